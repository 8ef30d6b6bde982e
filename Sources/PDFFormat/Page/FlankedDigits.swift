import ReportModel

/// The digits of lines outside of tables with rules, beside which strokes and small pictures are looked for: one of
/// them may be a digit itself.
struct FlankedDigits {
  /// The lines that reach into each strip of the page.
  private var strips: [Int: [Int]] = [:]
  private var work = 0

  private static let strip = 12.0
  /// The highest that something is that may be a digit.
  private static let height = 24.0

  /// Looks where lines are.
  init(_ lines: [TextLine]) {
    // Letters larger than that are in no table.
    for (index, line) in lines.enumerated() where line.box.height < 100 {
      for strip in Self.strips(of: line.box) { strips[strip, default: []].append(index) }
    }
  }

  private static func strips(of box: Rectangle) -> ClosedRange<Int> {
    func strip(_ y: Double) -> Int {
      Int((min(max(y, -PDFLimits.side), PDFLimits.side * 2) / Self.strip).rounded(.down))
    }
    return strip(box.top)...max(strip(box.top), strip(box.bottom))
  }

  /// Tells the digits that something is drawn right beside them.
  ///
  /// - Parameters:
  ///   - box: What is drawn.
  ///   - lines: The lines, as they were given.
  /// - Returns: Whether there are such digits.
  /// - Throws: A refusal if a page makes too much work of it.
  @discardableResult
  mutating func add(_ box: Rectangle, to lines: inout [TextLine]) throws(Refusal) -> Bool {
    guard box.height < Self.height else { return false }
    var isFound = false
    for index in Set(Self.strips(of: box).flatMap { strips[$0] ?? [] }) {
      work += lines[index].letters.count
      guard work <= PDFLimits.comparisons else { throw .tooMuchOnPages(PDFLimits.shapes) }
      if lines[index].obscureDigits(beside: box) { isFound = true }
    }
    return isFound
  }
}
