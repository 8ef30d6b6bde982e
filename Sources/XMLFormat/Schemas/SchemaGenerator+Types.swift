internal import ReportModel
import TextTools
internal import XML

extension SchemaGenerator {
  mutating func writeValueTypes() {
    let cells = shape.edition.form.cells
    let all: [ValueType] = [.count, .change, .amountInTenThousandYuan, .amountWithUnit]
    for type in all where cells.contains(where: { $0.valueType == type }) {
      writeNumberType(type)
      document.open("xs:complexType")
      document.xml.attribute("name", type.schemaName)
      document.open("xs:simpleContent")
      document.open("xs:extension")
      document.xml.attribute("base", type.schemaName + "Number")
      document.open("xs:attributeGroup")
      document.xml.attribute("ref", "valueAttributes")
      document.close()
      if type == .amountWithUnit {
        document.open("xs:attribute")
        document.xml.attribute("name", "unit")
        document.xml.attribute("type", "unit")
        writeDocumentation(Wording(zh: "报告所写单位", en: "Unit as the report writes it"))
        document.close()
        document.close()
        document.close()
        document.close()
        writeSimpleType("unit", base: "xs:string", values: Amount.units)
      } else {
        document.close()
        document.close()
        document.close()
      }
    }
    writeValueAttributes()
  }

  private mutating func writeNumberType(_ type: ValueType) {
    let isWhole = type.isWhole
    writeSimpleType(
      type.schemaName + "Number",
      base: type.base,
      pattern: type.pattern,
      // One character more than the digits, for the point.
      longest: isWhole ? nil : Amount.digitLimit + 1,
      documentation: type.expectation.capitalised
    )
  }

  private mutating func writeValueAttributes() {
    document.open("xs:attributeGroup")
    document.xml.attribute("name", "valueAttributes")
    writeDocumentation(
      Wording(
        zh: "空白的单元格：xsi:nil=\"true\"。标明不适用的单元格：另加 notApplicable，照写原有符号。",
        en: "A blank cell has xsi:nil=\"true\", one marked as not applicable the mark besides."
          + " Neither has a note or another attribute."
      )
    )
    let attributes: [(String, String, Wording)] = [
      (
        "note", "note",
        Wording(zh: "数字之后的注，包括括号", en: "Note behind the number, brackets included")
      ),
      (
        "recovered", "recovered",
        Wording(
          zh: "该数不是读出的，而是由勾稽关系推得",
          en: "The number was not read but follows from the sums of the form"
        )
      ),
      (
        "notApplicable", "note",
        Wording(
          zh: "表示不适用的符号，如“/”；只与 xsi:nil=\"true\" 同用",
          en: "Mark such as / that says not applicable; with xsi:nil=\"true\" alone"
        )
      ),
    ]
    for (name, type, documentation) in attributes {
      document.open("xs:attribute")
      document.xml.attribute("name", name)
      document.xml.attribute("type", type)
      writeDocumentation(documentation)
      document.close()
    }
    document.close()
    writeSimpleType("note", base: "xs:string", pattern: ".*")
    writeSimpleType("recovered", base: "xs:string", values: ["arithmetic"])
  }

  mutating func writeFieldTypes() {
    writeSimpleType("year", base: "xs:integer", pattern: "[1-9][0-9]{0,3}")
    writeSimpleType(
      Metadata.Field.creditCode.schemaName,
      base: "xs:token",
      pattern: "[\(UnifiedSocialCreditCode.characters)]{18}"
    )
    writeSimpleType(
      Metadata.Field.divisionCode.schemaName,
      base: "xs:token",
      pattern: "[0-9]{6}|[0-9]{9}|[0-9]{12}"
    )
    writeSimpleType(
      Metadata.Field.issueDate.schemaName,
      base: "xs:date",
      pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}"
    )
    writeSimpleType(
      Metadata.Field.scope.schemaName,
      base: "xs:token",
      values: Metadata.Scope.allCases.map(\.rawValue)
    )
  }

  mutating func writeTextTypes() {
    document.open("xs:complexType")
    document.xml.attribute("name", TypeName.text)
    document.xml.attribute("mixed", "true")
    writeDocumentation(
      Wording(
        zh: "一行文字，空格照写。XML 不能表示的控制字符写成 character 元素。",
        en: "One line of text, spaces as they are. A control character that XML forbids is written"
          + " as a character element."
      )
    )
    document.open("xs:sequence")
    document.open("xs:element")
    document.xml.attribute("name", DocumentShape.Name.character)
    document.xml.attribute("minOccurs", 0)
    document.xml.attribute("maxOccurs", "unbounded")
    document.open("xs:complexType")
    document.open("xs:attribute")
    document.xml.attribute("name", "code")
    document.xml.attribute("type", "characterCode")
    document.xml.attribute("use", "required")
    for _ in 0..<5 { document.close() }
    writeSimpleType(
      "characterCode",
      base: "xs:string",
      pattern: "000[1-8BCEF]|001[0-9A-F]|FFF[EF]",
      documentation: Wording(
        zh: "XML 1.0 不能表示的字符的 Unicode 编码",
        en: "Unicode number of a character that XML 1.0 forbids"
      )
    )
  }

  private mutating func writeSimpleType(
    _ name: String,
    base: String,
    pattern: String? = nil,
    longest: Int? = nil,
    values: [String] = [],
    documentation: Wording? = nil
  ) {
    document.open("xs:simpleType")
    document.xml.attribute("name", name)
    if let documentation { writeDocumentation(documentation) }
    document.open("xs:restriction")
    document.xml.attribute("base", base)
    if let longest { writeFacet("xs:maxLength", String(longest)) }
    if let pattern { writeFacet("xs:pattern", pattern) }
    for value in values { writeFacet("xs:enumeration", value) }
    document.close()
    document.close()
  }

  private mutating func writeFacet(_ name: String, _ value: String) {
    document.open(name)
    document.xml.attribute("value", value)
    document.close()
  }
}

extension Wording {
  fileprivate var capitalised: Wording { Wording(zh: zh, en: en.startingWithCapital) }
}
