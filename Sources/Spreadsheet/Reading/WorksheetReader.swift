import XML

/// Reads `xl/worksheets/sheetN.xml`.
///
/// Cells without content are passed over. Only when cells turn out to be out of order are all of
/// them kept, on a second reading, so that an address that stands twice does not go unseen.
struct WorksheetReader: PartHandler {
  /// The elements that are looked into.
  enum Element {
    case worksheet, columns, sheetData, row, cell, value, formula, inline, run, runProperties, text
    case views, merges, extensions, sparklinePlace, conditions, rule, ruleFormula, other
    case laterFormula, laterFormat
  }

  /// The types of cells.
  enum CellType {
    case number, shared, text, inline, boolean, error, date
  }

  let limits: SpreadsheetLimits
  let strings: SharedStrings
  /// Whether cells without content and the numbers of rows are kept.
  let keepsAll: Bool
  /// Whether it is kept how high rows are: only where something lies over the cells does it matter.
  let keepsHeights: Bool
  /// The cell formats that show digits around a text, and around one without characters as well.
  let textFormats: Set<UInt16>
  /// Whether a sheet that begins with these cells is left out but for them; nil where none is.
  private let isLeftOut: (([CellContents]) -> Bool)?
  /// Whether the sheet is left out.
  private(set) var isFinished = false
  private var isHeadRead = false
  /// How wide columns and, where that is kept, how high rows are.
  var sizes = SheetSizes()

  var cells: [CellContents] = []
  var merges: [CellRange] = []
  /// The rules for looks.
  var rules: [SheetRule] = []
  var ruledCells: [CellRange] = []
  /// Whether the rule that is open is the last of them.
  var hasRule = false
  /// The rules of later programs that are open, whose cells are named behind them.
  var laterRules: [SheetRule]?
  /// How many elements are open in the format of such a rule.
  var formatDepth = 0
  /// The cells that show a small chart.
  var sparklines: [CellReference] = []
  /// The columns that are hidden or have no width.
  var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether columns have no width unless they are said to, and those that are.
  var isNarrowByDefault = false
  var shownColumns: [ClosedRange<Int>] = []
  /// Whether zeros are shown as nothing.
  var hidesZeros = false
  /// Whether a cell or row comes after one with a higher address, or the same.
  var isOutOfOrder = false

  private var path: [Element] = []
  private var skippedDepth = 0
  private var isStrict = false

  var row = -1
  var isRowHidden = false
  var rows: Set<Int> = []
  var column = -1
  var lastCell = CellReference(row: -1, column: -1)

  var type = CellType.number
  var style: UInt16 = 0
  var reference = CellReference(row: 0, column: 0)
  var hasValue = false
  var hasInline = false
  var hasFormula = false
  /// Whether the cell shows what a richer program than its value knows, such as a picture.
  var hasRichValue = false
  /// The number of the formula that it shares with others.
  var sharedFormula: Int?
  var sharedFormulas = SharedFormulas()
  var formulaKind = FormulaContents.Kind.normal
  var value: [UInt8] = []
  var inline: [UInt8] = []
  var rich = RichText()
  var formula: [UInt8] = []

  init(
    strings: SharedStrings,
    keepsAll: Bool,
    keepsHeights: Bool = false,
    textFormats: Set<UInt16> = [],
    limits: SpreadsheetLimits,
    leavingOut isLeftOut: (([CellContents]) -> Bool)? = nil
  ) {
    self.strings = strings
    self.keepsAll = keepsAll
    self.keepsHeights = keepsHeights
    self.textFormats = textFormats
    self.limits = limits
    self.isLeftOut = isLeftOut
    path.reserveCapacity(8)
  }

  /// Behind how many rows a sheet is known by its head.
  private static let headRows = 8

  /// Asks once, behind the first rows, whether the sheet is left out.
  mutating func lookAtHead() {
    guard !isHeadRead, row >= Self.headRows, let isLeftOut else { return }
    isHeadRead = true
    isFinished = isLeftOut(cells)
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    guard let parent = path.last else {
      isStrict = tag.isIn(Namespace.strictMain)
      guard tag.isSpreadsheet, tag.isNamed("worksheet") else {
        throw SpreadsheetError(
          .malformed,
          zh: "工作表部件里不是工作表",
          en: "the part of a sheet holds no worksheet"
        )
      }
      path.append(.worksheet)
      return
    }
    guard
      parent == .extensions || parent == .laterFormat
        || tag.isIn(isStrict ? Namespace.strictMain : Namespace.main)
    else {
      skippedDepth = 1
      return
    }
    // Extensions are passed over wherever they stand.
    if parent == .value, !tag.isNamed("extLst") {
      throw oddCell(zh: "单元格的值里有元素", en: "a cell's value holds an element")
    }
    guard let element = Self.element(tag, in: parent) else {
      skippedDepth = 1
      return
    }
    switch element {
    case .sparklinePlace, .ruleFormula, .laterFormula: value.removeAll(keepingCapacity: true)
    case .row: try startRow(tag)
    case .cell: try startCell(tag)
    case .value:
      if hasValue { throw oddCell(zh: "一个单元格有两个值", en: "a cell has two values") }
      hasValue = true
    case .inline:
      if hasInline { throw oddCell(zh: "一个单元格有两段文字", en: "a cell has two texts") }
      hasInline = true
    case .text where parent == .cell: hasInline = true
    case .run: rich.startRun()
    case .runProperties: rich.startProperties()
    case .other where parent == .runProperties: rich.take(tag)
    case .formula:
      if hasFormula { throw oddCell(zh: "一个单元格有两个公式", en: "a cell has two formulas") }
      hasFormula = true
      formulaKind = Self.formulaKind(tag)
      if formulaKind == .shared { sharedFormula = tag.integer("si") }
    case .other where parent == .merges: try addMerge(tag)
    case .conditions:
      ruledCells = (tag.text("sqref") ?? "").split(separator: " ").prefix(Self.ruleLimit)
        .compactMap { CellRange(merged: $0) }
    case .rule: addRule(tag)
    case .extensions where parent == .extensions: takeLaterRule(tag)
    case .laterFormat: takeLaterFormat(tag)
    case .other where parent == .columns: addColumns(tag)
    case .other where parent == .views: takeView(tag)
    case .other where parent == .rule: addRuleDrawing(tag)
    case .other where parent == .worksheet: takeDefaults(tag)
    default: break
    }
    path.append(element)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return
    }
    switch path.popLast() {
    case .cell?: try endCell()
    case .run?: rich.endRun(at: inline.count)
    case .sparklinePlace?: if laterRules == nil { addSparkline() } else { addLaterRules() }
    case .extensions? where tag.isNamed("conditionalFormatting"): laterRules = nil
    case .ruleFormula?: addRuleFormula()
    case .laterFormula?: addLaterFormula()
    case .laterFormat?: formatDepth -= 1
    default: break
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    guard skippedDepth == 0 else { return }
    switch path.last {
    case .value?, .laterFormula?, .sparklinePlace?, .ruleFormula?:
      characters.bytes.append(to: &value)
    case .text?: characters.bytes.append(to: &inline)
    case .formula?: characters.bytes.append(to: &formula)
    default: break
    }
  }

  /// What an element is where it stands; nil for one that is passed over with all that is in it.
  private static func element(_ tag: borrowing XMLTag, in parent: Element) -> Element? {
    switch parent {
    case .row: letter(of: tag) == UInt8(ascii: "c") ? .cell : nil
    case .cell:
      switch letter(of: tag) {
      case UInt8(ascii: "v"): .value
      case UInt8(ascii: "f"): .formula
      case UInt8(ascii: "t"): .text
      default: tag.isNamed("is") ? .inline : nil
      }
    case .sheetData: tag.isNamed("row") ? .row : nil
    case .worksheet:
      if tag.isNamed("sheetData") {
        .sheetData
      } else if tag.isNamed("cols") {
        .columns
      } else if tag.isNamed("mergeCells") {
        .merges
      } else {
        tag.isNamed("extLst")
          ? .extensions
          : tag.isNamed("conditionalFormatting")
            ? .conditions
            : tag.isNamed("sheetFormatPr") ? .other : tag.isNamed("sheetViews") ? .views : nil
      }
    // Of all that later programs add only small charts, and rules that draw something, are seen in cells.
    case .extensions:
      if tag.isNamed("sqref") {
        .sparklinePlace
      } else if tag.isNamed("f") {
        .laterFormula
      } else if tag.isNamed("dxf") {
        .laterFormat
      } else {
        isExtension(tag) ? .extensions : nil
      }
    case .columns: tag.isNamed("col") ? .other : nil
    case .views: tag.isNamed("sheetView") ? .other : nil
    // Not "rPh": how Chinese is spoken is no part of the text.
    case .inline: tag.isNamed("t") ? .text : tag.isNamed("r") ? .run : nil
    case .run: tag.isNamed("t") ? .text : tag.isNamed("rPr") ? .runProperties : nil
    case .runProperties: .other
    case .merges: tag.isNamed("mergeCell") ? .other : nil
    case .conditions: tag.isNamed("cfRule") ? .rule : nil
    case .rule:
      if tag.isNamed("formula") {
        .ruleFormula
      } else {
        tag.isNamed("iconSet") || tag.isNamed("dataBar") ? .other : nil
      }
    case .laterFormat: .laterFormat
    case .value, .formula, .text, .sparklinePlace, .ruleFormula, .laterFormula, .other: nil
    }
  }

  /// The name of an element that is one letter; 0 for others.
  private static func letter(of tag: borrowing XMLTag) -> UInt8 {
    let name = tag.localName
    return name.count == 1 ? name[0] : 0
  }

  /// The error of a cell that no program writes so, and that each would read otherwise.
  private func oddCell(zh: String, en: String) -> SpreadsheetError {
    SpreadsheetError(.malformed, zh: zh, en: en, cell: reference)
  }

  /// Keeps a cell that is read to its end.
  mutating func keep(
    _ value: CellContents.Value,
    formula: FormulaContents? = nil,
    runs: [TextRun]? = nil,
    isEmptyText: Bool = false
  ) throws(SpreadsheetError) {
    guard cells.count < limits.cells else { throw .limit(.cells, limits.cells) }
    cells.append(
      CellContents(
        reference: reference,
        isHidden: isRowHidden,
        style: style,
        value: value,
        formula: formula,
        runs: runs,
        shown: hasRichValue ? [.picture] : [],
        isEmptyText: isEmptyText
      )
    )
  }
}
