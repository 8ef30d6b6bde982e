import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite(
  "Libraries that read",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.readers != nil, "no Python with openpyxl, pandas and python-calamine")
)
struct ReaderTests {
  @Test("python-calamine and pandas find every value at its name")
  func values() throws {
    let many = try ManyReports { $0 }
    let contents = try many.workbooks.map { try WorkbookContents(reading: $0) }
    let places = try contents.enumerated().map { seed, contents in
      try many.reports[seed].form.cells.map { cell -> (sheet: String, reference: CellReference) in
        let name = try #require(contents.definedNames.first { $0.name == cell.identifier })
        let target = try #require(contents.target(of: name))
        return (contents.sheets[target.sheet].name, target.range.first)
      }
    }
    let cells = places.map { places in
      places.map { [$0.sheet, $0.reference.row + 1, $0.reference.column + 1] as [Any] }
    }
    let outputs = try Programs.outputs(
      of: "readers.py",
      #require(Programs.readers),
      many.workbooks,
      inputs: ["cells.json": cells],
      arguments: ["FOLDER"],
      type: "json"
    )
    for (seed, output) in outputs.enumerated() {
      let found = try #require(
        try JSONSerialization.jsonObject(with: output) as? [String: [Any]]
      )
      #expect(found.count == 3)
      for (reader, values) in found.sorted(by: { $0.key < $1.key }) {
        var wrong: [String] = []
        for (cell, value) in zip(many.reports[seed].form.cells, values) {
          let place = places[seed][cell.index]
          let sheet = try #require(contents[seed].sheets.first { $0.name == place.sheet })
          let stored = sheet.cell(at: place.reference)?.value
          let report = many.reports[seed].values[cell.index]
          if !isRight(value, by: reader, stored: stored, report) {
            wrong.append("\(cell.identifier): \(value) for \(report)")
          }
        }
        #expect(wrong.isEmpty, "\(reader), seed \(seed): \(wrong.prefix(3))")
      }
    }
  }

  /// Whether a library gives what the report says: a number as a number, a text as the text.
  private func isRight(
    _ value: Any,
    by reader: String,
    stored: CellContents.Value?,
    _ reported: ReportModel.CellValue
  ) -> Bool {
    switch stored {
    case nil, .blank: return value as? String == "" && reported == .blank
    case .number:
      guard let number = reported.number, let value = value as? Double else { return false }
      switch number.number {
      case .count(let count): return value == Double(count)
      case .amount(let amount): return value == Double(amount.digits)
      }
    case .text(let text): return value as? String == Self.seen(text, by: reader)
    default: return false
    }
  }

  /// A text as a library gives it: openpyxl leaves every escape as it stands, calamine those of the
  /// characters that XML can hold no reference to.
  private static func seen(_ text: String, by reader: String) -> String {
    let leavesControls = reader.contains("openpyxl")
    return text.unicodeScalars.map { scalar in
      let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      guard isControl && leavesControls || scalar.value == 0xFFFE || scalar.value == 0xFFFF else {
        return String(Character(scalar))
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
    }.joined()
  }
}
