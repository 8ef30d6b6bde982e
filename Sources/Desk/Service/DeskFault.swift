import ReportFormats
import ReportModel
import TextTools

/// Why the desk does not do what it was asked.
struct DeskFault: Error {
  /// The status of HTTP.
  let status: Int
  /// The sentence with what to do.
  let sentence: Wording

  init(_ status: Int, _ sentence: Wording) {
    self.status = status
    self.sentence = sentence
  }

  init(_ status: Int, zh: String, en: String) { self.init(status, Wording(zh: zh, en: en)) }

  /// What the library refuses, with its code.
  init(_ refusal: Refusal) {
    let (message, remedy) = (refusal.message, refusal.remedy)
    self.init(
      422,
      zh: "\(message.zh)。\(remedy.zh)。（\(refusal.code)）",
      en: "\(message.en.startingWithCapital). \(remedy.en.startingWithCapital). (\(refusal.code))"
    )
  }
}

extension DeskFault {
  /// There is no such page.
  static let unknown = DeskFault(
    404,
    zh: "没有这个页面。请回到首页。",
    en: "There is no such page. Please go back to the first one."
  )

  /// The report was closed.
  static let closed = DeskFault(
    404,
    zh: "这份报告已经关闭。请在首页重新打开文件。",
    en: "This report was closed. Please open its file again on the first page."
  )

  /// The page asked for something that the desk does not understand.
  static let misunderstood = DeskFault(
    400,
    zh: "请求有误，没有改动任何内容。请重新载入页面。",
    en: "The request is wrong, and nothing was changed. Please load the page again."
  )

  /// The proposal or the finding is no more.
  static let gone = DeskFault(
    409,
    zh: "这一条已经不存在，没有改动任何内容。请重新载入页面。",
    en: "That one is no more, and nothing was changed. Please load the page again."
  )

  /// What was pasted has no place in the form.
  static let noPlace = DeskFault(
    422,
    zh: "复制的内容在表中没有位置。请从数据的第一格起复制，或者连同行、列的名称一起复制。",
    en:
      "What was copied has no place in the form. Please copy from the first number on, or with the labels."
  )

  /// The report lies in the folder in a file that takes no edits.
  static func takesNoEdits(_ format: FormatWording) -> DeskFault {
    DeskFault(
      422,
      zh: "文件夹中的这份报告是\(format.name.zh)，不能把修改写进去。请先按“转存”，在转存的文件中修改。",
      en:
        "This report lies in the folder as \(format.one), into which no edits are put. Please press “Put into another file” first, and edit that."
    )
  }

  /// The desk holds as much as it can.
  static let full = DeskFault(
    507,
    zh: "打开的报告太多。请先下载并关闭一些。",
    en: "Too many reports are open. Please download some and close them first."
  )

  /// What was typed is no value for certain.
  static func noValue(_ text: String, _ cell: FormCell) -> DeskFault {
    let shown = DisplayText(excerptOf: text).string
    let (zh, en) =
      cell.valueType.isWhole
      ? ("只写一个整数，不带单位和空格", "write one whole number without unit or blanks")
      : ("只写一个数", "write one number")
    return DeskFault(
      422,
      zh: "“\(shown)”不能确定是什么数，没有改动。请\(zh)；没有数据则留空。",
      en:
        "“\(shown)” is no number for certain, and nothing was changed. Please \(en), or leave it blank."
    )
  }
}

extension Refusal {
  /// Whether it says that files of the format take no edits.
  var isOfFormat: Bool { code == "UPDATE-FORMAT" }
}
