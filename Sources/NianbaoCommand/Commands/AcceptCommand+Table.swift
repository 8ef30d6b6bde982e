import Files
import Nianbao
import ReportFolders
import TextTools

extension AcceptCommand {
  /// Puts the reasons of a table of findings beside the reports.
  ///
  /// - Parameter path: The table.
  /// - Throws: The status to end with.
  func acceptReasons(in path: String) throws {
    let table: ReasonTable
    do throws(Refusal) {
      table = try ReasonTable(inFile: path)
    } catch {
      return try Outcome(name: path, error).end()
    }
    let files = ReportReasons.byFile(table.rows, besides: path)
    let inputs = files.map(\.input)
    let lastYears = try previous.map {
      try LastYearSource($0, inputs: inputs.count, jobs: nil, converters)
    }
    let reader = converters.reader(of: inputs)
    let day = date ?? Today.text
    let summary = try Batch(files, jobs: nil, name: { $0.input.path }).run { _, file in
      var outcome = Outcome(name: file.input.path)
      do throws(Refusal) {
        let report = try reader.read(file.input)
        let lastYear = lastYears?.lastYear(of: report.report).lastYear
        try file.take(report.check(lastYear: lastYear), on: day, table: path, &outcome)
      } catch {
        outcome.refuse(error)
      }
      return outcome
    }
    if files.isEmpty {
      Console.report(
        text(
          zh: "\(Message.name(path))：“核实说明”一列没有写理由\n",
          en: "\(Message.name(path)): no reason is written into the column Reason\n"
        )
      )
    }
    try max(summary.status, lastYears?.status ?? .done).end()
  }
}

/// The reasons of a table that are for one report.
private struct ReportReasons: Sendable {
  let input: Input
  private let rows: [ReasonTable.Row]

  /// The rows of a table by their reports, in the order of the first row of each.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - table: The table; a report that is not where the check was run may stand where the table does.
  /// - Returns: The groups.
  static func byFile(_ rows: [ReasonTable.Row], besides table: String) -> [ReportReasons] {
    var order: [String] = []
    var groups: [String: [ReasonTable.Row]] = [:]
    for row in rows {
      if groups[row.file] == nil { order.append(row.file) }
      groups[row.file, default: []].append(row)
    }
    return order.map { file in
      var path = file
      if FileIdentity(of: path) == nil, let slash = table.lastIndex(of: "/") {
        let beside = String(table[...slash]) + path
        if FileIdentity(of: beside) != nil { path = beside }
      }
      return ReportReasons(
        input: Input(path: path, pathInFolder: nil),
        rows: groups[file] ?? []
      )
    }
  }

  /// Writes the reasons whose findings stand, and tells of the others.
  func take(
    _ findings: [Finding],
    on day: String,
    table: String,
    _ outcome: inout Outcome
  ) throws(Refusal) {
    var taken: [(finding: Finding, reason: String)] = []
    var untaken: [Finding] = []
    for row in rows {
      let standing = row.standing(among: findings)
      if case .stands(let findings) = standing { taken += findings.map { ($0, row.reason) } }
      if let finding = row.untaken(standing) { untaken.append(finding) }
    }
    outcome.messages += Message.lines(for: untaken, file: table)
    guard !taken.isEmpty else { return }
    var count = 0
    let path = try ExplainedFile.change(for: input.path, replacing: true) { old in
      var explained = old ?? ExplainedFile()
      for (finding, reason) in taken where explained.add(finding, reason: reason, on: day) {
        count += 1
      }
      return count == 0 ? nil : explained
    }
    outcome.messages += Message.information(
      text(
        zh: "\(Message.name(input.path))：新写 \(count) 条核实说明，已有 \(taken.count - count) 条\n",
        en:
          "\(Message.name(input.path)): explained \(count) findings, \(taken.count - count) were so already\n"
      )
    )
    if let path { outcome.messages += Message.wrote(path) }
  }
}

extension ExplainedFile {
  /// Explains a finding, in the place of what was said of the same one before.
  ///
  /// - Returns: Whether that is new; saying the same once more changes nothing, not even the date.
  fileprivate mutating func add(_ finding: Finding, reason: String, on day: String) -> Bool {
    let new = ExplainedFinding(finding, reason: reason, date: day)
    // The table of a later check shows the reason with its date.
    if let old = entries.first(where: new.replaces), [old.reason, old.shownReason].contains(reason)
    {
      return false
    }
    entries.explain([new])
    return true
  }
}

extension ReasonTable {
  /// Reads a table from a file.
  ///
  /// - Throws: ``Refusal`` if it cannot be read or is none.
  fileprivate init(inFile path: String) throws(Refusal) {
    try self.init(reading: try ReadFiles.bytes(of: path, limit: Self.byteLimit))
  }
}
