public import ReportModel

extension Refusal {
  /// Why a file of a format that takes marks takes none.
  public enum MarksObstacle: Sendable {
    /// All its parts are one XML file.
    case flatDocument
    /// Nothing in it has bytes of its own to put a mark beside.
    case noPlace
  }

  /// A file cannot take marks.
  public static func takesNoMarks(_ obstacle: MarksObstacle) -> Refusal {
    let reason =
      switch obstacle {
      case .flatDocument:
        Wording(zh: "文件是单个 XML 文件，不能加批注", en: "the document is one XML file, which takes no marks")
      case .noPlace:
        Wording(zh: "文件里没有可以加批注的位置", en: "the file has no place that takes a mark")
      }
    return Refusal(
      .annotatePlace,
      message: reason,
      remedy: Wording(
        zh: "用 WPS 或 Word 打开，另存为 .docx 后重试；或用 check --format html 生成问题清单",
        en:
          "open it in WPS or Word, save it as .docx and try again; or list the findings with check --format html"
      )
    )
  }
}

extension RefusalKind {
  /// A file takes no marks.
  static let annotatePlace = RefusalKind(
    code: "ANNOTATE-PLACE",
    meaning: Wording(zh: "文件不能加批注", en: "the file takes no marks"),
    example: Wording(zh: "单个 XML 文件的 Word 文档", en: "a Word document that is one XML file"),
    actor: .program,
    since: 2
  )
}
