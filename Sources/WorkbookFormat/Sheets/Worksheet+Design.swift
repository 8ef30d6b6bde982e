internal import ReportModel
internal import Spreadsheet

extension Worksheet {
  /// A sheet with columns, one page wide, in the middle of its pages.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - widths: The widths of its columns.
  ///   - tab: The colour of its tab.
  ///   - style: The format of cells that are not in the file.
  init(_ name: String, widths: [Double], tab: Color, style: StyleIndex = .normal) {
    self.init(name: name)
    columns = widths.enumerated().map {
      ColumnWidth($0.offset...$0.offset, width: $0.element, style: style)
    }
    view.showsGridLines = false
    view.tabColor = tab
    page.fitToWidth = 1
    page.fitToHeight = 0
    page.isCentered = true
  }
}

extension PageSetup {
  /// The most UTF-16 units of an organ's name in a page's head.
  private static let organLimit = 80

  /// Puts the organ and the year above every page, and the page's number below.
  mutating func name(_ identity: ReportIdentity) {
    let year = identity.year.map { "\($0)年度" } ?? ""
    header = "&L" + Self.literal(identity.organ) + "&R" + year + "政府信息公开工作年度报告"
    footer = "&C第 &P 页，共 &N 页"
  }

  /// A text that no program takes for a code, without what no printer shows; one that would not fit is cut.
  private static func literal(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars where scalar.isPrinted {
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= organLimit else {
        result.append("…")
        break
      }
      if scalar == "&" { result.append(scalar) }
      result.append(scalar)
    }
    return String(result)
  }
}

extension SheetProtection {
  /// The protection of a sheet in which staff put in and take out rows of their own.
  static var withRows: SheetProtection {
    var protection = SheetProtection()
    protection.allowsInsertingRows = true
    protection.allowsDeletingRows = true
    return protection
  }
}

extension Unicode.Scalar {
  /// Whether the character is one that paper can show.
  fileprivate var isPrinted: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: true
    }
  }
}
