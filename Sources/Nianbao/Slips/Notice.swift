internal import HTMLFormat
internal import ReportFormats
internal import ReportModel
internal import TextTools
internal import WordFormat

/// In which form a notice to a unit is written.
public enum NoticeForm: String, Sendable, CaseIterable {
  /// A web page.
  case html
  /// A Word document.
  case docx
}

/// A letter from the office to a unit while it is put together.
struct Notice {
  private let unit: String
  private let title: String
  private let language: Language
  private var blocks: [PrintedReport.Block] = []

  init(_ document: OwnDocument, to unit: String, _ language: Language) {
    self.unit = unit
    title = document.title(language)
    self.language = language
    // Whom it is to stands at the margin.
    blocks.append(.paragraph(PrintedParagraph(shown(unit) + Wording(zh: "：", en: ":")(language))))
  }

  /// Adds a paragraph.
  mutating func add(_ text: Wording) {
    blocks.append(.paragraph(PrintedParagraph(shown(text(language)))))
  }

  /// Adds a heading.
  mutating func addHeading(_ text: Wording) { blocks.append(.heading(shown(text(language)))) }

  /// Adds a table.
  mutating func add(_ table: PrintedTable) { blocks.append(.table(table)) }

  /// Adds the line on which the office puts its seal and the date.
  mutating func addSeal() {
    add(
      Wording(
        zh: "　　（主管部门盖章）　　　　　　年　　月　　日",
        en: "Seal of the office: ____________    Date: ____________"
      )
    )
  }

  /// The whole document.
  func written(as form: NoticeForm) throws(Refusal) -> [UInt8] {
    let printed = PrintedReport(title: [title], blocks: blocks)
    let name = shown("\(title) · \(unit)")
    switch form {
    case .html: return printed.page(named: name)
    case .docx: return try printed.wordDocument(named: name, by: "")
    }
  }

  /// A text with what no document can hold by its number.
  private func shown(_ text: String) -> String { DisplayText(escaping: text).string }
}
