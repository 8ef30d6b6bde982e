internal import JSON
internal import ReportModel

/// Findings and what belongs to them as members of JSON objects.
enum FindingMembers {
  static func write(_ tool: Tool, to writer: inout JSONWriter) {
    writer.member("name", tool.name)
    writer.member("version", tool.version)
    writer.member("ruleSet", tool.ruleSet.number)
  }

  static func write(_ file: CheckedFile, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", file.name)
      if let format = file.format { writer.member("format", format) }
      if let report = file.report {
        writer.member("form", report.edition.name)
        writer.member("organ", report.organ)
        writer.member("year", report.year)
      }
      if let refusal = file.refusal { write(refusal, to: &writer) }
      if let fillState = file.fillState {
        writer.array("tables") { writer in
          for table in fillState.tables { write(table, to: &writer) }
        }
      }
      writer.array("findings") { writer in
        for finding in file.findings { write(finding, to: &writer) }
      }
      writer.array("repairs") { writer in
        for repair in file.repairs { write(repair, to: &writer) }
      }
    }
  }

  private static func write(_ table: FillState.Table, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("table", table.table.kind.name)
      writer.member("state", table.state.rawValue)
      writer.member("blanks", table.blanks.count)
    }
  }

  static func write(_ refusal: Refusal, to writer: inout JSONWriter) {
    writer.object("refusal") { writer in
      writer.member("code", refusal.code)
      writer.member("actor", refusal.kind.actor.rawValue)
      writer.member("since", refusal.kind.since.number)
      if let place = refusal.place { write(place, to: &writer) }
      writer.member("message", refusal.message)
      writer.member("remedy", refusal.remedy)
    }
  }

  static func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object { writeMembers(of: finding, to: &$0) }
  }

  static func writeMembers(of finding: Finding, to writer: inout JSONWriter) {
    writer.member("code", finding.code)
    writer.member("severity", finding.severity.rawValue)
    writer.member("actor", finding.kind.actor.rawValue)
    writer.member("since", finding.kind.since.number)
    if let place = finding.place { write(place, to: &writer) }
    if let cell = finding.formCell {
      writer.member("cell", cell.identifier)
      writer.member("label", cell.label)
    }
    if !finding.terms.isEmpty {
      writer.array("terms") { writer in
        for term in finding.terms { write(term, to: &writer) }
      }
    }
    if let found = finding.found { writer.member("found", found) }
    if let expected = finding.expected { writer.member("expected", expected) }
    if let difference = finding.difference { writer.member("difference", difference) }
    if let quote = finding.quote { writer.member("quote", quote) }
    if let explanation = finding.explanation { writer.member("explanation", explanation) }
    writer.member("message", finding.message)
    writer.member("remedy", finding.kind.remedy)
  }

  private static func write(_ repair: RepairProposal, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("number", repair.number)
      writer.member("fault", repair.fault)
      writer.member("kind", repair.kind)
      writer.member("name", repair.name)
      writer.array("changes") { writer in
        for change in repair.changes { write(change, to: &writer) }
      }
      writer.array("proof") { writer in
        for proof in repair.proof {
          writer.object { $0.languages(of: proof) }
        }
      }
    }
  }

  private static func write(_ change: RepairProposal.Change, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("cell", change.cell.identifier)
      writer.member("label", change.cell.label)
      writer.member("old", change.old)
      writer.member("new", change.new)
      if let place = change.place { write(place, to: &writer) }
    }
  }

  private static func write(_ term: Finding.Term, to writer: inout JSONWriter) {
    writer.object { writer in
      if let side = term.side { writer.member("side", side.rawValue) }
      writer.member("cell", term.formCell.identifier)
      writer.member("label", term.formCell.label)
      writer.member("value", term.value.text)
      if let file = term.fileOfLastYear { writer.member("file", file) }
      if let place = term.place { write(place, to: &writer) }
    }
  }

  static func write(_ place: Place, to writer: inout JSONWriter) {
    writer.object("place", inline: true) { writer in
      switch place {
      case .text(let line, let column):
        writer.member("line", line)
        writer.member("column", column)
      case .xml(let path, let line):
        writer.member("path", path)
        writer.member("line", line)
      case .table(let number, let row, let column, let page):
        if let page { writer.member("page", page) }
        writer.member("table", number)
        writer.member("row", row)
        writer.member("column", column)
      case .paragraph(let number, let page):
        if let page { writer.member("page", page) }
        writer.member("paragraph", number)
      case .cell(let sheet, let reference):
        writer.member("sheet", sheet)
        writer.member("cell", reference)
      case .json(let pointer, let line, let column):
        writer.member("pointer", pointer)
        writer.member("line", line)
        writer.member("column", column)
      }
    }
  }

  static func write(_ verdict: Verdict, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("files", verdict.files)
      writer.member("refused", verdict.refused)
      for severity in Severity.allCases.reversed() {
        writer.member(severity.rawValue, verdict.count(severity))
      }
    }
  }
}
