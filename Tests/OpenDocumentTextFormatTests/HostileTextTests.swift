import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("texts of OpenDocument that are damaged or hostile")
struct HostileTextTests {
  private let body = SampleText.body(of: SampleText.sound())

  private func code(_ bytes: [UInt8]) -> String? {
    do throws(Refusal) {
      _ = try ReportFile(reading: bytes)
      return nil
    } catch {
      return error.code
    }
  }

  private static func cells(_ count: Int, _ content: String = "<text:p>1</text:p>") -> String {
    "<table:table-cell table:number-columns-repeated=\"\(count)\">\(content)</table:table-cell>"
  }

  private static func table(_ rows: Int, _ cells: String) -> String {
    "<table:table><table:table-row table:number-rows-repeated=\"\(rows)\">\(cells)</table:table-row></table:table>"
  }

  /// Six tables in each other, each in a row that stands there a hundred times.
  private static let within = (0..<6).reduce("") { inner, _ in
    table(100, cells(1) + "<table:table-cell><text:p>1</text:p>\(inner)</table:table-cell>")
  }

  @Test(
    "are refused with the limit that they pass",
    arguments: [
      NamedCase("many cells", table(1, cells(1_000_000))),
      NamedCase("many rows", table(1_000_000, cells(1))),
      NamedCase("rows and cells without end", table(Int.max, cells(Int.max))),
      NamedCase("tables in tables", within),
      NamedCase(
        "a long text again and again",
        table(20_000, cells(2, "<text:p>\(String(repeating: "长", count: 4_000))</text:p>"))
      ),
    ]
  )
  func limits(content: NamedCase<String>) throws {
    #expect(try code(SampleText.bytes(body + content.value)) == "INPUT-LIMIT")
  }

  @Test(
    "are refused with the limit that only long texts pass",
    .enabled(if: DamageCount.isUsual, "NIANBAO_DAMAGES asks for little"),
    arguments: [
      NamedCase(
        "many blanks",
        "<text:p>" + String(repeating: "<text:s text:c=\"999999999\"/>", count: 35_000)
          + "</text:p>"
      ),
      NamedCase(
        "many paragraphs",
        (0..<202_000).map { "<text:p>\($0)</text:p>" }.joined()
      ),
    ]
  )
  func limitsOfLongTexts(content: NamedCase<String>) throws {
    #expect(try code(SampleText.bytes(body + content.value)) == "INPUT-LIMIT")
  }

  @Test("are read where blank cells, rows and columns are said to be many")
  func blanks() throws {
    let columns = "<table:table-column table:number-columns-repeated=\"1000000\"/>"
    let many =
      columns
      + Self.table(1_000_000, Self.cells(1_000_000, ""))
      .replacing("<table:table>", with: "<table:table>\(columns)")
    #expect(try code(SampleText.bytes(body + many)) == nil)
  }

  @Test("are refused where elements are too deep")
  func depth() throws {
    let deep = String(repeating: "<text:span>", count: 300)
    #expect(try code(SampleText.bytes(body + "<text:p>\(deep)</text:p>")) == "INPUT-LIMIT")
  }

  @Test("count lists that begin at any number")
  func starts() throws {
    let item =
      "<text:list-item text:start-value=\"9223372036854775807\"><text:p>甲</text:p></text:list-item>"
    let list = "<text:list text:style-name=\"L\">\(item)\(item)</text:list>"
    let styles = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" \
      style:num-format="1" text:start-value="-9223372036854775808"/></text:list-style>
      """
    #expect(try code(SampleText.bytes(body + list, styles: styles)) == nil)
  }

  @Test("are known by their list of parts where their type is not said")
  func types() throws {
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/></m:manifest>
      """
    var parts = try ArchiveParts(SampleText.bytes(body, parts: ["META-INF/manifest.xml": manifest]))
    parts.remove("mimetype")
    #expect(try ReportFile(reading: parts.bytes()).format.name == "odt")
    parts.remove("META-INF/manifest.xml")
    #expect(try code(parts.bytes()) == "WORKBOOK-KIND")
  }

  @Test("are refused by name where the text is missing, or a part that is read declares entities")
  func parts() throws {
    var parts = try ArchiveParts(SampleText.bytes(body, parts: ["styles.xml": "<a/>"]))
    #expect(try code(parts.bytes()) == nil)
    parts.recode("styles.xml") { Array("<!DOCTYPE a>\($0)".utf8) }
    #expect(try code(parts.bytes()) == "ODT-XML")
    parts.remove("content.xml")
    #expect(try code(parts.bytes()) == "ODT-MISSING")
    let sheet = SampleText.content(body).replacing("office:text", with: "office:spreadsheet")
    #expect(try code(SampleText.package(sheet)) == "ODT-MISSING")
  }

  @Test("are refused as texts wherever they are cut off")
  func truncated() throws {
    let bytes = try SampleText.bytes(body)
    for part in 1..<8 {
      let found = code(Array(bytes.prefix(bytes.count * part / 8)))
      #expect(found == "ODT-ARCHIVE", "\(part)")
    }
  }

  @Test("are not read as documents that stand in them")
  func documentsWithin() throws {
    var inner = ArchiveParts()
    inner.add("word/document.xml", "<a/>")
    var outer = try ArchiveParts(SampleText.bytes(body))
    outer.parts.append(("Object 1", try inner.bytes()))
    #expect(try ReportFile(reading: outer.bytes()).format.name == "odt")
  }
}
