import ReportModel
import TextTools

// What there is to say about labels that are not the form's.
extension TablePlacement {
  /// Reports a label of a row, or of its group, that was proven to stand for another.
  mutating func reportProven(
    _ label: String,
    as official: String,
    row: TableLayout.DataRow?,
    at place: Place?
  ) {
    let label = label.oneLine
    if row == nil, TellingWords.differ(LabelFolding.fold(label), LabelFolding.fold(official)) {
      report(
        .labelTurned,
        at: place,
        found: label,
        expected: official,
        zh: "“\(label.excerpt)”与规定的“\(official)”意思不同，其下各行按各自的行名读取，请核对",
        en:
          "“\(label.excerpt)” says something else than “\(official)”; the rows below were read by their own labels"
      )
      return
    }
    report(
      .labelProven,
      at: place,
      cell: row?.cells.first,
      found: label,
      expected: official,
      zh: "“\(label.excerpt)”按“\(official)”读取：序号、前后各行和多数字词都只合这一行",
      en:
        "“\(label.excerpt)” is read as “\(official)”: number, neighbours and most words fit no other row"
    )
  }

  /// Reports a label that is read although it is not written as the form writes it.
  mutating func reportVariant(_ label: String, of official: String, at place: Place?) {
    let unit = MoneyUnit.named(in: label) == nil ? MoneyUnit.named(in: official) : nil
    report(
      .labelVariant,
      at: place,
      found: label,
      expected: official,
      zh: "“\(label.oneLine)”按“\(official)”读取" + (unit.map { "，其中没有写明单位，其下的数按\($0)读取" } ?? ""),
      en: "“\(label.oneLine)” is read as “\(official)”"
        + (unit.map { "; it names no unit, and the numbers below are read in \($0)" } ?? "")
    )
  }
}
