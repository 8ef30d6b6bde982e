import OpenDocument
import ReportFormats
import ReportModel
import ReportRecognition
import XML

/// Headers and footers, which stand with the styles.
struct TextMargins {
  /// What lies over text and is anchored in a header or footer.
  private(set) var covers: [(cover: TextMarginCover, isHeader: Bool, page: String)] = []
  private var page = ""
  private var isHeader = true
  /// How many paragraphs stood before the header or footer that is open.
  private var firstParagraph = 0

  private static let headers: Set = ["header", "header-left", "header-first"]
  private static let footers: Set = ["footer", "footer-left", "footer-first"]

  /// Begins an element around headers and footers; answers whether it is one.
  mutating func begin(_ tag: borrowing XMLTag, paragraphs: Int) -> Bool {
    let name = tag.localName.string()
    if tag.isIn(OpenDocumentNamespace.office) {
      return name == "document-styles" || name == "document" || name == "master-styles"
    }
    guard tag.isIn(OpenDocumentNamespace.style) else { return false }
    if name == "master-page" {
      page = tag.attribute("page-layout-name", in: OpenDocumentNamespace.style)?.string() ?? ""
      return true
    }
    // One that is not shown is a remnant.
    if tag.attribute("display", in: OpenDocumentNamespace.style)?.equals("false") ?? false {
      return false
    }
    guard Self.headers.contains(name) || Self.footers.contains(name) else { return false }
    isHeader = Self.headers.contains(name)
    firstParagraph = paragraphs
    return true
  }

  /// Notes a drawing that hides text and is anchored in a paragraph.
  mutating func add(_ frame: TextFrame, paragraph: Int) {
    let cover = TextMarginCover(
      cover: frame.cover,
      isPicture: frame.content != nil,
      paragraph: max(1, paragraph - firstParagraph)
    )
    covers.append((cover, isHeader, page))
  }
}

extension TextContentReader {
  /// What there is to say of what headers and footers lay over the text.
  ///
  /// - Parameters:
  ///   - package: The parts of the text.
  ///   - limits: What it may hold.
  /// - Returns: One finding for all headers, and one for all footers.
  static func marginFindings(_ package: TextPackage, _ limits: ReadingLimits) -> [Finding] {
    if package.margins.isEmpty { return [] }
    var reader = TextContentReader(package, limits: limits)
    reader.margins = TextMargins()
    var xml = XMLLimits(part: limits)
    if package.isFlat { xml.textBytes = limits.partBytes }
    try? XMLParser.parse(package.margins, limits: xml, handler: &reader)
    let covers = reader.margins?.covers ?? []
    return [true, false].compactMap { isHeader in
      let covering = covers.contains { cover in
        cover.isHeader == isHeader
          && (package.layout.pages[cover.page] ?? TextPage())
            .isCovered(by: cover.cover, ofHeader: isHeader)
      }
      guard covering else { return nil }
      return .tableCovered(byHeader: isHeader, at: .paragraph(number: 1), isFromHereOn: false)
    }
  }
}
