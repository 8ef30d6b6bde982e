internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

extension SheetLines {
  /// A finding for each cell that stands under no heading and is therefore not read.
  func findings(_ cells: inout CellReader) -> [Finding] {
    var findings: [Finding] = []
    for cell in strays {
      let text = cells.text(of: cell)
      let remarks = text.isEmpty ? cells.remarks(on: cell, at: place(of: cell)) : []
      if !remarks.isEmpty {
        findings += remarks
        continue
      }
      findings.append(
        Finding(
          .cellUnknown,
          at: place(of: cell),
          found: text,
          zh: "“\(text.excerptOnOneLine)”不在任何一列标题之下，未采用",
          en: "“\(text.excerptOnOneLine)” stands under no heading and is set aside"
        )
      )
    }
    if strayCount > strays.count, let last = strays.last {
      let more = strayCount - strays.count
      findings.append(
        Finding(
          .cellUnknown,
          at: place(of: last),
          zh: "此后另有 \(more) 格不在任何一列标题之下，未采用",
          en: "\(more) more cells stand under no heading and are set aside"
        )
      )
    }
    return findings
  }

  private func place(of cell: CellContents) -> Place {
    .cell(sheet: sheet, reference: cell.reference.description)
  }
}
