import ReportModel
import XML

extension Refusal {
  /// The trace is no XML.
  static func traceUnreadable(_ error: XMLError) -> Refusal {
    if case .limit(let quantity, let value) = error.kind {
      return .limit(
        Wording(zh: "PDF 各页内容中\(quantity.name.zh)", en: "\(quantity.name.en) of a PDF's pages"),
        value: quantity.text(of: value)
      )
    }
    return Refusal(
      .pdfDamaged,
      message: Wording(
        zh: "PDF 的页面内容无法读取：\(error.chineseMessage)",
        en: "the pages of the PDF cannot be read: \(error.message)"
      ),
      remedy: printAgain
    )
  }

  /// The trace holds no whole page.
  static var traceIncomplete: Refusal {
    Refusal(
      .pdfDamaged,
      message: Wording(zh: "PDF 中没有完整的页面", en: "the PDF holds no whole page"),
      remedy: printAgain
    )
  }

  /// The pages are pictures.
  static var scanned: Refusal {
    Refusal(
      .pdfScanned,
      message: Wording(
        zh: "PDF 是扫描件，页面是图片；图片下的识别文字不可靠，不予采用",
        en:
          "the PDF is a scan: its pages are pictures, and text that a program recognised under them is not relied on"
      ),
      remedy: Wording(
        zh: "请向原单位索取 Word 文档、网页或由 Word 直接导出的 PDF；没有时录入空白表（网页上的“空白表格”，或命令行 nianbao template 生成的工作簿）",
        en:
          "ask for the Word document, the web page or a PDF exported from Word; otherwise type it into a blank form, on the page or in a workbook of nianbao template"
      )
    )
  }

  /// There is no text on any page, and no picture.
  static var withoutText: Refusal {
    Refusal(
      .pdfWithoutText,
      message: Wording(
        zh: "PDF 中没有可见的文字（文字可能已转为图形）",
        en: "the PDF shows no text; its letters may have been turned into shapes"
      ),
      remedy: printAgain
    )
  }

  /// The fonts do not say which characters they show.
  static var withoutCharacters: Refusal {
    Refusal(
      .pdfWithoutText,
      message: Wording(
        zh: "PDF 的字体没有文字编码，无法知道显示的是哪些字",
        en: "the fonts of the PDF do not say which characters they show"
      ),
      remedy: printAgain
    )
  }

  private static let printAgain = Wording(
    zh: "请向原单位索取 Word 文档或网页，或由原文档重新导出 PDF",
    en: "ask for the Word document or web page, or export the PDF anew from the document"
  )
}

extension RefusalKind {
  /// A PDF is a scan.
  static let pdfScanned = RefusalKind(
    code: "PDF-SCAN",
    meaning: Wording(
      zh: "PDF 是扫描件，不论是否带有识别出的文字",
      en: "the PDF is a scan, with or without recognised text under it"
    ),
    example: Wording(zh: "盖章后扫描的年度报告", en: "a report that was stamped and scanned"),
    actor: .unit,
    since: 2
  )

  /// A PDF shows no text that can be known.
  static let pdfWithoutText = RefusalKind(
    code: "PDF-NO-TEXT",
    meaning: Wording(
      zh: "PDF 中没有文字，或字体没有文字编码",
      en: "the PDF holds no text, or its fonts do not say which characters they show"
    ),
    example: Wording(zh: "文字转成曲线的 PDF", en: "a PDF whose letters are shapes"),
    actor: .unit,
    since: 2
  )

  /// A PDF is damaged.
  static let pdfDamaged = RefusalKind(
    code: "PDF-DAMAGED",
    meaning: Wording(zh: "PDF 的页面无法读取", en: "the pages of the PDF cannot be read"),
    example: Wording(zh: "下载不完整", en: "an unfinished download"),
    actor: .program,
    since: 2
  )
}
