internal import ReportModel
internal import XML

/// Writes the XML Schema of an edition from the shape of its documents.
struct SchemaGenerator: ~Copyable {
  let shape: DocumentShape
  var document = IndentedXML()
  /// The types of rows that several elements share, by the first of these elements.
  private var sharedRows: [(name: String, row: Int)] = []

  private init(_ shape: DocumentShape) {
    self.shape = shape
    sharedRows = Self.sharedRows(of: shape)
  }

  static func generate(_ shape: DocumentShape) -> [UInt8] {
    var generator = SchemaGenerator(shape)
    generator.writeSchema()
    do {
      return try generator.finish()
    } catch {
      preconditionFailure("the schema cannot be written: \(error)")
    }
  }

  private consuming func finish() throws(XMLError) -> [UInt8] { try document.finish() }

  private mutating func writeSchema() {
    document.open("xs:schema")
    document.xml.attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
    document.xml.attribute("xmlns", DocumentNamespace.form(shape.edition))
    document.xml.attribute("targetNamespace", DocumentNamespace.form(shape.edition))
    document.xml.attribute("elementFormDefault", "qualified")
    document.comment(
      " 国家没有发布政府信息公开工作年度报告的 XML 架构；本架构依照\(shape.edition.notice)所附格式逐项制定。 "
    )
    document.comment(
      " No official XML Schema of this report is published. This one follows, row by row, the form"
        + " published with \(shape.edition.notice). "
    )
    writeElement(DocumentShape.root)
    for (name, row) in sharedRows {
      document.open("xs:complexType")
      document.xml.attribute("name", name)
      writeSequence(of: row)
      document.close()
    }
    writeValueTypes()
    writeFieldTypes()
    writeTextTypes()
    document.close()
  }

  // MARK: Elements

  private mutating func writeElement(_ index: Int) {
    let element = shape.elements[index]
    document.open("xs:element")
    document.xml.attribute("name", element.name)
    let type = typeName(of: index)
    if let type { document.xml.attribute("type", type) }
    if case .value = element.content { document.xml.attribute("nillable", "true") }
    switch element.occurrence {
    case .once: break
    case .optional: document.xml.attribute("minOccurs", 0)
    case .any:
      document.xml.attribute("minOccurs", 0)
      document.xml.attribute("maxOccurs", "unbounded")
    }
    writeDocumentation(element.documentation)
    if type == nil {
      document.open("xs:complexType")
      writeSequence(of: index)
      if index == DocumentShape.root { writeYear() }
      document.close()
    }
    document.close()
  }

  private mutating func writeSequence(of index: Int) {
    document.open("xs:sequence")
    for child in shape.children(of: index) { writeElement(child) }
    document.close()
  }

  private mutating func writeYear() {
    document.open("xs:attribute")
    document.xml.attribute("name", "year")
    document.xml.attribute("type", "year")
    document.xml.attribute("use", "required")
    writeDocumentation(Wording(zh: "报告年度", en: "Reporting year"))
    document.close()
  }

  mutating func writeDocumentation(_ documentation: Wording) {
    document.open("xs:annotation")
    for language in Language.allCases {
      document.open("xs:documentation")
      document.xml.attribute("xml:lang", language.rawValue)
      document.xml.text(documentation(language))
      document.close()
    }
    document.close()
  }

  /// The name of an element's type; nil where the type is written in its place.
  private func typeName(of index: Int) -> String? {
    switch shape.elements[index].content {
    case .text: TypeName.text
    case .value(let cell): shape.edition.form.cells[cell].valueType.schemaName
    case .field(let field): field.schemaName
    case .elements:
      sharedRows.first { Self.isSame($0.row, index, in: shape) }?.name
    }
  }

  // MARK: Shared rows

  /// The rows of a table that at least three elements have in common.
  private static func sharedRows(of shape: DocumentShape) -> [(name: String, row: Int)] {
    let rows = shape.elements.indices.filter { index in
      let children = shape.children(of: index)
      return !children.isEmpty
        && children.allSatisfy {
          if case .value = shape.elements[$0].content { true } else { false }
        }
    }
    var shared: [(name: String, row: Int)] = []
    for row in rows {
      let same = rows.filter { isSame(row, $0, in: shape) }
      guard same.first == row, same.count >= 3 else { continue }
      let own = name(of: row, in: shape)
      var name = own
      // A table may have several kinds of rows, and two tables may name theirs alike.
      var number = 1
      while shared.contains(where: { $0.name == name }) {
        number += 1
        name = own + String(number)
      }
      shared.append((name, row))
    }
    return shared
  }

  private static func name(of row: Int, in shape: DocumentShape) -> String {
    let form = shape.edition.form
    guard let first = shape.children(of: row).first,
      case .value(let cell) = shape.elements[first].content,
      let table = form.table(form.cells[cell].table)
    else { preconditionFailure("a row holds values of a table") }
    return table.described.rowTypeName
  }

  /// Whether two rows hold elements of the same names, types and labels.
  private static func isSame(_ left: Int, _ right: Int, in shape: DocumentShape) -> Bool {
    let cells = shape.edition.form.cells
    return shape.children(of: left).elementsEqual(shape.children(of: right)) { one, other in
      let (one, other) = (shape.elements[one], shape.elements[other])
      guard case .value(let cell) = one.content, case .value(let otherCell) = other.content else {
        return false
      }
      return one.name == other.name && cells[cell].valueType == cells[otherCell].valueType
        && one.documentation.zh == other.documentation.zh
    }
  }
}
