import ReportModel
import ReportRules
import XML

/// The beginning of the page of findings: the files by how they went, and the findings by their kinds.
struct HTMLSummary: ~Copyable {
  private let summary: FindingSummary
  private let language: Language
  private var xml = XMLWriter(indented: false, declaration: false)

  init(_ summary: FindingSummary, _ language: Language) {
    self.summary = summary
    self.language = language
  }

  consuming func finish() -> [UInt8] {
    do {
      return try xml.finish().copyBytes() + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("the summary of the page cannot be written: \(error)")
    }
  }

  /// - Parameter leftOut: What the page has not, in words; nil for nothing.
  mutating func write(leftOut: String?) {
    let count = summary.verdict.files
    let files = Wording(zh: "\(count) 个文件：", en: "\(count) files: ")(language)
    xml.startElement("section")
    xml.attribute("class", "summary")
    element("p", files + summary.verdict.wording(language), class: "verdict")
    if let leftOut { element("p", leftOut, class: "what") }
    writeStates()
    writeKinds()
    xml.endElement()
  }

  private mutating func writeStates() {
    guard !summary.files.isEmpty else { return }
    var files: [UnitState: [FindingSummary.File]] = [:]
    for file in summary.files { files[file.state, default: []].append(file) }
    startTable(
      Wording(zh: "各单位", en: "Units"),
      columns: [
        Wording(zh: "情况", en: "State"), Wording(zh: "个数", en: "Count"),
        Wording(zh: "单位", en: "Units"),
      ]
    )
    // What has to be seen to comes first.
    for state in UnitState.allCases.reversed() {
      guard let files = files[state] else { continue }
      xml.startElement("tr")
      element("td", state.name(language), class: "word")
      element("td", String(files.count), class: "number")
      xml.startElement("td")
      writeLinks(
        files.map { file in
          (HTMLSection.identifier(of: file.number), file.unit + Self.counts(of: file, language))
        }
      )
      xml.endElement()
      xml.endElement()
    }
    endTable()
  }

  /// How many errors and warnings a file has, in brackets; empty for none.
  private static func counts(of file: FindingSummary.File, _ language: Language) -> String {
    let counts: [String] = [Severity.error, .warning, .unjudged].compactMap { severity in
      let count = file.verdict.count(severity)
      return count == 0 ? nil : "\(severity.name(language)) \(count)"
    }
    guard !counts.isEmpty else { return "" }
    let (open, comma, close) = language == .chinese ? ("（", "，", "）") : (" (", ", ", ")")
    return open + counts.joined(separator: comma) + close
  }

  private mutating func writeKinds() {
    struct Entry {
      var count: KindCount
      var sum = 0
      var files: [(file: FindingSummary.File, count: KindCount)] = []
    }
    var entries: [FindingKind: Entry] = [:]
    for file in summary.files {
      for count in file.counts {
        var entry = entries[count.kind] ?? Entry(count: count)
        if count.severity > entry.count.severity { entry.count = count }
        entry.sum += count.count
        entry.files.append((file, count))
        entries[count.kind] = entry
      }
    }
    guard !entries.isEmpty else { return }
    startTable(
      Wording(zh: "各类问题", en: "Findings"),
      columns: [
        Wording(zh: "级别", en: "Level"), Wording(zh: "代码", en: "Code"),
        Wording(zh: "含义", en: "Meaning"), Wording(zh: "处数", en: "Count"),
        Wording(zh: "单位", en: "Units"),
      ]
    )
    let sorted = entries.values.sorted { left, right in
      left.count.severity != right.count.severity
        ? left.count.severity > right.count.severity
        : left.count.kind.code < right.count.kind.code
    }
    for entry in sorted {
      let kind = entry.count.kind
      xml.startElement("tr")
      element("td", entry.count.severity.name(language), class: "word")
      element("td", kind.code, class: "word")
      element("td", kind.meaning(language), class: "meaning")
      element("td", String(entry.sum), class: "number")
      xml.startElement("td")
      writeLinks(
        entry.files.map { file, count in
          let times = count.count > 1 ? " ×\(count.count)" : ""
          return (
            HTMLSection.identifier(of: file.number, finding: count.first), file.unit + times
          )
        }
      )
      xml.endElement()
      xml.endElement()
    }
    endTable()
  }

  // MARK: Parts

  private mutating func startTable(_ name: Wording, columns: [Wording]) {
    element("h3", name(language))
    xml.startElement("table")
    xml.startElement("thead")
    xml.startElement("tr")
    for column in columns { element("th", column(language)) }
    xml.endElement()
    xml.endElement()
    xml.startElement("tbody")
  }

  private mutating func endTable() {
    xml.endElement()
    xml.endElement()
  }

  private mutating func writeLinks(_ links: [(identifier: String, text: String)]) {
    for (index, link) in links.enumerated() {
      if index > 0 { xml.text(Wording(zh: "、", en: ", ")(language)) }
      xml.startElement("a")
      xml.attribute("href", "#" + link.identifier)
      xml.text(shown(link.text))
      xml.endElement()
    }
  }

  private mutating func element(_ name: StaticString, _ text: String, class kind: String? = nil) {
    xml.startElement(name)
    if let kind { xml.attribute("class", kind) }
    xml.text(text.isEmpty ? "\u{A0}" : shown(text))
    xml.endElement()
  }
}
