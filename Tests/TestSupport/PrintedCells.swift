public import ReportModel

extension TableLayout.Cell {
  /// What a report prints in the cell.
  public func text(in report: Report) -> String {
    switch content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label): label
    case .value(let index): report.values[index].text
    }
  }
}
