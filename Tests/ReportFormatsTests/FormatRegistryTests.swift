import ReportFormats
import ReportModel
import ReportRecognition
import Testing

@Suite("Registries of formats")
struct FormatRegistryTests {
  private struct Nothing: ReportReader, ReportWriter, ReportUpdater {
    func read(_ probe: Probe) -> Recognition {
      Recognition(Reading(report: Report(edition: .edition2021)))
    }
    func write(_ report: Report, in context: FormatContext) -> [UInt8] { [] }
    func update(_ original: Probe, _ recognition: Recognition, to edited: Report) -> UpdatedFile {
      UpdatedFile(original, changes: [])
    }
    func notCarried(of report: Report) -> [Finding] { [] }
  }

  private static func format(
    _ name: String,
    zh: String = "",
    many: String? = nil,
    suffixes: [String]? = nil,
    likeness: ReportFormat.Likeness = .none
  ) -> ReportFormat {
    ReportFormat(
      name: name,
      wording: FormatWording(zh: zh.isEmpty ? name : zh, en: name, one: "a \(name)", many: many),
      suffixes: suffixes ?? [name],
      likeness: { _ in likeness },
      reader: Nothing(),
      writer: Nothing()
    )
  }

  @Test("the format that is certain is taken, wherever it stands in the list")
  func certain() {
    let registry = FormatRegistry([
      Self.format("a"), Self.format("b", likeness: .possible),
      Self.format("c", likeness: .possible),
      Self.format("d", likeness: .certain),
    ])
    #expect(registry.format(of: Probe([]))?.name == "d")
    let without = FormatRegistry(registry.formats.dropLast())
    #expect(without.format(of: Probe([]))?.name == "b")
    #expect(FormatRegistry([Self.format("a")]).format(of: Probe([])) == nil)
  }

  @Test(
    "formats are found by name and extension in any case",
    arguments: [
      ("x/report.HTM", "page"), ("report.html", "page"), ("a.b/page", nil), (".html", nil),
      ("report.page", "page"), ("report", nil), ("report.", nil),
    ] as [(String, String?)]
  )
  func names(path: String, name: String?) {
    let registry = FormatRegistry([Self.format("page", suffixes: ["html", "htm"])])
    #expect(registry.format(ofFileNamed: path)?.name == name)
  }

  @Test("lists are sentences in both languages")
  func lists() {
    let formats = [
      Self.format("xml", zh: "XML"), Self.format("book", zh: "工作簿", many: "books"),
      Self.format("json", zh: "JSON"),
    ]
    #expect(formats.listed(.or) == Wording(zh: "XML、工作簿或 JSON", en: "a xml, a book or a json"))
    #expect(
      formats.reversed().listedAsMany(.and)
        == Wording(zh: "JSON、工作簿和 XML", en: "json, books and xml")
    )
    #expect(formats.listedByName(.or) == Wording(zh: "xml、book 或 json", en: "xml, book or json"))
    #expect(
      formats.listedBySuffix(.or)
        == Wording(zh: ".xml、.book 或 .json", en: ".xml, .book or .json")
    )
    #expect([formats[1]].listed(.or) == Wording(zh: "工作簿", en: "a book"))
    #expect([formats[1], formats[1]].listed(.or).zh == "工作簿或工作簿")
    #expect([ReportFormat]().listed(.or) == Wording(zh: "", en: ""))
  }
}
