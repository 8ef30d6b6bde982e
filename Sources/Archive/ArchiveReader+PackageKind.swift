public import TextTools

extension ArchiveReader {
  /// What kind of document an archive holds that is no workbook and no Word document.
  ///
  /// Told by the names of the parts, and for OpenDocument by the type that the package states.
  ///
  /// - Returns: The kind; ``FileKind/zip`` for an archive that is no document.
  public mutating func packageKind() -> FileKind {
    if let type = try? read("mimetype") {
      let family = Array("application/vnd.oasis.opendocument.".utf8)
      if type.starts(with: family) {
        return type.dropFirst(family.count).starts(with: Array("text".utf8))
          ? .openDocumentText : .openDocument
      }
    }
    let names = Set(
      parts.map { String(decoding: PartName.normalized($0.name.utf8), as: UTF8.self) }
    )
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
