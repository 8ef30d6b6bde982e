import Archive
import Nianbao
import ReportFormats
import ReportModel

/// A package whose parts inputs take the place of.
struct Base: Sendable {
  var parts: [(name: String, bytes: [UInt8])]

  init(_ parts: [(name: String, text: String)]) {
    self.parts = parts.map { ($0.name, Array($0.text.utf8)) }
  }

  /// Takes a package apart; one without parts if it is none.
  init(package: [UInt8]) {
    parts = []
    guard var reader = try? ArchiveReader(package), let all = try? reader.readAll() else { return }
    parts = all.map { ($0.part.name, $0.bytes) }
  }

  /// The package, its parts as they are: a package that cannot be written is empty.
  func bytes() -> [UInt8] {
    guard var writer = try? ArchiveWriter(level: 1) else { return [] }
    for part in parts {
      guard (try? writer.add(name: part.name, bytes: part.bytes)) != nil else { return [] }
    }
    return (try? writer.finish()) ?? []
  }

  /// The package with other bytes in place of a part's.
  func with(_ bytes: some Sequence<UInt8>, at part: Int) -> Base {
    var base = self
    base.parts[part].bytes = Array(bytes)
    return base
  }
}

extension Base {
  private static let relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func types(_ overrides: [(part: String, type: String)]) -> String {
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + overrides.map {
        "<Override PartName=\"/\($0.part)\" ContentType=\"application/vnd.openxmlformats-officedocument.\($0.type)+xml\"/>"
      }.joined() + "</Types>"
  }

  /// A Word document with the parts that its reader looks into.
  static func word(_ report: Report) -> Base {
    let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let kinds = ["styles", "numbering", "footnotes", "endnotes", "comments", "settings"]
    return Base(
      [
        (
          "[Content_Types].xml",
          types([("word/document.xml", "wordprocessingml.document.main")])
        ),
        (
          "_rels/.rels",
          relations
            + "<Relationship Id=\"r1\" Type=\"\(relation)/officeDocument\" Target=\"word/document.xml\"/>"
            + "</Relationships>"
        ),
        ("word/document.xml", Markup.word.document(report)),
        (
          "word/_rels/document.xml.rels",
          relations
            + kinds.map {
              "<Relationship Id=\"\($0)\" Type=\"\(relation)/\($0)\" Target=\"\($0).xml\"/>"
            }.joined() + "</Relationships>"
        ),
        (
          "word/styles.xml",
          "<w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
        ),
        (
          "word/numbering.xml",
          "<w:numbering \(main)><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
            + "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
        ),
        (
          "word/footnotes.xml",
          "<w:footnotes \(main)><w:footnote w:id=\"1\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>"
            + "</w:footnotes>"
        ),
        ("word/comments.xml", "<w:comments \(main)><w:comment w:id=\"1\"/></w:comments>"),
      ]
    )
  }

  /// An OpenDocument spreadsheet.
  static func openDocument(_ report: Report) -> Base {
    Base([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      ("content.xml", Markup.openDocument.document(report)),
      (
        "styles.xml",
        "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"
      ),
    ])
  }

  /// A text of OpenDocument with the styles that its reader looks at.
  static func openDocumentText(_ report: Report) -> Base {
    let spaces = ["office", "style", "text"].map {
      " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined()
    return Base([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("content.xml", Markup.openDocumentText.document(report)),
      (
        "styles.xml",
        "<office:document-styles\(spaces)><office:styles><style:style style:name=\"a\" style:family=\"text\">"
          + "<style:text-properties text:display=\"none\"/></style:style><text:list-style style:name=\"L\">"
          + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>"
          + "</office:styles></office:document-styles>"
      ),
    ])
  }

  /// A workbook that this program has made.
  static func ownWorkbook(_ report: Report) -> Base {
    let bytes = try? ReportFormat(named: "xlsx")?.writer?.write(report, in: FormatContext())
    return Base(package: bytes ?? [])
  }

  /// A workbook of another program: one sheet, texts in its cells.
  ///
  /// - Parameters:
  ///   - report: What it says.
  ///   - numberFormat: The format of the cell of the first value, a number there.
  ///   - number: That number.
  /// - Returns: The workbook.
  static func foreignWorkbook(
    _ report: Report,
    numberFormat: String = "General",
    number: String = "3"
  ) -> Base {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let package = [
      ("xl/workbook.xml", "sheet.main"), ("xl/worksheets/sheet1.xml", "worksheet"),
      ("xl/styles.xml", "styles"),
    ]
    return Base([
      ("[Content_Types].xml", types(package.map { ($0.0, "spreadsheetml.\($0.1)") })),
      (
        "_rels/.rels",
        relations
          + "<Relationship Id=\"r1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(main) xmlns:r=\"\(relation)\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/>"
          + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations
          + "<Relationship Id=\"r1\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"r2\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", SheetMarkup(main, number: number).document(report)),
      (
        "xl/styles.xml",
        "<styleSheet \(main)><numFmts><numFmt numFmtId=\"164\" formatCode=\"\(numberFormat)\"/></numFmts>"
          + "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
          + "<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
          + "</cellXfs></styleSheet>"
      ),
    ])
  }
}
