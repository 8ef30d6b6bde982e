public import ArgumentParser
import Nianbao

/// `nianbao schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: text(
      zh: "输出报告的 XML 模式（XSD）、Schematron 或 JSON 模式。",
      en: "Prints the XML Schema (XSD) of reports, or their Schematron or JSON Schema."
    ),
    discussion: text(
      zh: """
        示例：
          nianbao schema --form 2021 > report-2021.xsd
          xmllint --noout --schema report-2021.xsd 某局.xml
        """,
      en: """
        Example:
          nianbao schema --form 2021 > report-2021.xsd
          xmllint --noout --schema report-2021.xsd bureau.xml
        """
    )
  )

  @Option(help: .text(zh: "格式版本：2021 或 2019。", en: "The edition of the form: 2021 or 2019."))
  var form = Edition.edition2021

  @Option(help: .text(zh: "种类：xsd、schematron 或 json。", en: "The kind: xsd, schematron or json."))
  var kind = SchemaKind.xsd

  @OptionGroup var language: LanguageOption

  func run() throws {
    switch kind {
    case .xsd: try Console.write(form.xmlSchema)
    case .schematron: try Console.write(form.schematron)
    case .json: try Console.write(form.jsonSchema)
    }
  }
}

/// A kind of schema.
enum SchemaKind: String, CaseIterable, ExpressibleByArgument {
  /// XML Schema.
  case xsd
  /// Schematron.
  case schematron
  /// JSON Schema.
  case json
}

extension Edition: ExpressibleByArgument {
  /// Takes the year that an edition is named for.
  init?(argument: String) { self.init(rawValue: argument) }
}
