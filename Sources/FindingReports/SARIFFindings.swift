internal import JSON
public import ReportModel
internal import TextTools

/// The findings about files as SARIF 2.1.0, for the programs that collect the results of checks.
public struct SARIFFindings: FindingReport {
  private let language: Language
  private let tool: Tool
  private let rules: [KindDescription]
  private let ruleIndex: [String: Int]

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - tool: The program, whose kinds are the rules.
  public init(language: Language, tool: Tool) {
    self.language = language
    self.tool = tool
    rules = tool.kinds.descriptions
    ruleIndex = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
  }

  /// The tool with its rules, and the beginning of the results.
  public func head(_ summary: FindingSummary) -> [UInt8] {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.object("driver") { writer in
        writer.member("name", tool.name)
        writer.member("version", tool.version)
        writer.member("semanticVersion", tool.version)
        writer.member("language", language.rawValue)
        writer.array("rules") { writer in
          for rule in rules { write(rule, to: &writer) }
        }
        writer.object("properties") { $0.member("ruleSet", tool.ruleSet.number) }
      }
    }
    let begin = """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "columnKind":"unicodeCodePoints","tool":
      """
    return Array(begin.utf8) + writer.finish() + Array(",\"results\":[\n".utf8)
  }

  /// A comma.
  public var separator: [UInt8] { [UInt8(ascii: ",")] }

  /// A result for each finding, a line each.
  public func body(of file: CheckedFile) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ members: (inout JSONWriter) -> Void) {
      var writer = JSONWriter(layout: .compact)
      writer.object { members(&$0) }
      bytes += bytes.isEmpty ? [] : [UInt8(ascii: ",")]
      bytes += writer.finish()
    }
    if let refusal = file.refusal {
      append { writer in
        writer.member("ruleId", refusal.code)
        if let index = ruleIndex[refusal.code] { writer.member("ruleIndex", index) }
        writer.member("level", "error")
        write(message: refusal.message(language), to: &writer)
        write(locations: [(refusal.place, nil)], in: file.name, as: "locations", to: &writer)
      }
    }
    for finding in file.findings { append { write(finding, in: file.name, to: &$0) } }
    return bytes
  }

  /// The end of the results.
  public func tail(_ verdict: Verdict) -> [UInt8] { Array("]}]}\n".utf8) }

  // MARK: Parts

  private func write(_ rule: KindDescription, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.code)
      write(text: rule.meaning(language), as: "shortDescription", to: &writer)
      if let basis = rule.basis { write(text: basis(language), as: "fullDescription", to: &writer) }
      if let remedy = rule.remedy { write(text: remedy(language), as: "help", to: &writer) }
      writer.object("defaultConfiguration") { writer in
        writer.member("level", level(of: rule.severity ?? .error))
      }
      writer.object("properties") { writer in
        writer.member("actor", rule.actor.rawValue)
        writer.member("since", rule.since.number)
      }
    }
  }

  private func write(_ finding: Finding, in file: String, to writer: inout JSONWriter) {
    writer.member("ruleId", finding.code)
    if let index = ruleIndex[finding.code] { writer.member("ruleIndex", index) }
    // What is not judged is no failure of a level, and says so.
    if finding.severity == .unjudged { writer.member("kind", "open") }
    writer.member("level", level(of: finding.severity))
    write(message: finding.message(language), to: &writer)
    let cell = finding.formCell
    write(locations: [(finding.place, cell)], in: file, as: "locations", to: &writer)
    let terms = finding.terms.map { ($0.place, Optional($0.formCell)) }
    if !terms.isEmpty { write(locations: terms, in: file, as: "relatedLocations", to: &writer) }
    if let explanation = finding.explanation {
      writer.array("suppressions") { writer in
        writer.object { writer in
          writer.member("kind", "external")
          writer.member("justification", explanation)
        }
      }
    }
    writer.object("properties") { writer in
      writer.member("severity", finding.severity.rawValue)
      if let found = finding.found { writer.member("found", found) }
      if let expected = finding.expected { writer.member("expected", expected) }
      if let difference = finding.difference { writer.member("difference", difference) }
    }
  }

  private func write(message: String, to writer: inout JSONWriter) {
    write(text: message, as: "message", to: &writer)
  }

  private func write(text: String, as key: String, to writer: inout JSONWriter) {
    writer.object(key) { $0.member("text", text) }
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note, .explained: "note"
    case .unjudged: "none"
    }
  }

  private func write(
    locations: [(place: Place?, cell: FormCell?)],
    in file: String,
    as key: String,
    to writer: inout JSONWriter
  ) {
    writer.array(key) { writer in
      for (place, cell) in locations {
        writer.object { write(place, cell, in: file, to: &$0) }
      }
    }
  }

  /// The members of one location.
  private func write(
    _ place: Place?,
    _ cell: FormCell?,
    in file: String,
    to writer: inout JSONWriter
  ) {
    writer.object("physicalLocation") { writer in
      writer.object("artifactLocation") { $0.member("uri", FileAddress.escaped(file)) }
      if let (line, column) = place?.lineAndColumn {
        writer.object("region") { writer in
          writer.member("startLine", line)
          if let column { writer.member("startColumn", column) }
        }
      }
    }
    if let cell {
      writer.array("logicalLocations") { writer in
        writer.object { writer in
          writer.member("name", cell.label)
          writer.member("fullyQualifiedName", cell.identifier)
          writer.member("kind", "cell")
        }
      }
    }
    // A place that is no line: a cell of a workbook, a table's row and column.
    if let place, place.lineAndColumn == nil {
      write(text: place.description, as: "message", to: &writer)
    }
  }
}

extension Place {
  /// The line and, where there is one, the column; nil for a place that is no line of a text.
  var lineAndColumn: (line: Int, column: Int?)? {
    switch self {
    case .text(let line, let column), .json(_, let line, let column): (line, column)
    case .xml(_, let line): (line, nil)
    case .cell, .table, .paragraph: nil
    }
  }
}
