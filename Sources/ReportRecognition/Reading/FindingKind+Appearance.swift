public import ReportModel

extension FindingKind {
  /// A cell for a value shows something that is no text.
  public static let cellUnseen = FindingKind(
    code: "CELL-UNSEEN",
    severity: .error,
    meaning: Wording(
      zh: "单元格中显示的内容不是文字，不能读取",
      en: "a cell shows something that is no text and cannot be read"
    ),
    basis: Basis.formValues,
    remedy: Wording(zh: "按所见把数字打入该单元格", en: "type the number that is seen into the cell"),
    example: Wording(zh: "单元格中是数字的图片", en: "the picture of a number"),
    actor: .unit,
    since: 2
  )

  /// Text in the source is struck through.
  public static let textStruck = FindingKind(
    code: "TEXT-STRUCK",
    severity: .warning,
    meaning: Wording(zh: "划去的文字未计入", en: "text that is struck through was left out"),
    basis: Basis.program,
    remedy: Wording(zh: "删去已划去的文字，或取消删除线", en: "remove the text, or the line through it"),
    example: Wording(zh: "“7”之前划去了“1”", en: "a 1 that is struck through before 7"),
    actor: .unit,
    since: 2
  )

  /// Text in the source is not shown.
  public static let textHidden = FindingKind(
    code: "TEXT-HIDDEN",
    severity: .warning,
    meaning: Wording(zh: "不显示的文字未计入", en: "text that is not shown was left out"),
    basis: Basis.program,
    remedy: Wording(zh: "删去隐藏的文字，或让它显示", en: "remove the hidden text, or show it"),
    example: Wording(zh: "“7”之前有隐藏的“1”", en: "a hidden 1 before 7"),
    actor: .unit,
    since: 2
  )

  /// Part of what a cell shows was put there by a program.
  public static let textMade = FindingKind(
    code: "TEXT-MADE",
    severity: .warning,
    meaning: Wording(
      zh: "程序自动加上的内容（如列表编号）未计入数值",
      en: "what a program adds, such as a list's number, is no part of a value"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "取消该单元格的自动编号", en: "take the automatic number out of the cell"),
    example: Wording(zh: "单元格中自动编号“1.”之后是 7", en: "an automatic number 1. before 7"),
    actor: .unit,
    since: 2
  )

  /// Something lies, or may lie, over numbers of a table.
  public static let tableCovered = FindingKind(
    code: "TABLE-COVERED",
    severity: .error,
    meaning: Wording(
      zh: "有图形、图片或文本框浮于文字上方，可能遮住表格中的数",
      en: "a shape, a picture or a box lies over the text and may cover numbers of a table"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "移开或删去该图形，核对其下的数",
      en: "move it away or delete it, and look at the numbers below it"
    ),
    example: Wording(
      zh: "表格之前的段落中插入了高过该段落的白色矩形",
      en: "a white rectangle that reaches into the table below"
    ),
    actor: .unit,
    since: 2
  )

  /// A paragraph shows something that is no text.
  public static let textUnseen = FindingKind(
    code: "TEXT-UNSEEN",
    severity: .note,
    meaning: Wording(
      zh: "正文中有图片等不是文字的内容，未读取",
      en: "the text holds something that is no text, such as a picture, which is not read"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "如其中有应公开的内容，请改为文字",
      en: "if it says something that belongs to the report, type it"
    ),
    example: Wording(zh: "第二部分中的统计图", en: "a chart in section two"),
    actor: .unit,
    since: 2
  )
}

extension Finding {
  /// Something is anchored here that lies, or may lie, over numbers of a table.
  ///
  /// - Parameters:
  ///   - place: Where it is anchored.
  ///   - severity: How grave it is: an error where it is likely that it covers numbers.
  /// - Returns: The finding.
  public static func tableCovered(
    at place: Place,
    severity: Severity = FindingKind.tableCovered.severity
  ) -> Finding {
    var finding = Finding(
      .tableCovered,
      at: place,
      zh: "此处有浮于文字上方的图形、图片或文本框，可能遮住表格中的数，但其下的数已读取",
      en:
        "a shape, a picture or a box here lies over the text and may cover numbers of a table, which were read"
    )
    finding.severity = severity
    return finding
  }

  /// Something in a header or footer reaches over the text.
  ///
  /// - Parameters:
  ///   - isHeader: Whether it stands in a header.
  ///   - place: Where its pages begin.
  ///   - isFromHereOn: Whether the pages before have other headers and footers.
  /// - Returns: The finding.
  public static func tableCovered(
    byHeader isHeader: Bool,
    at place: Place,
    isFromHereOn: Bool
  ) -> Finding {
    let zh = isFromHereOn ? "从此处起的各页，" : ""
    let en = isFromHereOn ? "on the pages from here on " : ""
    var finding = Finding(
      .tableCovered,
      at: place,
      zh: zh + "\(isHeader ? "页眉" : "页脚")中有浮于文字上方的图形或图片伸到正文之上，可能遮住正文和表格中的数，但其下的数已读取",
      en: en
        + "a shape or a picture of the \(isHeader ? "header" : "footer") reaches over the text and may cover numbers of tables, which were read"
    )
    // Some programs draw what stands in headers and footers below the text.
    finding.severity = .warning
    return finding
  }
}
