import ReportModel
import TextTools

/// What stands in a table in lines of text and was not taken.
struct LineStrays {
  private let text: LineText
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>], in text: LineText) {
    self.text = text
    self.ranges = Set(ranges).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a number is among it, which may be a cell's that is blank.
  var holdsNumber: Bool {
    ranges.contains { range in
      guard !LineCells.isPageMark(range, in: text) else { return false }
      let cells = LineCells(range, in: text, isWholeLine: true).cells
      return cells.contains { $0.isValue && !$0.isBlank }
    }
  }

  /// The stretches that hold nothing but values, and as many of them as a row has.
  func rows(of count: Int) -> [Range<Int>] {
    ranges.filter { range in
      let line = LineCells(range, in: text, isWholeLine: true)
      return line.isValues && line.cells.count { !$0.isBlank } >= count
    }
  }

  /// The stretches that hold several values and nothing else, the first of many.
  var rowsOfNumbers: [Range<Int>] {
    Array(
      ranges.lazy.filter { [text] range in
        guard !LineCells.isPageMark(range, in: text) else { return false }
        let line = LineCells(range, in: text, isWholeLine: true)
        return line.isValues && line.cells.count { !$0.isBlank } > 1
      }
      .prefix(Self.rowLimit)
    )
  }

  /// How many rows without a label are compared with those that have one.
  private static let rowLimit = 100

  /// The lines that hold one number in digits and nothing else.
  var loneNumbers: Set<Int> {
    Set(
      ranges.lazy.filter { range in
        let line = text.line(of: range.lowerBound)
        return text.trimmed(text.starts[line]..<text.starts[line + 1]) == range
          && PartedDigits.alone(text.text(range)) != nil
      }
      .map { text.line(of: $0.lowerBound) }
    )
  }

  /// Whether a line is nothing but headings that a program made up for a table without any: 数据1, 数据2.
  private func isInvented(_ range: Range<Int>) -> Bool {
    let line = LineCells(range, in: text, isWholeLine: true)
    // The first is that of the rows' labels.
    let names = line.cells.dropFirst().map(\.text)
    guard line.hasBars, names.count > 1, let stem = names.first.map(Self.stem), !stem.isEmpty else {
      return false
    }
    let numbers = names.map { Int($0.dropFirst(stem.count)) }
    guard names.allSatisfy({ $0.hasPrefix(stem) }), let first = numbers[0] else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
  }

  /// Whether a cell stands right before the first heading of a column: it is the heading of the rows' labels, and
  /// may say anything.
  private func isCorner(_ range: Range<Int>, _ labels: LabelIndex) -> Bool {
    let line = text.line(of: range.lowerBound)
    let before = text.scalars[text.starts[line]..<range.lowerBound]
    guard text.line(of: range.upperBound) == line,
      before.allSatisfy({ $0 == "|" || $0.isBlank })
    else { return false }
    let rest = text.scalars[range.upperBound..<text.starts[line + 1]].drop {
      $0 == "|" || $0.isBlank
    }
    let next = rest.prefix { $0 != "|" }
    return labels.columnLabels.contains(LabelFolding.fold(String(String.UnicodeScalarView(next))))
  }

  /// Whether what stands there, all of it characters of labels, can be left of torn labels: between bars, and
  /// behind a number in brackets, each piece of one is found in it as it is.
  private func isPiece(_ range: Range<Int>, of labels: LabelIndex) -> Bool {
    let line = LineCells(range, in: text, isWholeLine: true)
    guard line.hasBars || isBetweenBars(range) || isNumbered(range) else { return true }
    return line.cells.allSatisfy { cell in
      let piece = LabelFolding.fold(cell.text)
      return piece.isEmpty || labels.holdPiece(piece)
    }
  }

  /// Whether a range within one line begins with a number in brackets, as labels of groups do.
  private func isNumbered(_ range: Range<Int>) -> Bool {
    guard text.scalars[range].first == "（" || text.scalars[range].first == "(",
      text.line(of: range.lowerBound) == text.line(of: range.upperBound - 1)
    else { return false }
    return LabelParts(LabelFolding.fold(text.text(range))).number != nil
  }

  /// Whether a bar stands right before and right behind a range.
  private func isBetweenBars(_ range: Range<Int>) -> Bool {
    let line = text.line(of: range.lowerBound)
    guard text.line(of: range.upperBound) == line else { return false }
    let before = text.scalars[text.starts[line]..<range.lowerBound].last { !$0.isBlank }
    let behind = text.scalars[range.upperBound..<text.starts[line + 1]].first { !$0.isBlank }
    return before == "|" && behind == "|"
  }

  private static func stem(of name: String) -> String {
    String(name.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
  }

  /// Reports each; pieces of the table's labels go without saying.
  func report(to placement: inout TablePlacement, labels: LabelIndex) {
    for range in ranges {
      let folded = LabelFolding.fold(text.text(range)).unicodeScalars.filter { $0 != "|" }
      let hasDigits = folded.contains { $0.properties.numericType == .decimal }
      if !hasDigits, folded.allSatisfy(labels.characters.contains), isPiece(range, of: labels) {
        continue
      }
      if isInvented(range) || isCorner(range, labels) { continue }
      let quoted = text.text(range).oneLine
      if let group = labels.proof.group(turnedBy: LabelFolding.fold(quoted)) {
        placement.reportProven(
          quoted,
          as: labels.official[group] ?? group,
          row: nil,
          at: text.place(of: range)
        )
        continue
      }
      let isPageMark = LineCells.isPageMark(range, in: text)
      let message =
        isPageMark
        ? PageMark.message(quoted)
        : Wording(
          zh: "表中“\(quoted)”不属于规定格式，未采用",
          en: "“\(quoted)” in a report table is not part of the form and is set aside"
        )
      placement.report(
        isPageMark ? .textSetAside : .rowUnknown,
        at: text.place(of: range),
        found: quoted,
        zh: message.zh,
        en: message.en
      )
    }
  }
}
