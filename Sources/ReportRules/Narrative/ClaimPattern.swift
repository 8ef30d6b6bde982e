import ReportModel

/// A way in which reports tell a number of their tables in words.
///
/// A pattern is quiet unless every character between its label and the number is known: a sentence
/// that says something else is not a claim.
struct ClaimPattern {
  /// What the label and the number are to each other.
  enum Shape {
    /// 收到政府信息公开申请3件: the label, fillers, the number.
    case labelThenNumber
    /// 有1件涉及政府信息公开的行政复议: the number, fillers, the label at the end of its clause.
    case numberThenLabel
    /// 未收到政府信息公开申请: a negation as the label and fillers to the end of the clause; the number
    /// is 0.
    case none
  }

  let family: ClaimFamily
  let shape: Shape
  /// The words that the claim begins with, or ends with where the number comes first.
  let labels: [[Unicode.Scalar]]
  /// What may stand between label and number, the longest first.
  let fillers: [[Unicode.Scalar]]
  /// Words of which one must stand between label and number; empty if none has to.
  let required: [String]
  /// The units of the number.
  let units: [String]
  /// Words that make it another claim when they stand before it in its clause.
  let barred: [String]
  /// Words that make it another claim when they stand anywhere before it in its sentence.
  let barredBefore: [String]
  /// Words that make it another claim wherever they stand in its sentence.
  let barredAnywhere: [String]
  /// Whether the sentence, or the one before, has to speak of applications.
  let needsApplications: Bool
  /// Whether the sentence has to speak of open government information.
  let needsDisclosure: Bool
  /// The accepted readings, each the cells whose sum the number may be.
  let readings: [Reading]

  /// Cells by the beginning of their identifiers and their last key.
  struct Reading {
    /// The rows' and columns' beginnings, such as `applications.granted.`; the cells under all are added.
    let prefixes: [String]
    /// The last key, such as `total`.
    let column: String

    init(_ prefixes: String..., column: String = "total") {
      self.prefixes = prefixes
      self.column = column
    }

    /// The cells in a form; empty if the form has none.
    func cells(in form: Form) -> [FormCell] {
      form.cells.filter { cell in
        cell.path.last == column
          && prefixes.contains { cell.identifier == $0 || cell.identifier.hasPrefix($0 + ".") }
      }
    }

    /// The sum of cells in a report; nil where one holds no count, or past the largest number.
    static func sum(of cells: [FormCell], in report: Report) -> Int? {
      var sum = 0
      for cell in cells {
        guard let count = report.values[cell.index].count else { return nil }
        let (next, overflow) = sum.addingReportingOverflow(count)
        guard !overflow else { return nil }
        sum = next
      }
      return sum
    }
  }

  init(
    _ family: ClaimFamily,
    _ shape: Shape = .labelThenNumber,
    labels: [String],
    fillers: [String],
    required: [String] = [],
    units: [String] = ClaimPattern.itemUnits,
    barred: [String] = [],
    barredBefore: [String] = [],
    barredAnywhere: [String] = [],
    needsApplications: Bool = false,
    needsDisclosure: Bool = false,
    readings: [Reading]
  ) {
    self.family = family
    self.shape = shape
    self.labels = Self.longestFirst(labels)
    self.fillers = Self.longestFirst(fillers)
    self.required = required
    self.units = units
    self.barred = barred
    self.barredBefore = barredBefore
    self.barredAnywhere = barredAnywhere
    self.needsApplications = needsApplications
    self.needsDisclosure = needsDisclosure
    self.readings = readings
  }

  private static func longestFirst(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  static let itemUnits = ["件", "份", "宗", "起", "例", "个", "条"]
}
