internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// What was read although it is not seen.
extension StorageFindings {
  /// Notes cells in merged ranges that only the range's first cell is seen of.
  mutating func addCovered(_ texts: [SheetLines]) {
    var cells: [Int: [CellReference]] = [:]
    // What is told of a value that is covered says already that it was not read.
    let unseen = Set(reading.findings.lazy.filter { $0.kind == .cellUnseen }.map(\.cell))
    for (index, (place, stored)) in zip(places, stored).enumerated() where !unseen.contains(index) {
      if let place, let stored, stored.value != .blank {
        cells[place.sheet, default: []].append(place.cell)
      }
    }
    let numbers = Self.numbers(of: contents)
    for lines in texts {
      guard let sheet = numbers[lines.sheet] else { continue }
      for line in lines.lines {
        for case let cell? in line.cells { cells[sheet, default: []].append(cell.reference) }
      }
    }
    for (sheet, cells) in cells.sorted(by: { $0.key < $1.key }) {
      let covered = CoveredCells(contents.sheets[sheet].merges).covered(among: cells.sorted())
      for cell in covered.prefix(Self.namedLimit) {
        findings.append(
          Finding(
            .cellCovered,
            at: place(sheet, cell),
            zh: "\(cell) 在合并区域中被遮住，其内容已读取",
            en: "\(cell) is covered by a merged range; what it holds was read"
          )
        )
      }
      if covered.count > Self.namedLimit {
        let more = covered.count - Self.namedLimit
        findings.append(
          Finding(
            .cellCovered,
            at: place(sheet, covered[Self.namedLimit]),
            zh: "此后另有 \(more) 格在合并区域中被遮住，其内容均已读取",
            en: "\(more) more cells are covered by merged ranges; what they hold was read"
          )
        )
      }
    }
  }

  /// Notes rows of sheets of others of which merged ranges show nothing, once a sheet.
  mutating func addCoveredRows(_ names: [String]) {
    let numbers = Self.numbers(of: contents)
    for number in Set(names.compactMap { numbers[$0] }).sorted() {
      let sheet = contents.sheets[number]
      let merges = sheet.merges.filter { !$0.isWhole }
      guard !merges.isEmpty else { continue }
      let covered = CoveredCells(merges).covered(among: sheet.cells.map(\.reference))
      let unseen = CoveredCells.inCoveredRows(covered, of: sheet)
      guard let first = unseen.first else { continue }
      let count = Set(unseen.map(\.row)).count
      findings.append(
        Finding(
          .textHidden,
          at: place(number, first),
          zh: "工作表“\(sheet.name)”有 \(count) 行全部被合并区域遮住，看不见，其内容未读取",
          en:
            "merged ranges of the sheet “\(sheet.name)” cover all of \(count) rows, which are not seen and were left out"
        )
      )
    }
  }

  /// Notes merged ranges over whole columns or rows, in which all cells but one are covered: once a sheet,
  /// as a sheet may have thousands.
  mutating func addWholeMerges() {
    for (number, sheet) in contents.sheets.enumerated() {
      let whole = sheet.merges.filter(\.isWhole)
      guard let merge = whole.first else { continue }
      let others = whole.count - 1
      findings.append(
        Finding(
          .cellCovered,
          at: place(number, merge.first),
          zh: "合并区域 \(merge) \(others > 0 ? "等 \(whole.count) 处" : "")占满整列或整行，其中被遮住的内容已照常读取",
          en:
            "the merged range \(merge)\(others > 0 ? " and \(others) more" : "") covers whole columns or rows; what it covers was read as usual"
        )
      )
    }
  }

  /// Notes sheets of which the file has no more than the name.
  mutating func addSheetsWithoutPart() {
    for (number, sheet) in contents.sheets.enumerated() where !sheet.hasPart {
      findings.append(
        Finding(
          .sheetWithoutPart,
          at: place(number, CellReference(row: 0, column: 0)),
          zh: "工作表“\(sheet.name)”只有名称，文件中没有它的内容（如旧版的宏表），已略过",
          en:
            "the file has no more than the name of the sheet “\(sheet.name)”, as of old macro sheets; it is passed over"
        )
      )
    }
  }

  /// Notes boxes whose text is that of no cell.
  mutating func addBoxes() {
    for (number, sheet) in contents.sheets.enumerated() {
      guard !sheet.overlays.isEmpty else { continue }
      let last = sheet.cells.lazy.map(\.reference.column).max() ?? -1
      for overlay in sheet.overlays where !SheetSurroundings.reads(overlay, in: sheet, upTo: last) {
        guard case .text(let runs) = overlay.content, let cell = overlay.cells.first else {
          continue
        }
        let text = runs.map(\.text).joined()
        findings.append(
          Finding(
            .textUnseen,
            at: place(number, cell),
            found: text,
            zh: "工作表“\(sheet.name)”上的文本框“\(text.excerptOnOneLine)”不在单元格中，未读取",
            en:
              "the text box “\(text.excerptOnOneLine)” on the sheet “\(sheet.name)” lies in no cell and is not read"
          )
        )
      }
    }
  }

  /// Notes hidden sheets, rows and columns.
  mutating func addHidden(_ names: [String]) {
    let numbers = Self.numbers(of: contents)
    let sheets = Set(names.compactMap { numbers[$0] } + places.compactMap { $0?.sheet })
    for number in sheets.sorted() {
      let sheet = contents.sheets[number]
      if sheet.visibility != .visible {
        findings.append(
          Finding(
            .sheetHidden,
            at: place(number, CellReference(row: 0, column: 0)),
            zh: "工作表“\(sheet.name)”被隐藏，其内容已读取",
            en: "the sheet “\(sheet.name)” is hidden; what it holds was read"
          )
        )
      }
      addHiddenRows(of: sheet, number)
      addHiddenColumns(of: sheet, number)
    }
  }

  private mutating func addHiddenRows(of sheet: SheetContents, _ number: Int) {
    var first: CellReference?
    var last = -1
    var count = 0
    for cell in sheet.cells where cell.isInHiddenRow {
      let reference = cell.reference
      if first == nil { first = reference }
      if reference.row != last { count += 1 }
      last = reference.row
    }
    guard let first else { return }
    findings.append(
      Finding(
        .rowHidden,
        at: place(number, first),
        zh: "工作表“\(sheet.name)”有 \(count) 行被隐藏或筛选掉（第一行是第 \(first.row + 1) 行），其内容已读取",
        en:
          "\(count) rows of the sheet “\(sheet.name)” are hidden or filtered away, the first row \(first.row + 1); what they hold was read"
      )
    )
  }

  private mutating func addHiddenColumns(of sheet: SheetContents, _ number: Int) {
    guard !sheet.hiddenColumns.isEmpty else { return }
    // Ranges may overlap, and there may be many.
    var steps = Array(repeating: 0, count: CellReference.columnCount + 1)
    for columns in sheet.hiddenColumns {
      steps[columns.lowerBound] += 1
      steps[columns.upperBound + 1] -= 1
    }
    var depth = 0
    let isHidden = steps.map { step in
      depth += step
      return depth > 0
    }
    var first: CellReference?
    var columns: Set<Int> = []
    for reference in sheet.cells.lazy.map(\.reference) where isHidden[reference.column] {
      guard columns.insert(reference.column).inserted else { continue }
      if first.map({ reference.column < $0.column }) ?? true { first = reference }
    }
    guard let first else { return }
    let name = CellReference.columnName(first.column)
    findings.append(
      Finding(
        .columnHidden,
        at: place(number, first),
        zh: "工作表“\(sheet.name)”有 \(columns.count) 列被隐藏（第一列是 \(name) 列），其内容已读取",
        en:
          "\(columns.count) columns of the sheet “\(sheet.name)” are hidden, the first column \(name); what they hold was read"
      )
    )
  }
}
