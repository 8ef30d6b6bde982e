public import Archive
public import TextTools
public import XML

/// The reason why a workbook could not be read or written.
public struct SpreadsheetError: Error, Sendable, Equatable {
  /// What went wrong, for a program to decide on.
  public enum Kind: Sendable, Equatable {
    /// The archive could not be read or written.
    case archive(ArchiveError.Kind)
    /// A part is not XML that is read; or a text to be written has what XML cannot hold.
    case xml(XMLError.Kind)
    /// A limit of ``SpreadsheetLimits`` is passed; the number is the limit.
    case limit(SpreadsheetLimits.Quantity, Int)

    /// The package has no workbook in it: it is a document of another kind.
    case notAWorkbook
    /// The workbook is in the binary form (xlsb).
    case binaryWorkbook
    /// A part that the workbook refers to is not in the package.
    case missingPart
    /// A relationship that the workbook names does not exist, or leads out of the package.
    case badRelationship
    /// The workbook has no sheet.
    case noSheets
    /// A part has not the structure that it must have.
    case malformed
    /// A cell's address is none.
    case badReference
    /// A cell's address lies outside the grid of 1,048,576 rows and 16,384 columns.
    case outsideGrid
    /// A cell's address names another row than the one that it stands in.
    case rowMismatch
    /// Two cells have the same address.
    case duplicateCell
    /// Two rows have the same number.
    case duplicateRow
    /// A cell refers to a shared string that does not exist.
    case badSharedString

    /// A sheet's name is empty, too long, or has a character that it must not have.
    case badSheetName
    /// Two sheets have the same name, upper and lower case not told apart.
    case duplicateSheetName
    /// A defined name is not fit to be one.
    case badDefinedName
    /// A name is defined twice.
    case duplicateDefinedName
    /// A number to be written is no decimal number.
    case badNumber
    /// Rows or cells to be written are not in ascending order.
    case notInOrder
    /// Two merged ranges to be written overlap.
    case overlappingMerges
    /// A style to be written is not in the style sheet.
    case badStyle
    /// A title or text that programs limit is too long for them.
    case textTooLong
  }

  /// What went wrong.
  public var kind: Kind
  /// The part that it is in, fit to print.
  public var part: String?
  /// The name of the sheet that it is in, fit to print.
  public var sheet: String?
  /// The cell that it is about.
  public var cell: CellReference?
  /// The line of the part, counted from 1, where it is known.
  public var line: Int?
  /// What the file is that holds no workbook, where ``kind`` says so; nil for all else.
  public internal(set) var found: FileKind?
  /// One line in English without control characters; quotes at most 40 characters of the input.
  public var detail: String
  /// The same in Chinese.
  public var chineseDetail: String

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - kind: What went wrong.
  ///   - chineseDetail: A line in Chinese; what it quotes has gone through ``chineseQuoted(_:)``.
  ///   - detail: The same in English; what it quotes has gone through ``quoted(_:)``.
  ///   - part: The part that it is in.
  ///   - sheet: The sheet that it is in.
  ///   - cell: The cell that it is about.
  ///   - line: The line of the part.
  public init(
    _ kind: Kind,
    zh chineseDetail: String,
    en detail: String,
    part: String? = nil,
    sheet: String? = nil,
    cell: CellReference? = nil,
    line: Int? = nil
  ) {
    self.kind = kind
    self.detail = detail
    self.chineseDetail = chineseDetail
    self.part = part.map { DisplayText(excerptOf: $0, limit: 120).string }
    self.sheet = sheet.map(\.excerpt.string)
    self.cell = cell
    self.line = line
  }

  init(_ error: XMLError, part: String?, sheet: String? = nil) {
    self.init(
      .xml(error.kind),
      zh: "部件不是完好的 XML：\(error.chineseMessage)",
      en: error.message,
      part: part,
      sheet: sheet,
      line: error.line
    )
  }

  /// Says why an archive cannot be read or written.
  public init(_ error: ArchiveError) {
    self.init(.archive(error.kind), zh: error.reason.zh, en: error.reason.en)
    part = error.part
  }

  /// Says in which sheet it is, as far as that is known.
  mutating func place(in sheet: String?) {
    if self.sheet == nil { self.sheet = sheet.map(\.excerpt.string) }
  }

  static func limit(_ quantity: SpreadsheetLimits.Quantity, _ value: Int) -> Self {
    SpreadsheetError(
      .limit(quantity, value),
      zh: "\(quantity.name.zh)超过 \(value)",
      en: "more than the limit of \(value) for \(quantity.rawValue)"
    )
  }

  /// Quotes a piece of the input: its beginning, safe to show, in double quotation marks.
  public static func quoted(_ text: some StringProtocol) -> String { "\"\(text.excerpt)\"" }

  /// Quotes a piece of the input as Chinese has it.
  public static func chineseQuoted(_ text: some StringProtocol) -> String { "“\(text.excerpt)”" }
}

extension SpreadsheetLimits.Quantity {
  /// What is limited, in either language.
  public var name: (zh: String, en: String) {
    switch self {
    case .sheets: ("工作表个数", "the sheets of a workbook")
    case .cells: ("一张工作表中有内容的单元格数", "the cells of a sheet")
    case .sharedStrings: ("共享字符串个数", "the shared strings")
    case .cellText: ("一个单元格的字符数", "the characters of a cell")
    case .mergedRanges: ("一张工作表的合并区域个数", "the merged ranges of a sheet")
    case .definedNames: ("名称个数", "the defined names")
    case .cellFormats: ("单元格格式个数", "the formats of cells")
    case .hyperlinks: ("链接个数", "the links of a sheet")
    }
  }
}

extension SpreadsheetError: CustomStringConvertible {
  /// The place, as far as it is known, and the detail.
  public var description: String {
    var places = [part, sheet.map { "sheet \($0)" }, cell?.description].compactMap { $0 }
    if let line { places.append("line \(line)") }
    return places.isEmpty ? detail : places.joined(separator: ", ") + ": " + detail
  }

  /// The same in Chinese.
  public var chineseDescription: String {
    var places = [part, sheet.map { "工作表“\($0)”" }, cell.map { "单元格 \($0)" }].compactMap { $0 }
    if let line { places.append("第 \(line) 行") }
    return places.isEmpty ? chineseDetail : places.joined(separator: "，") + "：" + chineseDetail
  }
}
