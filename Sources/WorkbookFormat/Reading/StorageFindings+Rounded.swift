public import ReportModel
internal import Spreadsheet

/// Numbers of which the cell shows less than it stores.
extension StorageFindings {
  /// Tells amounts that a number format rounds, with what is seen and what is stored.
  mutating func addRounded() {
    let report = reading.report
    for (index, stored) in stored.enumerated() {
      guard let stored, case .number(let text) = stored.value, report.values[index].number != nil,
        let place = places[index]
      else { continue }
      // Of whole numbers only an exponent leaves digits away that are no zeros.
      let hasExponent = contents.numberFormat(of: stored).code.utf8.contains(UInt8(ascii: "E"))
      guard hasExponent || !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = DecimalNumber(stored: text), hasExponent || !number.isWhole,
        let shown = displays[stored].rounded(number)
      else { continue }
      let exact = number.text(decimals: 0)
      let cell = report.form.cells[index]
      findings.append(
        Finding(
          .valueRounded,
          at: self.place(place.sheet, place.cell),
          cell: cell,
          edition: report.edition,
          found: shown,
          expected: exact,
          zh: "“\(cell.label)”按数字格式显示为 \(shown)，所存的数是 \(exact)，按所存的数读取",
          en:
            "“\(cell.label)” shows \(shown) by its number format and stores \(exact), which is taken"
        )
      )
    }
  }
}

extension FindingKind {
  /// A cell shows its number rounded.
  public static let valueRounded = FindingKind(
    code: "VALUE-ROUNDED",
    severity: .warning,
    meaning: Wording(
      zh: "单元格按数字格式显示的是四舍五入后的数，与所存的数不同，按所存的数读取",
      en: "a number format shows a number rounded; the one that is stored is taken"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对应报送的是哪一个数，把它打入单元格，或让格式显示全部小数",
      en:
        "see which number is meant and type it into the cell, or let the format show all decimals"
    ),
    example: Wording(zh: "3.64 按格式 0.0 显示为 3.6", en: "3.64 that the format 0.0 shows as 3.6"),
    actor: .unit,
    since: 2
  )
}
