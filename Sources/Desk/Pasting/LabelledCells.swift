import ReportModel
import ReportRecognition

/// Copied cells that are placed by the labels among them.
struct LabelledCells {
  /// What the labels of a copied row say: the table, its row of values, and the column that the label stands in.
  private struct Label {
    let table: Int
    let row: Int
    let column: Int
  }

  private let cells: PastedCells
  private let chosen: ChosenCell
  private let form: Form
  private let tables: [TableLabels]
  /// The titles and headings of the form's sections.
  private let sections: Set<String>
  /// The tables' numbers, that of the chosen cell first.
  private let order: [Int]
  private let labels: [Label?]
  /// Where the values of each table begin.
  private let values: [ValueColumns]

  init(_ cells: PastedCells, at chosen: ChosenCell, of edition: Edition) {
    self.cells = cells
    self.chosen = chosen
    let tables = TableLabels.tables(of: edition)
    let order = [chosen.table] + tables.indices.filter { $0 != chosen.table }
    self.tables = tables
    form = edition.form
    sections = Set(edition.form.sections.flatMap { [$0.title, $0.heading] })
    self.order = order
    let labels: [Label?] = cells.rows.map { row in
      for table in order {
        for cell in row.reversed() where !cell.isValue {
          guard let found = tables[table].dataRow(cell.text) else { continue }
          return Label(table: table, row: found, column: cell.column)
        }
      }
      return nil
    }
    self.labels = labels
    values = tables.indices.map { table in
      let own = zip(cells.rows, labels).compactMap { row, label in
        label.flatMap { $0.table == table ? (cells: row, label: $0.column) : nil }
      }
      return ValueColumns(of: own, in: tables[table].table.layout)
    }
  }

  /// Whether a label was copied: one of the form, or words that are none of it and say all the same what stands beside.
  var hasLabels: Bool {
    cells.rows.joined().contains { cell in
      !cell.isBlank && !cell.isValue && (!cell.hasDigit || isLabel(cell))
    }
  }

  /// The places that the labels tell for certain.
  func places() -> PastedPlaces {
    var places = labels.contains { $0 != nil } ? placesByRows() : placesByColumns()
    refuseOtherUnits(in: &places)
    return places
  }

  private func isLabel(_ cell: PastedCells.Cell) -> Bool { tables.contains { $0.knows(cell.text) } }

  /// Whether a text is a label, the heading of a section, or states a unit.
  private func isKnown(_ cell: PastedCells.Cell) -> Bool {
    isLabel(cell) || sections.contains(cell.text.filter { !$0.isWhitespace })
      || TableLabels.stateUnit(cell.text)
  }

  /// Whether a row without a row's label holds headings alone.
  private func isHeading(_ row: [PastedCells.Cell]) -> Bool {
    let written = row.filter { !$0.isBlank }
    guard !written.isEmpty, !written.contains(where: \.isValue) else { return false }
    return written.contains(where: isLabel) || !written.contains(where: \.hasDigit)
  }

  // MARK: Rows with labels

  private func placesByRows() -> PastedPlaces {
    var places = PastedPlaces()
    var headings = PastedHeadings()
    var hasValues = false
    // The copied columns of which a value was placed.
    var filled: Set<Int> = []
    func close() { places.doubt(headings.strange(over: filled, unless: isKnown)) }
    for (row, label) in zip(cells.rows, labels) {
      if let label {
        filled.formUnion(place(row, label, below: &headings, in: &places))
        hasValues = true
      } else if isHeading(row) {
        if hasValues {
          close()
          (headings, filled) = (PastedHeadings(), [])
        }
        hasValues = false
        headings.add(row)
      } else {
        places.leave(row.lazy.filter { !isLabel($0) })
      }
    }
    close()
    return places
  }

  /// Places the values of a row, and tells in which copied columns they stand.
  private func place(
    _ row: [PastedCells.Cell],
    _ label: Label,
    below headings: inout PastedHeadings,
    in places: inout PastedPlaces
  ) -> [Int] {
    let labels = tables[label.table]
    let values = labels.table.layout.dataRows[label.row]
    let start = self.values[label.table].start
    places.leave(row.lazy.filter { $0.column < start && $0.hasDigit && !isLabel($0) })
    let own = row.filter { $0.column >= start }
    let columns: [Int: Int]
    var isNamed = false
    if let named = headings.columns(labels, in: values.block, behind: start) {
      columns = named
      isNamed = true
    } else if let first = firstColumn(of: own, values, in: label.table) {
      columns = Dictionary(
        uniqueKeysWithValues: values.cells.indices.dropFirst(first).map { ($0 - first + start, $0) }
      )
    } else {
      columns = [:]
    }
    var filled: [Int] = []
    for cell in own {
      if let column = columns[cell.column] {
        places.put(cell, into: values.cells[column], byOrder: !isNamed)
        filled.append(cell.column)
      } else {
        places.leave([cell])
      }
    }
    if !filled.isEmpty {
      places.doubt(
        row.lazy.filter { cell in
          cell.column < start && !cell.isBlank && !cell.isValue && !cell.hasDigit && !isKnown(cell)
        }
      )
    }
    return filled
  }

  /// The column of the form that the first value of a row without headings is for; nil where that is not certain.
  private func firstColumn(
    of own: [PastedCells.Cell],
    _ values: TableLayout.DataRow,
    in table: Int
  ) -> Int? {
    guard self.values[table].isCertain else { return nil }
    let start = self.values[table].start
    let layout = tables[table].table.layout
    let width = (own.last?.column ?? start - 1) + 1 - start
    if width >= values.cells.count {
      // More than the row has: something else stands among the values.
      return own.contains { !$0.isBlank && $0.column - start >= values.cells.count } ? nil : 0
    }
    guard chosen.table == table, layout.dataRows[chosen.row].block == values.block else {
      return nil
    }
    return chosen.column
  }

  // MARK: Units

  /// Takes back what is in another unit than the form's: in the row of values that a text stands in, else in all.
  private func refuseOtherUnits(in places: inout PastedPlaces) {
    for (row, label) in zip(cells.rows, labels) {
      let first = row.first { !$0.isBlank }?.column
      for cell in row where !cell.isBlank && !cell.isValue {
        for table in tables {
          let units = table.otherUnits(in: cell.text, isInTable: cell.column == first)
          guard !units.isEmpty else { continue }
          let own = label.map { tables[$0.table].table.layout.dataRows[$0.row].cells }
          for unit in units {
            places.refuse(own ?? Array(table.table.cells), unit, stated: cell.text, in: form)
          }
        }
      }
    }
  }

  // MARK: Headings alone

  private func placesByColumns() -> PastedPlaces {
    var places = PastedPlaces()
    var headings = PastedHeadings()
    let top = cells.rows.prefix(while: isHeading)
    for row in top { headings.add(row) }
    let copied = cells.rows.dropFirst(top.count)
    guard let table = table(named: headings) else { return places }
    let isChosen = table == chosen.table
    let rows = tables[table].table.layout.dataRows[(isChosen ? chosen.row : 0)...]
    let ofBlock = Set(rows.prefix(copied.count).map(\.block)).reduce(into: [:]) { found, block in
      found[block] = headings.columns(
        tables[table],
        in: block,
        from: isChosen ? chosen.column : nil
      )
    }
    var filled: Set<Int> = []
    for (row, values) in zip(copied, rows) {
      let columns = ofBlock[values.block, default: [:]]
      // Words beside the values mean to say which row they are.
      let isNamed = row.contains { cell in
        !cell.isBlank && !cell.hasDigit && !cell.isValue && columns[cell.column] == nil
      }
      for cell in row {
        if !isNamed, let column = columns[cell.column] {
          places.put(cell, into: values.cells[column])
          filled.insert(cell.column)
        } else {
          places.leave([cell])
        }
      }
    }
    places.doubt(headings.strange(over: filled, unless: isKnown))
    places.leave(copied.dropFirst(rows.count).joined())
    return places
  }

  /// The table that most headings are of, where its rows are known: the chosen cell's, or one with a single row.
  private func table(named headings: PastedHeadings) -> Int? {
    let counts = order.map { table in
      (
        table,
        tables[table].table.blocks.indices.map { headings.count(of: tables[table], in: $0) }.max()
          ?? 0
      )
    }
    guard let best = counts.map(\.1).max(), best > 0,
      let table = counts.first(where: { $0.1 == best })?.0,
      table == chosen.table || tables[table].table.layout.dataRows.count == 1
    else { return nil }
    return table
  }
}
