import ReportModel
import XML

/// The part of the page that is about one file.
struct HTMLSection: ~Copyable {
  /// The numbers and colours of a cell that broken rules speak of.
  private struct Mark {
    var numbers: [Int] = []
    var sides: Set<Finding.Term.Side> = []
  }

  private let file: CheckedFile
  private let language: Language
  private var xml = XMLWriter(indented: false, declaration: false)
  /// The cells that findings speak of, by index.
  private var marks: [Int: Mark] = [:]

  init(file: CheckedFile, language: Language) {
    self.file = file
    self.language = language
    for (number, finding) in file.findings.enumerated() {
      for term in finding.terms where term.fileOfLastYear == nil {
        guard let side = term.side, term.edition == file.report?.edition else { continue }
        marks[term.cell, default: Mark()].numbers.append(number + 1)
        marks[term.cell, default: Mark()].sides.insert(side)
      }
    }
  }

  consuming func finish() -> [UInt8] {
    do {
      return try xml.finish().copyBytes() + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("a section of the page cannot be written: \(error)")
    }
  }

  mutating func write() {
    xml.startElement("section")
    element("h2", file.name)
    if let report = file.report {
      let year = report.year.map { " · \($0)" } ?? ""
      element("p", report.organ + year)
    }
    element("p", file.verdict.wording(language), class: "verdict")
    if let refusal = file.refusal {
      element(
        "p",
        "\(refusal.code) \(refusal.message(language))；\(refusal.remedy(language))",
        class: "error"
      )
      element("p", refusal.kind.responsibility(language), class: "what")
    }
    writeFindings()
    for repair in file.repairs {
      let name = Wording(zh: "修改建议 \(repair.number)：", en: "Proposal \(repair.number): ")(language)
      element("p", name + repair.description(language), class: "what")
    }
    if let report = file.report {
      for table in report.form.tables { write(table, of: report) }
    }
    xml.endElement()
  }

  private mutating func element(_ name: StaticString, _ text: String, class kind: String? = nil) {
    xml.startElement(name)
    if let kind { xml.attribute("class", kind) }
    // An element without content would be written as an empty tag, which a page does not know.
    self.text(text)
    xml.endElement()
  }

  private mutating func text(_ text: String) {
    xml.text(text.isEmpty ? "\u{A0}" : shown(text))
  }

  // MARK: Findings

  private mutating func writeFindings() {
    guard !file.findings.isEmpty else { return }
    xml.startElement("ol")
    for finding in file.findings {
      xml.startElement("li")
      xml.attribute("class", finding.severity.rawValue)
      let place = finding.place.map { "（\($0.description)）" } ?? ""
      text(
        "\(finding.severity.name(language)) \(finding.code)\(place) \(finding.message(language))"
      )
      if let explanation = finding.explanation {
        element(
          "div",
          Wording(zh: "核实说明：", en: "Explained: ")(language) + explanation,
          class: "what"
        )
      }
      for (side, name) in [
        (Finding.Term.Side.left, Wording(zh: "左边：", en: "Left: ")),
        (.right, Wording(zh: "右边：", en: "Right: ")),
      ] {
        let terms = zip(finding.terms, finding.terms.ownLabels).filter { $0.0.side == side }
        if !terms.isEmpty { element("div", name(language) + list(terms), class: "what") }
      }
      element("div", finding.kind.remedy(language), class: "what")
      element("div", finding.kind.responsibility(language), class: "what")
      xml.endElement()
    }
    xml.endElement()
  }

  private func list(_ terms: [(Finding.Term, label: String)]) -> String {
    terms.map { term, label in
      let place = [term.fileOfLastYear, term.place?.description].compactMap { $0 }
      let value = term.value.text.isEmpty ? "□" : term.value.text
      return label + " " + value
        + (place.isEmpty ? "" : " [\(place.joined(separator: ":"))]")
    }.joined(separator: Wording(zh: "；", en: "; ")(language))
  }

  // MARK: Tables

  private mutating func write(_ table: FormTable, of report: Report) {
    element("h3", table.name(language))
    xml.startElement("table")
    for row in table.layout.rows {
      xml.startElement("tr")
      for cell in row { write(cell, of: report) }
      xml.endElement()
    }
    xml.endElement()
  }

  private mutating func write(_ cell: TableLayout.Cell, of report: Report) {
    switch cell.content {
    case .title(let label), .columnLabel(let label): startCell("th", cell, class: nil, label)
    case .rowLabel(let label): startCell("th", cell, class: "row", label)
    case .value(let index):
      let value = report.values[index]
      let mark = marks[index]
      var classes: [String] = []
      if let sides = mark?.sides {
        classes.append(sides.count > 1 ? "both" : sides.first == .left ? "left" : "right")
      }
      if value.isUnreadable { classes.append("unread") }
      startCell("td", cell, class: classes.joined(separator: " "), value.text)
      if let mark {
        element("sup", mark.numbers.map { String($0) }.joined(separator: ","))
      }
    }
    xml.endElement()
  }

  private mutating func startCell(
    _ name: StaticString,
    _ cell: TableLayout.Cell,
    class kind: String?,
    _ text: String
  ) {
    xml.startElement(name)
    if cell.rowSpan > 1 { xml.attribute("rowspan", cell.rowSpan) }
    if cell.columnSpan > 1 { xml.attribute("colspan", cell.columnSpan) }
    if let kind, !kind.isEmpty { xml.attribute("class", kind) }
    self.text(text)
  }
}
