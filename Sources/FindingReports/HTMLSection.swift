import ReportFormats
import ReportModel
import ReportRules
import XML

/// The part of the page that is about one file.
struct HTMLSection: ~Copyable {
  private let file: CheckedFile
  private let language: Language
  private let hasTables: Bool
  private let marks: CellMarks
  private var xml = XMLWriter(indented: false, declaration: false)

  init(file: CheckedFile, language: Language, hasTables: Bool) {
    self.file = file
    self.language = language
    self.hasTables = hasTables
    marks = CellMarks(file.findings, in: file.report)
  }

  /// What links to a section, or to a finding in it, name.
  static func identifier(of file: Int, finding: Int? = nil) -> String {
    finding.map { "file-\(file + 1)-\($0)" } ?? "file-\(file + 1)"
  }

  consuming func finish() -> [UInt8] {
    do {
      return try xml.finish().copyBytes() + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("a section of the page cannot be written: \(error)")
    }
  }

  mutating func write() {
    if file.isFoldedAway {
      xml.startElement("details")
      xml.attribute("id", Self.identifier(of: file.number))
      let colon = Wording(zh: "：", en: ": ")(language)
      element("summary", name + colon + file.state.name(language))
    } else {
      xml.startElement("section")
      xml.attribute("class", "file")
      xml.attribute("id", Self.identifier(of: file.number))
      element("h2", name)
    }
    element("p", Wording(zh: "文件：", en: "File: ")(language) + file.name, class: "what")
    element("p", file.verdict.wording(language), class: "verdict")
    if let refusal = file.refusal { write(refusal) }
    writeFindings()
    for repair in file.repairs {
      element("p", repair.line(language), class: "what")
    }
    if hasTables, let report = file.report {
      for table in report.form.tables { write(table, of: report) }
    }
    xml.endElement()
  }

  /// The organ with the year; the file's name where there is none.
  private var name: String {
    guard let report = file.report, !report.organ.isEmpty else { return file.name }
    return report.organ + (report.year.map { " · \($0)" } ?? "")
  }

  private mutating func write(_ refusal: Refusal) {
    let message = "\(refusal.code) \(refusal.message(language))；\(refusal.remedy(language))"
    element("p", message, class: "error")
    element("p", refusal.kind.responsibility(language), class: "what")
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
    for (index, finding) in file.findings.enumerated() {
      xml.startElement("li")
      xml.attribute("class", finding.severity.rawValue)
      xml.attribute("id", Self.identifier(of: file.number, finding: index + 1))
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
      if let sides = finding.comparedSides { element("div", sides(language), class: "what") }
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

  /// Its head rows stand for themselves, so that they are printed again on every page.
  private mutating func write(_ table: FormTable, of report: Report) {
    guard let printed = PrintedTable(table, of: report, caption: table.name(language)) else {
      return
    }
    element("h3", table.name(language))
    xml.startElement("table")
    for group in printed.groups {
      write(group.rows, of: printed, in: group.isHead ? "thead" : "tbody", report)
    }
    xml.endElement()
  }

  private mutating func write(
    _ rows: Range<Int>,
    of table: PrintedTable,
    in group: StaticString,
    _ report: Report
  ) {
    xml.startElement(group)
    if table.headRowCount == 0 { xml.attribute("class", "block") }
    for row in table.rows[rows] {
      xml.startElement("tr")
      for cell in row { write(cell, of: report) }
      xml.endElement()
    }
    xml.endElement()
  }

  private mutating func write(_ cell: PrintedTable.Cell, of report: Report) {
    switch cell.content {
    case .title, .columnLabel: startCell("th", cell, class: nil)
    case .rowLabel: startCell("th", cell, class: "row")
    case .value(let index):
      var classes =
        marks.sides(of: index).map { sides in
          [sides.count > 1 ? "both" : sides.first == .left ? "left" : "right"]
        } ?? []
      if report.values[index].isUnreadable { classes.append("unread") }
      startCell("td", cell, class: classes.joined(separator: " "))
      let numbers = marks.numbers(at: index)
      if !numbers.isEmpty { writeMark(numbers) }
    }
    xml.endElement()
  }

  /// The numbers of findings, in brackets on a line of their own: none is a digit of the value, or a power.
  private mutating func writeMark(_ numbers: [Int]) {
    xml.startElement("div")
    xml.attribute("class", "mark")
    for number in numbers {
      xml.startElement("a")
      xml.attribute("href", "#" + Self.identifier(of: file.number, finding: number))
      xml.text("［\(number)］")
      xml.endElement()
    }
    xml.endElement()
  }

  private mutating func startCell(
    _ name: StaticString,
    _ cell: PrintedTable.Cell,
    class kind: String?
  ) {
    xml.startElement(name)
    if cell.rowSpan > 1 { xml.attribute("rowspan", cell.rowSpan) }
    if cell.columnSpan > 1 { xml.attribute("colspan", cell.columnSpan) }
    if let kind, !kind.isEmpty { xml.attribute("class", kind) }
    text(cell.text)
  }
}

extension CheckedFile {
  /// Whether nothing of it needs to be looked at.
  var isFoldedAway: Bool { state == .reported || state == .zero }
}
