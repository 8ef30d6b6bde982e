import ReportModel

/// What was copied elsewhere, in the places that it would go to.
struct PastePreview {
  private let block: PastedBlock
  private let language: Language

  init(_ block: PastedBlock, _ language: Language) {
    self.block = block
    self.language = language
  }

  /// The table, as markup.
  var markup: String { "" }
}
