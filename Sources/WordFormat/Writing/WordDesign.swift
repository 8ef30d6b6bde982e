import ReportFormats
import ReportRecognition

/// The styles and the page of a document, with the parts that hold them.
struct WordDesign: Sendable {
  /// A part beside the main part.
  struct Part: Sendable {
    let name: String
    let type: String?
    let bytes: [UInt8]

    init(_ name: String, type: String?, _ bytes: [UInt8]) {
      self.name = name
      self.type = type
      self.bytes = bytes
    }
  }

  /// What the main part refers to.
  struct Relationship: Sendable {
    let identifier: String
    let type: String
    /// The name of the part.
    let target: String
  }

  var parts: [Part]
  /// The types of parts by the extensions of their names.
  var types: [String: String] = [:]
  var relationships: [Relationship]
  /// The identifiers of styles, where they are not the usual ones.
  var identifiers: [WordStyle: String] = [:]
  var page: WordPage
  /// Whether styles may have automatic numbers, which a report has none of.
  var isNumberingSuppressed = false

  /// The identifier of a style.
  func identifier(of style: WordStyle) -> String { identifiers[style] ?? style.identifier }

  static let relationshipTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  static let contentTypes =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// What GB/T 9704 prescribes: A4, 22 lines of 28 characters, the number of the page at its outer side.
  static let standard: WordDesign = {
    var page = WordPage()
    page.margins = [
      WordPage.Margin(isHeader: false, pages: "default", relationship: "rId4"),
      WordPage.Margin(isHeader: false, pages: "even", relationship: "rId5"),
    ]
    return WordDesign(
      parts: [
        Part("word/styles.xml", type: contentTypes + "styles+xml", Array(WordStyle.sheet.utf8)),
        settings(hasEvenPages: true),
        Part(
          "word/fontTable.xml",
          type: contentTypes + "fontTable+xml",
          Array(FontTable.text.utf8)
        ),
        footer("word/footer1.xml", isEven: false), footer("word/footer2.xml", isEven: true),
      ],
      relationships: [
        Relationship(
          identifier: "rId1",
          type: relationshipTypes + "styles",
          target: "word/styles.xml"
        ),
        settingsRelationship("rId2"),
        Relationship(
          identifier: "rId3",
          type: relationshipTypes + "fontTable",
          target: "word/fontTable.xml"
        ),
        Relationship(
          identifier: "rId4",
          type: relationshipTypes + "footer",
          target: "word/footer1.xml"
        ),
        Relationship(
          identifier: "rId5",
          type: relationshipTypes + "footer",
          target: "word/footer2.xml"
        ),
      ],
      page: page
    )
  }()

  /// The design with a mark on every page that says that the document is a draft.
  var draft: WordDesign {
    var design = self
    let name = "word/nianbao-draft.xml"
    let identifier = "rIdNianbaoDraft"
    design.parts.append(
      Part(name, type: Self.contentTypes + "header+xml", Array(Self.draftHeader.utf8))
    )
    design.relationships.append(
      Relationship(identifier: identifier, type: Self.relationshipTypes + "header", target: name)
    )
    design.page.margins.removeAll(where: \.isHeader)
    design.page.margins.insert(
      contentsOf: ["default", "even", "first"].map { pages in
        WordPage.Margin(isHeader: true, pages: pages, relationship: identifier)
      },
      at: 0
    )
    return design
  }

  private static let draftHeader = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:hdr xmlns:w="\(Namespace.word)"><w:p><w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/><w:b/>\
    <w:color w:val="C00000"/><w:sz w:val="32"/></w:rPr><w:t>\(DraftMark.text)</w:t></w:r></w:p></w:hdr>
    """

  private static func footer(_ name: String, isEven: Bool) -> Part {
    let place =
      isEven
      ? "<w:ind w:leftChars=\"100\" w:left=\"320\"/><w:jc w:val=\"left\"/>"
      : "<w:ind w:rightChars=\"100\" w:right=\"320\"/><w:jc w:val=\"right\"/>"
    let text = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:ftr xmlns:w="\(Namespace.word)"><w:p><w:pPr><w:pStyle w:val="Footer"/>\(place)</w:pPr>\
      <w:r><w:t xml:space="preserve">— </w:t></w:r>\
      <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
      <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
      """
    return Part(name, type: contentTypes + "footer+xml", Array(text.utf8))
  }

  /// The part that says how programs treat the document.
  static func settings(hasEvenPages: Bool) -> Part {
    let text = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:settings xmlns:w="\(Namespace.word)"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>\
      \(hasEvenPages ? "<w:evenAndOddHeaders/>" : "")\
      <w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting \
      w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
      <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
      """
    return Part("word/settings.xml", type: contentTypes + "settings+xml", Array(text.utf8))
  }

  static func settingsRelationship(_ identifier: String) -> Relationship {
    Relationship(
      identifier: identifier,
      type: relationshipTypes + "settings",
      target: "word/settings.xml"
    )
  }
}
