import ReportModel

/// Tells rows of values from their order where labels are torn from their numbers.
struct LineRowOrder {
  private let text: LineText
  private let table: FormTable

  init(of table: FormTable, in text: LineText) {
    self.table = table
    self.text = text
  }

  /// Takes the label from rows of which it is not certain that the label in front is theirs.
  func detachDoubtful(_ rows: inout [FoundLineRow], _ emptyLabels: [EmptyLineLabel]) {
    for index in rows.indices where rows[index].content.isBare {
      if rows[index].row != index { rows[index].row = nil }
    }
    // Behind a label without values the next row's values may be either's.
    for empty in emptyLabels {
      guard
        let next = rows.firstIndex(where: {
          $0.content.range.lowerBound > empty.match.range.lowerBound
        }), let label = rows[next].label, rows[next].row == empty.row + 1,
        text.line(of: label.range.upperBound - 1)
          < text.line(of: rows[next].content.range.lowerBound)
      else { continue }
      if case .cells(let cells) = rows[next].content.content {
        rows[next].content.content = .misfit(count: cells.count)
      }
    }
  }

  /// Assigns rows without a label by their place, if no row of numbers is missing and each row that has
  /// a label stands where the form has it.
  func assign(_ rows: inout [FoundLineRow], reportingTo placement: inout TablePlacement) {
    let total = table.layout.dataRows.count
    guard rows.contains(where: { $0.row == nil }), rows.count == total, total > 1,
      rows.enumerated().allSatisfy({ $1.row == nil || $1.row == $0 })
    else { return }
    for index in rows.indices where rows[index].row == nil {
      rows[index].row = index
      let target = table.layout.dataRows[index]
      let name = target.name(in: table)
      placement.report(
        .rowByPosition,
        at: text.place(of: rows[index].content.range),
        cell: target.cells.first,
        found: text.text(rows[index].content.range),
        zh: "此处的数字行没有完整的行名，数字行共 \(total) 行，按顺序作为“\(name.zh)”读取",
        en:
          "this row of numbers has no whole label; there are \(total) rows, and by its place it is “\(name.en)”"
      )
    }
  }

  /// Reports rows that stand behind one that the form has later.
  func report(_ rows: [FoundLineRow], to placement: inout TablePlacement) {
    var last = -1
    for found in rows {
      guard let row = found.row else { continue }
      if row < last {
        let place = text.place(of: found.content.range)
        placement.reportOutOfOrder(table.layout.dataRows[row], at: place)
      }
      last = row
    }
  }
}
