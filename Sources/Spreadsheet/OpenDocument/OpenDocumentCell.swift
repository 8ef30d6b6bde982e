/// A cell of an OpenDocument spreadsheet that holds something, with how often it stands there.
struct OpenDocumentCell {
  /// What a cell's start tag says.
  struct Attributes {
    /// The types of values.
    enum ValueType {
      case none, number, percentage, currency, date, time, boolean, text, error
    }

    var type = ValueType.none
    /// The number, date, time or truth value, as it is written.
    var value: String?
    /// The text, where it is not what is shown.
    var text: String?
    var currency: String?
    var formula: String?
    var count = 1
    var columnSpan = 1
    var rowSpan = 1
    var isMatrix = false
    var styleName: String?
  }

  let column: Int
  let count: Int
  let style: UInt16
  let value: CellContents.Value
  let formula: FormulaContents?
  let runs: [TextRun]?
  let shown: [Overlay.Content]

  func contents(at reference: CellReference, isHidden: Bool) -> CellContents {
    CellContents(
      reference: reference,
      isHidden: isHidden,
      style: style,
      value: value,
      formula: formula,
      runs: runs,
      shown: shown
    )
  }
}
