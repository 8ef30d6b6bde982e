import ReportModel
import ReportRecognition

/// Copies of tables that scripts lay over them, so that some columns stay where they are while the others are moved.
extension HTMLDocumentBuilder {
  /// Whether a table that has ended says cell for cell what the one right before it says, and lies over it.
  ///
  /// A copy that stands below its original, with text between the two or without, is for a person to look at.
  func isFloatingCopy(_ grid: Grid) -> Bool {
    guard tables.isEmpty, case .grid(let original)? = blocks.last,
      elements.contains(where: { $0.style.isPositioned && $0.blocksBefore >= blocks.count })
    else { return false }
    return grid.saysTheSame(as: original)
  }

  /// Tells of a copy that is not read.
  mutating func noteCopy(_ grid: Grid) {
    let first = grid.rows.first?.cells.first
    collector.add(.textSetAside) {
      Finding(
        .textSetAside,
        at: first?.place,
        found: first?.text,
        zh: "此处是浮在上一个表格上的副本，逐格相同，未采用",
        en:
          "the table here lies over the one before it and says the same in every cell; it is set aside"
      )
    }
  }
}

extension Grid {
  /// Whether another grid has the same cells, in the same places and with the same texts.
  fileprivate func saysTheSame(as other: Grid) -> Bool {
    rows.elementsEqual(other.rows) { own, other in
      own.cells.elementsEqual(other.cells) {
        $0.column == $1.column && $0.columnSpan == $1.columnSpan && $0.text == $1.text
      }
    }
  }
}
