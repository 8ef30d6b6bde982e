import ReportModel

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

  /// Reports each; pieces of the table's labels go without saying.
  func report(to placement: inout TablePlacement, labels: LabelIndex) {
    for range in ranges {
      let folded = LabelFolding.fold(text.text(range)).unicodeScalars.filter { $0 != "|" }
      let hasDigits = folded.contains { $0.properties.numericType == .decimal }
      if !hasDigits, folded.allSatisfy(labels.characters.contains) { continue }
      let quoted = text.text(range).oneLine
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
