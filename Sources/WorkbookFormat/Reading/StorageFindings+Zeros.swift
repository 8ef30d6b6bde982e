public import ReportModel
internal import Spreadsheet

/// Zeros of which nothing is seen.
extension StorageFindings {
  /// Tells zeros that the sheet or a number format shows as blank cells, once a sheet.
  mutating func addHiddenZeros() {
    var zeros: [Int: (first: CellReference, count: Int)] = [:]
    for (place, stored) in zip(places, stored) {
      guard let place, let stored, case .number(let text) = stored.value,
        !(text.utf8.first.map { (0x31...0x39).contains($0) } ?? true),
        let zero = DecimalNumber(stored: text), zero.digits.isEmpty
      else { continue }
      // By its number: a sheet that is taken out is copied.
      if !contents.sheets[place.sheet].hidesZeros,
        !contents.sheets[place.sheet].hiddenZeros.contains(place.cell)
      {
        guard displays[stored].hides(zero: zero) else { continue }
      }
      let known = zeros[place.sheet]
      zeros[place.sheet] = (
        first: known.map { min($0.first, place.cell) } ?? place.cell, count: (known?.count ?? 0) + 1
      )
    }
    for (sheet, zeros) in zeros.sorted(by: { $0.key < $1.key }) {
      let name = contents.sheets[sheet].name
      findings.append(
        Finding(
          .zeroHidden,
          at: place(sheet, zeros.first),
          zh: "工作表“\(name)”有 \(zeros.count) 格存的是 0 而显示为空白（第一格是 \(zeros.first)），按 0 读取",
          en:
            "\(zeros.count) cells of the sheet “\(name)” hold 0 and look blank, the first \(zeros.first); 0 is taken"
        )
      )
    }
  }
}

extension FindingKind {
  /// Cells that hold a zero look blank.
  public static let zeroHidden = FindingKind(
    code: "ZERO-HIDDEN",
    severity: .note,
    meaning: Wording(
      zh: "单元格存的是 0 而显示为空白，按 0 读取",
      en: "cells hold 0 and look blank; 0 is taken"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "让工作表显示零值，或改用显示 0 的数字格式",
      en: "let the sheet show zeros, or choose a number format that does"
    ),
    example: Wording(zh: "选项“显示零值”已取消", en: "the option to show zeros is off"),
    actor: .unit,
    since: 2
  )
}
