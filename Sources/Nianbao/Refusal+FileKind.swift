internal import Encodings
internal import ReportFormats
import ReportModel
import TextTools

extension Refusal {
  /// The file is of a kind that no report is read from.
  static func unknownFormat(
    _ kind: FileKind,
    of bytes: [UInt8],
    among formats: FormatRegistry
  ) -> Refusal {
    if kind == .empty { return .emptyFile }
    if kind == .binary, let zero = zero(inText: bytes) { return .zeroInText(at: zero) }
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
  /// The place of the first NUL of what is a text until there; nil for anything else.
  private static func zero(inText bytes: [UInt8]) -> Int? {
    guard let zero = bytes.firstIndex(of: 0), zero > 0 else { return nil }
    let before = bytes[..<zero]
    guard before.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) }),
      UTF8Check.firstFault(in: Array(before)) == nil
    else { return nil }
    return zero
  }

  private static func zeroInText(at offset: Int) -> Refusal {
    Refusal(
      .inputFormat,
      message: Wording(
        zh: "文本的第 \(offset + 1) 个字节是空字符（U+0000），不能读取",
        en: "byte \(offset + 1) of the text is a NUL character (U+0000), which is not read"
      ),
      remedy: Wording(
        zh: "文件可能已损坏：请重新取得，或在原程序中另存为 UTF-8 文本",
        en: "the file may be damaged: get it again, or save it as text in UTF-8 in its own program"
      )
    )
  }

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
