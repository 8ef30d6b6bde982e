package import ReportModel
internal import XML

extension XMLFormat {
  /// Writes a report.
  ///
  /// Equal reports give equal bytes, which are validated against the edition's schema before they are
  /// returned. A line break inside a title line or paragraph makes it several.
  ///
  /// - Parameter report: The report; every value of it has to be read.
  /// - Returns: The document in UTF-8, ended by a line feed.
  /// - Throws: ``Refusal`` with the code `XML-INCOMPLETE` for a report without organ or year, or with
  ///   values that could not be read; `XML-CHARACTER` for text that has no place in its element;
  ///   `XML-INVALID-OUTPUT` for anything else that the schema forbids, such as a negative count.
  package static func write(_ report: Report) throws(Refusal) -> [UInt8] {
    if let refusal = Refusal.incomplete(report) { throw refusal }
    var writer = ReportWriter(report)
    writer.writeDocument()
    if let problem = writer.problem { throw problem }
    do {
      let bytes = try writer.finish()
      try compiled(report.edition).validate(bytes)
      return bytes
    } catch {
      throw .invalidOutput(error)
    }
  }
}

/// One writing of a report.
private struct ReportWriter: ~Copyable {
  private let report: Report
  private let shape: DocumentShape
  private var document = IndentedXML()
  /// What cannot be written; the first counts.
  private(set) var problem: Refusal?

  init(_ report: Report) {
    self.report = report
    shape = .shape(of: report.edition)
  }

  consuming func finish() throws(XMLError) -> [UInt8] { try document.finish() }

  mutating func writeDocument() {
    let root = shape.elements[DocumentShape.root]
    document.open(root.name)
    document.xml.attribute("xmlns", DocumentNamespace.form(report.edition))
    document.xml.attribute("xmlns:xsi", DocumentNamespace.instance)
    document.xml.attribute("year", report.year ?? 0)
    for child in shape.children(of: DocumentShape.root) { write(child) }
    document.close()
  }

  private mutating func write(_ index: Int) {
    let element = shape.elements[index]
    switch element.content {
    case .elements(let children):
      if element.occurrence == .optional, shape.isEmpty(index, in: report) { return }
      document.open(element.name)
      for child in children { write(child) }
      document.close()
    case .text(let slot):
      for line in report.lines(in: slot) {
        if slot.isSingle {
          checkLine(line, of: element)
          write(line, as: element)
        } else {
          for line in line.linesOfText { write(line, as: element) }
        }
      }
    case .value(let cell): write(report.values[cell], as: element, cell: cell)
    case .field(let field):
      guard let text = report.metadata[field] else { return }
      checkLine(text, of: element)
      write(text, as: element)
    }
  }

  private mutating func write(_ line: String, as element: DocumentShape.Element) {
    document.open(element.name)
    if XMLText.firstForbidden(in: line) != nil {
      if line.utf8.contains(0) { refuse(line, of: element.documentation) }
      document.mixedText(line)
    } else if !line.isEmpty {
      document.xml.text(line)
    }
    document.close()
  }

  private mutating func write(
    _ value: CellValue,
    as element: DocumentShape.Element,
    cell index: Int
  ) {
    document.open(element.name)
    switch value {
    case .blank: document.xml.attribute("xsi:nil", "true")
    case .notApplicable(let mark):
      checkAttribute(mark, of: index)
      document.xml.attribute("xsi:nil", "true")
      document.xml.attribute("notApplicable", mark)
    case .number(let value): write(value, of: index)
    case .unreadable: preconditionFailure("a report with unreadable values is refused before")
    }
    document.close()
  }

  private mutating func write(_ value: NumberValue, of index: Int) {
    let cell = report.form.cells[index]
    if case .amount(let amount) = value.number, !amount.unit.isEmpty {
      document.xml.attribute("unit", amount.unit)
    }
    if let note = value.note {
      checkAttribute(note, of: index)
      document.xml.attribute("note", note)
    }
    if value.isRecoveredByArithmetic { document.xml.attribute("recovered", "arithmetic") }
    switch value.number {
    case .count(let count):
      if !cell.valueType.isWhole { problem = problem ?? .wrongType(value, in: cell) }
      document.xml.text(count)
    case .amount(let amount):
      if cell.valueType.isWhole { problem = problem ?? .wrongType(value, in: cell) }
      document.xml.text(amount.digits)
    }
  }

  // MARK: Checks

  private mutating func checkLine(_ text: String, of element: DocumentShape.Element) {
    if text.hasLineBreak { refuse(text, of: element.documentation) }
  }

  private mutating func checkAttribute(_ text: String, of index: Int) {
    guard text.hasLineBreak || XMLText.firstForbidden(in: text) != nil else { return }
    let label = report.form.cells[index].label
    refuse(text, of: Wording(zh: label, en: label))
  }

  private mutating func refuse(_ text: String, of name: Wording) {
    problem = problem ?? .character(in: text, of: name)
  }
}

extension DocumentShape {
  /// Whether a report has nothing to write in an element.
  fileprivate func isEmpty(_ index: Int, in report: Report) -> Bool {
    switch elements[index].content {
    case .elements(let children): children.allSatisfy { isEmpty($0, in: report) }
    case .text(let slot): report.lines(in: slot).isEmpty
    case .value: false
    case .field(let field): report.metadata[field] == nil
    }
  }
}
