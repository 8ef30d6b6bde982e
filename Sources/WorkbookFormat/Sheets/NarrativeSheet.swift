internal import ReportModel
internal import Spreadsheet

/// The sheet of the narrative: the section, the kind of text, and the text, a paragraph a row.
enum NarrativeSheet {
  /// What kind of text a row holds.
  enum Kind: String, CaseIterable {
    /// A section's heading.
    case heading = "标题"
    /// A paragraph; in a section with a table, one before it.
    case paragraph = "段落"
    /// A paragraph after the section's table.
    case paragraphAfterTable = "表后段落"
    /// The rest of the text of the row above.
    case continuation = "续段"
  }

  static let name = "正文"
  static let headings = ["部分", "类别", "内容"]
  static let preface = "前言"

  private static let widths: [Double] = [8, 11, 84]

  /// The rows above the first paragraph: whose text it is, and the headings.
  private static let rowsAbove = 2

  /// Makes the sheet of a report.
  static func make(_ written: WrittenReport) -> Worksheet {
    let report = written.report
    var sheet = Worksheet(
      name,
      widths: widths,
      tab: Color(0x70AD47),
      style: SheetStyles.shared.free
    )
    sheet.view.frozenRows = rowsAbove
    sheet.page.titleRows = (rowsAbove - 1)...(rowsAbove - 1)
    sheet.page.name(written.identity)
    sheet.protection = .withRows
    sheet.merges = [CellRange(rows: 0...0, columns: 0...(widths.count - 1))]
    sheet.page.margins.left = 0.5
    sheet.page.margins.right = 0.5
    let styles = SheetStyles.shared
    sheet.rows = [
      Row(
        0,
        height: 20,
        cells: [Cell(0, .text(SheetStamp.text(of: written.identity)), style: styles.stamp)]
      ),
      Row(
        1,
        height: 24,
        cells: headings.enumerated().map {
          Cell($0.offset, .text($0.element), style: styles.header)
        }
      ),
    ]
    add(report.preface, .paragraph, of: preface, to: &sheet)
    for (described, section) in zip(report.form.sections, report.sections) {
      add(section.heading, .heading, of: described.numeral, to: &sheet)
      // What a table says needs no words beside it.
      if described.table == nil || !section.paragraphs.isEmpty {
        add(section.paragraphs, .paragraph, of: described.numeral, to: &sheet)
      }
      for line in section.paragraphsAfterTable {
        add(line, .paragraphAfterTable, of: described.numeral, to: &sheet)
      }
    }
    // A paragraph may well be a number; no mark in its corner.
    sheet.textNumbers = [CellRange(rows: rowsAbove...(sheet.rows.count - 1), columns: 2...2)]
    sheet.validations = [
      validation(of: 0, in: sheet, [preface] + report.form.sections.map(\.numeral)),
      validation(of: 1, in: sheet, Kind.allCases.map(\.rawValue)),
    ]
    return sheet
  }

  private static func validation(
    of column: Int,
    in sheet: Worksheet,
    _ choices: [String]
  ) -> DataValidation {
    DataValidation(
      [CellRange(rows: rowsAbove...(sheet.rows.count - 1), columns: column...column)],
      .list,
      formula: "\"" + choices.joined(separator: ",") + "\""
    )
  }

  /// Adds paragraphs, or a blank row to write the first one in.
  private static func add(
    _ lines: [String],
    _ kind: Kind,
    of section: String,
    to sheet: inout Worksheet
  ) {
    if lines.isEmpty { add(nil, kind, of: section, to: &sheet) }
    for line in lines { add(line, kind, of: section, to: &sheet) }
  }

  private static func add(
    _ text: String?,
    _ kind: Kind,
    of section: String,
    to sheet: inout Worksheet
  ) {
    let styles = SheetStyles.shared
    let pieces = text.map { TextPieces.split($0) } ?? [""]
    for (number, piece) in pieces.enumerated() {
      let kind = number == 0 ? kind : .continuation
      sheet.rows.append(
        Row(
          sheet.rows.count,
          height: TextWidth.height(
            of: piece,
            width: widths[2],
            fontSize: SheetStyles.textSize
          ),
          growsWithText: true,
          cells: [
            Cell(0, .text(section), style: styles.section),
            Cell(1, .text(kind.rawValue), style: styles.section),
            Cell(
              2,
              piece.isEmpty ? .blank : .text(piece),
              style: kind == .heading ? styles.heading : styles.paragraph
            ),
          ]
        )
      )
    }
  }
}
