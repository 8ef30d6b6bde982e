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
}
