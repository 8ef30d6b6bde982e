/// Documents of office programs that are one XML file, told by their root element.
enum FlatDocument {
  /// The kind of document.
  ///
  /// - Parameter text: The file from its root element on, as far as it is looked at; what is not ASCII
  ///   as bytes from 0x80 on.
  /// - Returns: The kind, or nil for XML of any other vocabulary.
  static func kind(ofRoot text: ArraySlice<UInt8>) -> FileKind? {
    let tag = text.prefix { $0 != UInt8(ascii: ">") }
    guard let name = tag.dropFirst().split(whereSeparator: { isBlank($0) || $0 == 0x2F }).first,
      let local = name.split(separator: UInt8(ascii: ":")).last
    else { return nil }
    // What is looked for stands in the tag: the vocabulary, and for OpenDocument the type.
    let attributes = String(decoding: tag, as: UTF8.self)
    func has(_ text: String) -> Bool { attributes.holds(text) }
    return switch String(decoding: local, as: UTF8.self) {
    case "package" where has("http://schemas.microsoft.com/office/2006/xmlPackage"):
      .flatWordDocument
    case "wordDocument" where has("http://schemas.microsoft.com/office/word/2003/wordml"):
      .wordXML2003
    case "Workbook" where has("urn:schemas-microsoft-com:office:spreadsheet"): .excelXML2003
    case "document" where has("urn:oasis:names:tc:opendocument:xmlns:office:"):
      has("opendocument.spreadsheet") ? .flatOpenDocumentSpreadsheet : .flatOpenDocument
    case "UOF" where has("http://schemas.uof.org/"): .uof
    default: nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
