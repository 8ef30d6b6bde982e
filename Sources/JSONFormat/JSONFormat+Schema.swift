internal import JSON
public import ReportModel
internal import TextTools

extension JSONFormat {
  /// The JSON Schema of an edition's reports, draft 2020-12.
  ///
  /// Made from the description of the form: each cell is required, and titled with its official
  /// labels. What ``write(_:)`` gives for a report with right metadata is valid.
  ///
  /// - Parameter edition: The edition of the form.
  /// - Returns: The schema in UTF-8; equal on every call.
  public static func schema(of edition: Edition) -> [UInt8] {
    var json = JSONWriter()
    SchemaWriter(form: edition.form).write(to: &json)
    return json.finish()
  }
}

/// Writes the schema of a form.
private struct SchemaWriter {
  private typealias Name = JSONFormat.Name

  let form: Form

  func write(to json: inout JSONWriter) {
    let edition = form.edition
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("$id", "urn:nianbao:json-schema:report-\(edition.name)")
      json.member("title", "政府信息公开工作年度报告（\(edition.notice)）")
      json.member(
        "description",
        "An annual report on open government information, as one JSON object."
      )
      json.closedObject(required: [
        Name.form, Name.year, Name.organ, Name.title, Name.sections, Name.values,
      ])
      json.object("properties") { writeProperties(to: &$0) }
      json.object("$defs") { writeDefinitions(to: &$0) }
    }
  }

  private func writeProperties(to json: inout JSONWriter) {
    json.property(Name.form, title: "格式版本") { $0.member("const", form.edition.name) }
    json.property(Name.year, title: "报告年度") {
      $0.types("integer", "null")
      $0.member("minimum", JSONFormat.years.lowerBound)
      $0.member("maximum", JSONFormat.years.upperBound)
    }
    json.property(Name.organ, title: "机关名称") { $0.member("$ref", "#/$defs/optionalLine") }
    json.property(Name.title, title: "标题，一行一项") { $0.member("$ref", "#/$defs/paragraphs") }
    json.property(Name.preface, title: "标题与第一部分之间的段落") {
      $0.member("$ref", "#/$defs/paragraphs")
    }
    json.property(Name.metadata, title: "元数据") { $0.member("$ref", "#/$defs/metadata") }
    json.object(Name.sections) { writeSections(to: &$0) }
    json.object(Name.values) { writeValues(to: &$0) }
  }

  private func writeSections(to json: inout JSONWriter) {
    json.member("title", "\(ChineseNumeral.text(form.sections.count))个部分")
    json.member("type", "array")
    json.array("prefixItems") { json in
      for section in form.sections {
        json.object(inline: true) { json in
          json.member("title", section.heading)
          json.member("$ref", "#/$defs/section")
        }
      }
    }
    json.member("items", false)
    json.member("minItems", form.sections.count)
  }

  private func writeValues(to json: inout JSONWriter) {
    json.member("title", "各数据项")
    json.closedObject(required: form.cells.map(\.identifier))
    json.object("properties") { json in
      for cell in form.cells {
        json.property(cell.identifier, title: cell.label) {
          $0.member("$ref", "#/$defs/\(cell.valueType.definitionName)")
        }
      }
    }
  }
}

// MARK: - Definitions

extension SchemaWriter {
  private func writeDefinitions(to json: inout JSONWriter) {
    for type in [ValueType.count, .change, .amountInTenThousandYuan, .amountWithUnit]
    where form.cells.contains(where: { $0.valueType == type }) {
      writeCellDefinition(type, to: &json)
    }
    json.definition("notApplicable", title: "无此项的标记，如 /") {
      $0.closedObject(required: [Name.notApplicable])
      $0.object("properties") { $0.reference(Name.notApplicable, to: "line") }
    }
    json.definition("unreadable", title: "未能确定读出的原文") {
      $0.closedObject(required: [Name.unreadable])
      $0.object("properties") { $0.reference(Name.unreadable, to: "text") }
    }
    writeSectionDefinition(to: &json)
    writeMetadataDefinition(to: &json)
    json.definition("paragraphs", title: "文字，一段一项；其中的换行视为分段") {
      $0.member("type", "array")
      $0.reference("items", to: "text")
    }
    json.definition("optionalLine", title: "一行文字，或没有") {
      $0.types("string", "null")
      $0.member("pattern", Self.linePattern)
    }
    json.definition("line", title: "一行文字") {
      $0.member("type", "string")
      $0.member("pattern", Self.linePattern)
    }
    json.definition("text", title: "文字") {
      $0.member("type", "string")
      $0.member("pattern", "^[^\\u0000]*$")
    }
  }

  private static let linePattern = "^[^\\u0000\\n\\r]*$"

  /// A cell's value: a number alone or with what belongs to it, a blank, a mark, an unread text.
  private func writeCellDefinition(_ type: ValueType, to json: inout JSONWriter) {
    let name = type.definitionName
    let number = name + "Number"
    json.definition(name, title: type.title) { json in
      json.array("anyOf") { json in
        json.reference(to: number)
        json.object { json in
          json.member("title", "带注的数，或由勾稽关系复原的数")
          json.closedObject(required: [Name.value])
          json.object("properties") { json in
            json.reference(Name.value, to: number)
            json.reference(Name.note, to: "line")
            json.object(Name.recovered, inline: true) { $0.member("const", Name.arithmetic) }
          }
        }
        json.object(inline: true) { json in
          json.member("title", "空白")
          json.member("type", "null")
        }
        json.reference(to: "notApplicable")
        json.reference(to: "unreadable")
      }
    }
    json.definition(number, title: type.title) { type.describeNumber(to: &$0) }
  }

  private func writeSectionDefinition(to json: inout JSONWriter) {
    json.definition("section", title: "一个部分") { json in
      json.closedObject(required: [Name.heading, Name.paragraphs])
      json.object("properties") { json in
        json.property(Name.heading, title: "标题行") { $0.member("$ref", "#/$defs/optionalLine") }
        json.property(Name.paragraphs, title: "段落；有表的部分为表前的段落") {
          $0.member("$ref", "#/$defs/paragraphs")
        }
        json.property(Name.paragraphsAfterTable, title: "表后的段落") {
          $0.member("$ref", "#/$defs/paragraphs")
        }
      }
    }
  }

  private func writeMetadataDefinition(to json: inout JSONWriter) {
    json.definition("metadata", title: "元数据") { json in
      json.closedObject(required: [])
      json.object("properties") { json in
        for field in Metadata.Field.allCases {
          json.property(field.rawValue, title: field.name.zh) { field.describe(to: &$0) }
        }
      }
    }
  }
}
