public import ReportModel

/// Which of several files of a unit is to be used, where the user says so.
public struct FilePreference: Sendable {
  /// Whether the newest is taken where no file is named.
  public var newest: Bool
  /// The files that are taken, as submissions name them.
  public var files: Set<String>

  /// Says what is preferred; by default nothing.
  public init(newest: Bool = false, files: Set<String> = []) {
    self.newest = newest
    self.files = files
  }
}

/// Which of several reports of one unit is used, and why.
public struct FileChoice: Sendable {
  /// Why a file is used.
  public enum Ground: Hashable, Sendable {
    /// The user has named it.
    case named
    /// The user has named more than one, which is no decision.
    case severalNamed
    /// Its own date is the latest.
    case reportDate
    /// The file was changed last; the reports bear the same date, or not all of them bear one.
    case fileDate
    /// Nothing tells them apart: it is the first in order.
    case undecided
  }

  /// The cells in which another report differs from the one used.
  public struct Difference: Sendable {
    /// The other file.
    public let file: String
    /// How many cells differ.
    public let count: Int
    /// The first of them: the cell, what the report used has there, and what the other has.
    public let first: [(cell: FormCell, used: CellValue, other: CellValue)]
  }

  /// The files, the one used first, the others the newest first.
  public let files: [String]
  /// Why the first is used.
  public let ground: Ground
  /// Whether the user has asked for it, so that there is nothing left to decide.
  public let isDecided: Bool
  /// What the others have in other words: each other file with its differences.
  public let differences: [Difference]

  /// Whether all of them have the same values.
  public var isSame: Bool { differences.allSatisfy { $0.count == 0 } }

  /// How many cells of a difference are named.
  private static let cellLimit = 3
  /// Files changed within so many seconds were probably copied together, which tells nothing of their order.
  private static let leastSeconds = 60

  /// Chooses among several reports of a unit that fit.
  ///
  /// - Parameters:
  ///   - submissions: At least two of them, in the order in which they were named.
  ///   - preference: What the user says.
  /// - Returns: The choice, with the position of the one used.
  static func choose(
    among submissions: [Submission],
    _ preference: FilePreference
  ) -> (used: Int, choice: FileChoice) {
    let order = Order(submissions)
    let named = order.newestFirst.filter { preference.files.contains(submissions[$0].file) }
    let used = named.first ?? order.newestFirst[0]
    let ground: Ground =
      switch named.count {
      case 0: order.ground
      case 1: .named
      default: .severalNamed
      }
    let files = [used] + order.newestFirst.filter { $0 != used }
    let differences = files.dropFirst().map { difference(submissions[$0], from: submissions[used]) }
    let isNewest = preference.newest && [.reportDate, .fileDate].contains(ground)
    return (
      used,
      FileChoice(
        files: files.map { submissions[$0].file },
        ground: ground,
        isDecided: ground == .named || isNewest,
        differences: differences
      )
    )
  }

  /// In which order reports were made.
  private struct Order {
    var newestFirst: [Int]
    let ground: Ground

    init(_ submissions: [Submission]) {
      let dates = submissions.map { $0.unit?.date }
      let times = submissions.map { $0.fileDate?.seconds }
      // Dates that not all bear put no order between those that do and those that do not.
      let isDated = dates.allSatisfy { $0 != nil }
      let isTimed = times.allSatisfy { $0 != nil }
      newestFirst = submissions.indices.sorted { one, other in
        if isDated, let left = dates[one], let right = dates[other], left != right {
          return left > right
        }
        if isTimed, let left = times[one], let right = times[other], left != right {
          return left > right
        }
        return one < other
      }
      let (first, second) = (newestFirst[0], newestFirst[1])
      if isDated, dates[first] != dates[second] {
        ground = .reportDate
      } else if isTimed, let left = times[first], let right = times[second],
        left - right >= FileChoice.leastSeconds
      {
        ground = .fileDate
      } else {
        ground = .undecided
      }
      if ground == .undecided {
        // Then it is the first in order of those that nothing tells from the newest.
        let tied = submissions.indices.filter { index in
          (!isDated || dates[index] == dates[first])
            && (!isTimed || (times[first] ?? 0) - (times[index] ?? 0) < FileChoice.leastSeconds)
        }
        if let earliest = tied.min() {
          newestFirst = [earliest] + newestFirst.filter { $0 != earliest }
        }
      }
    }
  }

  private static func difference(_ other: Submission, from used: Submission) -> Difference {
    guard let unit = used.unit, let otherUnit = other.unit, unit.edition == otherUnit.edition else {
      return Difference(file: other.file, count: 0, first: [])
    }
    let cells = unit.edition.form.cells
    let differing = cells.indices.filter { unit.values[$0] != otherUnit.values[$0] }
    return Difference(
      file: other.file,
      count: differing.count,
      first: differing.prefix(cellLimit).map {
        (cells[$0], unit.values[$0], otherUnit.values[$0])
      }
    )
  }
}
