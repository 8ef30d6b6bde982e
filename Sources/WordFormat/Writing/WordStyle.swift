/// A style that a report's document uses, by what it is for.
enum WordStyle: String, CaseIterable {
  case title
  case heading
  case subheading
  case body
  /// The words of a heading at the beginning of a paragraph.
  case lead
  /// Text in the cells of tables.
  case cell

  /// The name by which programs know the style.
  var name: String {
    switch self {
    case .title: "Title"
    case .heading: "heading 1"
    case .subheading: "heading 2"
    case .body: "Body Text"
    case .lead: "Report Lead"
    case .cell: "Report Table"
    }
  }

  /// The identifier where no other style has it.
  var identifier: String {
    switch self {
    case .title: "Title"
    case .heading: "Heading1"
    case .subheading: "Heading2"
    case .body: "BodyText"
    case .lead: "ReportLead"
    case .cell: "ReportTable"
    }
  }

  /// The style as GB/T 9704 has it: 22 lines of 28.95 points on a page, letters of 16 points.
  ///
  /// - Parameters:
  ///   - identifier: The identifier to give it.
  ///   - base: The style of usual paragraphs, which it goes by; nil for none.
  /// - Returns: An element of `styles.xml`.
  func definition(_ identifier: String, base: String?) -> String {
    let namespace = "xmlns:w=\"\(Namespace.word)\""
    let type = self == .lead ? "character" : "paragraph"
    let based = self == .lead ? nil : base
    return """
      <w:style \(namespace) w:type="\(type)" w:customStyle="\(isOwn ? 1 : 0)" w:styleId="\(identifier)">\
      <w:name w:val="\(name)"/>\(based.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")\
      <w:qFormat/>\(properties)</w:style>
      """
  }

  /// Whether the name is none of those that Word has itself.
  private var isOwn: Bool { self == .lead || self == .cell }

  private var properties: String {
    switch self {
    case .title:
      """
      <w:pPr><w:keepNext/><w:spacing w:before="0" w:after="579" w:line="700" w:lineRule="exact"/>\
      <w:contextualSpacing/><w:jc w:val="center"/></w:pPr>\
      <w:rPr>\(Self.fonts("方正小标宋简体"))\(Self.plain)<w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>
      """
    case .heading: Self.heading("黑体", level: 0)
    case .subheading: Self.heading("楷体_GB2312", level: 1)
    case .body:
      """
      <w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>
      """
    case .lead: "<w:rPr>\(Self.fonts("楷体_GB2312"))</w:rPr>"
    case .cell:
      """
      <w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="280" w:lineRule="atLeast"/>\
      <w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>\
      <w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>
      """
    }
  }

  private static func heading(_ font: String, level: Int) -> String {
    """
    <w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0"/>\
    <w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="\(level)"/></w:pPr>\
    <w:rPr>\(fonts(font))\(plain)<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>
    """
  }

  /// What headings of other programs have and these have not.
  private static let plain = "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:color w:val=\"auto\"/>"

  private static func fonts(_ name: String) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\" w:cs=\"Times New Roman\"/>"
  }
}

extension WordStyle {
  /// `styles.xml` of documents that go by no other.
  static let sheet: String = {
    let styles = allCases.map { $0.definition($0.identifier, base: "Normal") }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="\(Namespace.word)"><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("仿宋_GB2312"))\
      <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>\
      </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
      <w:pPr><w:widowControl w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>\
      </w:style>\
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
      <w:name w:val="Default Paragraph Font"/></w:style>\
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
      <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
      <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>\
      </w:tblCellMar></w:tblPr></w:style>\
      \(styles)\
      <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>\
      <w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
      </w:rPr></w:style></w:styles>
      """
  }()
}
