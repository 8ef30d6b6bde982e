import JSON
import Testing

/// A text that is read, and the same value written compactly.
struct AcceptedCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let input: String
  let compact: String

  init(_ name: String, _ input: String, _ compact: String? = nil) {
    testDescription = name
    self.input = input
    self.compact = compact ?? input
  }

  static let all = [
    AcceptedCase("null", "null"),
    AcceptedCase("true", "true"),
    AcceptedCase("false", "false"),
    AcceptedCase("blanks of all four kinds around", " \t\r\nnull\n\r\t ", "null"),
    AcceptedCase("byte-order mark", "\u{FEFF}null", "null"),
    AcceptedCase("zero", "0"),
    AcceptedCase("negative zero", "-0"),
    AcceptedCase("integer past 64 bits", "123456789012345678901234567890"),
    AcceptedCase("fraction with zeros at its end", "1.500"),
    AcceptedCase("exponent", "1e9"),
    AcceptedCase("exponent with signs and capitals", "[1E+9,1E-09,-0.0e0]"),
    AcceptedCase("exponent past every binary format", "1e999999"),
    AcceptedCase("empty string", "\"\""),
    AcceptedCase("Chinese text", "\"依申请公开\""),
    AcceptedCase("scalar past U+FFFF", "\"😀\""),
    AcceptedCase("every short escape", #""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#),
    AcceptedCase("escaped NUL", #""\u0000""#),
    AcceptedCase("escaped letter in either case", #""\u4e2d\u4E2D""#, "\"中中\""),
    AcceptedCase("surrogate pair", #""\uD83D\ude00""#, "\"😀\""),
    AcceptedCase("last scalar", #""\udbff\udfff""#, "\"\u{10FFFF}\""),
    AcceptedCase("noncharacter", #""\uFFFF""#, "\"\u{FFFF}\""),
    AcceptedCase("delete and C1 controls bare", "\"\u{7F}\u{85}\""),
    AcceptedCase("line separators bare", "\"\u{2028}\u{2029}\"", #""\u2028\u2029""#),
    AcceptedCase("byte-order mark in a string", "\"\u{FEFF}\""),
    AcceptedCase("empty array", "[ ]", "[]"),
    AcceptedCase("empty object", "{ }", "{}"),
    AcceptedCase("nested containers", #"[ [ ] , { "a" : [ { } ] } ]"#, #"[[],{"a":[{}]}]"#),
    AcceptedCase("keys in their order", #"{"b":1,"a":2}"#),
    AcceptedCase("empty key", #"{"":0}"#),
    AcceptedCase("keys equal but for composition", "{\"\u{E9}\":1,\"e\u{301}\":2}"),
    AcceptedCase("the same key in two objects", #"[{"a":1},{"a":{"a":2}}]"#),
  ]
}

/// A text that is refused, with the reason and the place.
struct RejectedCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let input: [UInt8]
  let kind: JSONError.Kind
  let place: [Int]

  /// Describes a case; the place is the line, the column and the byte offset.
  init(_ name: String, _ input: String, _ kind: JSONError.Kind, _ place: Int...) {
    self.init(name, bytes: Array(input.utf8), kind, place)
  }

  init(_ name: String, bytes: [UInt8], _ kind: JSONError.Kind, _ place: [Int]) {
    testDescription = name
    input = bytes
    self.kind = kind
    self.place = place
  }

  static let structure = [
    RejectedCase("nothing", "", .unexpectedEnd(expected: .value), 1, 1, 0),
    RejectedCase("only blanks", " \n ", .unexpectedEnd(expected: .value), 2, 2, 3),
    RejectedCase("only a byte-order mark", "\u{FEFF}", .unexpectedEnd(expected: .value), 1, 1, 3),
    RejectedCase("two byte-order marks", "\u{FEFF}\u{FEFF}1", found("\\u{FEFF}", .value), 1, 1, 3),
    RejectedCase("open array", "[", .unexpectedEnd(expected: .valueOrClosingBracket), 1, 2, 1),
    RejectedCase("array cut", "[1", .unexpectedEnd(expected: .commaOrClosingBracket), 1, 3, 2),
    RejectedCase("comma at the end of an array", "[1,]", found("]", .value), 1, 4, 3),
    RejectedCase("comma at the start", "[,1]", found(",", .valueOrClosingBracket), 1, 2, 1),
    RejectedCase("two values without comma", "[1 2]", found("2", .commaOrClosingBracket), 1, 4, 3),
    RejectedCase("wrong closing bracket", "[1}", found("}", .commaOrClosingBracket), 1, 3, 2),
    RejectedCase("open object", "{", .unexpectedEnd(expected: .keyOrClosingBrace), 1, 2, 1),
    RejectedCase("bare key", "{a:1}", found("a", .keyOrClosingBrace), 1, 2, 1),
    RejectedCase("key in apostrophes", "{'a':1}", found("'", .keyOrClosingBrace), 1, 2, 1),
    RejectedCase("number as key", "{1:1}", found("1", .keyOrClosingBrace), 1, 2, 1),
    RejectedCase("comma at the end of an object", #"{"a":1,}"#, found("}", .key), 1, 8, 7),
    RejectedCase("no colon", #"{"a" 1}"#, found("1", .colon), 1, 6, 5),
    RejectedCase("no value", #"{"a":}"#, found("}", .value), 1, 6, 5),
    RejectedCase("wrong closing brace", #"{"a":1]"#, found("]", .commaOrClosingBrace), 1, 7, 6),
    RejectedCase("comment", "[1, // one\n]", found("/", .value), 1, 5, 4),
    RejectedCase("no-break space", "[\u{A0}1]", found("\u{A0}", .valueOrClosingBracket), 1, 2, 1),
    RejectedCase("form feed", "[\u{C}]", found("\\u{0C}", .valueOrClosingBracket), 1, 2, 1),
    RejectedCase("second document", "{} {}", .trailingContent("{"), 1, 4, 3),
    RejectedCase("bracket too many", "[]]", .trailingContent("]"), 1, 3, 2),
    RejectedCase("NUL at the end", "1\0", .trailingContent("\\u{00}"), 1, 2, 1),
    RejectedCase(
      "repeated key",
      "{\"a\": 1,\n \"中\": 2, \"\\u0061\": 3}",
      .duplicateKey("a", first: JSONPosition(line: 1, column: 2, offset: 1)),
      2,
      10,
      20
    ),
  ]

  static let words = [
    RejectedCase("capital literal", "True", .invalidLiteral("True"), 1, 1, 0),
    RejectedCase("literal cut", "[nul]", .invalidLiteral("nul"), 1, 2, 1),
    RejectedCase("literal with more", "nullx", .invalidLiteral("nullx"), 1, 1, 0),
    RejectedCase("NaN", "NaN", .invalidLiteral("NaN"), 1, 1, 0),
    RejectedCase("negative infinity", "-Infinity", .invalidNumber("-Infinity"), 1, 1, 0),
    RejectedCase("zero in front", "[012]", .invalidNumber("012"), 1, 2, 1),
    RejectedCase("zero in front, negative", "-01", .invalidNumber("-01"), 1, 1, 0),
    RejectedCase("plus sign", "+1", .invalidNumber("+1"), 1, 1, 0),
    RejectedCase("minus alone", "-", .invalidNumber("-"), 1, 1, 0),
    RejectedCase("no digit before the point", ".5", .invalidNumber(".5"), 1, 1, 0),
    RejectedCase("no digit after the point", "1.", .invalidNumber("1."), 1, 1, 0),
    RejectedCase("point, then exponent", "1.e3", .invalidNumber("1.e3"), 1, 1, 0),
    RejectedCase("no digit in the exponent", "1e+", .invalidNumber("1e+"), 1, 1, 0),
    RejectedCase("fraction in the exponent", "1e1.5", .invalidNumber("1e1.5"), 1, 1, 0),
    RejectedCase("hexadecimal", "0x1F", .invalidNumber("0x1F"), 1, 1, 0),
    RejectedCase("two signs", "--1", .invalidNumber("--1"), 1, 1, 0),
    RejectedCase("letters after digits", "12abc", .invalidNumber("12abc"), 1, 1, 0),
    RejectedCase("full-width digit", "１", found("１", .value), 1, 1, 0),
    RejectedCase(
      "a long wrong number",
      String(repeating: "0", count: 100),
      .invalidNumber(String(repeating: "0", count: 40) + "…"),
      1,
      1,
      0
    ),
  ]

  static let strings = [
    RejectedCase("open string", "\"中", end, 1, 3, 4),
    RejectedCase("string cut in an escape", #""\"#, end, 1, 3, 2),
    RejectedCase("string cut in a long escape", #""\u12"#, end, 1, 6, 5),
    RejectedCase("bare line feed", "\"a\nb\"", .controlCharacter(0x0A), 1, 3, 2),
    RejectedCase("bare tab", "\"\t\"", .controlCharacter(0x09), 1, 2, 1),
    RejectedCase("bare NUL", "\"中\0\"", .controlCharacter(0), 1, 3, 4),
    RejectedCase("unknown escape", #""\x41""#, .invalidEscape(#"\x"#), 1, 2, 1),
    RejectedCase("capital escape", #""\N""#, .invalidEscape(#"\N"#), 1, 2, 1),
    RejectedCase("escaped control character", "\"\\\u{1B}\"", .invalidEscape("\\\\u{1B}"), 1, 2, 1),
    RejectedCase("three digits", #""\u123""#, .invalidEscape(#"\u123"#), 1, 2, 1),
    RejectedCase("sign among digits", #""\u+123""#, .invalidEscape(#"\u"#), 1, 2, 1),
    RejectedCase("high surrogate alone", #""\uD800""#, .loneSurrogate(#"\uD800"#), 1, 2, 1),
    RejectedCase("low surrogate alone", #""\uDC00""#, .loneSurrogate(#"\uDC00"#), 1, 2, 1),
    RejectedCase("two high ones", #""\uD800\uD800""#, .loneSurrogate(#"\uD800"#), 1, 2, 1),
    RejectedCase("high, then a letter", #""\uD83D\u0041""#, .loneSurrogate(#"\uD83D"#), 1, 2, 1),
    RejectedCase("high, then another escape", #""\uD83D\n""#, .loneSurrogate(#"\uD83D"#), 1, 2, 1),
  ]

  static let encoding = [
    RejectedCase("continuation alone", bytes: [0x22, 0x80, 0x22], .invalidUTF8, [1, 2, 1]),
    RejectedCase("overlong slash", bytes: [0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, [1, 2, 1]),
    RejectedCase("overlong, 3 bytes", bytes: [0x22, 0xE0, 0x9F, 0xBF], .invalidUTF8, [1, 2, 1]),
    RejectedCase("overlong, 4 bytes", bytes: [0xF0, 0x8F, 0xBF, 0xBF], .invalidUTF8, [1, 1, 0]),
    RejectedCase("surrogate", bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, [1, 2, 1]),
    RejectedCase("past U+10FFFF", bytes: [0xF4, 0x90, 0x80, 0x80], .invalidUTF8, [1, 1, 0]),
    RejectedCase(
      "five-byte form",
      bytes: [0xF8, 0x88, 0x80, 0x80, 0x80],
      .invalidUTF8,
      [1, 1, 0]
    ),
    RejectedCase("cut scalar", bytes: [0x0A, 0x22, 0xE4, 0xB8], .invalidUTF8, [2, 2, 2]),
    RejectedCase(
      "after a scalar",
      bytes: [0x22, 0xE4, 0xB8, 0xAD, 0xFF],
      .invalidUTF8,
      [1, 3, 4]
    ),
    RejectedCase(
      "UTF-16 with its mark",
      bytes: [0xFF, 0xFE, 0x31, 0x00],
      .invalidUTF8,
      [1, 1, 0]
    ),
    RejectedCase("UTF-16 without", bytes: [0x5B, 0, 0x5D, 0], openArrayNUL, [1, 2, 1]),
    RejectedCase(
      "GB 18030",
      bytes: [0x22, 0xD6, 0xD0, 0xCE, 0xC4, 0x22],
      .invalidUTF8,
      [1, 2, 1]
    ),
  ]

  private static let end = JSONError.Kind.unexpectedEnd(expected: .closingQuotationMark)
  private static let openArrayNUL = found("\\u{00}", .valueOrClosingBracket)

  private static func found(
    _ text: String,
    _ expected: JSONError.Expectation
  ) -> JSONError.Kind {
    .unexpectedCharacter(text, expected: expected)
  }
}

@Suite struct JSONReaderTests {
  @Test("every well-formed text is read", arguments: AcceptedCase.all)
  func accepts(_ example: AcceptedCase) throws {
    let node = try JSONReader.parse(Array(example.input.utf8))
    var writer = JSONWriter(layout: .compact)
    writer.node(node)
    #expect(writer.finish() == Array((example.compact + "\n").utf8))
  }

  @Test(
    "every other text is refused with reason and place",
    arguments: RejectedCase.structure + RejectedCase.words + RejectedCase.strings
      + RejectedCase.encoding
  )
  func rejects(_ example: RejectedCase) throws {
    let error = try #require(throws: JSONError.self) { try JSONReader.parse(example.input) }
    #expect(error.kind == example.kind)
    #expect([error.line, error.column, error.offset] == example.place)
    for text in [error.description, error.chineseMessage] {
      #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test func everyByteSequenceIsJudgedAsTheStandardLibraryDoes() {
    // All pairs after a lead of each length, in a string, so that only the encoding decides.
    for lead: UInt8 in [0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xF0, 0xF1, 0xF4, 0xF5] {
      for second: UInt8 in 0x7E...0xC1 {
        for tail: [UInt8] in [
          [], [0x80], [0xBF], [0x80, 0xBF], [0x80, 0xC0], [0x80, 0x80, 0x80],
        ] {
          let text: [UInt8] = [0x22, lead, second] + tail + [0x22]
          let isValid = String(validating: text, as: UTF8.self) != nil
          let isRead = (try? JSONReader.parse(text)) != nil
          #expect(isRead == isValid, "\(text)")
        }
      }
    }
  }

  @Test func messagesNameTheValuesFound() throws {
    let error = try #require(throws: JSONError.self) {
      try JSONReader.parse(Array("{\"\\u001b[31m\": 1,\n\"\\u001b[31m\": 2}".utf8))
    }
    #expect(error.description == #"2:1: key "\u{1B}[31m" occurs twice, first at 1:2"#)
    #expect(error.chineseMessage == #"键“\u{1B}[31m”重复，首次出现在第 1 行第 2 列"#)
  }

  @Test func repeatedKeysAreFoundInLargeObjects() throws {
    let members = (0..<5000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let node = try JSONReader.parse(Array("{\(members)}".utf8))
    #expect(node["k4999"]?.integer == 4999)
    for repeated in ["k0", "k15", "k16", "k17", "k4999"] {
      let error = try #require(throws: JSONError.self) {
        try JSONReader.parse(Array("{\(members),\"\(repeated)\":0}".utf8))
      }
      guard case .duplicateKey(repeated, let first) = error.kind else {
        Issue.record("\(repeated): \(error)")
        continue
      }
      #expect(first == node.members?.first { $0.key == repeated }?.keyPosition)
    }
  }
}
