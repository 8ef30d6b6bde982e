import Nianbao
import ReportModel
import TestSupport
import Testing

/// A file that no report is read from, with what the refusal has to say.
struct RefusedKind: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  /// What it is called, in either language.
  let name: (zh: String, en: String)
  /// What to save it as, or else to do; in both languages.
  let step: (zh: String, en: String)

  private init(
    _ description: String,
    _ bytes: [UInt8],
    _ name: (zh: String, en: String),
    _ step: (zh: String, en: String)
  ) {
    (testDescription, self.bytes, self.name, self.step) = (description, bytes, name, step)
  }

  private init(
    _ description: String,
    _ text: String,
    _ name: (zh: String, en: String),
    _ step: (zh: String, en: String)
  ) {
    self.init(description, Array(text.utf8), name, step)
  }

  private static func package(_ parts: [(name: String, text: String)]) -> [UInt8] {
    do {
      var archive = ArchiveParts()
      for part in parts { archive.add(part.name, part.text) }
      return try archive.bytes()
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func openDocument(_ type: String) -> [UInt8] {
    package([
      ("mimetype", "application/vnd.oasis.opendocument.\(type)"), ("content.xml", "<a/>"),
    ])
  }

  /// What Word writes beside a document that the user 张 has open.
  private static var ownerFile: [UInt8] {
    var bytes: [UInt8] = [5] + Array("zhang".utf8)
    bytes += [UInt8](repeating: 0, count: 54 - bytes.count)
    bytes += [1, 0, 0x20, 0x5F]
    bytes += [UInt8](repeating: 0, count: 162 - bytes.count)
    return bytes
  }

  static let packages: [RefusedKind] = [
    RefusedKind(
      "an .odp",
      openDocument("presentation"),
      ("演示", "presentation"),
      (".docx", ".docx")
    ),
    RefusedKind(
      "an .ofd",
      package([("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")]),
      ("OFD", "OFD"),
      ("索取", "ask for")
    ),
    RefusedKind(
      "a .pptx",
      package([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")]),
      (".pptx", ".pptx"),
      (".docx", ".docx")
    ),
    RefusedKind("a packed UOF", package([("uof.xml", "<a/>")]), ("UOF", "UOF"), (".docx", ".docx")),
    RefusedKind(
      "a document of Pages",
      package([("Index/Document.iwa", "x")]),
      ("Pages", "Pages"),
      ("导出", "export")
    ),
    RefusedKind(
      "an Office package without its main part",
      package([("[Content_Types].xml", "<Types/>"), ("word/other.xml", "<a/>")]),
      ("找不到正文", "cannot be found"),
      (".docx", ".docx")
    ),
    RefusedKind(
      "an archive with a report in it",
      package([("报告.docx", "x")]),
      ("ZIP", "ZIP"),
      ("解压", "unpack")
    ),
  ]

  static let files: [RefusedKind] = [
    RefusedKind(
      "a Word 2003 XML",
      "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument "
        + "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
      ("Word 2003", "Word 2003"),
      (".docx", ".docx")
    ),
    RefusedKind(
      "a .uof",
      "<uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\"/>",
      ("UOF", "UOF"),
      (".docx", ".docx")
    ),
    RefusedKind(
      "a .mht",
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n<html>",
      (".mht", ".mht"),
      (".html", ".html")
    ),
    RefusedKind(
      "a file that says who has a document open",
      ownerFile,
      ("~$", "~$"),
      ("~$", "~$")
    ),
    RefusedKind(
      "a page of error under the name of a workbook",
      "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>nginx</body></html>",
      ("404 Not Found", "404 Not Found"),
      ("重新下载", "download the report again")
    ),
  ]
}

@Suite("A refusal names the kind of file")
struct RefusedKindTests {
  @Test("and says once what to do", arguments: RefusedKind.packages + RefusedKind.files)
  func names(_ kind: RefusedKind) throws {
    var refusal: Refusal?
    do throws(Refusal) {
      _ = try ReportFile(reading: kind.bytes)
    } catch {
      refusal = error
    }
    let refused = try #require(refusal)
    #expect(refused.message.zh.contains(kind.name.zh), "\(refused.message.zh)")
    #expect(refused.message.en.contains(kind.name.en), "\(refused.message.en)")
    #expect(refused.remedy.zh.contains(kind.step.zh), "\(refused.remedy.zh)")
    #expect(refused.remedy.en.contains(kind.step.en), "\(refused.remedy.en)")
    #expect(
      ["WORKBOOK-KIND", "INPUT-FORMAT", "INPUT-NOT-A-REPORT"].contains(refused.code)
    )
    #expect(!refused.message.en.contains(refused.remedy.en))
  }
}
