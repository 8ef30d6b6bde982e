import ReportFormats
import ReportModel
import TextTools
import XML

/// The parts of a document's package that say what is in it.
enum PackageParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  /// `[Content_Types].xml`.
  static func contentTypes(of design: WordDesign) -> [UInt8] {
    var types = design.types
    types["rels"] = "application/vnd.openxmlformats-package.relationships+xml"
    types["xml"] = "application/xml"
    var text = head + "<Types xmlns=\"\(package)content-types\">"
    for (name, type) in types.sorted(by: { $0.key < $1.key }) {
      text += "<Default Extension=\"\(quoted(name))\" ContentType=\"\(quoted(type))\"/>"
    }
    var parts = [("word/document.xml", WordDesign.contentTypes + "document.main+xml")]
    for part in design.parts { if let type = part.type { parts.append((part.name, type)) } }
    parts += [
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ),
    ]
    for (name, type) in parts {
      text += "<Override PartName=\"/\(quoted(name))\" ContentType=\"\(quoted(type))\"/>"
    }
    return Array((text + "</Types>").utf8)
  }

  /// `_rels/.rels`.
  static let relationships = relationships([
    ("rId1", WordDesign.relationshipTypes + "officeDocument", "word/document.xml"),
    ("rId2", package + "relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", WordDesign.relationshipTypes + "extended-properties", "docProps/app.xml"),
  ])

  /// The relationships of the main part.
  static func relationships(of design: WordDesign) -> [UInt8] {
    relationships(
      design.relationships.map { ($0.identifier, $0.type, relative($0.target)) }
    )
  }

  private static func relationships(_ list: [(String, String, String)]) -> [UInt8] {
    var text = head + "<Relationships xmlns=\"\(package)relationships\">"
    for (identifier, type, target) in list {
      text += "<Relationship Id=\"\(quoted(identifier))\" Type=\"\(quoted(type))\" "
      text += "Target=\"\(quoted(target))\"/>"
    }
    return Array((text + "</Relationships>").utf8)
  }

  /// The name of a part as the main part refers to it.
  private static func relative(_ name: String) -> String {
    let folder = "word/"
    return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : "/" + name
  }

  private static func quoted(_ text: String) -> String {
    MarkupEscapes.escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "&quot;")
  }

  /// `docProps/core.xml`; without a time, so that the same report gives the same bytes.
  static func coreProperties(title: String, author: String) -> XMLWriter {
    var xml = XMLWriter()
    xml.startElement("cp:coreProperties")
    xml.attribute("xmlns:cp", package + "metadata/core-properties")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.element("dc:title", title)
    if !author.isEmpty { xml.element("dc:creator", author) }
    xml.element("dc:language", "zh-CN")
    xml.endElement()
    return xml
  }

  /// `docProps/app.xml`.
  static let applicationProperties = Array(
    (head + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "extended-properties\"><Application>nianbao</Application></Properties>").utf8
  )
}
