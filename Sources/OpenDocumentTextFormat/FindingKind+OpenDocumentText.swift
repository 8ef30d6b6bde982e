import ReportModel
import ReportRecognition
import TextTools

extension FindingKind {
  /// What was read stands in a row or column of a table that is not shown.
  static let cellsUnseen = FindingKind(
    code: "ODT-UNSEEN",
    severity: .warning,
    meaning: Wording(
      zh: "OpenDocument 文本的表格中有隐藏的或高度、宽度为零的行列，其内容也已读取",
      en:
        "a table of an OpenDocument text has rows or columns that cannot be seen, whose contents were read"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "显示该行列或加大其高度、宽度，核对其内容",
      en: "show the row or column, or make it larger, and look at it"
    ),
    example: Wording(zh: "“规章”一行高度为零", en: "the row 规章 has no height"),
    actor: .unit,
    since: 2
  )

  /// A note at the foot of a page says something.
  static let noteOfText = FindingKind(
    code: "ODT-NOTE",
    severity: .note,
    meaning: Wording(
      zh: "OpenDocument 文本中脚注或尾注的文字不属于正文，未读取",
      en:
        "what a footnote or an endnote of an OpenDocument text says is no part of the text and was not read"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "如其中有应公开的内容，请写入正文",
      en: "if it says something that belongs to the report, write it into the text"
    ),
    example: Wording(zh: "“7”之后的脚注“含上年 1 件”", en: "a footnote behind 7"),
    actor: .unit,
    since: 2
  )
}

extension Finding {
  static func unseenCells(at place: Place) -> Finding {
    Finding(
      .cellsUnseen,
      at: place,
      zh: "表格的这一行或列看不见，其内容已读取",
      en: "this row or column of the table cannot be seen; what it holds was read"
    )
  }

  static func covered(at place: Place) -> Finding {
    var finding = Finding(
      .textUnseen,
      at: place,
      zh: "此处有浮于文字上方的图形或文本框，其下的文字或表格中的数可能看不见，但已读取",
      en:
        "a shape or a box here lies over the text; words or numbers of tables below it may not be seen and were read"
    )
    // What is below it may be a number.
    finding.severity = .warning
    return finding
  }

  static func noteOfText(_ text: String, at place: Place) -> Finding {
    Finding(
      .noteOfText,
      at: place,
      found: text,
      zh: "此处的注写着“\(text.excerpt)”，未读入正文",
      en: "a note here says “\(text.excerpt)”, which is not read into the text"
    )
  }
}
