import Archive
import Spreadsheet
import TestSupport
import Testing

/// Other programs as readers and savers, where they are installed.
@Suite(.tags(.programs), .startsPrograms) struct ProgramTests {
  @Test(
    "LibreOffice keeps values, names, formats, merges and notes",
    .enabled(if: Programs.soffice != nil, "no soffice")
  )
  func libreOffice() throws {
    try expectKept(Programs.savedByLibreOffice(Sample.bytes()), by: "LibreOffice")
  }

  @Test(
    "openpyxl keeps values, names, formats, merges and notes",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func openpyxl() throws {
    let statements = "import warnings\nwarnings.simplefilter(\"error\")"
    try expectKept(Programs.editedByOpenpyxl(Sample.bytes(), statements), by: "openpyxl")
  }

  private func expectKept(_ saved: [UInt8], by program: String) throws {
    let before = facts(try WorkbookContents(reading: Sample.bytes()))
    let after = facts(try WorkbookContents(reading: saved))
    let kept = Set(after)
    for fact in before where !Self.isExpectedChange(fact, by: program) {
      #expect(kept.contains(fact), "\(program) changed \(fact.prefix(80))")
    }
    let notes = try ArchiveParts(saved).parts.filter { $0.name.contains("omments") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(notes.contains { $0.contains("未能读出") })
  }

  /// What a program is known to change: how numbers are written, what formulas came to, escapes that
  /// it does not write, and sheets that only a program can bring back.
  private static func isExpectedChange(_ fact: String, by program: String) -> Bool {
    let changes =
      switch program {
      case "LibreOffice":
        ["B3 ", "C3 ", "E3 ", "F3 ", "B8 ", "sheet 数据", "name sum"]
      default:
        ["B3 ", "C3 ", "D3 ", "E3 ", "B7 ", "B8 "]
      }
    return changes.contains { fact.hasPrefix($0) }
  }
}
