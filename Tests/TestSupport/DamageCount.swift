import Glibc

/// How many reports the tests that take many try: damaged ones, and any others.
public enum DamageCount {
  /// How many of each kind: 200, or as many as NIANBAO_DAMAGES says.
  public static let each = asked ?? usual

  /// Whether no fewer are asked for than usual; what takes long and is tried once is not tried otherwise.
  public static var isUsual: Bool { each >= usual }

  /// How many of a kind that takes its time: as many as given, or as NIANBAO_DAMAGES says.
  public static func count(byDefault count: Int) -> Int {
    guard let asked else { return count }
    return asked < usual ? scaled(count) : asked
  }

  /// The seeds of reports that nothing has damaged: as many as given, or fewer where NIANBAO_DAMAGES asks
  /// for fewer damages than usual.
  public static func seeds(_ count: Int) -> Range<UInt64> { 0..<UInt64(scaled(count)) }

  /// A number of things that is to be expected of that many reports, of fewer where there are fewer.
  public static func scaled(_ count: Int) -> Int {
    max(1, count * min(usual, asked ?? usual) / usual)
  }

  /// The least that is to be expected where so many are usual; of fewer a third of their share, for chance has more room.
  public static func least(_ count: Int) -> Int { isUsual ? count : scaled(count) / 3 }

  private static let usual = 200
  private static let asked = getenv("NIANBAO_DAMAGES").flatMap { Int(String(cString: $0)) }
}
