package import ReportFormats
package import ReportModel
internal import ReportRecognition
internal import TextTools
internal import XML

extension XMLFormat {
  /// Reads a report.
  ///
  /// The edition is told from the root's namespace. The document is validated against the edition's
  /// schema while it is read; nothing is returned unless it is valid. A line break inside a title line
  /// or paragraph makes it several. A field of the metadata that is wrong in a way that the schema
  /// cannot state, such as a wrong check character, is kept and a finding.
  ///
  /// - Parameters:
  ///   - bytes: The whole document in UTF-8 or UTF-16.
  ///   - limits: The most that it may hold.
  ///   - editions: The editions that it may follow.
  /// - Returns: The report, with the findings in the order of their places.
  /// - Throws: ``Refusal`` with the code `XML-SYNTAX` for what is not well-formed, `XML-DOCTYPE`,
  ///   `XML-ENCODING`, `INPUT-LIMIT`, `XML-UNKNOWN` for XML of another kind, and `XML-INVALID` with
  ///   every violation for a report that breaks its schema.
  package static func read(
    _ bytes: [UInt8],
    limits: ReadingLimits = .default,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> Reading {
    let limits = XMLLimits(limits)
    let edition = try RootReader.edition(of: bytes, limits: limits, among: editions)
    let shape = DocumentShape.shape(of: edition)
    var handler = ReportHandler(shape)
    do {
      try XMLParser.parse(
        bytes,
        limits: limits,
        schema: compiled(edition),
        handler: &handler
      )
    } catch {
      throw error.kind == .invalid
        ? .invalid(error.violations, in: bytes, shape: shape) : Refusal(error)
    }
    let violations = handler.finish()
    guard violations.isEmpty else { throw .invalid(violations) }
    let report = handler.report
    var findings = report.identityFindings() + report.editionFindings(among: editions)
    findings += report.statedIdentityFindings(organ: nil, year: nil)
    findings += report.metadata.findings { handler.fieldPlaces[$0] }
    return Reading(report: report, findings: findings, places: handler.places)
  }
}

/// Looks at the root element and no further.
private struct RootReader: XMLHandler {
  private var name = ""
  private var namespace = ""
  private var line = 1
  private var edition: Edition?
  private var own: OwnDocument?
  private let editions: EditionRegistry

  private init(_ editions: EditionRegistry) { self.editions = editions }

  /// Returns the edition that a document's root names.
  ///
  /// - Throws: ``Refusal`` if it names none, or if the document is not well-formed up to there.
  static func edition(
    of bytes: [UInt8],
    limits: XMLLimits,
    among editions: EditionRegistry
  ) throws(Refusal) -> Edition {
    // The root mostly ends within the first bytes, and every look at the rest costs time.
    let start = bytes.prefix(2048)
    if let end = start.lastIndex(of: UInt8(ascii: ">")) {
      var reader = RootReader(editions)
      try? XMLParser.parse(Array(start[...end]), handler: &reader)
      if let edition = reader.edition { return edition }
    }
    var reader = RootReader(editions)
    do {
      try XMLParser.parse(bytes, limits: limits, handler: &reader)
    } catch {
      guard error.kind == .stopped else { throw Refusal(error) }
    }
    guard let edition = reader.edition else { throw reader.refusal }
    return edition
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    name = tag.localName.string()
    namespace = tag.namespace.string()
    line = tag.line
    if name == OwnDocument.testSuites, tag.attribute("name")?.string() == OwnDocument.toolName {
      own = .findings
    }
    if name == DocumentShape.Name.report {
      edition = editions.editions.first { DocumentNamespace.form($0) == namespace }
    }
    throw .stopped
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}

  /// Why a document with this root is not read.
  private var refusal: Refusal {
    if let own { return Refusal(own) }
    let zh = namespace.isEmpty ? "没有命名空间" : "命名空间为“\(namespace.excerpt)”"
    let en = namespace.isEmpty ? "in no namespace" : "in the namespace \"\(namespace.excerpt)\""
    let known = editions.editions.map { DocumentNamespace.form($0) }
    return Refusal(
      .xmlUnknown,
      at: .xml(path: "/\(name.excerpt)", line: line),
      message: Wording(
        zh: "不是年度报告的 XML：根元素为 <\(name.excerpt)>，\(zh)",
        en: "this XML is no annual report: its root element is <\(name.excerpt)> \(en)"
      ),
      remedy: Wording(
        zh: "根元素应为 <report>，命名空间为 \(known.joined(separator: " 或 "))",
        en: "the root element is <report> in the namespace \(known.joined(separator: " or "))"
      )
    )
  }
}

extension RefusalKind {
  /// The root element is none of a report's.
  static let xmlUnknown = RefusalKind(
    code: "XML-UNKNOWN",
    meaning: Wording(zh: "XML 不是年度报告", en: "the XML is no annual report"),
    example: Wording(zh: "别的 XML 文件", en: "another XML file"),
    actor: .program,
    since: 1
  )
}
