public import ReportModel

/// A chart of numbers of a table.
public struct ListingChart: Sendable {
  /// What stands above it.
  public var title: Wording
  /// Whether it has bars from top to bottom, for long texts, and not columns from left to right.
  public var isAcross: Bool
  /// The rows, counted from 0.
  public var rows: Range<Int>
  /// The column of the texts beside the numbers.
  public var texts: Int
  /// The columns of the numbers, each a colour of its own.
  public var numbers: [Int]

  /// Describes a chart.
  ///
  /// - Parameters:
  ///   - title: What stands above it.
  ///   - isAcross: Whether it has bars from top to bottom.
  ///   - rows: The rows, counted from 0; at least one.
  ///   - texts: The column of the texts beside the numbers.
  ///   - numbers: The columns of the numbers.
  public init(title: Wording, isAcross: Bool, rows: Range<Int>, texts: Int, numbers: [Int]) {
    self.title = title
    self.isAcross = isAcross
    self.rows = rows
    self.texts = texts
    self.numbers = numbers
  }
}
