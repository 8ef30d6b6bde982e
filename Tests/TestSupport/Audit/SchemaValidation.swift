import Foundation
import Synchronization

/// Validates parts against the schemas of ECMA-376 with xmllint.
enum SchemaValidation {
  /// What a schema has against a part.
  struct Complaint {
    let part: String
    let text: String
  }

  /// Parts that were found valid are not validated again in this process.
  private static let valid = Mutex<Set<Int>>([])

  private static let tools: (xmllint: String, schemas: String)? = {
    guard StartedPrograms.areAllowed else { return nil }
    guard let schemas = Programs.schemas, let xmllint = Programs.xmllint else {
      let missing = Programs.schemas == nil ? "NIANBAO_OOXML_XSD names no folder" : "no xmllint"
      print("workbooks are not validated against the schemas of ECMA-376: \(missing)")
      return nil
    }
    return (xmllint, schemas)
  }()

  /// What the schemas have against the parts; nothing where there are no schemas.
  static func complaints(_ parts: [(name: String, bytes: [UInt8])]) -> [Complaint] {
    guard let tools else { return [] }
    var waiting: [String: [(name: String, text: String, key: Int)]] = [:]
    func hasSchema(_ schema: String) -> Bool {
      FileManager.default.fileExists(atPath: tools.schemas + "/" + schema)
    }
    for part in parts {
      guard let schema = schema(for: part.name), hasSchema(schema) else { continue }
      let key = [part.name.hashValue, part.bytes.hashValue, part.bytes.count].hashValue
      guard !valid.withLock({ $0.contains(key) }) else { continue }
      // The schemas leave out xml:space, which the text of the standard asks for.
      var text = String(decoding: part.bytes, as: UTF8.self)
        .replacing(" xml:space=\"preserve\"", with: "")
      // A drawing names its charts by an element of another schema, which may not be there.
      if !hasSchema("dml-chart.xsd") { text = text.replacing(/<c:chart [^>]*\/>/, with: "") }
      waiting[schema, default: []].append((part.name, text, key))
    }
    return waiting.sorted { $0.key < $1.key }.flatMap { schema, parts in
      do {
        return try complaints(parts, schema: tools.schemas + "/" + schema, tools.xmllint)
      } catch {
        return [Complaint(part: parts[0].name, text: "xmllint: \(error)")]
      }
    }
  }

  private static func schema(for part: String) -> String? {
    switch part {
    case "[Content_Types].xml": "opc-contentTypes.xsd"
    case _ where part.hasSuffix(".rels"): "opc-relationships.xsd"
    case "docProps/app.xml": "shared-documentPropertiesExtended.xsd"
    case "docProps/custom.xml": "shared-documentPropertiesCustom.xsd"
    // The first takes in the schemas of Dublin Core; boxes have none that is strict.
    case "docProps/core.xml": nil
    case _ where part.hasSuffix(".vml"): nil
    case _ where part.hasPrefix("xl/drawings/"): "dml-spreadsheetDrawing.xsd"
    case _ where part.hasPrefix("xl/charts/"): "dml-chart.xsd"
    default: "sml.xsd"
    }
  }

  private static func complaints(
    _ parts: [(name: String, text: String, key: Int)],
    schema: String,
    _ xmllint: String
  ) throws -> [Complaint] {
    try Programs.withFolder { folder in
      var files: [String] = []
      for (index, part) in parts.enumerated() {
        files.append("\(folder)/\(index).xml")
        try part.text.write(toFile: files[index], atomically: false, encoding: .utf8)
      }
      let result = try Programs.start(xmllint, ["--noout", "--nonet", "--schema", schema] + files)
      let lines = result.output.split(separator: "\n")
      var complaints: [Complaint] = []
      for (file, part) in zip(files, parts) {
        if lines.contains("\(file) validates") {
          valid.withLock { _ = $0.insert(part.key) }
          continue
        }
        let own = lines.filter { $0.hasPrefix(file) }.prefix(3).joined(separator: "; ")
        complaints.append(
          Complaint(part: part.name, text: own.isEmpty ? "xmllint: \(result.output)" : own)
        )
      }
      return complaints
    }
  }
}
