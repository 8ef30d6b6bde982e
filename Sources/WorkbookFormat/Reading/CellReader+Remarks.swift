internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// What there is to say about cells that are to hold text.
extension CellReader {
  /// Everything that there is to say about a cell that is to hold text.
  mutating func remarks(on cell: CellContents, at place: Place) -> [Finding] {
    var findings = problem(in: cell, at: place).map { [$0] } ?? []
    if !cell.shown.isEmpty { findings.append(picture(at: place)) }
    for piece in pieces(of: cell)
    where piece.written.unicodeScalars.contains(where: { !$0.isBlank }) {
      switch piece.appearance {
      case .struck:
        findings.append(
          Finding(
            .textStruck,
            at: place,
            found: piece.written,
            zh: "“\(piece.written.excerptOnOneLine)”已划去，未读取",
            en: "“\(piece.written.excerptOnOneLine)” is struck through and was left out"
          )
        )
      case .hidden:
        findings.append(
          Finding(
            .textHidden,
            at: place,
            found: piece.written,
            zh: "有不显示的“\(piece.written.excerptOnOneLine)”，未读取",
            en: "“\(piece.written.excerptOnOneLine)” is not shown and was left out"
          )
        )
      default: continue
      }
    }
    return findings
  }

  /// What there is to say about a formula or an error in a cell that is to hold text; nil if it holds
  /// neither.
  ///
  /// A paragraph that begins with `=` becomes a formula when it is typed in, and mostly an error.
  private mutating func problem(in cell: CellContents, at place: Place) -> Finding? {
    let isError = if case .error = cell.value { true } else { false }
    guard isError || cell.formula != nil else { return nil }
    if isError, !cell.shown.isEmpty { return nil }
    if let formula = cell.formula {
      if FormulaText.isPicture(formula) { return picture(at: place) }
      if !isError, !isDoubtful(cell), formula.hasCachedValue || formula.outcome != .stored {
        return result(of: formula, in: cell, at: place)
      }
    }
    return Finding(
      .formulaWithoutValue,
      at: place,
      found: cell.formula?.text.map { "=" + $0 },
      zh: "应为文字的单元格中是没有结果的公式",
      en: "a cell for text holds a formula without a result"
    )
  }

  private func picture(at place: Place) -> Finding {
    Finding(
      .pictureInCell,
      at: place,
      zh: "应为文字的单元格中嵌入了图片，不予读取",
      en: "a cell for text holds a picture, which is passed over"
    )
  }

  private mutating func result(
    of formula: FormulaContents,
    in cell: CellContents,
    at place: Place
  ) -> Finding {
    let isExternal = FormulaText.isExternal(formula)
    let text = text(of: cell)
    if case .differs(let stored) = formula.outcome, formula.hasCachedValue {
      let old = Self.quotation(stored)
      return Finding(
        .formulaStale,
        at: place,
        found: old,
        expected: text,
        zh: "应为文字的单元格中是公式，文件保存的结果是“\(old.excerptOnOneLine)”，重新计算为“\(text.excerptOnOneLine)”",
        en:
          "a cell for text holds a formula that stores “\(old.excerptOnOneLine)” and comes to “\(text.excerptOnOneLine)”"
      )
    }
    return Finding(
      .formulaKept,
      at: place,
      found: text,
      zh: "应为文字的单元格中是\(isExternal ? "引用其他工作簿的" : "")公式，采用其结果“\(text.excerptOnOneLine)”",
      en:
        "a cell for text holds a formula\(isExternal ? " on another workbook" : ""); its result “\(text.excerptOnOneLine)” is taken"
    )
  }

  /// A stored value for a message.
  static func quotation(_ value: CellContents.Value) -> String {
    switch value {
    case .blank: ""
    case .number(let text), .text(let text), .error(let text), .date(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }
}
