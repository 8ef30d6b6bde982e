import JSON
import JSONFormat
import ReportModel
import Testing

/// A change to a good document that makes it a refused one.
struct Fault: CustomTestStringConvertible, Sendable {
  let name: String
  let old: String
  let new: String
  var code = "JSON-INVALID"
  let place: String
  let message: String
  var remedy: String?

  var testDescription: String { name }

  private static let blankCell = "\"proactive.regulations.issued\": null"
  private static let cellPlace = " /values/proactive.regulations.issued"

  private static func cell(_ name: String, _ value: String, at place: String, _ message: String)
    -> Fault
  {
    Fault(
      name: name,
      old: blankCell,
      new: "\"proactive.regulations.issued\": " + value,
      place: place,
      message: message
    )
  }

  static let all: [Fault] = [
    Fault(
      name: "unknown member",
      old: "\"form\"",
      new: "\"x\\u001B\": 1, \"form\"",
      place: "2:3 /x\\u{1B}",
      message: "there is no member \"x\\u{1B}\" here",
      remedy: "remove the member"
    ),
    Fault(
      name: "misspelt member",
      old: "\"preface\"",
      new: "\"prefaces\"",
      place: "9:3 /prefaces",
      message: "there is no member \"prefaces\" here",
      remedy: "did you mean \"preface\"?"
    ),
    Fault(
      name: "missing member",
      old: "  \"year\": 2021,\n",
      new: "",
      place: "1:1",
      message: "member \"year\" is missing"
    ),
    Fault(
      name: "duplicate member",
      old: "\"year\": 2021",
      new: "\"year\": 2021, \"form\": 1",
      place: "3:17",
      message: "key \"form\" occurs twice, first at 2:3"
    ),
    Fault(
      name: "unknown edition",
      old: "\"2021\"",
      new: "\"2020\"",
      place: "2:11 /form",
      message: "there is no edition \"2020\" of the form",
      remedy: "write \"2019\" or \"2021\""
    ),
    Fault(
      name: "edition of a wrong type",
      old: "\"2021\"",
      new: "2021",
      place: "2:11 /form",
      message: "expected a string, found a number"
    ),
    Fault(
      name: "year of a wrong type",
      old: "\"year\": 2021",
      new: "\"year\": \"2021\"",
      place: "3:11 /year",
      message: "expected a number or null, found a string"
    ),
    Fault(
      name: "year out of range",
      old: "\"year\": 2021",
      new: "\"year\": 0",
      place: "3:11 /year",
      message: "\"0\" is not a year"
    ),
    Fault(
      name: "organ of a wrong type",
      old: "\"organ\": \"某县某局\"",
      new: "\"organ\": []",
      place: "4:12 /organ",
      message: "expected a string or null, found an array"
    ),
    Fault(
      name: "organ on two lines",
      old: "\"organ\": \"某县",
      new: "\"organ\": \"某县\\n",
      place: "4:12 /organ",
      message: "only one line of text may stand here: \"某县\\u{0A}某局\""
    ),
    Fault(
      name: "title of a wrong type",
      old: "\"title\": [",
      new: "\"title\": [null, ",
      place: "5:13 /title/0",
      message: "expected a string, found null"
    ),
    Fault(
      name: "null character",
      old: "第一段。",
      new: "第\\u0000",
      place: "20:9 /sections/0/paragraphs/0",
      message: "the text holds the null character U+0000"
    ),
    Fault(
      name: "metadata of a wrong type",
      old: "\"2022-01-20\"",
      new: "20220120",
      place: "14:24 /metadata/publicationDate",
      message: "expected a string, found a number"
    ),
    Fault(
      name: "unknown metadata",
      old: "\"publicationDate\"",
      new: "\"publishingDate\"",
      place: "14:5 /metadata/publishingDate",
      message: "there is no member \"publishingDate\" here"
    ),
    Fault(
      name: "heading on two lines",
      old: "一、总体",
      new: "一、\\r总体",
      place: "18:18 /sections/0/heading",
      message: "only one line of text may stand here: \"一、\\u{0D}总体情况\""
    ),
    Fault(
      name: "one section too many",
      old: "\"sections\": [",
      new: "\"sections\": [{},",
      place: "16:15 /sections",
      message: "expected 6 sections, found 7"
    ),
    Fault(
      name: "section without a heading",
      old: "      \"heading\": \"一、总体情况\",\n",
      new: "",
      place: "17:5 /sections/0",
      message: "member \"heading\" is missing"
    ),
    Fault(
      name: "missing cell",
      old: "    " + blankCell + ",\n",
      new: "",
      place: "48:13 /values",
      message: "1 of the form's cells missing, the first proactive.regulations.issued "
        + "(主动公开 › 规章 › 本年制发件数)"
    ),
    Fault(
      name: "misspelt cell",
      old: "regulations.issued",
      new: "regulation.issued",
      place: "49:5 /values/proactive.regulation.issued",
      message: "there is no member \"proactive.regulation.issued\" here",
      remedy: "did you mean \"proactive.regulations.issued\"?"
    ),
    cell(
      "array in a cell",
      "[1]",
      at: "49:37" + cellPlace,
      "expected the value of a cell, found an array"
    ),
    cell("empty object in a cell", "{}", at: "49:37" + cellPlace, "member \"value\" is missing"),
    cell(
      "object of unknown shape in a cell",
      "{\"amount\": 1}",
      at: "49:38" + cellPlace + "/amount",
      "there is no member \"amount\" here"
    ),
    cell(
      "mark beside a value",
      "{\"value\": 1, \"notApplicable\": \"/\"}",
      at: "49:38" + cellPlace + "/value",
      "there is no member \"value\" here"
    ),
    cell(
      "null for a value",
      "{\"value\": null}",
      at: "49:47" + cellPlace + "/value",
      "expected a number or a string, found null"
    ),
    cell(
      "unknown recovery",
      "{\"value\": 1, \"recovered\": \"guess\"}",
      at: "49:63" + cellPlace + "/recovered",
      "\"guess\" is no way of recovering a value"
    ),
    cell(
      "note on two lines",
      "{\"value\": 1, \"note\": \"a\\nb\"}",
      at: "49:58" + cellPlace + "/note",
      "only one line of text may stand here: \"a\\u{0A}b\""
    ),
    cell(
      "mark on two lines",
      "{\"notApplicable\": \"/\\n/\"}",
      at: "49:55" + cellPlace + "/notApplicable",
      "only one line of text may stand here: \"/\\u{0A}/\""
    ),
    cell(
      "null character in a cell",
      "\"\\u0000\"",
      at: "49:37" + cellPlace,
      "the text holds the null character U+0000"
    ),
    Fault(
      name: "syntax",
      old: "\"year\": 2021",
      new: "\"year\": 02021",
      code: "JSON-SYNTAX",
      place: "3:11",
      message: "\"02021\" is not a JSON number"
    ),
  ]
}

@Suite struct RefusalTests {
  @Test(arguments: Fault.all)
  func refuses(_ fault: Fault) throws {
    let text = String(decoding: JSONFormat.write(Sample.small), as: UTF8.self)
    let changed = text.replacingOccurrence(of: fault.old, with: fault.new)
    #expect(!changed.utf8.elementsEqual(text.utf8))
    let refusal = try #require(throws: Refusal.self) {
      try JSONFormat.read(Array(changed.utf8))
    }
    #expect(refusal.code == fault.code)
    #expect(refusal.side == .input)
    #expect(refusal.place?.description == fault.place)
    #expect(refusal.message.en == fault.message)
    #expect(!refusal.message.zh.isEmpty && !refusal.remedy.zh.isEmpty)
    if let remedy = fault.remedy { #expect(refusal.remedy.en == remedy) }
  }

  @Test(arguments: ["1", "[]", "null", "\"2021\""])
  func aDocumentHasToBeAnObject(text: String) throws {
    let refusal = try #require(throws: Refusal.self) { try JSONFormat.read(Array(text.utf8)) }
    #expect(refusal.code == "JSON-INVALID")
    #expect(refusal.place == .json(pointer: "", line: 1, column: 1))
  }

  @Test func bytesThatAreNotUTF8AreNoJSON() throws {
    let refusal = try #require(throws: Refusal.self) { try JSONFormat.read([0x7B, 0xFF]) }
    #expect(refusal.code == "JSON-SYNTAX")
    #expect(refusal.place == .json(pointer: "", line: 1, column: 2))
  }

  @Test func messagesQuoteFortyCharactersAtMost() throws {
    let text = "{\"" + String(repeating: "长", count: 100_000) + "\": 1}"
    let refusal = try #require(throws: Refusal.self) { try JSONFormat.read(Array(text.utf8)) }
    #expect(refusal.message.en.unicodeScalars.filter { $0 == "长" }.count == 40)
    #expect(refusal.place?.description.unicodeScalars.filter { $0 == "长" }.count == 40)
  }

  @Test(arguments: [
    JSONLimits(bytes: 10), JSONLimits(depth: 2), JSONLimits(values: 10),
  ])
  func limitsAreNamed(limits: JSONLimits) throws {
    let refusal = try #require(throws: Refusal.self) {
      try JSONFormat.read(JSONFormat.write(Sample.small), limits: limits)
    }
    #expect(refusal.code == "INPUT-LIMIT")
    #expect(
      refusal.message.en.hasSuffix(
        limits.depth == 2 ? "at most 2" : limits.bytes == 10 ? "at most 10 B" : "at most 10"
      )
    )
  }
}
