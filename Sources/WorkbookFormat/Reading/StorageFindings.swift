internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet

/// What there is to say about how a workbook keeps what was read from it: numbers as texts, formulas
/// that are gone, cells, rows and sheets that are not seen.
struct StorageFindings {
  /// How many cells of a sheet are named one by one.
  static let namedLimit = 50

  let contents: WorkbookContents
  let reading: Reading
  /// Where the form's cells stand: the number of the sheet and the place in it.
  private(set) var places: [(sheet: Int, cell: CellReference)?] = []
  /// What stands there; nil for a blank cell.
  private(set) var stored: [CellContents?] = []
  var displays: NumberDisplays
  var findings: [Finding] = []

  /// Looks at a workbook, what was read from it and the rows of text among that, the sheets that were read
  /// besides those, and whether this program has made the workbook with its formulas.
  static func findings(
    in contents: WorkbookContents,
    of reading: Reading,
    texts: [SheetLines],
    sheets: [String] = [],
    isOwn: Bool
  ) -> [Finding] {
    var findings = StorageFindings(contents, reading)
    findings.addTextNumbers()
    findings.addRounded()
    findings.addHiddenZeros()
    if isOwn { findings.addLostFormulas() }
    findings.addCovered(texts)
    findings.addWholeMerges()
    findings.addCoveredRows(sheets)
    findings.addHidden(sheets + texts.map(\.sheet))
    findings.addSheetsWithoutPart()
    findings.addBoxes()
    return findings.findings
  }

  private init(_ contents: WorkbookContents, _ reading: Reading) {
    self.contents = contents
    self.reading = reading
    displays = NumberDisplays(of: contents)
    let numbers = Self.numbers(of: contents)
    places.reserveCapacity(reading.places.count)
    stored.reserveCapacity(reading.places.count)
    // The cells of a table stand in one sheet.
    var last: (name: String, number: Int?, sheet: SheetContents?) = ("", nil, nil)
    for place in reading.places {
      guard case .cell(let sheet, let reference)? = place, let cell = CellReference(reference)
      else {
        places.append(nil)
        stored.append(nil)
        continue
      }
      if last.name != sheet {
        let number = numbers[sheet]
        last = (sheet, number, number.map { contents.sheets[$0] })
      }
      places.append(last.number.map { ($0, cell) })
      stored.append(last.sheet?.cell(at: cell))
    }
  }

  /// The sheets by their names.
  static func numbers(of contents: WorkbookContents) -> [String: Int] {
    Dictionary(
      contents.sheets.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func place(_ sheet: Int, _ cell: CellReference) -> Place {
    .cell(sheet: contents.sheets[sheet].name, reference: cell.description)
  }

  // MARK: Numbers as texts

  /// Notes numbers in cells of text, where this program would have stored a number.
  private mutating func addTextNumbers() {
    let report = reading.report
    var isKnown = Set(reading.findings.lazy.filter { $0.kind == .valueNormalised }.map(\.cell))
    var counts: [Int: Int] = [:]
    for (index, stored) in stored.enumerated() {
      guard let stored, case .text(let text) = stored.value, stored.formula == nil,
        let place = places[index]
      else { continue }
      let cell = report.form.cells[index]
      let value = report.values[cell.index]
      guard let number = value.number, number.note == nil,
        isKnown.insert(cell.index).inserted, WrittenValue(value, as: cell.valueType).isNumber
      else { continue }
      // An amount with its unit is rightly a text.
      if case .amount(let amount) = number.number, !amount.unit.isEmpty { continue }
      counts[place.sheet, default: 0] += 1
      guard counts[place.sheet, default: 0] <= Self.namedLimit else { continue }
      findings.append(
        Finding(
          .valueNormalised,
          at: self.place(place.sheet, place.cell),
          cell: cell,
          edition: report.edition,
          found: text,
          expected: value.text,
          zh: "“\(cell.label)”是以文本形式存储的数字，按 \(value.text) 读取",
          en: "“\(cell.label)” is a number stored as text and read as \(value.text)"
        )
      )
    }
    for (sheet, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.namedLimit {
      let more = count - Self.namedLimit
      findings.append(
        Finding(
          .valueNormalised,
          at: place(sheet, CellReference(row: 0, column: 0)),
          zh: "本表另有 \(more) 个以文本形式存储的数字，均按其数值读取",
          en: "\(more) more numbers of the sheet are stored as text and read as they say"
        )
      )
    }
  }

  // MARK: Formulas that are gone

  /// Notes the totals of each table that are plain numbers although they are what their parts add up to:
  /// there the program writes formulas.
  private mutating func addLostFormulas() {
    let form = reading.report.form
    let lost = Set(form.sums.filter(isLost).compactMap(\.total)).sorted()
    for table in form.tables {
      let lost = lost.filter { table.cells.contains($0) }
      guard let first = lost.first, let place = places[safe: first] else { continue }
      findings.append(
        Finding(
          .formulaLost,
          at: self.place(place.sheet, place.cell),
          cell: form.cells[first],
          edition: form.edition,
          found: reading.report.values[first].text,
          zh:
            "“\(table.name.zh)”表有 \(lost.count) 个合计是直接填写的数，不再是公式，第一个是“\(form.cells[first].label)”",
          en:
            "\(lost.count) totals of table “\(table.name.en)” are plain numbers and no formulas any more, the first “\(form.cells[first].label)”"
        )
      )
    }
  }

  private func isLost(_ rule: Rule) -> Bool {
    // A total of another table's cells has no formula.
    guard let total = rule.total, reading.report.form.tables.contains(where: { rule.isWithin($0) }),
      let stored = stored[safe: total], stored.formula == nil
    else {
      return false
    }
    let report = reading.report
    return report.isProgramSum(total, of: rule.parts) { cell in
      WrittenValue(report.values[cell], as: report.form.cells[cell].valueType).isNumber
    }
  }
}

extension Array {
  /// The element's content; nil past the end, too.
  fileprivate subscript<Content>(safe index: Int) -> Content? where Element == Content? {
    indices.contains(index) ? self[index] : nil
  }
}
