package import JSON
package import ReportModel
internal import ReportRecognition
internal import TextTools

extension JSONFormat {
  /// Reads a report.
  ///
  /// Strict in shape: each member of the shape has to be there, and no other. The order of members
  /// is free. A line break inside a title line or paragraph makes it several. A value that does not
  /// fit its cell becomes unreadable and a finding, as does a cell that says that it is unreadable;
  /// a wrong field of the metadata is kept and a finding.
  ///
  /// - Parameters:
  ///   - bytes: The whole JSON text in UTF-8.
  ///   - limits: The bounds that the text must keep.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The report, with the findings in the order of their places.
  /// - Throws: ``Refusal`` with the code `JSON-SYNTAX` for what is not JSON, `INPUT-LIMIT` for what is
  ///   past a limit, `JSON-INVALID` for JSON that is not a report.
  package static func read(
    _ bytes: [UInt8],
    limits: JSONLimits = .default,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> Reading {
    let root: JSONNode
    do {
      root = try JSONReader.parse(bytes, limits: limits)
    } catch {
      if let own = ownLines(bytes, behind: error, limits: limits) { throw Refusal(own) }
      throw Refusal(error)
    }
    if let own = ownDocument(root) { throw Refusal(own) }
    return try ReportReader.read(LocatedNode(node: root, pointer: .root), among: editions)
  }
}

extension JSONFormat {
  /// The document of this program that a JSON text is, which is no report; nil if it is none.
  ///
  /// Lists name the program as their tool, and tables for people have their title.
  private static func ownDocument(_ root: JSONNode) -> OwnDocument? {
    if let title = root["title"]?["zh"]?.string, let own = OwnDocument(title: title) { return own }
    let tool = root["tool"] ?? root["runs"]?.array?.first?["tool"]?["driver"]
    guard root[Name.form] == nil, tool?["name"]?.string == OwnDocument.toolName else { return nil }
    let isOfFindings = ["files", "runs", "code"].contains { root[$0] != nil }
    return isOfFindings ? .findings : .changes
  }

  /// The document of this program whose first line ends where an error says that more follows: JSON Lines.
  private static func ownLines(
    _ bytes: [UInt8],
    behind error: JSONError,
    limits: JSONLimits
  ) -> OwnDocument? {
    guard case .trailingContent = error.kind, let end = bytes.firstIndex(of: 0x0A) else {
      return nil
    }
    return (try? JSONReader.parse(Array(bytes[..<end]), limits: limits)).flatMap(ownDocument)
  }
}

/// One reading of a document that is known to be JSON.
private struct ReportReader {
  private typealias Name = JSONFormat.Name

  var report: Report
  var findings: [Finding] = []
  var places: [Place?]

  private init(edition: Edition) {
    report = Report(edition: edition)
    places = Array(repeating: nil, count: report.values.count)
  }

  static func read(
    _ root: LocatedNode,
    among editions: EditionRegistry
  ) throws(Refusal) -> Reading {
    let members = try root.members(known: [
      Name.form, Name.year, Name.organ, Name.title, Name.preface, Name.metadata, Name.sections,
      Name.values,
    ])
    let edition = try edition(members.required(Name.form), among: editions)
    var reader = ReportReader(edition: edition)
    let year = try members.required(Name.year)
    reader.report.year = try Self.year(year)
    let organ = try members.required(Name.organ)
    reader.report.organ = OrganName.withoutSeal(try organ.optionalLine() ?? "")
    reader.findings += reader.report.identityFindings(organ: organ.place, year: year.place)
    reader.findings += reader.report.editionFindings(among: editions)
    reader.report.title = try members.required(Name.title).lines()
    reader.report.preface = try members[Name.preface]?.lines() ?? []
    reader.findings += reader.report.statedIdentityFindings(organ: organ.place, year: year.place)
    if let metadata = members[Name.metadata] { try reader.read(metadata: metadata) }
    try reader.read(sections: members.required(Name.sections))
    try reader.read(values: members.required(Name.values))
    reader.findings.sort { $0.position < $1.position }
    return Reading(report: reader.report, findings: reader.findings, places: reader.places)
  }

  private static func edition(
    _ located: LocatedNode,
    among editions: EditionRegistry
  ) throws(Refusal) -> Edition {
    let text = try located.line()
    if let edition = editions.edition(named: text) { return edition }
    let quoted = text.excerpt.string
    let known = editions.editions.map { "\"\($0.name)\"" }
    throw .invalid(
      at: located.place,
      zh: "没有“\(quoted)”版的格式",
      en: "there is no edition \"\(quoted)\" of the form",
      remedy: Wording(
        zh: "填写 " + known.joined(separator: " 或 "),
        en: "write " + known.joined(separator: " or ")
      )
    )
  }

  private static func year(_ located: LocatedNode) throws(Refusal) -> Int? {
    if located.node.isNull { return nil }
    guard let text = located.node.number else {
      throw located.wrongType(Wording(zh: "数或 null", en: "a number or null"))
    }
    guard let year = located.node.wholeNumber, JSONFormat.years.contains(year) else {
      let quoted = text.excerpt.string
      throw .invalid(
        at: located.place,
        zh: "“\(quoted)”不是年份",
        en: "\"\(quoted)\" is not a year",
        remedy: Wording(
          zh: "写四位整数，如 2021；不明则写 null",
          en: "write four digits such as 2021, or null if it is not known"
        )
      )
    }
    return year
  }

  private mutating func read(metadata located: LocatedNode) throws(Refusal) {
    let members = try located.members(known: Metadata.Field.allCases.map(\.rawValue))
    for field in Metadata.Field.allCases {
      if let member = members[field.rawValue] { report.metadata[field] = try member.line() }
    }
    findings += report.metadata.findings { members[$0.rawValue]?.place }
  }

  private mutating func read(sections located: LocatedNode) throws(Refusal) {
    let elements = try located.elements()
    let count = report.form.sections.count
    guard elements.count == count else {
      throw .invalid(
        at: located.place,
        zh: "应有 \(count) 个部分，却有 \(elements.count) 个",
        en: "expected \(count) sections, found \(elements.count)",
        remedy: Wording(
          zh: "报告没有的部分写 {\"heading\": null, \"paragraphs\": []}",
          en: "write {\"heading\": null, \"paragraphs\": []} for one that the report lacks"
        )
      )
    }
    var sections: [Report.Section] = []
    for element in elements {
      let members = try element.members(known: [
        Name.heading, Name.paragraphs, Name.paragraphsAfterTable,
      ])
      sections.append(
        Report.Section(
          heading: try members.required(Name.heading).optionalLine(),
          paragraphs: try members.required(Name.paragraphs).lines(),
          paragraphsAfterTable: try members[Name.paragraphsAfterTable]?.lines() ?? []
        )
      )
    }
    report.sections = sections
  }

  private mutating func read(values located: LocatedNode) throws(Refusal) {
    guard let members = located.node.members else {
      throw located.wrongType(Wording(zh: "对象", en: "an object"))
    }
    let form = report.form
    var isGiven = Array(repeating: false, count: form.cells.count)
    for member in members {
      guard let cell = form.cell(member.key), cell.identifier.utf8.elementsEqual(member.key.utf8)
      else { throw located.unknown(member, known: form.cells.map(\.identifier)) }
      let pointer = located.pointer.appending(key: cell.identifier)
      let reader = CellReader(cell: cell, edition: form.edition)
      let located = LocatedNode(node: member.node, pointer: pointer)
      let (value, finding) = try reader.read(located)
      report.values[cell.index] = value
      places[cell.index] = located.place
      isGiven[cell.index] = true
      if let finding { findings.append(finding) }
    }
    let missing = form.cells.filter { !isGiven[$0.index] }
    if let first = missing.first { throw Self.missing(first, of: missing.count, in: located) }
  }

  private static func missing(_ cell: FormCell, of count: Int, in located: LocatedNode) -> Refusal {
    .invalid(
      at: located.place,
      zh: "缺少 \(count) 个数据项，第一个是 \(cell.identifier)（\(cell.label)）",
      en: "\(count) of the form's cells missing, the first \(cell.identifier) (\(cell.label))",
      remedy: Wording(
        zh: "补上所缺的数据项；空白写 null，来源中没有的写 {\"unreadable\": \"\"}",
        en: "add them; null for a blank, {\"unreadable\": \"\"} for one that the source lacks"
      )
    )
  }
}

extension Finding {
  /// The line and column, to order findings by.
  fileprivate var position: (Int, Int) {
    if case .json(_, let line, let column) = place { (line, column) } else { (0, 0) }
  }
}
