internal import JSON
public import ReportModel

extension JSONFormat {
  /// The JSON Schema of an edition's reports, draft 2020-12.
  ///
  /// Made from the description of the form: each cell is required, and titled with its official
  /// labels. What ``write(_:)`` gives for a report with right metadata is valid.
  ///
  /// - Parameter edition: The edition of the form.
  /// - Returns: The schema in UTF-8; equal on every call.
  public static func schema(of edition: Edition) -> [UInt8] {
    var writer = SchemaWriter(form: edition.form)
    writer.writeRoot()
    return writer.json.finish()
  }
}

/// A schema being written.
private struct SchemaWriter {
  private typealias Name = JSONFormat.Name

  let form: Form
  var json = JSONWriter()

  init(form: Form) { self.form = form }

  mutating func writeRoot() {
    let edition = form.edition
    json.beginObject()
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("$id", "urn:nianbao:json-schema:report-\(edition.rawValue)")
    json.member("title", "政府信息公开工作年度报告（\(edition.notice)）")
    json.member(
      "description",
      "An annual report on open government information, as one JSON object."
    )
    closeObject(required: [
      Name.form, Name.year, Name.organ, Name.title, Name.sections, Name.values,
    ])
    json.key("properties")
    json.beginObject()
    property(Name.form, title: "格式版本") { $0.member("const", edition.rawValue) }
    property(Name.year, title: "报告年度") {
      $0.types("integer", "null")
      $0.member("minimum", JSONFormat.years.lowerBound)
      $0.member("maximum", JSONFormat.years.upperBound)
    }
    property(Name.organ, title: "机关名称") { $0.member("$ref", "#/$defs/optionalLine") }
    property(Name.title, title: "标题，一行一项") { $0.member("$ref", "#/$defs/paragraphs") }
    property(Name.preface, title: "标题与第一部分之间的段落") {
      $0.member("$ref", "#/$defs/paragraphs")
    }
    property(Name.metadata, title: "元数据") { $0.member("$ref", "#/$defs/metadata") }
    writeSections()
    writeValues()
    json.endObject()
    writeDefinitions()
    json.endObject()
  }

  private mutating func writeSections() {
    json.key(Name.sections)
    json.beginObject()
    json.member("title", "六个部分")
    json.member("type", "array")
    json.key("prefixItems")
    json.beginArray()
    for section in form.sections {
      json.beginObject(inline: true)
      json.member("title", section.heading)
      json.member("$ref", "#/$defs/section")
      json.endObject()
    }
    json.endArray()
    json.key("items")
    json.boolean(false)
    json.member("minItems", form.sections.count)
    json.endObject()
  }

  private mutating func writeValues() {
    json.key(Name.values)
    json.beginObject()
    json.member("title", "各数据项")
    closeObject(required: form.cells.map(\.identifier))
    json.key("properties")
    json.beginObject()
    for cell in form.cells {
      property(cell.identifier, title: cell.label) {
        $0.member("$ref", "#/$defs/\(cell.valueType.definitionName)")
      }
    }
    json.endObject()
    json.endObject()
  }
}

// MARK: - Definitions

extension SchemaWriter {
  private mutating func writeDefinitions() {
    json.key("$defs")
    json.beginObject()
    for type in [ValueType.count, .change, .amountInTenThousandYuan, .amountWithUnit]
    where form.cells.contains(where: { $0.valueType == type }) {
      writeCellDefinition(type)
    }
    writeSingle("notApplicable", member: Name.notApplicable, text: "line", title: "无此项的标记，如 /")
    writeSingle("unreadable", member: Name.unreadable, text: "text", title: "未能确定读出的原文")
    writeSectionDefinition()
    writeMetadataDefinition()
    definition("paragraphs", title: "文字，一段一项；其中的换行视为分段") {
      $0.member("type", "array")
      $0.key("items")
      $0.reference("text")
    }
    definition("optionalLine", title: "一行文字，或没有") {
      $0.types("string", "null")
      $0.member("pattern", Self.linePattern)
    }
    definition("line", title: "一行文字") {
      $0.member("type", "string")
      $0.member("pattern", Self.linePattern)
    }
    definition("text", title: "文字") {
      $0.member("type", "string")
      $0.member("pattern", "^[^\\u0000]*$")
    }
    json.endObject()
  }

  private static let linePattern = "^[^\\u0000\\n\\r]*$"

  /// A cell's value: a number alone or with what belongs to it, a blank, a mark, an unread text.
  private mutating func writeCellDefinition(_ type: ValueType) {
    let name = type.definitionName
    json.key(name)
    json.beginObject()
    json.member("title", type.title)
    json.key("anyOf")
    json.beginArray()
    json.reference(name + "Number")
    json.beginObject()
    json.member("title", "带注的数，或由勾稽关系复原的数")
    closeObject(required: [Name.value])
    json.key("properties")
    json.beginObject()
    json.key(Name.value)
    json.reference(name + "Number")
    json.key(Name.note)
    json.reference("line")
    json.key(Name.recovered)
    json.beginObject(inline: true)
    json.member("const", Name.arithmetic)
    json.endObject()
    json.endObject()
    json.endObject()
    json.beginObject(inline: true)
    json.member("title", "空白")
    json.member("type", "null")
    json.endObject()
    json.reference("notApplicable")
    json.reference("unreadable")
    json.endArray()
    json.endObject()
    definition(name + "Number", title: type.title) { type.describeNumber(to: &$0) }
  }

  private mutating func writeSingle(_ name: String, member: String, text: String, title: String) {
    json.key(name)
    json.beginObject()
    json.member("title", title)
    closeObject(required: [member])
    json.key("properties")
    json.beginObject()
    json.key(member)
    json.reference(text)
    json.endObject()
    json.endObject()
  }

  private mutating func writeSectionDefinition() {
    json.key("section")
    json.beginObject()
    json.member("title", "一个部分")
    closeObject(required: [Name.heading, Name.paragraphs])
    json.key("properties")
    json.beginObject()
    property(Name.heading, title: "标题行") { $0.member("$ref", "#/$defs/optionalLine") }
    property(Name.paragraphs, title: "段落；有表的部分为表前的段落") {
      $0.member("$ref", "#/$defs/paragraphs")
    }
    property(Name.paragraphsAfterTable, title: "表后的段落") {
      $0.member("$ref", "#/$defs/paragraphs")
    }
    json.endObject()
    json.endObject()
  }

  private mutating func writeMetadataDefinition() {
    json.key("metadata")
    json.beginObject()
    json.member("title", "元数据")
    closeObject(required: [])
    json.key("properties")
    json.beginObject()
    for field in Metadata.Field.allCases {
      property(field.rawValue, title: field.name.zh) { field.describe(to: &$0) }
    }
    json.endObject()
    json.endObject()
  }
}

// MARK: - Parts

extension SchemaWriter {
  /// Says that the value is an object with these members and none but the described.
  private mutating func closeObject(required: [String]) {
    json.member("type", "object")
    json.key("additionalProperties")
    json.boolean(false)
    guard !required.isEmpty else { return }
    json.key("required")
    json.beginArray()
    for name in required { json.string(name) }
    json.endArray()
  }

  /// Writes a subschema on one line.
  private mutating func property(
    _ name: String,
    title: String,
    _ describe: (inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.beginObject(inline: true)
    json.member("title", title)
    describe(&json)
    json.endObject()
  }

  /// Writes a shared subschema, a member a line.
  private mutating func definition(
    _ name: String,
    title: String,
    _ describe: (inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.beginObject()
    json.member("title", title)
    describe(&json)
    json.endObject()
  }
}
