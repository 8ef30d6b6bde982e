internal import ReportModel
internal import TextTools
internal import XML

/// Makes a report of the events of a document.
///
/// The schema sees the same events. What is gathered counts only if the document is valid, so that
/// an event out of its place needs no message here.
struct ReportHandler: XMLHandler {
  /// An open element and the place of the next child among its children.
  private struct Open {
    let element: Int
    var next = 0
  }

  /// The attributes of a value.
  private struct Attributes {
    var isNil = false
    var isRecovered = false
    var note: String?
    var unit: String?
    var mark: String?
  }

  private let shape: DocumentShape
  private(set) var report: Report
  /// Where the fields of the metadata stand.
  private(set) var fieldPlaces: [Metadata.Field: Place] = [:]
  /// Where the form's cells stand.
  private(set) var places: [Place?]

  private var open: [Open] = []
  private var text: [UInt8] = []
  private var attributes = Attributes()
  private var isInCharacter = false
  /// Whether the document has left the shape.
  private var isLost = false
  /// What the schema cannot state.
  private var violations: [Violation] = []

  init(_ shape: DocumentShape) {
    self.shape = shape
    report = Report(edition: shape.edition)
    places = Array(repeating: nil, count: report.values.count)
    // What the form prescribes is in the report only if the document says so.
    for index in report.sections.indices { report.sections[index].heading = nil }
  }

  /// Ends the reading of a valid document and returns what the schema did not see.
  mutating func finish() -> [Violation] {
    if isLost || !open.isEmpty {
      violations.append(
        Violation(
          path: "",
          line: nil,
          message: Wording(
            zh: "文档结构与格式不符",
            en: "the document does not follow the form"
          )
        )
      )
    }
    return violations
  }

  // MARK: Events

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard !isLost else { return }
    guard let last = open.indices.last else {
      open.append(Open(element: DocumentShape.root))
      report.year = (tag.attribute("year")?.string().withoutSurroundingSpace).flatMap { Int($0) }
      return
    }
    switch shape.elements[open[last].element].content {
    case .elements(let children):
      let name = tag.localName.string()
      let index = children[open[last].next...].firstIndex { shape.elements[$0].name == name }
      guard let index else {
        isLost = true
        return
      }
      let element = children[index]
      open[last].next = shape.elements[element].occurrence == .any ? index : index + 1
      open.append(Open(element: element))
      text.removeAll(keepingCapacity: true)
      if case .value = shape.elements[element].content { readAttributes(tag) }
    case .text, .field: startCharacter(tag)
    case .value: isLost = true
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard !isLost else { return }
    if isInCharacter {
      isInCharacter = false
      return
    }
    guard let closed = open.popLast() else {
      isLost = true
      return
    }
    switch shape.elements[closed.element].content {
    case .elements: break
    case .text(let slot): readText(slot, of: closed.element, line: tag.line)
    case .value(let cell): readValue(cell, of: closed.element, line: tag.line)
    case .field(let field): readField(field, of: closed.element, line: tag.line)
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    guard !isLost, let last = open.last, shape.elements[last.element].isLeaf else { return }
    characters.bytes.append(to: &text)
  }

  // MARK: Text

  private mutating func startCharacter(_ tag: borrowing XMLTag) {
    guard !isInCharacter, let code = tag.attribute("code")?.string(),
      let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value)
    else {
      isLost = true
      return
    }
    isInCharacter = true
    text.append(contentsOf: String(scalar).utf8)
  }

  private mutating func readText(_ slot: TextSlot, of element: Int, line: Int) {
    let text = String(decoding: text, as: UTF8.self)
    guard slot.isSingle else {
      for line in text.linesOfText { report.add(line, in: slot) }
      return
    }
    checkLine(text, of: element, line: line)
    if slot == .organ, text.isEmpty {
      refuse(element, line: line, zh: "机关名称为空", en: "the organ's name is empty")
    }
    report.add(text, in: slot)
  }

  private mutating func readField(_ field: Metadata.Field, of element: Int, line: Int) {
    var value = String(decoding: text, as: UTF8.self)
    if field.schemaName == TypeName.text {
      checkLine(value, of: element, line: line)
      if value.isEmpty {
        refuse(element, line: line, zh: "\(field.name.zh)为空", en: "the \(field.name.en) is empty")
      }
    } else {
      value = value.withoutSurroundingSpace
    }
    report.metadata[field] = value
    fieldPlaces[field] = .xml(path: shape.elements[element].path, line: line)
  }

  private mutating func checkLine(_ text: String, of element: Int, line: Int) {
    guard text.hasLineBreak else { return }
    let name = shape.elements[element].name
    refuse(
      element,
      line: line,
      zh: "<\(name)> 中不能换行，现为“\(text.excerpt)”",
      en: "<\(name)> holds one line; found \"\(text.excerpt)\""
    )
  }

  // MARK: Values

  private mutating func readAttributes(_ tag: borrowing XMLTag) {
    attributes = Attributes()
    guard tag.attributeCount > 0 else { return }
    if let text = tag.attribute("nil", in: DocumentNamespace.instance)?.string() {
      let value = text.withoutSurroundingSpace
      attributes.isNil = value == "true" || value == "1"
    }
    attributes.isRecovered = tag.attribute("recovered") != nil
    attributes.note = tag.attribute("note")?.string()
    attributes.unit = tag.attribute("unit")?.string()
    attributes.mark = tag.attribute("notApplicable")?.string()
  }

  private mutating func readValue(_ index: Int, of element: Int, line: Int) {
    let name = shape.elements[element].name
    places[index] = .xml(path: shape.elements[element].path, line: line)
    if attributes.isNil {
      if attributes.isRecovered || attributes.note != nil || attributes.unit != nil {
        refuse(
          element,
          line: line,
          zh: "xsi:nil=\"true\" 的 <\(name)> 不能带有 note、unit 或 recovered",
          en: "<\(name)> with xsi:nil=\"true\" has no note, unit or recovered"
        )
      }
      report.values[index] = attributes.mark.map { .notApplicable($0) } ?? .blank
      return
    }
    if attributes.mark != nil {
      refuse(
        element,
        line: line,
        zh: "<\(name)> 的 notApplicable 只能与 xsi:nil=\"true\" 同用",
        en: "notApplicable of <\(name)> goes with xsi:nil=\"true\" alone"
      )
    }
    let digits = String(decoding: text, as: UTF8.self).withoutSurroundingSpace
    let number: NumberValue.Number? =
      if shape.edition.form.cells[index].valueType.isWhole {
        Int(digits).map { .count($0) }
      } else {
        Amount(digits: digits, unit: attributes.unit ?? "").map { .amount($0) }
      }
    guard let number else {
      isLost = true
      return
    }
    report.values[index] = .number(
      NumberValue(
        number,
        note: attributes.note,
        isRecoveredByArithmetic: attributes.isRecovered
      )
    )
  }

  // MARK: Violations

  private mutating func refuse(_ element: Int, line: Int, zh: String, en: String) {
    let path = shape.elements[element].path
    violations.append(Violation(path: path, line: line, message: Wording(zh: zh, en: en)))
  }
}

extension String {
  /// The text without the XML white space around it, which the schema's types take away.
  fileprivate var withoutSurroundingSpace: String {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let start = utf8.drop(while: isSpace)
    return String(decoding: start.reversed().drop(while: isSpace).reversed(), as: UTF8.self)
  }
}
