/// A kind of refusal: why a file was not read or not written at all.
public struct RefusalKind: Sendable {
  /// The stable code, as in ``Refusal/code``.
  public let code: String
  /// What the refusal means.
  public let meaning: Wording
  /// An example of what causes it.
  public let example: Wording

  /// Every kind, in the order of the page of codes.
  public static let all: [RefusalKind] = inputs + files + outputs + formats

  private init(_ code: String, zh: String, en: String, example: (zh: String, en: String)) {
    self.code = code
    meaning = Wording(zh: zh, en: en)
    self.example = Wording(zh: example.zh, en: example.en)
  }

  private static let inputs: [RefusalKind] = [
    RefusalKind(
      "INPUT-EMPTY",
      zh: "文件没有内容",
      en: "the file has no content",
      example: ("0 字节的文件", "a file of 0 bytes")
    ),
    RefusalKind(
      "INPUT-ENCODING",
      zh: "文本不是 UTF-8、UTF-16 或 GB18030 编码，或已损坏",
      en: "a text is in no encoding that is read, or damaged",
      example: ("复制时截断的文件", "a file that was cut off")
    ),
    RefusalKind(
      "INPUT-FORMAT",
      zh: "文件不是能读取报告的格式",
      en: "the file is of a kind that reports are not read from",
      example: ("PDF、图片、旧版 .doc", "a PDF, a picture, an old .doc")
    ),
    RefusalKind(
      "INPUT-LIMIT",
      zh: "文件的大小、个数或层数超过限制",
      en: "a size, count or depth of the file is past a limit",
      example: ("超过 64 MiB 的工作簿", "a workbook of more than 64 MiB")
    ),
    RefusalKind(
      "INPUT-NO-FILES",
      zh: "文件夹里没有文件",
      en: "a folder holds no file",
      example: ("空文件夹", "an empty folder")
    ),
    RefusalKind(
      "INPUT-NOT-A-REPORT",
      zh: "没有找到年度报告的标题或表格",
      en: "neither title nor table of an annual report was found",
      example: ("别的文件，或表格是图片", "another document, or tables in pictures")
    ),
    RefusalKind(
      "INPUT-NUL",
      zh: "文本中有空字符",
      en: "a text holds a NUL character",
      example: ("把程序文件当作文本", "a program taken for a text")
    ),
    RefusalKind(
      "FORM-UNKNOWN",
      zh: "该年度没有规定的格式",
      en: "there was no form for that year",
      example: ("2018 年", "the year 2018")
    ),
    RefusalKind(
      "INTERRUPTED",
      zh: "运行被中断",
      en: "the run was stopped",
      example: ("Ctrl-C", "Ctrl-C")
    ),
  ]

  private static let files: [RefusalKind] = [
    RefusalKind(
      "FILE-BAD-PATH",
      zh: "路径无效",
      en: "the path is not valid",
      example: ("路径中有空字符", "a NUL in the path")
    ),
    RefusalKind(
      "FILE-DEVICE",
      zh: "磁盘或设备出错",
      en: "the disk or device failed",
      example: ("拔出了 U 盘", "a memory stick that was pulled out")
    ),
    RefusalKind(
      "FILE-EXISTS",
      zh: "文件已存在",
      en: "the file is there already",
      example: ("没有用 --force", "--force was not given")
    ),
    RefusalKind(
      "FILE-IS-FOLDER",
      zh: "这是文件夹，不是文件",
      en: "it is a folder, not a file",
      example: ("-o 报告/", "-o reports/")
    ),
    RefusalKind(
      "FILE-NO-FOLDER",
      zh: "要写入的文件夹不存在",
      en: "the folder to write to is not there",
      example: ("-o 没有/某局.xml", "-o missing/bureau.xml")
    ),
    RefusalKind(
      "FILE-NO-SPACE",
      zh: "磁盘空间不足",
      en: "the disk is full",
      example: ("写到已满的磁盘", "writing to a full disk")
    ),
    RefusalKind(
      "FILE-NOT-FOLDER",
      zh: "路径中有一级不是文件夹",
      en: "a step of the path is no folder",
      example: ("某局.txt/结果.xml", "bureau.txt/result.xml")
    ),
    RefusalKind(
      "FILE-NOT-FOUND",
      zh: "文件不存在",
      en: "the file is not there",
      example: ("文件名写错", "a mistyped name")
    ),
    RefusalKind(
      "FILE-NOT-REGULAR",
      zh: "不是普通文件",
      en: "it is no regular file",
      example: ("设备或管道", "a device or a pipe")
    ),
    RefusalKind(
      "FILE-PERMISSION",
      zh: "没有权限",
      en: "the permission is missing",
      example: ("别人的文件", "somebody else's file")
    ),
    RefusalKind(
      "FILE-READ-ONLY",
      zh: "文件系统只读",
      en: "the file system is read-only",
      example: ("光盘", "a disc")
    ),
    RefusalKind(
      "FILE-RESOURCES",
      zh: "系统资源不足",
      en: "the system is out of resources",
      example: ("打开的文件过多", "too many open files")
    ),
    RefusalKind(
      "FILE-SIZE-LIMIT",
      zh: "超过系统对文件大小的限制",
      en: "past the system's limit on file size",
      example: ("ulimit -f", "ulimit -f")
    ),
    RefusalKind(
      "FILE-SYSTEM",
      zh: "系统返回了别的错误",
      en: "the system reports another error",
      example: ("网络盘断开", "a network drive that is gone")
    ),
  ]

  private static let outputs: [RefusalKind] = [
    RefusalKind(
      "EXPLAINED-FORMAT",
      zh: "核实说明文件不能读取",
      en: "the file of explanations cannot be read",
      example: ("手工改坏了的 某局.txt.核实说明.json", "a file of explanations damaged by hand")
    ),
    RefusalKind(
      "COMBINE-NOTHING",
      zh: "没有可以汇总的报告",
      en: "there is no report to add up",
      example: ("文件夹里没有一份能读取的报告", "a folder without one report that can be read")
    ),
    RefusalKind(
      "REPAIR-NUMBER",
      zh: "没有这个编号的修改建议，或同一处选了两个",
      en: "there is no proposal of that number, or two were chosen for one fault",
      example: ("update 某局.txt --apply 9，而建议只有 3 个", "--apply 9 where there are 3 proposals")
    ),
    RefusalKind(
      "EXPLAINED-NOTHING",
      zh: "报告没有这样一个可以说明的问题",
      en: "the report has no such finding to explain",
      example: (
        "accept 某局.txt --code SUM-B3，而该关系成立", "accept with a code that the check does not give"
      )
    ),
    RefusalKind(
      "OUTPUT-FORMAT",
      zh: "报告不能新写成该格式",
      en: "reports are not written in that format",
      example: ("-o 某局.docx", "-o bureau.docx")
    ),
    RefusalKind(
      "OUTPUT-IS-INPUT",
      zh: "输出会覆盖输入",
      en: "the output would overwrite an input",
      example: ("convert 某局.txt -o 某局.txt", "convert bureau.txt -o bureau.txt")
    ),
    RefusalKind(
      "OUTPUT-SAME",
      zh: "两个输入会写到同一文件",
      en: "two inputs would be written to one file",
      example: ("甲/某局.txt 与 乙/某局.txt", "a/bureau.txt and b/bureau.txt")
    ),
    RefusalKind(
      "STRICT",
      zh: "--strict 之下报告有错误，未写出",
      en: "with --strict a report with errors is not written",
      example: ("合计不符", "a sum that does not hold")
    ),
    RefusalKind(
      "UPDATE-ENCODING",
      zh: "原文的编码不能还原，或没有所填的字",
      en: "the original's encoding cannot be kept, or lacks a character",
      example: ("GB18030 中没有的字", "a character that GB18030 has not")
    ),
    RefusalKind(
      "UPDATE-FORMAT",
      zh: "这种格式的文件不能就地更新",
      en: "files of this format are not updated in place",
      example: ("update 某局.xml", "update bureau.xml")
    ),
    RefusalKind(
      "UPDATE-IDENTITY",
      zh: "修改后的文件是另一机关、另一年度或另一模板版本的",
      en: "the edited file is of another organ, year or template version",
      example: ("用去年的工作簿更新今年的文本", "last year's workbook for this year's text")
    ),
    RefusalKind(
      "UPDATE-UNREAD",
      zh: "修改后的文件有不能确定之处",
      en: "places of the edited file are not certain",
      example: ("工作簿中“1 2”", "1 2 in the workbook")
    ),
  ]

  private static let formats: [RefusalKind] = [
    RefusalKind(
      "DOCX-ARCHIVE",
      zh: "Word 文档的压缩包损坏或超出限制",
      en: "the Word document's archive is damaged or past a limit",
      example: ("下载不完整", "an unfinished download")
    ),
    RefusalKind(
      "DOCX-MISSING",
      zh: "压缩包里没有 Word 文档的正文",
      en: "the archive holds no Word document",
      example: ("别的压缩文件", "another archive")
    ),
    RefusalKind(
      "DOCX-XML",
      zh: "Word 文档的正文不是完好的 XML",
      en: "the Word document's text is no sound XML",
      example: ("损坏的文档", "a damaged document")
    ),
    RefusalKind(
      "JSON-INVALID",
      zh: "JSON 不是报告的结构",
      en: "the JSON has not the structure of a report",
      example: ("缺少 form", "form is missing")
    ),
    RefusalKind(
      "JSON-SYNTAX",
      zh: "JSON 语法错误",
      en: "the JSON has a syntax error",
      example: ("少了括号", "a missing bracket")
    ),
    RefusalKind(
      "WORKBOOK-DAMAGED",
      zh: "工作簿损坏",
      en: "the workbook is damaged",
      example: ("下载不完整", "an unfinished download")
    ),
    RefusalKind(
      "WORKBOOK-DOCTYPE",
      zh: "工作簿中有不允许的声明",
      en: "a part of the workbook holds a DOCTYPE",
      example: ("恶意文件", "a hostile file")
    ),
    RefusalKind(
      "WORKBOOK-ENCRYPTED",
      zh: "工作簿有密码",
      en: "the workbook has a password",
      example: ("设了打开密码", "a password to open it")
    ),
    RefusalKind(
      "WORKBOOK-INVALID",
      zh: "工作簿的内容不合规定",
      en: "the workbook's content is not valid",
      example: ("行号超出范围", "a row number out of range")
    ),
    RefusalKind(
      "WORKBOOK-KIND",
      zh: "不是 XLSX 工作簿",
      en: "it is no XLSX workbook",
      example: ("旧版 .xls、.et", "an old .xls or .et")
    ),
    RefusalKind(
      "WORKBOOK-TEXT",
      zh: "文字超过单元格的容量",
      en: "a text is longer than a cell may be",
      example: ("40,000 字的注", "a note of 40,000 characters")
    ),
    RefusalKind(
      "WORKBOOK-VALUE",
      zh: "数的类型与单元格不符",
      en: "a number is not of its cell's type",
      example: ("件数为小数", "a count with decimals")
    ),
    RefusalKind(
      "XML-CHARACTER",
      zh: "含有 XML 不能表示的字符",
      en: "a character that XML cannot hold",
      example: ("控制字符", "a control character")
    ),
    RefusalKind(
      "XML-DOCTYPE",
      zh: "XML 中有不允许的声明",
      en: "the XML holds a DOCTYPE",
      example: ("实体定义", "entity definitions")
    ),
    RefusalKind(
      "XML-ENCODING",
      zh: "XML 的编码不能读取",
      en: "the XML is in an encoding that is not read",
      example: ("GB2312 编码的 XML", "XML in GB2312")
    ),
    RefusalKind(
      "XML-INCOMPLETE",
      zh: "有值不能确定，不能写成 XML",
      en: "values are not certain, so XML is refused",
      example: ("“1 2”", "1 2")
    ),
    RefusalKind(
      "XML-INVALID",
      zh: "XML 不合模式",
      en: "the XML is not valid against its schema",
      example: ("元素次序不对", "elements out of order")
    ),
    RefusalKind(
      "XML-INVALID-OUTPUT",
      zh: "写出的 XML 不合模式",
      en: "the XML written is not valid",
      example: ("程序的缺陷，请报告", "a fault of the program; please report it")
    ),
    RefusalKind(
      "XML-SYNTAX",
      zh: "XML 语法错误",
      en: "the XML is not well-formed",
      example: ("少了结束标记", "a missing end tag")
    ),
    RefusalKind(
      "XML-UNKNOWN",
      zh: "XML 不是年度报告",
      en: "the XML is no annual report",
      example: ("别的 XML 文件", "another XML file")
    ),
  ]
}
