public import ReportModel

extension FindingKind {
  /// A cell for a number shows a date.
  public static let cellDate = FindingKind(
    code: "CELL-DATE",
    severity: .error,
    meaning: Wording(
      zh: "单元格中疑似日期，不是件数或金额",
      en: "a cell for a number shows a date"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "将单元格格式改为常规，重新输入数字",
      en: "set the cell's format to General and type the number again"
    ),
    example: Wording(zh: "输入“1-2”后变成了日期", en: "1-2 typed in, which became a date"),
    actor: .unit,
    since: 1
  )

  /// A cell holds a logical value, an error or a picture.
  public static let cellNotANumber = FindingKind(
    code: "CELL-NOT-A-NUMBER",
    severity: .error,
    meaning: Wording(
      zh: "单元格中是逻辑值、错误值或图片，不是数",
      en: "a cell holds a logical value, an error or a picture, not a number"
    ),
    basis: Basis.formValues,
    remedy: Wording(zh: "清空该格，重新输入数字", en: "empty the cell and type the number again"),
    example: Wording(zh: "单元格显示“#REF!”", en: "a cell that shows #REF!"),
    actor: .unit,
    since: 1
  )

  /// A picture stands in a cell for text.
  public static let pictureInCell = FindingKind(
    code: "PICTURE-IN-CELL",
    severity: .note,
    meaning: Wording(
      zh: "文字单元格中嵌入了图片，图片不读取",
      en: "a cell for text holds a picture, which is passed over"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "图片中若有文字，请改为文字", en: "type the text if the picture shows any"),
    example: Wording(
      zh: "WPS 的“嵌入单元格图片”",
      en: "=DISPIMG(…), a picture put into a cell by WPS Office"
    ),
    actor: .unit,
    since: 1
  )

  /// The file has no more than the name of a sheet.
  public static let sheetWithoutPart = FindingKind(
    code: "SHEET-WITHOUT-PART",
    severity: .note,
    meaning: Wording(
      zh: "工作簿列有一张工作表，文件中却没有它的内容",
      en: "the workbook lists a sheet of which the file holds nothing but the name"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "旧版的宏表无需处理；如是报告的一部分，用 WPS 或 Excel 重新保存",
      en:
        "nothing for an old macro sheet; for a part of the report, save the workbook again in WPS Office or Excel"
    ),
    example: Wording(zh: "由 .xls 转换而来的宏表", en: "a macro sheet left over from an .xls"),
    actor: .unit,
    since: 1
  )

  /// A plain number stands where the program had put a formula.
  public static let formulaLost = FindingKind(
    code: "FORMULA-LOST",
    severity: .note,
    meaning: Wording(
      zh: "合计单元格中是直接填写的数，不再是公式",
      en: "a total is a plain number and no formula any more"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "无需处理；以后改动各项时，合计不会随之变化",
      en: "nothing; the total will not follow when its parts change"
    ),
    example: Wording(zh: "在“总计”中直接输入 12", en: "12 typed into 总计"),
    actor: .unit,
    since: 1
  )

  /// One of the program's own sheets is not in the workbook.
  public static let sheetMissing = FindingKind(
    code: "SHEET-MISSING",
    // Taken as it is, the report would lose every paragraph, or its organ and title.
    severity: .error,
    meaning: Wording(
      zh: "工作簿中没有“报告信息”或“正文”工作表",
      en: "the workbook has no sheet for the report's data or its narrative"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "恢复该工作表，否则相应内容无法带回",
      en: "restore the sheet; without it that content cannot be taken back"
    ),
    example: Wording(zh: "删去了“正文”", en: "正文 was deleted"),
    actor: .unit,
    since: 1
  )

  /// One of the program's own sheets is in the workbook twice.
  public static let sheetDuplicate = FindingKind(
    code: "SHEET-DUPLICATE",
    severity: .error,
    meaning: Wording(
      zh: "“报告信息”或“正文”工作表有两张，只采用了第一张",
      en: "the sheet of the report's data or its narrative is there twice; the first was taken"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "只保留一张", en: "keep one of them"),
    example: Wording(zh: "复制了工作表“正文”", en: "a copy of the sheet 正文"),
    actor: .unit,
    since: 1
  )

  /// A sheet was made for another organ or year than the workbook that it is in.
  public static let sheetForeign = FindingKind(
    code: "SHEET-FOREIGN",
    severity: .error,
    meaning: Wording(
      zh: "工作表是从另一机关或另一年度的工作簿中带来的",
      en: "a sheet comes from the workbook of another organ or year"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "换回本机关本年度的工作表；确认无误，命令行可加 --force",
      en: "put the right sheet back; if all is as it should be, add --force on the command line"
    ),
    example: Wording(
      zh: "把别的单位的“申请”整张表粘贴了过来",
      en: "the sheet 申请 of another unit pasted over the own one"
    ),
    actor: .unit,
    since: 1
  )

  /// The workbook was made by a later version of the program.
  public static let templateUnknown = FindingKind(
    code: "TEMPLATE-UNKNOWN",
    severity: .error,
    meaning: Wording(
      zh: "工作簿的模板版本是本程序不认识的",
      en: "the workbook's template is of a version that this program does not know"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "用较新的 nianbao 读取；确认无误，命令行可加 --force",
      en: "read it with a later nianbao; if all is as it should be, add --force on the command line"
    ),
    example: Wording(zh: "由更新的版本导出的工作簿", en: "a workbook exported by a later version"),
    actor: .program,
    since: 1
  )
}
