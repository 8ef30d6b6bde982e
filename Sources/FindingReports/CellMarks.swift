public import ReportModel

/// Which findings speak of each cell of a report, and on which side of a broken rule it stands.
public struct CellMarks: Sendable {
  private struct Mark {
    var numbers: [Int] = []
    var sides: Set<Finding.Term.Side> = []
  }

  private var marks: [Int: Mark] = [:]

  /// Numbers findings.
  ///
  /// - Parameters:
  ///   - findings: The findings; those about both sides of a rule, and those about one cell.
  ///   - report: The report whose cells are marked; nil for none.
  ///   - first: The number of the first of them.
  public init(_ findings: [Finding], in report: Report?, from first: Int = 1) {
    for (number, finding) in zip(first..., findings) {
      func add(_ cell: Int, _ side: Finding.Term.Side?) {
        var mark = marks[cell] ?? Mark()
        if mark.numbers.last != number { mark.numbers.append(number) }
        if let side { mark.sides.insert(side) }
        marks[cell] = mark
      }
      for term in finding.terms where term.fileOfLastYear == nil {
        guard let side = term.side, term.edition == report?.edition else { continue }
        add(term.cell, side)
      }
      if let cell = finding.cell, finding.edition == report?.edition { add(cell, nil) }
    }
  }

  /// The numbers of the findings that speak of a cell; empty for none.
  public func numbers(at cell: Int) -> [Int] { marks[cell]?.numbers ?? [] }

  /// The sides on which a cell stands; nil for none.
  public func sides(of cell: Int) -> Set<Finding.Term.Side>? {
    marks[cell].flatMap { $0.sides.isEmpty ? nil : $0.sides }
  }

  /// The marks that stand below the values of cells: `[1]`.
  public var texts: [Int: String] {
    marks.mapValues { mark in mark.numbers.map { "[\($0)]" }.joined(separator: "\n") }
  }
}
