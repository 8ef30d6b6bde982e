public import ReportModel

/// What a check or a blank form needs of last year's report of the same organ: its values, the places of
/// a few, and the fingerprints of its paragraphs, so that ten thousand of them stay small.
public struct LastYear: Sendable {
  /// A cell of last year's report.
  public struct Cell: Sendable {
    /// What stands in it.
    public let value: CellValue
    /// Where; nil where that is not known.
    public let place: Place?
  }

  /// The file that the report was read from.
  public let file: String
  /// The organ as the report names it.
  public let organ: String
  /// The reporting year; nil if the report does not say.
  public let year: Int?
  /// The edition that it follows.
  public let edition: Edition
  /// All values, in the order of its form.
  public let values: PackedValues
  /// The cells that rules about two years need, by index.
  public let cells: [Int: Cell]
  /// The numbers above 0, by the cell's index: those that this year's are compared with in size.
  let numbers: [Int: NumberValue.Number]
  /// The fingerprints of its paragraphs.
  let paragraphs: Set<Int>

  /// Takes what is needed from a report.
  ///
  /// - Parameters:
  ///   - reading: The report with its places.
  ///   - file: The name of its file.
  ///   - editions: The editions that this year's report may follow.
  public init(_ reading: Reading, file: String, editions: EditionRegistry = .shipped) {
    let report = reading.report
    self.file = file
    organ = report.organ
    year = report.year
    edition = report.edition
    values = PackedValues(report.values)
    var cells: [Int: Cell] = [:]
    for next in editions.editions {
      for rule in next.form.rules(after: report.edition) {
        for index in rule.partsOfLastYear {
          cells[index] = Cell(value: report.values[index], place: reading.places.place(of: index))
        }
      }
    }
    for index in report.form.growth.joined() where cells[index] == nil {
      cells[index] = Cell(value: report.values[index], place: nil)
    }
    self.cells = cells
    numbers = YearLeap.numbers(of: report)
    paragraphs = Set(CopiedText.paragraphs(of: report).map { CopiedText.fingerprint($0.text) })
  }

  /// The sum of cells; nil where one is not kept or holds no count, or past the largest number.
  func sum(of indices: [Int]) -> Int? {
    var sum = 0
    for index in indices {
      guard let count = cells[index]?.value.count else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(count)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }
}

extension LastYear {
  /// What is shown of it beside a report.
  ///
  /// - Parameter report: This year's report.
  /// - Returns: The values, nil beside any report but one of the year after; and what there is to say of the two.
  public func shown(beside report: Report) -> (values: LastYearValues?, findings: [Finding]) {
    guard YearCheck.isYearBefore(self, report) else {
      return (nil, [YearCheck.otherYear(self, report)])
    }
    let values = LastYearValues(edition: edition, values: values)
    return (values, YearCheck.identity(of: report, self))
  }
}
