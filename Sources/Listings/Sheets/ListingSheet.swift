import ReportModel
import Spreadsheet
internal import TextTools

/// A table for people as a sheet: lines, headings in levels, rows.
///
/// What a row is about stays in sight and stands on every page; pages are as wide as the table.
struct ListingSheet {
  private let listing: Listing
  private let language: Language
  private let layout: ListingLayout
  private let styles: ListingStyles
  /// The widths of the columns.
  private let widths: [Double]
  private(set) var sheet: Worksheet

  /// Makes the sheet of a table, without what leads from it to others.
  ///
  /// - Parameters:
  ///   - listing: The table.
  ///   - language: The language of its words.
  ///   - layout: Where its parts stand.
  ///   - styles: The formats of the workbook.
  init(
    _ listing: Listing,
    _ language: Language,
    _ layout: ListingLayout,
    _ styles: ListingStyles
  ) {
    self.listing = listing
    self.language = language
    self.layout = layout
    self.styles = styles
    widths = Self.widths(of: listing)
    sheet = Worksheet(name: layout.sheet)
    setColumns()
    setView()
    addLines()
    addHead()
    addRows()
    addCharts()
  }

  // MARK: Columns and pages

  /// The widths that the table asks for, or what its longest numbers take.
  private static func widths(of listing: Listing) -> [Double] {
    var widths = listing.columns.map(\.width)
    for row in listing.rows {
      for (column, cell) in row.cells.enumerated() where widths.indices.contains(column) {
        switch cell.value {
        case .number(let number), .sum(let number):
          widths[column] = max(widths[column], Double(number.utf8.count + 2))
        case .blank, .text, .wording: continue
        }
      }
    }
    return widths.map { min($0, 100) }
  }

  private func isHidden(_ column: Int) -> Bool {
    listing.isFolded && listing.columns[column].outlineLevel > 0
  }

  private mutating func setColumns() {
    sheet.columns = listing.columns.indices.map { column in
      var width = ColumnWidth(
        column...column,
        width: widths[column],
        isHidden: isHidden(column)
      )
      width.outlineLevel = listing.columns[column].outlineLevel
      width.endsFoldedGroup = column > 0 && isHidden(column - 1) && !isHidden(column)
      return width
    }
  }

  private mutating func setView() {
    sheet.view.frozenRows = layout.headRows.upperBound
    sheet.view.frozenColumns = listing.headColumns
    sheet.view.selectedCell = CellReference(
      row: layout.headRows.upperBound,
      column: listing.headColumns
    )
    let width = widths.indices.filter { !isHidden($0) }.reduce(0) { $0 + widths[$1] }
    let isUpright = width <= Listing.uprightWidth && listing.charts.isEmpty
    sheet.page.orientation = isUpright ? .portrait : .landscape
    sheet.page.margins.left = 0.4
    sheet.page.margins.right = 0.4
    sheet.page.fitToWidth = 1
    // A table with charts is looked at as a whole.
    sheet.page.fitToHeight = listing.charts.isEmpty ? 0 : 1
    if !layout.headRows.isEmpty {
      sheet.page.titleRows = layout.headRows.lowerBound...(layout.headRows.upperBound - 1)
    }
    if listing.headColumns > 0 { sheet.page.titleColumns = 0...(listing.headColumns - 1) }
    sheet.page.footer = "&C&P/&N"
    // What stands beside a report has tabs of a colour of their own.
    if listing.isAnnex { sheet.view.tabColor = Color(0x8EA9DB) }
    sheet.filter = layout.filter(columns: listing.columns.count)
  }

  /// Puts a title and the name of the sheet above every page.
  mutating func setHeader(_ title: String) {
    sheet.page.header = "&L\(ListingText.pageHead(title))&R\(ListingText.pageHead(layout.sheet))"
  }

  // MARK: Lines and headings

  private mutating func addLines() {
    if listing.isAnnex {
      let text = ListingMark.text(language)
      sheet.rows.append(Row(0, cells: [Cell(0, .text(text), style: styles.mark)]))
    }
    for line in listing.sheetLines {
      let cell = Cell(0, .text(ListingText.fitting(line(language))), style: styles.line)
      sheet.rows.append(Row(sheet.rows.count, cells: [cell]))
    }
  }

  private mutating func addHead() {
    for level in 0..<layout.head.levels {
      let row = layout.headRows.lowerBound + level
      var texts: [Int: String] = [:]
      var height = 0.0
      for heading in layout.head.headings where heading.level == level {
        let text = ListingText.fitting(heading.text)
        texts[heading.columns.lowerBound] = text
        if heading.height > 1 || heading.columns.count > 1 {
          sheet.merges.append(
            CellRange(rows: row...(row + heading.height - 1), columns: heading.columns)
          )
        }
        // What is folded away gives a heading no room.
        let width = heading.columns.filter { !isHidden($0) }.reduce(0) { $0 + widths[$1] }
        if width > 0 {
          let needed = TextWidth.height(of: text, width: width)
          height = max(height, needed / Double(heading.height))
        }
      }
      let cells = listing.columns.indices.map { column in
        Cell(column, texts[column].map { .text($0) } ?? .blank, style: styles.header)
      }
      sheet.rows.append(Row(row, height: max(height, 20), cells: cells))
    }
  }

  // MARK: Rows

  private mutating func addRows() {
    guard !listing.rows.isEmpty, !listing.columns.isEmpty else { return }
    let first = layout.headRows.upperBound
    let columns = 0...(listing.columns.count - 1)
    let rows = first..<(first + listing.rows.count)
    sheet.textNumbers = [CellRange(rows: first...(rows.upperBound - 1), columns: columns)]
    // A sheet may have more rows than there is room for twice.
    sheet.laterRows = Worksheet.LaterRows(rows, columns: columns) {
      [listing, language, layout, styles, widths] number in
      let row = listing.rows[number - first]
      var height = 18.0
      let cells = row.cells.prefix(listing.columns.count).enumerated().map { column, cell in
        let value: Spreadsheet.CellValue
        switch cell.value {
        case .blank: value = .blank
        case .text, .wording:
          let text = ListingText.fitting(cell.plainText(language))
          height = max(height, TextWidth.height(of: text, width: widths[column]))
          value = .text(text)
        // Programs would show other digits.
        case .number(let number) where !Self.isExact(number): value = .text(number)
        case .number(let number): value = .number(number)
        case .sum(let number): value = Self.sum(number, column, layout)
        }
        return Cell(column, value, style: styles.style(of: cell, in: row))
      }
      return Row(number, height: height, growsWithText: true, cells: cells)
    }
  }

  private static func isExact(_ number: String) -> Bool {
    DecimalNumber(number).map { $0.digits.count <= DecimalNumber.exactDigits } ?? false
  }

  private static func sum(_ number: String, _ column: Int, _ layout: ListingLayout)
    -> Spreadsheet.CellValue
  {
    guard !layout.itemRows.isEmpty else { return .number(number) }
    let range = CellRange(
      rows: layout.itemRows.lowerBound...(layout.itemRows.upperBound - 1),
      columns: column...column
    )
    return .formula("SUM(\(range))", result: .number(number))
  }

  // MARK: Links and charts

  /// Adds what leads from the table to others and to files.
  mutating func addLinks(to layouts: [String: ListingLayout]) {
    for (item, row) in listing.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        guard let link = cell.link, sheet.hyperlinks.count < Hyperlink.limit else { continue }
        let place = CellReference(row: layout.row(of: item), column: column)
        switch link {
        case .file(let path): sheet.hyperlinks.append(Hyperlink(place, to: .file(path: path)))
        case .listing(let key, let row):
          guard let target = layouts[key] else { continue }
          let first = CellReference(row: row.map(target.row(of:)) ?? 0, column: 0)
          sheet.hyperlinks.append(Hyperlink(place, to: .cell(sheet: target.sheet, first)))
        }
      }
    }
  }

  /// How many rows and columns a chart of columns lies over; two of them stand side by side.
  private static let chartRows = 16
  private static let chartColumns = 9
  private static let chartColors = [Color(0x4472C4), Color(0xA5A5A5), Color(0xED7D31)]

  private mutating func addCharts() {
    let first = listing.columns.count + 1
    var place = CellReference(row: 1, column: first)
    for chart in listing.charts {
      // Bars take the whole width, and a row for each of them.
      if chart.isAcross, place.column > first {
        place = CellReference(row: place.row + Self.chartRows + 1, column: first)
      }
      let rows =
        chart.isAcross
        ? max(Self.chartRows, chart.rows.count * (chart.numbers.count + 1) + 4) : Self.chartRows
      let columns = chart.isAcross ? Self.chartColumns * 2 : Self.chartColumns
      let over = CellRange(
        rows: place.row...(place.row + rows - 1),
        columns: place.column...(place.column + columns - 1)
      )
      if chart.isAcross || place.column > first {
        place = CellReference(row: place.row + rows + 1, column: first)
      } else {
        place.column += Self.chartColumns
      }
      let categories = cells(of: chart.texts, chart.rows)
      sheet.charts.append(
        Chart(
          chart.isAcross ? .bars : .columns,
          title: chart.title(language),
          description: chart.title(language),
          over: over,
          series: chart.numbers.enumerated().map { index, numbers in
            Chart.Series(
              name: name(of: numbers),
              categories: categories,
              numbers: cells(of: numbers, chart.rows, areNumbers: true),
              color: Self.chartColors[index % Self.chartColors.count]
            )
          }
        )
      )
    }
  }

  private func cells(
    of column: Int,
    _ rows: Range<Int>,
    areNumbers: Bool = false
  ) -> Chart.Cells {
    Chart.Cells(
      CellRange(
        rows: layout.row(of: rows.lowerBound)...layout.row(of: rows.upperBound - 1),
        columns: column...column
      ),
      of: layout.sheet,
      holding: listing.rows[rows].map { row in
        let cell = row.cells[column]
        if areNumbers, !cell.isNumeric { return nil }
        if case .blank = cell.value { return nil }
        return ListingText.fitting(cell.plainText(language))
      }
    )
  }

  /// The innermost heading of a column.
  private func name(of column: Int) -> Chart.Cells {
    let heading = layout.head.headings.last { $0.columns.contains(column) }
    let row = layout.headRows.lowerBound + (heading?.level ?? 0)
    return Chart.Cells(
      CellRange(CellReference(row: row, column: column)),
      of: layout.sheet,
      holding: [heading.map { ListingText.fitting($0.text) }]
    )
  }
}
