/// The addresses that name the vocabularies of OpenDocument.
package enum OpenDocumentNamespace {
  package static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  package static let table: StaticString = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  package static let text: StaticString = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  package static let style: StaticString = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  package static let number: StaticString = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  package static let graphic: StaticString =
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  package static let drawing: StaticString = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  package static let formatting: StaticString =
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  package static let meta: StaticString = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
  package static let configuration: StaticString =
    "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
  package static let manifest: StaticString = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
  /// What LibreOffice adds; it alone tells an error from an empty text.
  package static let calculation: StaticString =
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
  /// What LibreOffice adds to texts.
  package static let extensions: StaticString =
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
  /// The fields of forms, as LibreOffice takes them over from Word.
  package static let fields: StaticString =
    "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
  package static let scene: StaticString = "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"
  package static let link: StaticString = "http://www.w3.org/1999/xlink"
}
