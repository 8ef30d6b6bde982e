internal import Encodings
internal import ReportFormats
import ReportModel
import TextTools

extension Refusal {
  /// The file is of a kind that no report is read from.
  static func unknownFormat(_ kind: FileKind, among formats: FormatRegistry) -> Refusal {
    if kind == .empty {
      return Refusal(
        .inputEmpty,
        message: Wording(zh: "文件是空的", en: "the file is empty"),
        remedy: Wording(zh: "请检查文件是否完整", en: "check that the file is complete")
      )
    }
    let name = kind.name
    return Refusal(
      .inputFormat,
      message: Wording(
        zh: "这是\(name.zh)，不能从中读取报告",
        en: "this is \(name.en), which reports are not read from"
      ),
      remedy: kind.remedy(formats)
    )
  }
}

extension FileKind {
  fileprivate var name: Wording {
    switch self {
    case .pdf: Wording(zh: " PDF 文档", en: "a PDF document")
    case .rtf: Wording(zh: " RTF 文档", en: "an RTF document")
    case .png, .jpeg, .gif: Wording(zh: "一张图片", en: "a picture")
    case .gzip, .rar, .sevenZip: Wording(zh: "压缩文件", en: "a compressed archive")
    case .html: Wording(zh: "网页（HTML）", en: "a web page (HTML)")
    case .zip: Wording(zh: " ZIP 压缩文件", en: "a ZIP archive")
    case .compoundFile: Wording(zh: "旧版 Office 文件", en: "an old Office file")
    case .oldWordDocument:
      Wording(zh: "旧版 Word 或 WPS 文档（.doc、.wps）", en: "an old Word or WPS document (.doc, .wps)")
    case .encryptedOffice: Wording(zh: "加密的 Office 文件", en: "an encrypted Office file")
    case .xml: Wording(zh: " XML 文件", en: "an XML file")
    case .json: Wording(zh: " JSON 文件", en: "a JSON file")
    case .text: Wording(zh: "文本", en: "text")
    case .empty: Wording(zh: "空文件", en: "an empty file")
    case .binary: Wording(zh: "二进制文件", en: "a binary file")
    }
  }

  fileprivate func remedy(_ formats: FormatRegistry) -> Wording {
    switch self {
    case .gzip, .rar, .sevenZip, .zip:
      Wording(zh: "请先解压，再处理其中的报告", en: "unpack it and take the report in it")
    case .png, .jpeg, .gif:
      Wording(
        zh: "图片中的文字和表格需先录入：用 nianbao template 生成空白工作簿填写",
        en: "text and tables in pictures have to be typed: nianbao template makes a blank workbook"
      )
    case .oldWordDocument, .rtf:
      Wording(
        zh: "请用 WPS 或 Word 打开，另存为 .docx",
        en: "open it in WPS or Word and save it as .docx"
      )
    case .pdf:
      Wording(
        zh: "请向原单位索取 Word 文档或网页，或用 WPS、Word 将 PDF 转为 .docx；扫描件需录入",
        en:
          "ask for the Word document or web page, or turn the PDF into .docx with WPS or Word; a scan has to be typed"
      )
    default:
      Wording(
        zh: "请在原程序中打开，另存为 \(formats.savedByPrograms.listedBySuffix(.or).zh)",
        en:
          "open it in its own program and save it as \(formats.savedByPrograms.listedBySuffix(.or).en)"
      )
    }
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
