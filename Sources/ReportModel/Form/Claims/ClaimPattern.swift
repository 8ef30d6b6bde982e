/// A way in which reports tell a number of their tables in words.
///
/// A pattern is quiet unless every character between its label and the number is known: a sentence
/// that says something else is not a claim.
public struct ClaimPattern: Sendable {
  /// What the label and the number are to each other.
  public enum Shape: Hashable, Sendable {
    /// 收到政府信息公开申请3件: the label, fillers, the number.
    case labelThenNumber
    /// 有1件涉及政府信息公开的行政复议: the number, fillers, the label at the end of its clause.
    case numberThenLabel
    /// 未收到政府信息公开申请: a negation as the label and fillers to the end of the clause; the number
    /// is 0.
    case none
  }

  /// Which claim it is.
  public let family: ClaimFamily
  /// What the label and the number are to each other.
  public let shape: Shape
  /// The words that the claim begins with, or ends with where the number comes first.
  public let labels: [String]
  /// What may stand between label and number.
  public let fillers: [String]
  /// Words of which one must stand between label and number; empty if none has to.
  public let required: [String]
  /// The units of the number.
  public let units: [String]
  /// Words that make it another claim when they stand before it in its clause.
  public let barred: [String]
  /// Words that make it another claim when they stand anywhere before it in its sentence.
  public let barredBefore: [String]
  /// Words that make it another claim wherever they stand in its sentence.
  public let barredAnywhere: [String]
  /// Whether the sentence, or the one before, has to speak of applications.
  public let needsApplications: Bool
  /// Whether the sentence has to speak of open government information.
  public let needsDisclosure: Bool
  /// The accepted readings, each the identifiers of the cells whose sum the number may be, as
  /// ``RuleDescription`` has them; empty for a number that the form does not hold, which is then not
  /// taken for another one.
  public let readings: [[String]]

  /// Stands in a word for the year before the report's, in digits.
  public static let lastYear = "{last}"
  /// Stands in a word for the year behind the report's, in digits.
  public static let nextYear = "{next}"

  /// Describes a claim.
  public init(
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
    readings: [[String]]
  ) {
    self.family = family
    self.shape = shape
    self.labels = labels
    self.fillers = fillers
    self.required = required
    self.units = units
    self.barred = barred
    self.barredBefore = barredBefore
    self.barredAnywhere = barredAnywhere
    self.needsApplications = needsApplications
    self.needsDisclosure = needsDisclosure
    self.readings = readings
  }

  /// The units that items are counted in.
  public static let itemUnits = ["件", "份", "宗", "起", "例", "个", "条"]

  /// Words in a report of the given year; those with a year in them are left out where it is not known.
  public static func words(_ words: [String], year: Int?) -> [String] {
    words.compactMap { word in
      // Nearly all words are the same every year.
      guard word.utf8.contains(UInt8(ascii: "{")) else { return word }
      for (mark, difference) in [(lastYear, -1), (nextYear, 1)] where word.contains(mark) {
        return year.map { word.replacing(mark, with: String($0 + difference)) }
      }
      return word
    }
  }
}

/// A claim with the cells of its readings in one form.
public struct FormClaim: Sendable {
  /// The way in which the claim is put.
  public let pattern: ClaimPattern
  /// The accepted readings, each the indices of the cells whose sum the number may be.
  public let readings: [[Int]]
}
