/// An edition of the statutory form, described once.
///
/// Readers, writers, rules, schemas and documentation are derived from this description.
public struct Form: Sendable {
  /// The edition.
  public let edition: Edition
  /// The six sections, in order.
  public let sections: [FormSection]
  /// The three report tables, in order.
  public let tables: [FormTable]
  /// Every value cell, in form order.
  public let cells: [FormCell]
  /// The rules about one report: sums that the form prescribes, and limits.
  public private(set) var rules: [Rule] = []
  /// Those of them that are sums.
  public private(set) var sums: [Rule] = []

  private let indices: [String: Int]

  init(edition: Edition, tables describe: (inout [FormCell]) -> [FormTable]) {
    self.edition = edition
    var cells: [FormCell] = []
    let tables = describe(&cells)
    self.tables = tables
    self.cells = cells
    sections = Self.statutorySections
    indices = Dictionary(uniqueKeysWithValues: cells.map { ($0.identifier, $0.index) })
    rules = Rule.rules(of: self)
    sums = rules.filter { $0.family.relation == .equal }
  }

  /// The cell with the given identifier; nil if the form has none.
  public func cell(_ identifier: String) -> FormCell? {
    indices[identifier].map { cells[$0] }
  }

  /// The table of the given kind.
  public func table(_ kind: TableKind) -> FormTable {
    // Every edition describes all three, in the order of the cases.
    switch kind {
    case .proactive: tables[0]
    case .applications: tables[1]
    case .reviews: tables[2]
    }
  }

  /// The section of the given kind.
  public func section(_ kind: SectionKind) -> FormSection { sections[kind.rawValue - 1] }

  /// The section that holds the given table.
  public func section(holding table: TableKind) -> FormSection {
    switch table {
    case .proactive: section(.proactiveDisclosure)
    case .applications: section(.applicationsReceived)
    case .reviews: section(.reviewsAndLitigation)
    }
  }
}

extension Form: Equatable {
  /// Two forms are the same when their editions are: each edition has one description.
  public static func == (left: Form, right: Form) -> Bool { left.edition == right.edition }
}
