public import ReportModel
internal import XML

/// The findings about files as JUnit XML: a suite for each file, a case for each finding.
public struct JUnitFindings: FindingReport {
  private let language: Language
  private let tool: Tool

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - tool: The program.
  public init(language: Language, tool: Tool) {
    self.language = language
    self.tool = tool
  }

  /// The declaration and the root element's beginning.
  public func head(_ summary: FindingSummary) -> [UInt8] {
    let root = "<\(OwnDocument.testSuites) name=\"\(OwnDocument.toolName)\">"
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root)\n".utf8)
  }

  /// The suite of the file.
  public func body(of file: CheckedFile) -> [UInt8] {
    var xml = XMLWriter(indented: true, declaration: false)
    let failures = file.findings.filter { [.error, .warning].contains($0.severity) }
    let skipped = file.findings.filter { [.unjudged, .explained].contains($0.severity) }
    xml.startElement("testsuite")
    xml.attribute("name", shown(file.name))
    xml.attribute("tests", file.findings.count + 1)
    xml.attribute("failures", failures.count)
    xml.attribute("errors", file.refusal == nil ? 0 : 1)
    xml.attribute("skipped", skipped.count)
    write(
      properties: [
        ("tool", tool.name), ("version", tool.version), ("ruleSet", tool.ruleSet.description),
      ],
      to: &xml
    )
    writeReading(of: file, to: &xml)
    for finding in file.findings { write(finding, in: file, to: &xml) }
    xml.endElement()
    do {
      return try xml.finish().copyBytes()
    } catch {
      preconditionFailure("a suite cannot be written: \(error)")
    }
  }

  /// The root element's end.
  public func tail(_ verdict: Verdict) -> [UInt8] { Array("</\(OwnDocument.testSuites)>\n".utf8) }

  /// The case that the file can be read at all.
  private func writeReading(of file: CheckedFile, to xml: inout XMLWriter) {
    xml.startElement("testcase")
    xml.attribute("classname", shown(file.name))
    xml.attribute("name", Wording(zh: "读取", en: "read")(language))
    if let refusal = file.refusal {
      write(actor: refusal.kind.actor, since: refusal.kind.since, to: &xml)
      xml.startElement("error")
      xml.attribute("type", refusal.code)
      xml.attribute("message", shown(refusal.message(language)))
      xml.text(shown(refusal.remedy(language)))
      xml.endElement()
    }
    xml.endElement()
  }

  private func write(actor: Actor, since version: RuleSetVersion, to xml: inout XMLWriter) {
    write(properties: [("actor", actor.rawValue), ("since", version.description)], to: &xml)
  }

  private func write(properties: [(name: String, value: String)], to xml: inout XMLWriter) {
    xml.startElement("properties")
    for (name, value) in properties {
      xml.startElement("property")
      xml.attribute("name", name)
      xml.attribute("value", value)
      xml.endElement()
    }
    xml.endElement()
  }

  private func write(_ finding: Finding, in file: CheckedFile, to xml: inout XMLWriter) {
    let message = shown(finding.message(language))
    xml.startElement("testcase")
    xml.attribute("classname", shown(file.name))
    let subject = finding.formCell.map { " " + $0.identifier } ?? ""
    let place = finding.place.map { " " + $0.description } ?? ""
    xml.attribute("name", shown(finding.code + subject + place))
    write(actor: finding.kind.actor, since: finding.kind.since, to: &xml)
    switch finding.severity {
    case .error, .warning:
      xml.startElement("failure")
      xml.attribute("type", finding.severity.rawValue)
      xml.attribute("message", message)
      xml.text(shown(finding.kind.remedy(language)))
      xml.endElement()
    case .unjudged, .explained:
      xml.startElement("skipped")
      xml.attribute("message", shown(finding.explanation ?? message))
      xml.endElement()
    case .note: xml.element("system-out", message)
    }
    xml.endElement()
  }
}
