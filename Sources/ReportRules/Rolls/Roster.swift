public import ReportModel

/// The units that ought to report, in the order of their list.
public struct Roster: Sendable {
  /// A unit of the list.
  public struct Unit: Hashable, Sendable {
    /// Its full name.
    public var name: String
    /// What else it is called now.
    public var shortNames: [String] = []
    /// What it was called before.
    public var formerNames: [String] = []
    /// What the list says of it besides; nothing for a column that it has not.
    public var details: [Detail: String] = [:]
    /// Where it stands in the list; nil where that is not known.
    public var place: Place?

    /// A unit of which nothing but the name is known.
    public init(name: String, place: Place? = nil) {
      self.name = name
      self.place = place
    }

    /// The names besides the full one.
    public var otherNames: [String] { shortNames + formerNames }
  }

  /// What a list may say of a unit besides its names.
  public enum Detail: String, Hashable, Sendable, CaseIterable {
    /// 统一社会信用代码 (GB 32100).
    case creditCode
    /// 行政区划代码 (GB/T 2260).
    case divisionCode
    /// 机关类别: department, town and so on.
    case kind
    /// 联系人.
    case contact
    /// 电话.
    case telephone
    /// 上级单位.
    case upperUnit

    /// What the column is called.
    public var name: Wording {
      switch self {
      case .creditCode: Wording(zh: "统一社会信用代码", en: "credit code")
      case .divisionCode: Wording(zh: "行政区划代码", en: "division code")
      case .kind: Wording(zh: "机关类别", en: "kind of organ")
      case .contact: Wording(zh: "联系人", en: "contact")
      case .telephone: Wording(zh: "电话", en: "telephone")
      case .upperUnit: Wording(zh: "上级单位", en: "upper unit")
      }
    }
  }

  /// The units, each once.
  public let units: [Unit]
  /// What there is to say about the list.
  public let findings: [Finding]

  /// Takes the units of a list.
  ///
  /// - Parameters:
  ///   - units: The units in order; one that stands there a second time is told and left out.
  ///   - findings: What its reader has to say.
  public init(_ units: some Sequence<Unit>, findings: [Finding] = []) {
    var first: [String: Unit] = [:]
    var kept: [Unit] = []
    var findings = findings
    for unit in units {
      let key = OrganName.key(unit.name)
      if key.isEmpty { continue }
      if let before = first[key] {
        findings.append(.twice(unit, before))
      } else {
        first[key] = unit
        kept.append(unit)
      }
    }
    self.units = kept
    self.findings = findings
  }

  /// Takes names, each once.
  public init(names: some Sequence<String>) {
    self.init(names.map { Unit(name: $0) })
  }

  /// The columns that a unit of the list says something in.
  public var usedDetails: [Detail] {
    Detail.allCases.filter { detail in units.contains { $0.details[detail] != nil } }
  }
}

extension Finding {
  /// A unit stands in the list twice.
  fileprivate static func twice(_ unit: Roster.Unit, _ first: Roster.Unit) -> Finding {
    let other = first.name == unit.name ? nil : first.name
    let place = first.place?.description
    return Finding(
      .rosterTwice,
      at: unit.place,
      found: unit.name,
      zh:
        "“\(unit.name)”在名单中重复\(place.map { "（前一处在 \($0)）" } ?? "")\(other.map { "，前面写作“\($0)”" } ?? "")，只算一个单位",
      en:
        "“\(unit.name)” stands in the list twice\(place.map { ", first at \($0)" } ?? "")\(other.map { ", there as “\($0)”" } ?? ""); it is counted once"
    )
  }
}
