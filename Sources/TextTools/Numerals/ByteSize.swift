/// Sizes of files and parts, as a message names them.
public enum ByteSize {
  /// A size in the largest unit that it reaches, with one decimal where it is no whole number of it.
  ///
  /// - Parameter bytes: The size, from 0.
  /// - Returns: Such as `64 MiB` or `1.5 KiB`.
  public static func name(of bytes: Int) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    guard let (size, unit) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) B" }
    let tenths = bytes / size * 10 + bytes % size * 10 / size
    return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
