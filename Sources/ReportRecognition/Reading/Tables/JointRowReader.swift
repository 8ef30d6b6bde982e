import ReportModel

/// Reads a row that stands for all rows of a group: 其他处理 in one row, as in 2019, where the form of 2021
/// has three.
///
/// Of a 0 every row has its 0; any other number is known of the rows together alone.
struct JointRowReader {
  private let joint: TablePlacement.JointRow
  private let placement: TablePlacement
  private let cells: PlacedCellReader
  private let rows: [TableLayout.DataRow]

  init(
    _ joint: TablePlacement.JointRow,
    in placement: TablePlacement,
    cells: PlacedCellReader
  ) {
    self.joint = joint
    self.placement = placement
    self.cells = cells
    rows = joint.rows.map { placement.table.layout.dataRows[$0] }
  }

  func read(into recognition: inout TableRecognition) {
    var texts: [String] = []
    for (column, first) in rows[0].cells.enumerated() {
      let cells = rows.map { $0.cells[column] }
      let candidates = placement[first]
      let text = candidates.map(\.text.oneLine).joined(separator: " ¦ ")
      let value = candidates.count == 1 ? self.cells.read(candidates[0], as: first).value : nil
      let own: CellValue
      switch value {
      case .blank: own = .blank
      case .number(let number) where number.number == .count(0):
        own = .number(NumberValue(.count(0), isRecoveredByArithmetic: true))
      default:
        own = .unreadable("\(joint.label) \(text)")
        texts.append(text)
        if let count = value?.count {
          recognition.jointCounts.append(JointCount(of: cells, count: count))
        }
      }
      for cell in cells { recognition.values[cell] = own }
    }
    recognition.findings.append(finding(texts))
  }

  private func finding(_ texts: [String]) -> Finding {
    let number = rows.count
    let isKnown = texts.isEmpty
    return Finding(
      isKnown ? .rowsJoinedBlank : .rowsJoined,
      at: joint.place,
      cell: placement.edition.form.cells[rows[0].cells[0]],
      edition: placement.edition,
      found: joint.label,
      zh: "“\(joint.label)”只有一行，规定格式分为 \(number) 行，"
        + (isKnown ? "各数为 0 或空白，\(number) 行即同" : "无法分到各行：\(texts.joined(separator: "、"))"),
      en: "“\(joint.label)” is one row where the form has \(number): "
        + (isKnown
          ? "its numbers are 0 or blank, and so are those of each"
          : "\(texts.joined(separator: ", ")) cannot be told apart")
    )
  }
}
