import ReportModel
import Testing
import TextTools

@testable import Encodings

@Suite("texts in several encodings")
struct EncodedTextTests {
  private static let text = "一、总体情况\r\n规章\t12\t0\t0\n2021\r\n⼀㐀𠀀—“引号”\n"

  @Test("come back as the same bytes", arguments: TextEncoding.allCases)
  func roundTrips(encoding: TextEncoding) throws {
    let utf8 = Array(Self.text.utf8)
    let body = try Transcoder.convert(utf8[...], from: .utf8, to: encoding)
    for mark in [[], encoding.mark.bytes] where encoding != .utf8 || mark.isEmpty {
      let encoded = try EncodedText(mark + body)
      #expect(encoded.encoding == encoding)
      #expect(encoded.utf8 == utf8)
      #expect(try encoded.encode(encoded.utf8) == mark + body)
    }
  }

  @Test("are refused where they are cut within a character or are no text")
  func refusesDamage() throws {
    let gb = try Transcoder.convert(Array(Self.text.utf8)[...], from: .utf8, to: .gb18030)
    let cut = Array(gb.prefix { $0 != UInt8(ascii: "\n") }.dropLast(2))
    #expect(throws: EncodingError.self) { try EncodedText(cut) }
    // A stray byte in the middle of UTF-8 is damage, not another encoding.
    var damaged = Array(String(repeating: "政府信息公开工作年度报告", count: 20).utf8)
    damaged.insert(0xB5, at: damaged.count / 2)
    #expect(throws: EncodingError.self) { try EncodedText(damaged) }
    #expect(throws: EncodingError.self) { try EncodedText([0xFF, 0xFE, 0x00, 0xD8]) }
  }

  @Test("name a character that the encoding has not")
  func refusesWhatCannotBeSaid() throws {
    let encoded = try EncodedText([0xFF, 0xFE, 0x41, 0x00])
    #expect(throws: EncodingError.self) { try encoded.encode([0xFF]) }
  }

  @Test("take edits in their own encoding", arguments: TextEncoding.allCases)
  func edits(encoding: TextEncoding) throws {
    let original = try Transcoder.convert(Array(Self.text.utf8)[...], from: .utf8, to: encoding)
    let encoded = try EncodedText(reading: original)
    let text = Array(Self.text.replacing("12", with: "𠀁，35").utf8)
    let edited = try encoded.edited(text, original: original)
    #expect(edited.text.utf8 == text && edited.text.encoding == encoding)
    #expect(try EncodedText(reading: edited.bytes).utf8 == text)
    #expect(edited.text.finding?.found == (encoding == .utf8 ? nil : encoding.rawValue))
  }

  @Test("refuse an edit with a character that the encoding has not, by that character")
  func refusesCharacters() throws {
    let original = try Transcoder.convert(
      Array(Self.text.utf8)[...],
      from: .utf8,
      to: .gb18030
    )
    let encoded = try EncodedText(reading: original)
    // A character of the private area, in whose place the standard has put another one since.
    let text = Array((Self.text + "一\u{E816}二").utf8)
    let refusal = #expect(throws: Refusal.self) { try encoded.edited(text, original: original) }
    #expect(refusal?.code == "UPDATE-ENCODING" && refusal?.side == .report)
    #expect(refusal?.message.en.contains("“\u{E816}”") == true)
  }

  @Test("refuse any edit where the bytes are not those that the text was decoded from")
  func refusesOthers() throws {
    let encoded = try EncodedText(reading: [0xFF, 0xFE, 0x41, 0x00])
    let refusal = #expect(throws: Refusal.self) {
      try encoded.edited(Array("B".utf8), original: [0x41, 0x00])
    }
    #expect(refusal?.code == "UPDATE-ENCODING" && refusal?.side != .report)
  }

  @Test(
    "are refused with the place of what is no text",
    arguments: [
      ([], "INPUT-EMPTY", ""), ([0xEF, 0xBB, 0xBF, 0x41, 0x00], "INPUT-NUL", "4"),
      ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], "INPUT-ENCODING", "4"),
      ([0x41, 0xFF, 0x42], "INPUT-ENCODING", "1"),
    ] as [([UInt8], String, String)]
  )
  func refusesWithPlace(bytes: [UInt8], code: String, place: String) throws {
    let refusal = #expect(throws: Refusal.self) { try EncodedText(reading: bytes) }
    #expect(refusal?.code == code)
    #expect(refusal?.message.zh.contains(place) == true)
  }
}
