import Encodings
import ReportFormats
import ReportModel
import Testing
import TextTools

@Suite("Probes of files")
struct ProbeTests {
  private struct Length: ProbeAttachment {
    let count: Int
    init(of probe: Probe) { count = probe.bytes.count }
    init(_ count: Int) { self.count = count }
  }

  private struct LastByte: ProbeAttachment {
    let byte: UInt8?
    init(of probe: Probe) {
      byte = probe.attachment(Length.self).count > 0 ? probe.bytes.last : nil
    }
  }

  @Test("a page may declare its encoding, a text may not")
  func declared() throws {
    // Too few characters of GB 18030 to be told by themselves: one pair that GB 2312 does not have.
    let bytes = [UInt8]("<html><meta charset=gbk><p>".utf8) + [0x81, 0x40] + Array("</p>".utf8)
    #expect(Probe(bytes).kind == .html)
    #expect(try Probe(bytes).text().encoding == .gb18030)
    #expect(throws: Refusal.self) { try Probe(made: bytes, kind: .text).text() }
  }

  @Test("an attachment may ask for another, and each type has its own")
  func attachments() {
    let probe = Probe(Array("报告".utf8))
    #expect(probe.attachment(LastByte.self).byte == 0x8A)
    #expect(probe.attachment(Length.self).count == 6)
  }

  @Test("what is known of a file that was made is not made again")
  func made() throws {
    let text = try EncodedText(Array("一\n".utf8))
    let probe = Probe(made: [1, 2, 3], kind: .text, text: text)
    probe.attach(Length(99))
    #expect(probe.kind == .text)
    #expect(try probe.text().utf8 == text.utf8)
    #expect(probe.attachment(Length.self).count == 99)
  }

  @Test("a text that was made is refused for a NUL as one that was read")
  func nul() throws {
    let text = try EncodedText(Array("a\0b".utf8))
    let probe = Probe(made: text.utf8, kind: .text, text: text)
    #expect(try #require(throws: Refusal.self) { try probe.text() }.code == "INPUT-NUL")
  }

  @Test("limits come with the file")
  func limits() {
    var limits = ReadingLimits.default
    limits.lines = 3
    #expect(Probe([], in: FormatContext(limits: limits)).limits.lines == 3)
    #expect(Probe([]).limits == .default)
  }

  @Test(
    "bytes are named in the largest unit that they fill",
    arguments: [(32 << 20, "32 MiB"), (64 << 10, "64 KiB"), (1000, "1000 B"), (0, "0 B")]
  )
  func names(bytes: Int, name: String) {
    #expect(ReadingLimits.name(ofBytes: bytes) == name)
  }
}
