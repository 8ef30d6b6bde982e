import ReportModel
import TextTools

extension FindingKind {
  /// What was read stands in a row of a table that is not shown.
  static let rowsHidden = FindingKind(
    code: "DOCX-ROW-HIDDEN",
    severity: .warning,
    meaning: Wording(
      zh: "表格中有隐藏或高度为零的行，其内容也已读取",
      en: "a table has rows that are hidden or too low to be seen, whose contents were read"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "取消该行的隐藏文字或固定行高，核对其内容",
      en: "show the row, or give it a height, and look at it"
    ),
    example: Wording(zh: "“规章”一行被隐藏", en: "the row 规章 is hidden"),
    actor: .unit,
    since: 2
  )

  /// A note at the foot of a page says something.
  static let noteUnread = FindingKind(
    code: "DOCX-NOTE",
    severity: .note,
    meaning: Wording(
      zh: "脚注或尾注的文字不属于正文，未读取",
      en: "what a footnote or an endnote says is no part of the text and was not read"
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

  /// A part of the text is brought in from elsewhere when the document is opened.
  static let imported = FindingKind(
    code: "DOCX-IMPORTED",
    severity: .error,
    meaning: Wording(
      zh: "文档在打开时才从另一文件导入部分内容，该部分未读取",
      en:
        "a part of the text is imported from another file when the document is opened; it was not read"
    ),
    basis: Basis.program,
    remedy: imports,
    example: Wording(zh: "由程序合并而成的文档", en: "a document that a program put together"),
    actor: .unit,
    since: 2
  )

  /// What to do with a document into which content is imported.
  static let imports = Wording(
    zh: "请用 Word 打开并另存为 .docx，导入的内容即成为正文",
    en: "open it in Word and save it as .docx, which makes the imported content its own"
  )

  /// An edit of text that the document takes from data elsewhere in it.
  static let editBound = FindingKind(
    code: "EDIT-BOUND",
    severity: .error,
    meaning: Wording(
      zh: "此处是绑定了数据的内容控件，打开文档时会恢复为所绑定的数据，修改未写入",
      en:
        "this is a data-bound content control, which is filled from its data again when the document is opened; nothing was written"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "在 Word 中修改该控件，或删除控件只留文字",
      en: "edit the control in Word, or remove the control and keep its text"
    ),
    example: Wording(zh: "绑定文档属性“标题”的控件", en: "a control bound to the property Title"),
    actor: .program,
    since: 2
  )
}

extension FindingKind {
  /// An edit of what a field shows.
  static let editOfField = FindingKind(
    code: "EDIT-FIELD",
    severity: .error,
    meaning: Wording(
      zh: "此处是域（如公式、引用）的结果，程序更新域时会重新得出，修改未写入",
      en:
        "this is the result of a field, such as a formula, which the program makes anew when it updates the field; nothing was written"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "在 Word 中选中该域按 Ctrl+Shift+F9 转为文字，或修改域所引用的内容",
      en: "turn the field into text in Word (Ctrl+Shift+F9), or edit what it refers to"
    ),
    example: Wording(zh: "表格中 =SUM(ABOVE) 的结果", en: "the result of =SUM(ABOVE) in a table"),
    actor: .program,
    since: 2
  )
}

extension Finding {
  static func hiddenRow(at place: Place) -> Finding {
    Finding(
      .rowsHidden,
      at: place,
      zh: "表格的这一行被隐藏或高度为零，看不见，其内容已读取",
      en: "this row of the table is hidden or too low to be seen; what it holds was read"
    )
  }

  static func noteUnread(_ text: String, at place: Place) -> Finding {
    Finding(
      .noteUnread,
      at: place,
      found: text,
      zh: "此处的注写着“\(text.excerpt)”，未读入正文",
      en: "a note here says “\(text.excerpt)”, which is not read into the text"
    )
  }

  static func imported(at place: Place) -> Finding {
    Finding(
      .imported,
      at: place,
      zh: "此处的内容在打开文档时才从另一文件导入，未读取",
      en:
        "what stands here is imported from another file when the document is opened; it was not read"
    )
  }
}
