public import TextTools

extension ArchiveReader {
  /// The longest type of an OpenDocument package that is looked at, in bytes.
  private static let openDocumentTypeLength = 200

  /// The type that an OpenDocument package states, such as `spreadsheet` or `text`, white space left out.
  ///
  /// - Returns: The type without the family's name; nil for an archive of anything else.
  /// - Throws: ``ArchiveError`` for a type that cannot be read.
  public mutating func openDocumentType() throws(ArchiveError) -> String? {
    guard let part = try part(named: "mimetype") else { return nil }
    let bytes = try read(part)
    guard bytes.count <= Self.openDocumentTypeLength else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    let family = "application/vnd.oasis.opendocument."
    return text.hasPrefix(family) ? String(text.dropFirst(family.count)) : nil
  }

  /// What kind of document an archive holds that is no workbook and no Word document.
  ///
  /// Told by the names of the parts, and for OpenDocument by the type that the package states.
  ///
  /// - Returns: The kind; ``FileKind/zip`` for an archive that is no document.
  public mutating func packageKind() -> FileKind {
    if let type = try? openDocumentType() {
      return type.hasPrefix("text") ? .openDocumentText : .openDocument
    }
    let names = Set(parts.map { String(decoding: $0.key, as: UTF8.self) })
    for (name, kind) in Self.marks where names.contains(name) { return kind }
    if names.contains(where: { $0.hasPrefix("index/") && $0.hasSuffix(".iwa") }) { return .iWork }
    if names.contains(where: { $0.hasPrefix("ppt/") }) { return .presentation }
    return names.contains("[content_types].xml") ? .officePackage : .zip
  }

  /// Parts that one kind of document alone has, by their names in small letters.
  private static let marks: [(String, FileKind)] = [
    ("ofd.xml", .ofd), ("uof.xml", .uof), ("index.zip", .iWork),
  ]
}
