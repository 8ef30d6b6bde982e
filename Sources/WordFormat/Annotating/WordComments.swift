import Archive
import ReportFormats
import TextTools
import XML

/// The comments of a document, those that it has and those that are added.
struct WordComments {
  private let document: String
  /// The part that has the document's comments; nil where it has none.
  private let part: String?
  /// Whether the document is of the strict edition.
  private let isStrict: Bool
  private var next = 0
  private var texts: [(identifier: Int, text: String)] = []

  /// Finds the comments that a document has.
  ///
  /// - Parameters:
  ///   - document: The name of the main part.
  ///   - archive: The document's archive.
  ///   - package: The parts as they are now.
  /// - Throws: `ArchiveError` if a part cannot be read.
  init(
    of document: String,
    in archive: SharedArchive,
    _ package: ChangedPackage
  ) throws(ArchiveError) {
    self.document = document
    let relationships = try RelationshipList(of: document, in: archive)
    isStrict = relationships.areStrict
    guard let name = relationships.first("comments")?.target,
      let bytes = try package.bytes(of: name)
    else {
      part = nil
      return
    }
    part = name
    var reader = CommentIdentifiers()
    try? XMLParser.parse(bytes, handler: &reader)
    next = reader.last + 1
  }

  /// Adds a comment.
  ///
  /// - Returns: Its identifier.
  mutating func add(_ text: String) -> Int {
    defer { next += 1 }
    texts.append((next, text))
    return next
  }

  /// Puts the comments into the package.
  ///
  /// - Throws: `ArchiveError` if a part cannot be read or changed.
  func write(to package: inout ChangedPackage) throws(ArchiveError) {
    if let part {
      return try package.append(to: part) { prefix in elements(prefix) }
    }
    let name = try package.freeName("word/nianbao-comments", ".xml")
    let namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let content =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(namespace)\">\(elements("w:"))</w:comments>"
    try package.add(
      name,
      Array(content.utf8),
      ofType: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    )
    let types =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    _ = try package.relate(document, to: name, as: types + "/comments")
  }

  private func elements(_ prefix: String) -> String {
    texts.map { identifier, text in
      let run =
        "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(MarkupEscapes.escaped(text))</\(prefix)t></\(prefix)r>"
      let author = "\(prefix)author=\"\(Annotation.author)\" \(prefix)initials=\"N\""
      return
        "<\(prefix)comment \(prefix)id=\"\(identifier)\" \(author)><\(prefix)p>\(run)</\(prefix)p></\(prefix)comment>"
    }.joined()
  }
}

/// Finds the highest identifier of a comment.
private struct CommentIdentifiers: XMLHandler {
  private(set) var last = -1

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard tag.isWord, tag.isNamed("comment"), let number = tag.word("id").flatMap({ Int($0) }),
      number < Int(Int32.max)
    else { return }
    last = max(last, number)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
