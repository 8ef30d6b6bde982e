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
    report(
      .labelVariant,
      at: place,
      found: label,
      expected: official,
      zh: "“\(label.oneLine)”按“\(official)”读取",
      en: "“\(label.oneLine)” is read as “\(official)”"
    )
  }
}
