public import Archive
public import ReportModel
internal import ReportPackages
public import Spreadsheet
internal import TextTools
internal import XML

extension Refusal {
  /// Why a workbook cannot be read.
  public init(reading error: SpreadsheetError) {
    let place = error.sheet.flatMap { sheet in
      error.cell.map { Place.cell(sheet: sheet, reference: $0.description) }
    }
    switch error.kind {
    case .archive(let kind): self.init(archive: kind, part: error.part)
    case .limit(let quantity, let limit):
      self = .limit(
        Wording(zh: quantity.name.zh, en: quantity.name.en),
        value: String(limit),
        at: place
      )
    case .xml(.limit(let quantity, let limit)):
      self = .limit(
        Wording(zh: "工作簿部件中\(quantity.name.zh)", en: "\(quantity.name.en) in a part"),
        value: quantity.text(of: limit),
        at: place
      )
    case .xml(.documentType):
      self.init(
        .workbookDocumentType,
        at: place,
        message: Wording(
          zh: "工作簿的部件 \(error.part ?? "") 含有 DOCTYPE 声明，不予读取",
          en: "the part \(error.part ?? "") of the workbook has a DOCTYPE, which is not read"
        ),
        remedy: Self.saveAgain
      )
    case .notAWorkbook: self = .kind(error.found ?? .officePackage)
    case .binaryWorkbook:
      self = .kind(Wording(zh: "二进制工作簿（xlsb）", en: "a binary workbook (xlsb)"), Self.saveAsXLSX)
    default:
      self.init(
        .workbookInvalid,
        at: place,
        message: Wording(
          zh: "工作簿内部结构有误，不能读取：\(error.chineseDescription)",
          en: "the workbook is not built as it must be: \(error.description)"
        ),
        remedy: Self.saveAgain
      )
    }
  }

  /// Why an archive, a workbook's or a document's, cannot be read.
  public init(reading error: ArchiveError) {
    self.init(archive: error.kind, part: error.part)
  }

  private init(archive kind: ArchiveError.Kind, part: String?) {
    switch kind {
    case .notAnArchive(.encryptedOffice), .encrypted:
      self.init(
        .workbookEncrypted,
        message: Wording(zh: "文件已加密，需要密码才能打开", en: "the file is protected with a password"),
        remedy: Wording(
          zh: "用 WPS 或 Office 打开，取消密码后保存",
          en: "open it in WPS Office or Microsoft Office, remove the password and save it"
        )
      )
    case .notAnArchive(.empty):
      self.init(
        .workbookDamaged,
        message: Wording(zh: "文件是空的", en: "the file is empty"),
        remedy: Wording(zh: "请重新取得该文件", en: "get the file again")
      )
    case .notAnArchive(let kind): self = .kind(kind)
    case .limit(let limit, let value): self = .archive(past: limit, value)
    default:
      let reason = kind.reason(part: part)
      self.init(
        .workbookDamaged,
        message: Wording(
          zh: "文件已损坏或不完整：\(reason.zh)",
          en: "the file is damaged or incomplete: \(reason.en)"
        ),
        remedy: Wording(
          zh: "请重新取得该文件，或用 WPS、Excel 打开后另存为 xlsx",
          en: "get the file again, or save it as xlsx in WPS Office or Excel"
        )
      )
    }
  }

  /// The file is of another kind.
  private static func kind(_ kind: FileKind) -> Refusal {
    .kind(kind.name, kind.nextStep ?? saveAsXLSX)
  }

  private static func kind(_ name: Wording, _ remedy: Wording) -> Refusal {
    Refusal(
      .workbookKind,
      message: Wording(
        zh: "这是\(name.zh)，不能从中读取报告",
        en: "this is \(name.en), which reports are not read from"
      ),
      remedy: remedy
    )
  }

  private static let saveAsXLSX = Wording(
    zh: "用 WPS 或 Excel 打开，另存为 xlsx",
    en: "open it in WPS Office or Excel and save it as xlsx"
  )

  private static let saveAgain = Wording(
    zh: "用 WPS 或 Excel 打开，另存为 xlsx 后重试",
    en: "open it in WPS Office or Excel, save it as xlsx and try again"
  )

  // MARK: Writing

  /// Why a report cannot be written.
  init(writing error: SpreadsheetError) {
    let place = error.sheet.flatMap { sheet in
      error.cell.map { Place.cell(sheet: sheet, reference: $0.description) }
    }
    self.init(
      .workbookText,
      side: .report,
      at: place,
      message: Wording(
        zh: "内容不能写入工作簿的单元格：\(error.chineseDescription)",
        en: "something has no place in a cell of a workbook: \(error.description)"
      ),
      remedy: Wording(
        zh: "缩短或改正该项内容，或改用 JSON",
        en: "shorten or correct it, or use JSON"
      )
    )
  }

  /// The refusal of a report with a number that is not of its cell's type; nil for any other.
  static func misfit(in report: Report) -> Refusal? {
    for (cell, value) in zip(report.form.cells, report.values) {
      guard let number = value.number, !cell.valueType.fits(number.number) else { continue }
      return Refusal(
        .workbookValue,
        side: .report,
        message: Wording(
          zh: "“\(cell.label)”的值 \(number.number.text) 与该项的类型不符",
          en: "\(number.number.text) in “\(cell.label)” is not of the cell's type"
        ),
        remedy: Wording(zh: "改正该项的值", en: "correct the value")
      )
    }
    return nil
  }

  /// No edition of the form is for the year.
  static func noForm(for year: Int, first: Int) -> Refusal {
    Refusal(
      .formUnknown,
      message: Wording(
        zh: "\(year) 年度没有全国统一的年度报告格式",
        en: "there was no national form for the reporting year \(year)"
      ),
      remedy: Wording(zh: "年度应为 \(first) 年或以后", en: "give a year from \(first) on")
    )
  }
}
