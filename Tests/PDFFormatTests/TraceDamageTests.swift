import ReportFormats
import ReportModel
import TestSupport
import Testing

@testable import PDFFormat

/// Traces with damages: whatever they say, they are read or refused.
@Suite struct TraceDamageTests {
  private static let trace: [UInt8] = {
    var pages = TracePages()
    for _ in 0..<2 {
      pages.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["甲", "34"]])
      pages.box(60, 60, 20, 20, as: "clip_path")
      pages.text("信息内容", 50, 120)
      pages.text("12", 150, 120)
      pages.add("<pop_clip/>")
      pages.add("<fill_image alpha=\"1\" transform=\"20 0 0 10 54 154\"/>")
      pages.endPage()
    }
    return pages.bytes
  }()

  @Test func damagedTracesAreReadOrRefused() {
    var random = SplitMix64(seed: 17)
    let pieces = ["-1e9", "1e308", "nan", "0", "-", "&#x0;", "\"", "<", "/>", "999999"].map {
      Array($0.utf8)
    }
    for _ in 0..<DamageCount.count(byDefault: 400) {
      var bytes = Self.trace
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1:
          let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
          bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: pieces[place % pieces.count], at: place)
        default:
          // Another number in the place of one.
          guard let digit = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
            continue
          }
          bytes.replaceSubrange(digit...digit, with: pieces[place % pieces.count])
        }
      }
      do throws(Refusal) {
        _ = try PDFReader.document(of: bytes, limits: .default)
      } catch {
        #expect(!error.message.zh.isEmpty)
      }
    }
  }
}
