import ReportModel

extension PlacedCellReader {
  /// A cell that shows something which cannot be read.
  func unseen(
    _ content: UnreadContent,
    _ candidate: TablePlacement.Candidate,
    _ cell: Int
  ) -> Result {
    let text = candidate.source.text
    let label = form.cells[cell].label
    let besides =
      text.isBlank
      ? Wording(zh: "", en: "") : Wording(zh: "和“\(text.oneLine)”", en: " and “\(text.oneLine)”")
    return Result(
      value: .unreadable(text),
      findings: [
        finding(
          .cellUnseen,
          candidate,
          cell,
          zh: "“\(label)”中是\(content.name.zh)\(besides.zh)，不能读成数字",
          en: "“\(label)” holds \(content.name.en)\(besides.en), which cannot be read as a number"
        )
      ]
    )
  }

  /// Tells what of a cell's text is no part of its value.
  func addAppearances(
    of candidate: TablePlacement.Candidate,
    as cell: Int,
    to result: inout Result
  ) {
    let source = candidate.source
    let label = form.cells[cell].label
    for text in source.leftOut(.struck) {
      result.findings.append(
        finding(
          .textStruck,
          candidate,
          cell,
          found: text,
          zh: "“\(label)”中的“\(text.oneLine)”已划去，未计入",
          en: "“\(text.oneLine)” in “\(label)” is struck through and was left out"
        )
      )
    }
    for text in source.leftOut(.hidden) {
      result.findings.append(
        finding(
          .textHidden,
          candidate,
          cell,
          found: text,
          zh: "“\(label)”中有不显示的“\(text.oneLine)”，未计入",
          en: "“\(text.oneLine)” in “\(label)” is not shown and was left out"
        )
      )
    }
    for text in source.leftOut(.made) where !result.value.isUnreadable {
      result.findings.append(
        finding(
          .textMade,
          candidate,
          cell,
          found: text,
          expected: result.value.text,
          zh:
            "“\(label)”显示为“\(source.text.oneLine)”，其中的“\(text.oneLine)”是程序自动加上的，未计入；按“\(result.value.text)”读取",
          en:
            "“\(label)” shows “\(source.text.oneLine)”, in which “\(text.oneLine)” was put there by a program and left out; “\(result.value.text)” is taken"
        )
      )
    }
  }
}
