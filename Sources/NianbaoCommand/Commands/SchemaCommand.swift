public import ArgumentParser
import Nianbao
import TextTools

/// `nianbao schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: helpText(
      zh: "输出报告的 XML 模式（XSD）、Schematron 或 JSON 模式。",
      en: "Prints the XML Schema (XSD) of reports, or their Schematron or JSON Schema."
    ),
    discussion: helpText(
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

  @Option(
    help: .text(
      zh: "格式版本：\(editions.joined(separator: " 或 "))。",
      en: "The edition of the form: \(editions.joined(separator: " or "))."
    )
  )
  var form = EditionRegistry.shipped.latest

  /// The names of the editions, the latest first.
  private static let editions = EditionRegistry.shipped.editions.reversed().map(\.name)

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
  /// Takes the name of a shipped edition.
  init?(argument: String) {
    guard let edition = EditionRegistry.shipped.edition(named: argument) else { return nil }
    self = edition
  }

  /// The names that are taken.
  static var allValueStrings: [String] { EditionRegistry.shipped.editions.map(\.name) }

  /// The names, for a shell that completes them.
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
