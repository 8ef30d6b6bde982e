import ReportModel

/// Why nothing that was copied is put into a form.
enum PasteFault: Error, Equatable {
  /// It is more than a form holds.
  case tooMuch
  /// None of it has a place in the form.
  case noPlace
  /// All of it was left out, for these reasons.
  case leftOut([Wording])
}

extension DeskFault {
  /// What a page says of it.
  init(_ fault: PasteFault) {
    switch fault {
    case .tooMuch:
      let (text, cells) = (PastedCells.textLimit >> 10, PastedCells.cellLimit)
      self.init(
        422,
        zh: "复制的内容太多：最多 \(cells) 格、\(text) KiB 文字。请只复制需要的行和列。",
        en:
          "Too much was copied: at most \(cells) cells and \(text) KiB of text. Please copy only the rows and columns that you need."
      )
    case .noPlace: self = .noPlace
    case .leftOut(let reasons):
      self.init(
        422,
        zh: "没有填入任何内容。" + reasons.map(\.zh).joined(),
        en: "Nothing was put in. " + reasons.map(\.en).joined(separator: " ")
      )
    }
  }
}
