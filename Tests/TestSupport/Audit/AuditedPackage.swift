/// A workbook's parts, read for an audit.
struct AuditedPackage {
  /// The parts in their order.
  let parts: [(name: String, bytes: [UInt8])]
  /// The parts that are no XML that can be read, with the reason.
  private(set) var unreadable: [(name: String, reason: String)] = []
  private var documents: [String: Element] = [:]

  /// The names of the sheets, in order.
  let sheets: [String]
  /// The texts of the table of strings, escapes resolved.
  let strings: [String]
  /// The number of the formats of cells.
  let formatCount: Int
  /// The number of the formats of conditional formats.
  let differentialCount: Int

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init(_ bytes: [UInt8]) throws {
    parts = try ArchiveParts(bytes).parts
    for part in parts {
      do {
        documents[part.name] = try Element.document(part.bytes)
      } catch {
        unreadable.append((part.name, "\(error)"))
      }
    }
    sheets =
      documents["xl/workbook.xml"]?.child("sheets")?.children("sheet").map { $0["name"] ?? "" }
      ?? []
    strings =
      documents["xl/sharedStrings.xml"]?.children("si").map { string in
        (string.child("t")?.text ?? "").withEscapesResolved
      } ?? []
    let styles = documents["xl/styles.xml"]
    formatCount = styles?.child("cellXfs")?.children.count ?? 0
    differentialCount = styles?.child("dxfs")?.children.count ?? 0
  }

  /// The document of a part; nil where there is none that can be read.
  func part(_ name: String) -> Element? { documents[name] }

  /// The parts that could be read, in their order.
  var readable: [(name: String, document: Element)] {
    parts.compactMap { part in documents[part.name].map { (part.name, $0) } }
  }
}
