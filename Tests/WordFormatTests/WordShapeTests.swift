import Nianbao
import ReportModel
import TestSupport
import Testing

/// What a cell shows beside its number or in its place: signs of fields, shapes, formulas.
@Suite("signs, shapes and formulas in cells of Word documents")
struct WordShapeTests {
  private func value(_ content: String) throws -> CellValue? {
    try ReportFile(reading: WordCellTests.document("<w:p>\(content)</w:p>"))
      .report[WordCellTests.identifier]
  }

  private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  // MARK: Fields

  private static func symbol(_ instruction: String) -> String {
    "<w:fldSimple w:instr=\" SYMBOL \(instruction) \"/>"
  }

  @Test(
    "a field that shows a sign is read where it is certain what the sign is",
    arguments: [
      ("55", 7), ("0x37 \\f Symbol", 7), ("55 \\f &quot;Symbol&quot; \\s 12", 7),
      ("55 \\f 宋体 \\s 10", 7), ("61495", 7),
    ]
  )
  func symbols(instruction: String, expected: Int) throws {
    #expect(try value(Self.symbol(instruction)) == .count(expected))
  }

  @Test(
    "a field that shows a sign of which that is not certain leaves no value",
    arguments: [
      "55 \\f Wingdings", "55 \\f &quot;Wingdings 2&quot;", "", "a \\f Symbol",
      "0xF0FF \\f Webdings",
    ]
  )
  func unknownSymbols(instruction: String) throws {
    #expect(try value(Self.symbol(instruction) + Self.run("3"))?.isUnreadable == true)
  }

  /// A check box of the older forms.
  private static func checkBox(_ properties: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>\(properties)</w:checkBox></w:ffData></w:fldChar></w:r>\
    <w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  @Test(
    "a check box of a form is read as it is ticked, by itself or as it begins",
    arguments: [
      ("", "☐"), ("<w:checked/>", "☑"), ("<w:checked w:val=\"0\"/>", "☐"),
      ("<w:default w:val=\"1\"/>", "☑"), ("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>", "☐"),
    ]
  )
  func checkBoxes(properties: String, sign: String) throws {
    var report = SampleDocument.sound
    report[.overview].paragraphs = ["此处"]
    let body = SampleDocument.body(of: report, tables: []).replacing(
      SampleDocument.paragraph("此处"),
      with: "<w:p>\(Self.run("已公开"))\(Self.checkBox(properties))</w:p>"
    )
    let file = try ReportFile(reading: SampleDocument.bytes(body))
    #expect(file.report[.overview].paragraphs == ["已公开" + sign])
    #expect(try value(Self.checkBox(properties))?.isUnreadable == true)
  }

  // MARK: Shapes

  private static func shape(_ style: String, _ content: String = "<imagedata/>") -> String {
    "<w:r><w:pict><shape style=\"\(style)\">\(content)</shape></w:pict></w:r>"
  }

  @Test(
    "a picture of the older kind leaves a cell without a value where it stands in it",
    arguments: [
      "", "width:20pt;height:12pt", "width:1cm;height:1mm", "width:.5in;height:40px",
      "visibility:visible", "width:20%;height:1pt", "width;:;height:1pt",
    ]
  )
  func olderPictures(style: String) throws {
    #expect(try value(Self.shape(style) + Self.run("31"))?.isUnreadable == true)
    #expect(try value(Self.shape(style))?.isUnreadable == true)
  }

  @Test(
    "a picture that is hidden, or too small to be seen, leaves the value as it is, and a blank blank",
    arguments: [
      "visibility:hidden", "width:20pt; Visibility : Hidden", "display:none",
      "width:1pt;height:2pt", "width:0.5mm;height:0.01cm", "width:0.01in;height:2px",
    ]
  )
  func unseenPictures(style: String) throws {
    #expect(try value(Self.shape(style) + Self.run("31")) == .count(31))
    #expect(try value(Self.shape(style)) == .blank)
  }

  @Test(
    "a picture behind the text leaves the value, one that floats over it does not, nor a blank alone"
  )
  func floatingPictures() throws {
    let behind = "position:absolute;z-index:-5"
    #expect(try value(Self.shape(behind) + Self.run("31")) == .count(31))
    let over = "position:absolute;width:20pt;height:12pt"
    #expect(try value(Self.shape(over) + Self.run("31"))?.isUnreadable == true)
    #expect(try value(Self.shape("position:absolute"))?.isUnreadable == true)
  }

  @Test("a drawing that says that it is hidden is not seen", arguments: ["1", "true"])
  func hiddenDrawings(hidden: String) throws {
    func drawing(_ hidden: String) -> String {
      "<w:r><w:drawing><inline><extent cx=\"400000\" cy=\"400000\"/><docPr hidden=\"\(hidden)\"/><pic/></inline></w:drawing></w:r>"
    }
    #expect(try value(drawing(hidden) + Self.run("31")) == .count(31))
    #expect(try value(drawing("0") + Self.run("31"))?.isUnreadable == true)
  }

  // MARK: Formulas

  private static func formula(_ content: String) -> String {
    "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(content)</m:oMath>"
  }

  @Test("formulas in one another are one, a row of characters or more than that")
  func formulas() throws {
    let row = Self.formula("<m:r><m:t>3</m:t></m:r>" + Self.formula("<m:r><m:t>1</m:t></m:r>"))
    #expect(try value(row) == .count(31))
    let power = Self.formula(
      "<m:r><m:t>3</m:t></m:r>" + Self.formula("<m:sSup><m:r><m:t>1</m:t></m:r></m:sSup>")
    )
    #expect(try value(power)?.isUnreadable == true)
  }

  @Test("alternatives in alternatives are read as the first, and take no edits")
  func alternatives() throws {
    let space = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    func alternatives(_ first: String, _ second: String) -> String {
      "<mc:AlternateContent \(space)><mc:Choice Requires=\"wps\">\(first)</mc:Choice><mc:Fallback>\(second)</mc:Fallback></mc:AlternateContent>"
    }
    let content = alternatives(alternatives(Self.run("31"), Self.run("31")), Self.run("31"))
    let file = try ReportFile(reading: WordCellTests.document("<w:p>\(content)</w:p>"))
    #expect(file.report[WordCellTests.identifier] == .count(31))
    var edited = file.report
    edited[WordCellTests.identifier] = .count(32)
    let refusal = #expect(throws: Refusal.self) { try file.updated(to: edited) }
    #expect(refusal?.findings.map(\.code) == ["EDIT-NO-PLACE"])
  }
}
