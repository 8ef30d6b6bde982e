import Foundation
import TestSupport
import Testing

@Suite("hostile files, as the program meets them", .tags(.programs), .startsPrograms)
struct HostileFileTests {
  private static let canary = "canary-8f2a"

  /// A folder with a report as text, XML, workbook and JSON, and a file that must not be read.
  private func folder() throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    for name in ["a.xml", "a.xlsx", "a.json"] {
      #expect(
        try program.run(list: ["convert", "a.txt", "-o", name], environment: [:]).status == 0
      )
    }
    try program.write(Self.canary.utf8, to: "secret")
    return program
  }

  /// Converts a file and expects what always holds of one that is refused.
  private func refuse(
    _ bytes: [UInt8],
    as name: String,
    _ code: String,
    in program: Program,
    _ about: String = ""
  ) throws {
    try program.write(bytes, to: name)
    let before = try program.contents()
    let clock = ContinuousClock()
    let start = clock.now
    let arguments = ["convert", name, "--to", "json", "-o", "out.json"]
    let (result, calls) = try program.run(list: arguments, shim: FaultShim.path ?? "")
    #expect(clock.now - start < .seconds(10), "\(about)")
    #expect(calls.peak < 500 << 20, "\(about)")
    #expect(calls.counts["socket"] == nil && calls.counts["connect"] == nil, "\(about)")
    #expect(result.status == 2, "\(about): \(result.messages)")
    let lines = result.messages.split(separator: "\n")
    #expect(lines.count == 1 && lines.allSatisfy { $0.hasPrefix(name + ":") }, "\(result.messages)")
    #expect(result.messages.contains(code), "\(about): \(result.messages)")
    #expect(!result.messages.contains(Self.canary), "\(about)")
    let controls = result.messages.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(!controls, "\(about)")
    #expect(try program.contents() == before, "\(about)")
  }

  /// A DOCTYPE with an entity, by the path of the file that must not be read.
  private func documentType(_ program: Program) -> String {
    let file = program.folder.appending(path: "secret").path
    return "<!DOCTYPE x [<!ENTITY a \"12\"><!ENTITY e SYSTEM \"file://\(file)\">]>"
  }

  @Test("13: a DOCTYPE in any part, read or not, or in a report in XML")
  func documentTypes() throws {
    let program = try folder()
    let type = documentType(program)
    let xml = try program.text("a.xml").replacing("?>", with: "?>" + type, maxReplacements: 1)
    try refuse(Array(xml.utf8), as: "b.xml", "XML-DOCTYPE", in: program)
    var book = try ArchiveParts([UInt8](program.bytes("a.xlsx")))
    book.add("xl/theme/theme1.xml", "<?xml version=\"1.0\"?><a/>")
    book.add("customXml/item1.xml", "<!-- one --><?two?><a/>")
    for part in book.names {
      for isWide in [false, true] {
        var changed = book
        changed.recode(part) { text in
          let start = text.range(of: "?>", options: text.hasPrefix("<?xml") ? [] : .backwards)
          let prolog = text[..<(start?.upperBound ?? text.startIndex)]
          let typed = prolog + type + text[prolog.endIndex...]
          guard isWide else { return Array(typed.utf8) }
          return [0xFF, 0xFE] + typed.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
        try refuse(
          changed.bytes(),
          as: "b.xlsx",
          "WORKBOOK-",
          in: program,
          "\(part), wide: \(isWide)"
        )
      }
    }
    #expect(book.names.count > 12)
  }

  @Test("13: a DOCTYPE in a part of a Word document that is not read")
  func documentTypesOfDocuments() throws {
    let program = try folder()
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var document = ArchiveParts()
    document.add(
      "_rels/.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
        + "</Relationships>"
    )
    document.add("word/document.xml", "<w:document xmlns:w=\"\(namespace)\"><w:body/></w:document>")
    document.add("word/settings.xml", documentType(program) + "<a/>")
    try refuse(document.bytes(), as: "b.docx", "word/settings.xml", in: program)
  }

  @Test("12: relationships that lead out of the package")
  func relationships() throws {
    let program = try folder()
    let book = try ArchiveParts([UInt8](program.bytes("a.xlsx")))
    let part = "xl/_rels/workbook.xml.rels"
    let secret = program.folder.appending(path: "secret").path
    for target in ["file://\(secret)", secret, "../../../secret", "http://127.0.0.1:9/sheet.xml"] {
      var changed = book
      changed.replace("worksheets/sheet4.xml", target, in: part)
      try refuse(changed.bytes(), as: "b.xlsx", "WORKBOOK-", in: program, target)
    }
  }

  @Test("5: names that lead out, or would drive a terminal, write nothing and are shown by number")
  func names() throws {
    let program = try folder()
    for name in ["../evil.xml", "/tmp/evil-8f2a.xml", "..\\evil.xml", "a\u{1B}[31m.xml"] {
      var book = try ArchiveParts([UInt8](program.bytes("a.xlsx")))
      book.replace("worksheets/sheet4.xml", name, in: "xl/_rels/workbook.xml.rels")
      try refuse(book.bytes(), as: "b.xlsx", "WORKBOOK-", in: program, name)
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/evil-8f2a.xml"))
  }

  @Test("7, 14: bombs, depth, long tags and long texts")
  func bombs() throws {
    let program = try folder()
    var book = try ArchiveParts([UInt8](program.bytes("a.xlsx")))
    book.recode("xl/worksheets/sheet4.xml") {
      Array($0.utf8) + [UInt8](repeating: 32, count: 80 << 20)
    }
    try refuse(book.bytes(), as: "b.xlsx", "INPUT-LIMIT", in: program)
    let xml = try program.text("a.xml")
    let fillings = [
      String(repeating: "<a>", count: 200_000),
      "<a b='\(String(repeating: "x", count: 8 << 20))'/>",
      "<a \((0..<20_000).map { "a\($0)='' " }.joined())/>", String(repeating: "长", count: 4 << 20),
    ]
    for filling in fillings {
      let text = xml.replacing("<organ>", with: "<organ>" + filling, maxReplacements: 1)
      try refuse(Array(text.utf8), as: "b.xml", "INPUT-LIMIT", in: program)
    }
  }

  @Test("16: bytes that are no text are refused with their place")
  func brokenText() throws {
    let program = try folder()
    let text = try program.text("a.txt")
    let start = text.prefix(40).utf8.count
    let zero = Array(text.prefix(40).utf8) + [0] + Array(text.dropFirst(40).utf8)
    try refuse(zero, as: "b.txt", "byte \(start + 1)", in: program)
    let json = try program.text("a.json")
    let lone = json.replacing("78人次", with: "\\ud83d人次")
    try refuse(Array(lone.utf8), as: "b.json", "JSON-SYNTAX", in: program)
    var xml = try [UInt8](program.bytes("a.xml"))
    xml.insert(0xC3, at: 400)
    try refuse(xml, as: "b.xml", "at byte 40", in: program)
    let control = try program.text("a.xml").replacing("78人次", with: "\u{1}人次")
    try refuse(Array(control.utf8), as: "b.xml", "U+0001", in: program)
  }

  @Test("16: a control character in a text that is kept is told, in whatever format it stands")
  func keptControls() throws {
    let program = try folder()
    try program.write(
      try program.text("a.txt").replacing("78人次", with: "\u{1}人次").utf8,
      to: "b.txt"
    )
    let json = try program.text("a.json").replacing("78人次", with: "\\u0001人次")
    try program.write(json.utf8, to: "b.json")
    for name in ["b.xlsx", "b.xml"] {
      #expect(
        try program.run(list: ["convert", "b.txt", "-o", name], environment: [:]).status == 0
      )
    }
    for name in ["b.txt", "b.json", "b.xlsx", "b.xml"] {
      let result = try program.run(list: ["check", name], environment: [:])
      #expect(result.output.contains("warning CONTROL-CHARACTER"), "\(name): \(result.output)")
      #expect(result.output.contains("U+0001"), "\(name)")
      #expect(try program.run(list: ["check", name, "--strict"], environment: [:]).status == 1)
    }
    #expect(
      try program.run(list: ["check", "b.txt"], environment: [:]).output.contains("b.txt:11:")
    )
    for name in ["a.txt", "a.json", "a.xlsx", "a.xml"] {
      let result = try program.run(list: ["check", name], environment: [:])
      #expect(!result.output.contains("CONTROL-CHARACTER"))
    }
  }
}
