import Encodings
import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing

/// Web pages that are saved with their pictures as one file of mail, as browsers, Word and Excel do.
@Suite("web pages as one file")
struct WebArchiveTests {
  /// How a page is put into letters.
  enum Spelling: String, CaseIterable {
    case quotedPrintable = "quoted-printable"
    case base64
    case asItIs = "8bit"

    func spell(_ bytes: [UInt8]) -> String {
      switch self {
      case .base64: Data(bytes).base64EncodedString(options: .lineLength76Characters)
      case .asItIs: String(decoding: bytes, as: UTF8.self)
      case .quotedPrintable:
        // Every 70 bytes a line is broken that goes on.
        bytes.enumerated().map { index, byte in
          let text =
            byte == 0x0A || (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "=")
            ? String(UnicodeScalar(byte))
            : "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
          return index % 70 == 69 ? text + "=\r\n" : text
        }.joined()
      }
    }
  }

  private func report(_ seed: UInt64 = 5) -> Report {
    var maker = BalancedReport(seed: seed)
    return maker.report(on: seed % 2 == 0 ? .edition2019 : .edition2021)
  }

  private func part(_ type: String, _ content: String, _ fields: String = "") -> String {
    "------=_Next_01\r\nContent-Type: \(type)\r\n\(fields)\r\n\(content)\r\n"
  }

  private func archive(
    _ parts: [String],
    _ fields: String = "",
    end: String = "------=_Next_01--\r\n"
  ) -> [UInt8] {
    let head = """
      From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\r\nMIME-Version: 1.0\r
      Content-Type: multipart/related;\r\n\ttype="text/html";\(fields)\r\n\tboundary="----=_Next_01"\r\n\r
      This is a message in several parts.\r\n\r\n
      """
    return Array((head + parts.joined() + end).utf8)
  }

  private func page(
    _ page: [UInt8],
    _ spelling: Spelling = .quotedPrintable,
    type: String = "text/html; charset=\"utf-8\"",
    _ fields: String = ""
  ) -> String {
    part(type, spelling.spell(page), "Content-Transfer-Encoding: \(spelling.rawValue)\r\n" + fields)
  }

  private let picture = """
    ------=_Next_01\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r
    Content-Location: file:///a.png\r\n\r\niVBORw0KGgo=\r\n\r\n
    """

  @Test("are read as the pages in them", arguments: Spelling.allCases)
  func sound(spelling: Spelling) throws {
    for seed in 0..<4 as Range<UInt64> {
      let report = report(seed)
      let bytes = archive([page(MarkedReport(report).page(), spelling), picture])
      let file = try ReportFile(reading: bytes)
      #expect(file.format.name == "mht" && !file.format.isUpdated)
      #expect(file.report.values == report.values, "seed \(seed)")
      #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    }
  }

  @Test("are read in the encoding that the part or the page says")
  func encodings() throws {
    let report = report()
    let page = String(decoding: MarkedReport(report).page(), as: UTF8.self)
    let chinese = try EncodedText(GoldenFile.fixture("dialects/E4-gb18030.txt").bytes())
    for (head, type) in [("utf-8", "text/html; charset=gb2312"), ("gb2312", "text/html")] {
      let text = page.replacing("utf-8", with: head)
      let bytes = try chinese.encode(Array(text.utf8))
      let file = try ReportFile(reading: archive([self.page(bytes, .base64, type: type)]))
      #expect(file.report.values == report.values)
    }
  }

  @Test("hold what is raised, struck through or hidden, by style sheets beside the page, too")
  func marks() throws {
    let report = report()
    var marked = MarkedReport(report)
    marked.changeValues { cell, _ in cell.runs.append(MarkedReport.Run(text: "4", mark: .raised)) }
    let raised = try ReportFile(reading: archive([page(marked.page())]))
    #expect(raised.report.values.map(\.number?.number) == report.values.map(\.number?.number))
    #expect(raised.reading.findings.contains { $0.code == "VALUE-NOTED" })
    let text = String(decoding: MarkedReport(report).page(), as: UTF8.self)
      .replacing("</head>", with: "<link rel=\"stylesheet\" href=\"cid:css-1\"></head>")
      .replacing("</td>", with: "<i class=\"old\">8</i></td>")
    let sheet = part(
      "text/css",
      ".old { display: none }",
      "Content-Location: cid:css-1\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    )
    let hidden = try ReportFile(reading: archive([page(Array(text.utf8)), sheet]))
    #expect(hidden.report.values == report.values)
    #expect(hidden.reading.findings.contains { $0.code == "TEXT-HIDDEN" })
  }

  @Test(
    "are read from the part that the file begins with, from mails, and from frames of a workbook"
  )
  func roots() throws {
    let report = report()
    let own = MarkedReport(report).page()
    let other = MarkedReport(self.report(7)).page()
    let start = archive(
      [page(other, .base64, "Content-ID: <b>\r\n"), page(own, .base64, "Content-ID: <a>\r\n")],
      "\r\n\tstart=\"<a>\";"
    )
    #expect(try ReportFile(reading: start).report.values == report.values)
    let frames = Array("<html><frameset><frame src=\"sheet001.htm\"></frameset></html>".utf8)
    let tabs = Array("<html><body>Sheet1</body></html>".utf8)
    let book = archive([page(frames), page(own, .base64), page(tabs)])
    #expect(try ReportFile(reading: book).report.values == report.values)
    let inner = """
      ------=_Next_01\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r
      Content-Type: text/plain\r\n\r\nsee below\r\n--in\r\nContent-Type: text/html; charset=utf-8\r
      Content-Transfer-Encoding: base64\r\n\r\n\(Spelling.base64.spell(own))\r\n--in--\r\n\r\n
      """
    #expect(try ReportFile(reading: archive([inner])).report.values == report.values)
  }

  @Test("are refused by name where they are cut off, have too many parts or no page")
  func refusals() throws {
    let own = MarkedReport(report()).page()
    let many = String(repeating: picture, count: 1_001)
    let deep = (0..<9).reduce("Content-Type: text/html\r\n\r\n<p>x") { inner, level in
      "Content-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n\(inner)\r\n--b\(level)--\r\n"
    }
    for (bytes, code) in [
      (archive([page(own)], end: ""), "MHT-CUT"),
      (Array(archive([page(own, .base64)]).prefix(6_000)), "MHT-CUT"),
      (archive([page(own), many]), "INPUT-LIMIT"),
      (archive([part("text/plain", "年报见附件"), picture]), "INPUT-FORMAT"),
      (archive([page(Array("<p>通知</p>".utf8))]), "INPUT-NOT-A-REPORT"),
      (Array("MIME-Version: 1.0\r\n\(deep)".utf8), "INPUT-FORMAT"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: bytes) }
      #expect(refusal?.code == code)
      if code != "INPUT-LIMIT" { #expect(refusal?.message.en.contains(".mht") == true) }
    }
  }
}
