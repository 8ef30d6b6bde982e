/// The number of a cell's format in its workbook.
public struct StyleIndex: Sendable, Hashable {
  let value: UInt16

  /// The normal format, which every workbook has.
  public static let normal = StyleIndex(value: 0)
}

/// The number of a conditional format in its workbook.
public struct DifferentialIndex: Sendable, Hashable {
  let value: UInt16
}
