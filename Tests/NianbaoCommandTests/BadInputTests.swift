import Foundation
import TestSupport
import Testing

/// A file that no report is read from.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let code: String
  let bytes: [UInt8]

  init(_ description: String, _ code: String, _ bytes: some Sequence<UInt8>) {
    testDescription = description
    self.code = code
    self.bytes = Array(bytes)
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let all: [BadInput] = [
    BadInput("empty", "INPUT-EMPTY", []),
    BadInput("an old workbook", "WORKBOOK-KIND", compoundFile + Array(repeating: 0, count: 2000)),
    BadInput("a picture", "INPUT-FORMAT", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]),
    BadInput("a web page", "INPUT-NOT-A-REPORT", "<!DOCTYPE html><html><body></body></html>".utf8),
    BadInput("other text", "INPUT-NOT-A-REPORT", "hello\n".utf8),
    BadInput("a DOCTYPE", "XML-DOCTYPE", "<?xml version=\"1.0\"?><!DOCTYPE a []><a/>".utf8),
    BadInput("JSON cut off", "JSON-SYNTAX", "{\"form\": \"2021\",".utf8),
    BadInput(
      "text that is in no encoding",
      "INPUT-ENCODING",
      [0xC8, 0xD5, 0xB1, 0xA8, 0xFF, 0x0A]
    ),
  ]
}

@Suite("inputs that are refused", .tags(.programs), .startsPrograms)
struct BadInputTests {
  @Test("one line names the file and what to do; nothing is written", arguments: BadInput.all)
  func refuses(_ input: BadInput) throws {
    let program = try Program()
    try program.write(input.bytes, to: "bad.file")
    try program.write("old".utf8, to: "out.xml")
    let result = try program.run("convert", "bad.file", "-o", "out.xml", "--force")
    #expect(result.status == 2)
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(result.messages.hasPrefix("bad.file:"))
    #expect(result.messages.contains(input.code), "\(result.messages)")
    #expect(try program.text("out.xml") == "old")
    #expect(try Array(program.bytes("bad.file")) == input.bytes)
    #expect(try program.names() == ["bad.file", "out.xml"])
  }

  @Test(
    "a file cut off anywhere is refused or read as what it is",
    arguments: ["xlsx", "xml", "json"]
  )
  func truncated(format: String) throws {
    let program = try Program()
    try program.add("report-2021.txt")
    #expect(try program.run("convert", "report-2021.txt", "-o", "a.\(format)").status == 0)
    let bytes = try program.bytes("a.\(format)")
    for eighth in 1..<8 {
      try program.write(bytes.prefix(bytes.count * eighth / 8), to: "cut")
      let result = try program.run("check", "cut")
      #expect(result.status == 2)
      #expect(result.messages.split(separator: "\n").count == 1)
    }
  }

  @Test("a file that is not there, and an output without a folder")
  func paths() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    let missing = try program.run("check", "missing.txt")
    #expect(missing.status == 2)
    #expect(missing.messages.hasPrefix("missing.txt: error FILE-NOT-FOUND"))
    let output = try program.run("convert", "report-2021.txt", "-o", "no/folder/a.xml")
    #expect(output.status == 3)
    #expect(output.messages.hasPrefix("no/folder/a.xml: error FILE-NO-FOLDER"))
    let full = try program.run("convert", "report-2021.txt", "--to", "xml", "-o", "/dev/full")
    #expect(full.status == 3)
  }

  @Test("control characters of a name do not reach the terminal")
  func names() throws {
    let program = try Program()
    let result = try program.run("check", "a\u{1B}[31m\nb.txt")
    #expect(result.status == 2)
    #expect(result.messages.hasPrefix(#"a\u{1B}[31m\u{0A}b.txt: "#))
  }
}
