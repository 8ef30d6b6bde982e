import Foundation
import TestSupport
import Testing

@Suite("the words of messages about what is damaged", .tags(.programs), .startsPrograms)
struct MessageWordsTests {
  /// What no user's message holds: names of libraries and their functions, types, bare numbers of bytes.
  private static let foreign = [
    "libzip", "libxml", "xml[A-Z]\\w+:", "PCDATA", "AttValue", "CharRef", "xmlChar", "StartTag:",
    "atomic type", "facet", "errno", "Optional\\(", "Huge input", "wrongChecksum", "Expected is",
    "[0-9]{5,}", "\\(code", "ArchiveError", "XMLError",
  ]

  /// Damages of a report in XML: what is replaced by what.
  private static let damages = [
    ("</organ>", "</orgam>"), ("云溪省", "& 云溪省"), ("云溪省", "&nbsp;云溪省"), ("云溪省", "< 云溪省"),
    ("<organ>", "<organ a=1>"), ("<organ>", "<organ a='1' a='2'>"), ("云溪省", "\u{1}云溪省"),
    ("云溪省", "&#1;云溪省"), ("云溪省", "]]>云溪省"), ("<organ>", "<!-- a -- b --><organ>"),
    ("<organ>", "<?xml version='1.0'?><organ>"), ("<organ>", "<x:organ>"), ("</report>", ""),
    ("</report>", "</report><a/>"), ("</report>", "</report>文字"), ("<organ>", "<organ a='<'>"),
    ("<organ>", "<organx>"), ("2021\">", "20x1\">"), ("<total>12<", "<total>-12<"),
    ("<organ>", "<organ b=''>"), ("<organ>", "文字<organ>"), (" year=\"2021\"", ""),
    ("云溪省", String(repeating: "云", count: 600_000)),
    ("<organ>", "<organ a='\(String(repeating: "x", count: 80_000))'>"),
    ("encoding=\"UTF-8\"", "encoding=\"EUC-KR\""), ("1.0", "7.0"), ("<organ>", "<organ"),
  ]

  private func check(_ program: Program, _ name: String) throws {
    for language in ["zh", "en"] {
      let result = try program.run("check", name, "--language", language)
      #expect(result.status == 2, "\(name)")
      for word in Self.foreign {
        #expect(
          result.messages.range(of: word, options: .regularExpression) == nil,
          "\(result.messages)"
        )
      }
      let lines = result.messages.split(separator: "\n").filter { !$0.hasPrefix("    ") }
      let said = lines.map { $0.split(separator: " ", maxSplits: 3).last ?? "" }
      #expect(Set(said).count == said.count, "\(result.messages)")
      guard language == "zh" else { continue }
      let english = result.messages.range(
        of: "[A-Za-z]+ [a-z]+ [a-z]+",
        options: .regularExpression
      )
      #expect(english == nil, "\(result.messages)")
    }
  }

  @Test("each fault of XML is said in our own words in either language, and once")
  func xml() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.xml").status == 0)
    let text = try program.text("a.xml")
    for (old, new) in Self.damages {
      let place = try #require(text.range(of: old), "\(old)")
      try program.write(text.replacingCharacters(in: place, with: new).utf8, to: "b.xml")
      try check(program, "b.xml")
    }
    for length in [0, 30, 60, 500, text.utf8.count - 20] {
      try program.write(
        length == 0 ? Array("<?xml?>".utf8) : Array(text.utf8.prefix(length)),
        to: "b.xml"
      )
      try check(program, "b.xml")
    }
  }

  @Test("the year is expected in words")
  func year() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.xml").status == 0)
    let text = try program.text("a.xml").replacingOccurrences(
      of: "year=\"2021\"",
      with: "year=\"二〇\""
    )
    try program.write(text.utf8, to: "b.xml")
    let result = try program.run("check", "b.xml")
    #expect(
      result.messages.contains("attribute year: found \"二〇\", expected a year of four digits")
    )
  }

  @Test("so is each fault of a workbook")
  func workbook() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.xlsx").status == 0)
    let bytes = try [UInt8](program.bytes("a.xlsx"))
    for place in stride(from: 40, to: bytes.count, by: bytes.count / 24) {
      var damaged = bytes
      damaged[place] ^= 0x5A
      try program.write(damaged, to: "b.xlsx")
      if try program.run("check", "b.xlsx").status == 2 { try check(program, "b.xlsx") }
    }
  }

  /// A compound file that holds a document protected with a password.
  private static let encrypted: [UInt8] = {
    let name: [UInt8] = "EncryptedPackage\0".utf8.flatMap { [$0, 0] as [UInt8] }
    var entry = name + [UInt8](repeating: 0, count: 128 - name.count)
    entry[64] = UInt8(name.count)
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    return magic + [UInt8](repeating: 0, count: 504) + entry + [UInt8](repeating: 0, count: 2048)
  }()

  @Test("a damaged or encrypted document is a document, a workbook a workbook")
  func documents() throws {
    let program = try Program()
    try program.write(Self.encrypted, to: "a.docx")
    try program.write(Self.encrypted, to: "a.xlsx")
    try program.write("PK\u{3}\u{4}\u{14}\0".utf8, to: "cut.docx")
    try program.write("PK\u{3}\u{4}\u{14}\0".utf8, to: "cut.xlsx")
    for (name, code) in [("a.docx", "DOCX-ENCRYPTED"), ("cut.docx", "DOCX-ARCHIVE")] {
      try check(program, name)
      let en = try program.run("check", name).messages
      let zh = try program.run("check", name, "--language", "zh").messages
      #expect(
        en.contains(code) && en.contains("Word document") && !en.contains("workbook"),
        "\(en)"
      )
      #expect(!en.contains("xlsx") && !zh.contains("工作簿") && !zh.contains("Excel"), "\(zh)")
    }
    #expect(try program.run("check", "a.xlsx").messages.contains("WORKBOOK-ENCRYPTED"))
    #expect(try program.run("check", "cut.xlsx").messages.contains("WORKBOOK-DAMAGED"))
  }
}
