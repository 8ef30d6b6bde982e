public import TextTools

/// What kinds of files are called, and what to do with one that no report is read from; the one place for
/// both.
extension FileKind {
  /// What a file of the kind is called, with an article in English.
  public var name: Wording {
    switch self {
    case .zip: Wording(zh: " ZIP 压缩文件", en: "a ZIP archive")
    case .gzip, .rar, .sevenZip: Wording(zh: "压缩文件", en: "a compressed archive")
    case .compoundFile:
      Wording(zh: "旧格式的文件（.xls、.et 或 .doc）", en: "a file in the old format (.xls, .et or .doc)")
    case .oldWordDocument:
      Wording(zh: "旧版 Word 或 WPS 文档（.doc、.wps）", en: "an old Word or WPS document (.doc, .wps)")
    case .encryptedOffice: Wording(zh: "加密的 Office 文件", en: "an encrypted Office file")
    case .ownerFile:
      Wording(
        zh: "Office 或 WPS 打开文件时的临时文件（~$），没有内容",
        en:
          "the temporary file (~$) that Office or WPS keeps while a document is open, without content"
      )
    case .officePackage:
      Wording(
        zh: "找不到正文或工作表的 Office 文件",
        en: "an Office file whose text or sheets cannot be found"
      )
    case .openDocumentText: Wording(zh: " OpenDocument 文本（.odt）", en: "an OpenDocument text (.odt)")
    case .openDocument:
      Wording(zh: " OpenDocument 演示或图形文件", en: "an OpenDocument presentation or drawing")
    case .presentation: Wording(zh: "演示文稿（.pptx）", en: "a presentation (.pptx)")
    case .ofd: Wording(zh: " OFD 版式文档", en: "an OFD document")
    case .uof: Wording(zh: "“标文通”文档（UOF）", en: "a document in the format UOF")
    case .iWork:
      Wording(zh: " Pages、Numbers 或 Keynote 文件", en: "a file of Pages, Numbers or Keynote")
    case .flatWordDocument:
      Wording(
        zh: " Word 等 Office 程序的 XML 文档（单个 XML 文件）",
        en: "a document of Word or another Office program saved as one XML file (Flat OPC)"
      )
    case .wordXML2003: Wording(zh: " Word 2003 XML 文档", en: "a Word 2003 XML document")
    case .excelXML2003: Wording(zh: " XML 表格 2003", en: "an XML Spreadsheet 2003")
    case .flatOpenDocumentSpreadsheet:
      Wording(
        zh: "单个 XML 的 OpenDocument 表格（.fods）",
        en: "an OpenDocument spreadsheet as one XML file (.fods)"
      )
    case .flatOpenDocument:
      Wording(
        zh: "单个 XML 的 OpenDocument 文件（.fodt 等）",
        en: "an OpenDocument as one XML file (such as .fodt)"
      )
    case .webArchive:
      Wording(zh: "单个文件网页（.mht）或邮件（.eml）", en: "a web page as one file (.mht) or a mail (.eml)")
    case .pdf: Wording(zh: " PDF 文档", en: "a PDF document")
    case .pageTrace: Wording(zh: " PDF 各页的绘制记录", en: "what was drawn on the pages of a PDF")
    case .rtf: Wording(zh: " RTF 文档", en: "an RTF document")
    case .png, .jpeg, .gif: Wording(zh: "一张图片", en: "a picture")
    case .html: Wording(zh: "网页（HTML）", en: "a web page (HTML)")
    case .xml: Wording(zh: " XML 文件", en: "an XML file")
    case .json: Wording(zh: " JSON 文件", en: "a JSON file")
    case .text: Wording(zh: "文本文件", en: "a text file")
    case .empty: Wording(zh: "空文件", en: "an empty file")
    case .binary: Wording(zh: "无法识别的文件", en: "a file of an unknown kind")
    }
  }

  /// Whether files of the kind are few, and their names say little of what they are.
  public var isRare: Bool {
    switch self {
    case .flatWordDocument, .flatOpenDocument, .flatOpenDocumentSpreadsheet, .excelXML2003,
      .webArchive:
      true
    default: false
    }
  }

  /// What to do with a file of the kind; nil where any program's own formats would do.
  public var nextStep: Wording? {
    switch self {
    case .gzip, .rar, .sevenZip, .zip:
      Wording(zh: "请先解压，再处理其中的报告", en: "unpack it and take the report in it")
    case .png, .jpeg, .gif:
      Wording(
        zh: "图片中的文字和表格需先录入：填写空白表（网页上的“空白表格”，或命令行 nianbao template 生成的工作簿）",
        en:
          "text and tables in pictures have to be typed into a blank form, on the page or in a workbook of nianbao template"
      )
    case .oldWordDocument, .rtf, .wordXML2003, .flatWordDocument:
      Wording(
        zh: "请用 WPS 或 Word 打开，另存为 .docx",
        en: "open it in WPS or Word and save it as .docx"
      )
    case .openDocumentText, .flatOpenDocument:
      Wording(
        zh: "请用 WPS、Word 或 LibreOffice 打开，另存为 .docx",
        en: "open it in WPS, Word or LibreOffice and save it as .docx"
      )
    case .excelXML2003:
      Wording(
        zh: "请用 WPS 或 Excel 打开，另存为 .xlsx",
        en: "open it in WPS Office or Excel and save it as .xlsx"
      )
    case .compoundFile:
      Wording(
        zh: "用 WPS 或 Excel 打开，另存为 xlsx；打不开的已损坏，向原单位重新索取",
        en:
          "open it in WPS Office or Excel and save it as xlsx; if it does not open it is damaged: ask for it again"
      )
    case .encryptedOffice:
      Wording(
        zh: "用 WPS 或 Excel 打开，另存为 xlsx",
        en: "open it in WPS Office or Excel and save it as xlsx"
      )
    case .flatOpenDocumentSpreadsheet:
      Wording(
        zh: "请用 LibreOffice 打开，另存为 .ods 或 .xlsx",
        en: "open it in LibreOffice and save it as .ods or .xlsx"
      )
    case .uof, .officePackage, .iWork, .presentation, .openDocument:
      Wording(
        zh: "请在原程序中打开，将报告另存（或导出）为 .docx 或 .xlsx",
        en: "open it in its own program and save or export the report as .docx or .xlsx"
      )
    case .webArchive:
      Wording(
        zh: "请用 WPS、Word 或浏览器打开，另存为 .docx 或网页（.html）",
        en: "open it in WPS, Word or a browser and save it as .docx or as a web page (.html)"
      )
    case .ofd:
      Wording(
        zh: "请向原单位索取 Word 文档或网页，或用 OFD 阅读器转为 .docx；扫描件需录入",
        en:
          "ask for the Word document or web page, or turn the OFD into .docx with its reader; a scan has to be typed"
      )
    case .pdf:
      Wording(
        zh: "请向原单位索取 Word 文档或网页，或用 WPS、Word 将 PDF 转为 .docx；扫描件需录入",
        en:
          "ask for the Word document or web page, or turn the PDF into .docx with WPS or Word; a scan has to be typed"
      )
    case .ownerFile:
      Wording(
        zh: "请关闭文件，改为处理文件名不带“~$”的那一个",
        en: "close the document and take the file whose name does not begin with ~$"
      )
    case .pageTrace, .html, .xml, .json, .text, .empty, .binary: nil
    }
  }
}
