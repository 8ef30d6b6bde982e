internal import Encodings
internal import ReportFormats
import ReportModel
import TextTools

extension Refusal {
  /// The file is of a kind that no report is read from.
  static func unknownFormat(_ kind: FileKind, among formats: FormatRegistry) -> Refusal {
    if kind == .empty { return .emptyFile }
    let name = kind.name
    return Refusal(
      .inputFormat,
      message: Wording(
        zh: "这是\(name.zh)，不能从中读取报告",
        en: "this is \(name.en), which reports are not read from"
      ),
      remedy: kind.nextStep ?? anyFormat(formats.savedByPrograms.listedBySuffix(.or))
    )
  }
}

extension Refusal {
  /// What to do with a file whose own program has to save it as something else.
  private static func anyFormat(_ formats: Wording) -> Wording {
    Wording(
      zh: "请在原程序中打开，另存为 \(formats.zh)",
      en: "open it in its own program and save it as \(formats.en)"
    )
  }
}

extension RefusalKind {
  /// The file is of a kind that reports are not read from.
  static let inputFormat = RefusalKind(
    code: "INPUT-FORMAT",
    meaning: Wording(
      zh: "文件不是能读取报告的格式",
      en: "the file is of a kind that reports are not read from"
    ),
    example: Wording(zh: "PDF、图片、旧版 .doc", en: "a PDF, a picture, an old .doc"),
    actor: .program,
    since: 1
  )
}
