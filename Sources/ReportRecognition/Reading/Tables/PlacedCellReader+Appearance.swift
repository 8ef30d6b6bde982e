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

  /// Refuses a value that whoever looks at it sees as another number, because a program adds digits right beside
  /// it: a number format, a style sheet.
  func refuseShownOtherwise(
    _ candidate: TablePlacement.Candidate,
    as cell: Int,
    _ result: inout Result
  ) {
    let source = candidate.source
    let made = source.leftOut(.made).joined()
    let type = form.cells[cell].valueType
    guard !made.isEmpty, !result.value.isUnreadable else { return }
    // Before a count `1.` is the number of a list's entry.
    if type.isWhole, made.unicodeScalars.last == ".", source.text.hasPrefix(made) { return }
    let own = result.value.number?.number
    if let seen = ValueReader.read(source.text, as: type).value.number, seen.number == own {
      return
    }
    // Digits with a point are seen as a number even where only whole ones are counted.
    guard ValueReader.read(source.text, as: .amountWithUnit).value.number != nil else { return }
    let label = form.cells[cell].label
    result.value = .unreadable(source.text)
    result.findings.append(
      finding(
        .valueUnreadable,
        candidate,
        cell,
        zh:
          "“\(label)”显示为“\(source.text.oneLine)”，其中的“\(made.oneLine)”是程序（数字格式、样式）加上的，单元格中是“\(source.value.oneLine)”，不能确定以哪个为准",
        en:
          "“\(label)” shows “\(source.text.oneLine)”, in which a number format or style added “\(made.oneLine)”; the cell itself holds “\(source.value.oneLine)”, and it is not certain which is meant"
      )
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
    for text in source.leftOut(.deleted) {
      result.findings.append(
        finding(
          .textDeleted,
          candidate,
          cell,
          found: text,
          zh: "“\(label)”中的“\(text.oneLine)”已被修订删除（尚未接受），未计入",
          en: "“\(text.oneLine)” in “\(label)” was deleted by a tracked change and was left out"
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
