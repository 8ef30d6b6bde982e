import ReportModel

extension Desk {
  /// Makes a change and answers with what is another now.
  ///
  /// A window that shows an old state may change what nobody else has changed since, and gets the whole page; anything
  /// else is told, and nothing is overwritten.
  func make(
    _ change: ReportChangeRequest,
    by body: ChangeBody,
    of request: DeskRequest,
    in entry: OpenReports.Entry,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    let known = try body.number("revision")
    let hand = hand(of: request)
    return try entry.change { report throws(DeskFault) in
      func parts() -> [PagePart] { ReportPage(report, number: entry.number, language).parts }
      let before = known == report.revision ? parts() : nil
      if let conflict = try Self.conflict(of: change, body, in: report, isCurrent: before != nil) {
        return ChangeAnswer(
          revision: report.revision,
          parts: parts(),
          conflict: conflict(language)
        ).response
      }
      if let lock = report.lock { throw DeskFault(423, lock) }
      var changed = report
      try Self.make(change, body, in: &changed, hand.moment.date)
      try district?.save(&changed, insteadOf: &report, by: hand)
      report = changed
      let after = parts()
      return ChangeAnswer(
        revision: report.revision,
        parts: before.map { ChangeAnswer.changed(from: $0, to: after) } ?? after
      ).response
    }
  }

  private static func make(
    _ change: ReportChangeRequest,
    _ body: ChangeBody,
    in report: inout OpenReport,
    _ today: String
  ) throws(DeskFault) {
    switch change {
    case .values:
      try report.edit(try cell(body, report.report), to: try body.string("to"))
    case .texts:
      report.edit(try block(body, report.report), to: try body.string("to"))
    case .undo: report.undo()
    case .redo: report.redo()
    case .repairs: try report.mend(try body.number("number"))
    case .reasons:
      try report.explain(
        try body.number("finding"),
        reason: try body.string("reason"),
        date: today
      )
    case .paste: report.take(try block(pasted: body, into: report).applied(to: report.report))
    }
  }

  // MARK: Two windows

  /// What stands in the way of a change: somebody else has changed the same since; nil for nothing.
  private static func conflict(
    of change: ReportChangeRequest,
    _ body: ChangeBody,
    in report: OpenReport,
    isCurrent: Bool
  ) throws(DeskFault) -> Wording? {
    let shown = body.optionalString("from")
    let isSame: Bool
    switch change {
    case .values:
      let now = report.report.values[try cell(body, report.report).index].text
      isSame = shown.map { FieldText($0) } == FieldText(now)
    case .texts:
      let now = report.report[try block(body, report.report)].filter { !$0.isEmpty }
      // A field of a browser has its own ends of lines.
      isSame = shown.map { FieldText(lines: FieldText.lines(of: $0)) } == FieldText(lines: now)
    case .undo, .redo, .repairs, .reasons, .paste:
      // Each is about the report as the window shows it.
      return isCurrent ? nil : changedElsewhere
    }
    guard shown != nil else { throw .misunderstood }
    return isSame ? nil : changedMeanwhile
  }

  private static let changedMeanwhile = Wording(
    zh: "这里已在另一个窗口中改过，您写的没有存入。请选择保留哪一个。",
    en:
      "This was changed in another window; what you wrote is not saved. Please choose which to keep."
  )
  private static let changedElsewhere = Wording(
    zh: "报告已在另一个窗口中改过，这一步没有做。现在显示的是最新内容，请核对后再做一次。",
    en:
      "The report was changed in another window, and this was not done. Its state is shown now; please look, and do it again."
  )

  // MARK: What a change is about

  private static func cell(_ body: ChangeBody, _ report: Report) throws(DeskFault) -> FormCell {
    guard let cell = report.form.cell(try body.string("cell")) else { throw .misunderstood }
    return cell
  }

  private static func block(_ body: ChangeBody, _ report: Report) throws(DeskFault) -> ReportBlock {
    guard let block = ReportBlock(identifier: try body.string("block")), block.isPart(of: report)
    else { throw .misunderstood }
    return block
  }

  private static func block(
    pasted body: ChangeBody,
    into report: OpenReport
  ) throws(DeskFault) -> PastedBlock {
    let (text, html) = (try body.string("text"), body.optionalString("html"))
    let cell = try cell(body, report.report).index
    do throws(PasteFault) {
      return try PastedBlock(text: text, html: html, at: cell, in: report.report)
    } catch {
      throw DeskFault(error)
    }
  }

  /// Shows what was copied elsewhere in the places that it would go to.
  func preview(
    _ request: DeskRequest,
    for entry: OpenReports.Entry,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    let block = try Self.block(pasted: ChangeBody(request.body), into: entry.current)
    return .object([("preview", PastePreview(block, language).markup)])
  }
}
