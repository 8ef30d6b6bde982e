import Archive
import ReportModel
import XML

extension Refusal {
  /// The archive cannot be read or written.
  init(_ error: ArchiveError) {
    self.init(
      code: "DOCX-ARCHIVE",
      message: Wording(
        zh: "Word 文档损坏或超出限制：\(Self.detail(of: error))",
        en: "the Word document is damaged or past a limit: \(Self.detail(of: error))"
      ),
      remedy: Self.saveAgain
    )
  }

  /// The main part is no XML, or past a limit.
  static func damaged(_ error: XMLError) -> Refusal {
    Refusal(
      code: "DOCX-XML",
      message: Wording(
        zh: "Word 文档的正文无法读取：\(error.message)",
        en: "the Word document's text cannot be read: \(error.message)"
      ),
      remedy: saveAgain
    )
  }

  /// The archive holds no Word document.
  static var noDocument: Refusal {
    Refusal(
      code: "DOCX-MISSING",
      message: Wording(zh: "文件里没有 Word 文档的正文", en: "the archive holds no Word document"),
      remedy: saveAgain
    )
  }

  private static func detail(of error: ArchiveError) -> String {
    String(describing: error.kind) + (error.part.map { " (\($0))" } ?? "")
  }

  private static let saveAgain = Wording(
    zh: "请用 WPS 或 Word 打开，另存为 .docx",
    en: "open it in WPS or Word and save it as .docx"
  )
}
