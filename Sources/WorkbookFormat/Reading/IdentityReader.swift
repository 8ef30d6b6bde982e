internal import ReportModel
internal import Spreadsheet
internal import TextTools

/// Reads what a workbook says of itself, and whether its sheets belong together.
struct IdentityReader {
  /// What the workbook was made for; nil if it does not say.
  private(set) var identity: ReportIdentity?
  private(set) var findings: [Finding] = []

  /// Looks at a workbook's properties, at the rows of its first sheet, and at the line above each table.
  ///
  /// - Parameters:
  ///   - contents: The workbook.
  ///   - rows: The rows that say what workbook it is; nil if no sheet has them.
  ///   - cells: Reads the rows' cells.
  init(_ contents: WorkbookContents, rows: SheetLines?, cells: inout CellReader) {
    let shownTexts = rows.map { Self.texts(in: $0, &cells) } ?? [:]
    let shown = ReportIdentity { shownTexts[$0.label] }
    // Programs that drop properties keep cells; what staff can paste over counts less.
    identity = ReportIdentity { contents.customProperty($0.property) ?? shownTexts[$0.label] }
    if let identity, let shown, let rows {
      compare(
        SheetStamp.text(of: shown),
        with: SheetStamp.text(of: identity),
        in: rows.sheet,
        at: rows.place(row: rows.lines[0].row, heading: 1)
      )
    }
    compareStamps(of: contents)
    if let identity, identity.templateVersion > IdentityField.templateVersion {
      findings.append(.unknownTemplate(identity.templateVersion))
    }
  }

  /// The texts beside the labels, continuations joined.
  private static func texts(in lines: SheetLines, _ cells: inout CellReader) -> [String: String] {
    var texts: [String: String] = [:]
    var last: String?
    for line in lines.lines {
      let label = line.cells[0].map { cells.text(of: $0).withoutBlanks } ?? ""
      let text = line.cells[1].map { cells.text(of: $0) } ?? ""
      if label == InformationSheet.continuation, let last {
        texts[last, default: ""] += text
      } else if texts[label] == nil {
        texts[label] = TextPieces.line(text)
        last = label
      }
    }
    return texts
  }

  /// A line that names another organ or year came with a sheet of another workbook.
  private mutating func compareStamps(of contents: WorkbookContents) {
    var expected = identity.map { SheetStamp.text(of: $0) }
    for sheet in contents.sheets {
      guard let line = SheetStamp.line(of: sheet) else { continue }
      guard let right = expected else {
        expected = line.text
        continue
      }
      let place = Place.cell(sheet: sheet.name, reference: line.cell.description)
      compare(line.text, with: right, in: sheet.name, at: place)
    }
  }

  private mutating func compare(
    _ found: String,
    with expected: String,
    in sheet: String,
    at place: Place
  ) {
    guard !SheetStamp.areSame(found, expected) else { return }
    findings.append(
      Finding(
        .sheetForeign,
        at: place,
        found: found,
        expected: expected,
        zh:
          "工作表“\(sheet.excerptOnOneLine)”是“\(found.excerptOnOneLine)”的，本工作簿是“\(expected.excerptOnOneLine)”的",
        en:
          "the sheet “\(sheet.excerptOnOneLine)” is of “\(found.excerptOnOneLine)”, the workbook of “\(expected.excerptOnOneLine)”"
      )
    )
  }
}

extension Finding {
  /// The workbook's layout is later than this program.
  fileprivate static func unknownTemplate(_ version: Int) -> Finding {
    Finding(
      .templateUnknown,
      found: String(version),
      expected: String(IdentityField.templateVersion),
      zh: "工作簿的模板版本是 \(version)，本程序只认识到 \(IdentityField.templateVersion)",
      en:
        "the workbook's template is of version \(version); this program knows up to \(IdentityField.templateVersion)"
    )
  }
}
