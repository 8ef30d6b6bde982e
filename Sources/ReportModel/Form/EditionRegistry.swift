/// The editions of the form that a reader or writer knows, from the earliest to the latest.
///
/// A registry is made once and compared by reference.
public struct EditionRegistry: Sendable {
  private final class Storage: Sendable {
    let editions: [Edition]

    init(_ editions: [Edition]) { self.editions = editions }
  }

  private let storage: Storage

  /// Puts a registry together.
  ///
  /// - Parameter editions: The editions in the order of their first years.
  /// - Precondition: There is one at least, no two have one name, and what a rule across the years adds up
  ///   is in the form of one of them.
  public init(_ editions: [Edition]) {
    let problems = Self.problems(of: editions)
    precondition(problems.isEmpty, problems.joined(separator: "; "))
    storage = Storage(editions)
  }

  /// The editions, from the earliest to the latest.
  public var editions: [Edition] { storage.editions }

  /// The edition that is taken where nothing tells which it is.
  public var latest: Edition { editions[editions.count - 1] }

  /// The first year that has a form.
  public var firstYear: Int { editions[0].firstYear }

  /// The last year that is taken for one: a later one is mistyped.
  private static let lastYear = 2099

  /// The years that a report can be for.
  public var reportYears: ClosedRange<Int> { firstYear...Self.lastYear }

  /// The edition that a report of the given year should follow; nil before the first, when there was none.
  ///
  /// Which edition a report really follows is told from its labels: reports on the wrong edition
  /// are published every year.
  public func prescribed(for year: Int) -> Edition? {
    editions.last { $0.firstYear <= year }
  }

  /// The edition of a name; nil if there is none.
  public func edition(named name: String) -> Edition? { editions.first { $0.name == name } }

  /// The kinds of rules of all editions, by their names.
  public var ruleFamilies: [Rule.Family] {
    Set(editions.flatMap(\.form.ruleFamilies)).sorted { $0.name < $1.name }
  }

  /// The kinds of claims of all editions, by their names.
  public var claimFamilies: [ClaimFamily] {
    Set(editions.flatMap { $0.form.claims.map(\.pattern.family) }).sorted { $0.name < $1.name }
  }

  /// What keeps editions from being a registry; empty if nothing does.
  public static func problems(of editions: [Edition]) -> [String] {
    var problems = editions.isEmpty ? ["a registry has one edition at least"] : []
    if Set(editions.map(\.name)).count != editions.count {
      problems.append("two editions have one name")
    }
    for (earlier, later) in zip(editions, editions.dropFirst())
    where earlier.firstYear >= later.firstYear {
      problems.append("edition \(later) comes before \(earlier)")
    }
    for edition in editions {
      for rule in edition.form.described.yearRules {
        for pattern in rule.partsOfLastYear.map({ CellPattern($0) })
        where editions.allSatisfy({ pattern.indices(among: $0.form.identified).isEmpty }) {
          problems.append(
            "rule \(rule.family.name) of edition \(edition): no edition has a cell \(pattern)"
          )
        }
      }
    }
    return problems
  }
}

extension EditionRegistry: Hashable {
  /// Two registries are the same when they were made as one.
  public static func == (left: EditionRegistry, right: EditionRegistry) -> Bool {
    left.storage === right.storage
  }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}
