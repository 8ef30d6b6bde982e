internal import ReportRecognition
internal import Spreadsheet

/// Reads formulas that add up cells of their own sheet: `SUM(C5:H5)`, `C5+D5`, and either of them
/// behind `IF(COUNT(C5:H5)=0,"",…)`.
struct SumParser {
  /// The most cells that a formula may add up to be looked at.
  private static let termLimit = 2000

  /// The cells that a formula adds up, and whether it gives nothing while none holds a number.
  ///
  /// - Returns: Nil for any other formula.
  static func parse(_ formula: String, sheet: String) -> (
    terms: [Grid.Position], isBlankWithoutNumbers: Bool
  )? {
    guard formula.utf8.count <= 4096 else { return nil }
    let parser = SumParser(sheet: sheet)
    let text = condensed(formula)[...]
    let body = text.first == UInt8(ascii: "=") ? text.dropFirst() : text
    if let parts = parser.guarded(body) { return parts }
    return parser.sum(body).map { ($0, false) }
  }

  private let sheet: String

  /// A text without its blanks and the marks of what is fixed.
  private static func condensed(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "$") }
  }

  /// `IF(COUNT(a)=0,"",SUM(a))`.
  private func guarded(
    _ formula: ArraySlice<UInt8>
  ) -> (terms: [Grid.Position], isBlankWithoutNumbers: Bool)? {
    guard var counted = formula.behind("IF(COUNT("), counted.last == UInt8(ascii: ")") else {
      return nil
    }
    counted = counted.dropLast()
    var place = counted.startIndex
    while let close = counted[place...].firstIndex(of: UInt8(ascii: ")")) {
      guard let summed = counted[close...].behind(")=0,\"\",") else {
        place = close + 1
        continue
      }
      guard let terms = arguments(counted[..<close]), let parts = sum(summed),
        Set(terms) == Set(parts)
      else { return nil }
      return (parts, true)
    }
    return nil
  }

  private func sum(_ formula: ArraySlice<UInt8>) -> [Grid.Position]? {
    if let arguments = formula.behind("SUM("), arguments.last == UInt8(ascii: ")") {
      return self.arguments(arguments.dropLast())
    }
    let terms = formula.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
    guard terms.count > 1 else { return nil }
    var positions: [Grid.Position] = []
    for term in terms {
      guard let range = range(term), range.isOneCell else { return nil }
      positions.append(Grid.Position(row: range.first.row, column: range.first.column))
    }
    return positions
  }

  /// The cells of a list of ranges; nil if one is anything else, or a cell stands there twice.
  private func arguments(_ list: ArraySlice<UInt8>) -> [Grid.Position]? {
    var positions: [Grid.Position] = []
    let arguments = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    for argument in arguments {
      guard let range = range(argument) else { return nil }
      let rows = range.first.row...range.last.row
      let columns = range.first.column...range.last.column
      guard rows.count * columns.count + positions.count <= Self.termLimit else { return nil }
      for row in rows {
        for column in columns { positions.append(Grid.Position(row: row, column: column)) }
      }
    }
    // The cells of one range are different ones.
    let isUnique = arguments.count == 1 || Set(positions).count == positions.count
    return isUnique ? positions : nil
  }

  /// A range of the formula's own sheet.
  private func range(_ text: ArraySlice<UInt8>) -> CellRange? {
    guard let mark = text.lastIndex(of: UInt8(ascii: "!")) else {
      return CellRange(String(decoding: text, as: UTF8.self))
    }
    let quoted = Self.condensed(SheetName.quoted(sheet))
    let name = text[..<mark]
    let quote = UInt8(ascii: "'")
    guard name.elementsEqual(quoted) || ([quote] + name + [quote]).elementsEqual(quoted) else {
      return nil
    }
    return CellRange(String(decoding: text[(mark + 1)...], as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind a beginning, which may be written in small letters; nil where it begins otherwise.
  fileprivate func behind(_ beginning: String) -> ArraySlice<UInt8>? {
    let letters = beginning.utf8
    guard count >= letters.count, zip(self, letters).allSatisfy({ $0.capital == $1 }) else {
      return nil
    }
    return dropFirst(letters.count)
  }
}

extension UInt8 {
  /// The capital letter of a small one; any other byte as it is.
  fileprivate var capital: UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self & 0xDF : self
  }
}
