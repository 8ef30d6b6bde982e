public import ReportModel

/// The reports of two folders, unit by unit: what was published against what was accepted.
public struct FolderComparison: Sendable {
  /// A report with its file.
  public struct Entry: Sendable {
    /// The file as messages name it.
    public let file: String
    /// The path in its folder, which tells reports of one unit apart.
    public let pathInFolder: String
    /// The report.
    public let report: Report

    /// Takes a report.
    public init(_ report: Report, file: String, pathInFolder: String) {
      self.report = report
      self.file = file
      self.pathInFolder = pathInFolder
    }
  }

  /// A unit with a report on both sides.
  public struct Pair: Sendable {
    /// The report of the first folder.
    public let before: Entry
    /// The report of the second folder.
    public let after: Entry
    /// What differs.
    public let changes: [ReportChange]
  }

  /// A unit with several reports on a side, of which nobody knows which belong together.
  public struct Tangle: Sendable {
    /// Its reports of the first folder.
    public let before: [Entry]
    /// Its reports of the second folder.
    public let after: [Entry]
  }

  /// The units on both sides, in the order of the first folder.
  public private(set) var pairs: [Pair] = []
  /// The units with several reports on a side.
  public private(set) var tangles: [Tangle] = []
  /// The reports that the first folder alone has.
  public private(set) var onlyBefore: [Entry] = []
  /// The reports that the second folder alone has.
  public private(set) var onlyAfter: [Entry] = []

  /// Compares two folders.
  ///
  /// Reports belong together if they are of one year and their organs have one name, however it is written; a name
  /// with a larger region before it is the same one's if no other name fits.
  ///
  /// - Parameters:
  ///   - before: The reports of the first folder.
  ///   - after: The reports of the second folder.
  public init(_ before: [Entry], _ after: [Entry]) {
    var index = UnitIndex(after)
    var groups: [UnitIndex.Unit: [Entry]] = [:]
    var order: [UnitIndex.Unit] = []
    for report in before {
      guard let unit = index.unit(of: report) else {
        onlyBefore.append(report)
        continue
      }
      if groups[unit] == nil { order.append(unit) }
      groups[unit, default: []].append(report)
    }
    for unit in order { compare(groups[unit] ?? [], index.take(unit)) }
    onlyAfter += index.rest
  }

  /// Compares two reports, whosever they are.
  public init(pairing before: Entry, with after: Entry) { pair(before, after) }

  private mutating func compare(_ before: [Entry], _ after: [Entry]) {
    guard before.count > 1 || after.count > 1 else { return pair(before[0], after[0]) }
    // Of several those belong together that have one name in their folders.
    var rest = after
    var left: [Entry] = []
    for report in before {
      if let index = rest.firstIndex(where: { $0.pathInFolder == report.pathInFolder }) {
        pair(report, rest.remove(at: index))
      } else {
        left.append(report)
      }
    }
    switch (left.isEmpty, rest.isEmpty) {
    case (true, _): onlyAfter += rest
    case (_, true): onlyBefore += left
    default: tangles.append(Tangle(before: left, after: rest))
    }
  }

  private mutating func pair(_ before: Entry, _ after: Entry) {
    let changes = ReportChange.changes(from: before.report, to: after.report)
    pairs.append(Pair(before: before, after: after, changes: changes))
  }
}

/// The reports of a folder by the units that they are of.
private struct UnitIndex {
  struct Unit: Hashable {
    let year: Int?
    let key: String
  }

  private let reports: [FolderComparison.Entry]
  private var indices: [Unit: [Int]] = [:]
  private var registers: [Int?: OrganRegister] = [:]
  private var taken: Set<Int> = []

  init(_ reports: [FolderComparison.Entry]) {
    self.reports = reports
    for (index, report) in reports.enumerated() {
      let year = report.report.year
      let key = registers[year, default: OrganRegister()].insert(report.report.organ)
      if !key.isEmpty { indices[Unit(year: year, key: key), default: []].append(index) }
    }
  }

  /// The unit of the folder that a report of the other one is of; nil if there is none, or nobody knows which.
  func unit(of report: FolderComparison.Entry) -> Unit? {
    let year = report.report.year
    guard let keys = registers[year]?.keys(like: report.report.organ), keys.count == 1 else {
      return nil
    }
    return Unit(year: year, key: keys[0])
  }

  mutating func take(_ unit: Unit) -> [FolderComparison.Entry] {
    let own = indices[unit] ?? []
    taken.formUnion(own)
    return own.map { reports[$0] }
  }

  /// What was not taken, in order.
  var rest: [FolderComparison.Entry] {
    reports.indices.filter { !taken.contains($0) }.map { reports[$0] }
  }
}
