import ReportModel

/// The units of a combination, each with what becomes of it.
struct UnitRoll {
  private let year: Int?
  private let edition: Edition
  private(set) var entries: [Combination.Entry] = []
  private(set) var findings: [Finding] = []
  /// The names of the units that can be added up.
  private var register = OrganRegister()
  /// The entries of units that are added up, by the fullest form of their names.
  private var known: [String: Int] = [:]
  /// The names of units that have handed in a report and not filled it in.
  private var unfilled: Set<String> = []

  init(of units: [Combination.Unit], year: Int?, edition: Edition) {
    self.year = year
    self.edition = edition
    for unit in units where isFit(unit) { register.insert(unit.name) }
  }

  private func isFit(_ unit: Combination.Unit) -> Bool {
    unit.edition == edition && (unit.year == year || unit.year == nil)
  }

  mutating func add(_ unit: Combination.Unit) {
    let name = register.fullest(OrganName.key(unit.name))
    let state: Combination.State
    if !isFit(unit) {
      state = .unfit
      findings.append(unfit(unit))
    } else if unit.isUnfilled {
      state = .unfilled
      unfilled.insert(name)
      findings.append(unfilled(unit, nil))
    } else if !name.isEmpty, let first = known[name] {
      state = .duplicate
      findings.append(duplicate(unit, of: entries[first]))
    } else {
      state = unit.errorCount > 0 ? .faulty : .counted
      known[name] = entries.count
      if unit.errorCount > 0 { findings.append(faulty(unit)) }
      findings += unit.unfilled.map { unfilled(unit, $0) }
    }
    entries.append(Combination.Entry(name: unit.name, unit: unit, state: state))
  }

  /// Notes the units of a list that have no report, and the reports of units that it has not.
  mutating func compare(with list: [String]) {
    let names = Self.eachOnce(list)
    let own = names.map { reporting(of: $0.key) }
    var claims: [String: Int] = [:]
    for case (let name, true)? in own { claims[name, default: 0] += 1 }
    let exact = Set(claims.keys)
    for case (let name, false)? in own { claims[name, default: 0] += 1 }
    var unlisted = Set(known.keys)
    let blank = names.map { blankForm(of: $0.key) }
    for (index, (unit, found)) in zip(names, own).enumerated() {
      // A report that two units of the list could have is neither's, unless it has the name of one.
      if let found, found.isOwn || !exact.contains(found.name) && claims[found.name] == 1,
        let entry = known[found.name].map({ entries[$0] })
      {
        unlisted.remove(found.name)
        if entry.name != unit.name { findings.append(alias(unit.name, entry)) }
      } else if let form = blank[index], form == unit.key || blank.count(where: { $0 == form }) == 1
      {
        // It has been named as not filled in.
        continue
      } else {
        entries.append(Combination.Entry(name: unit.name, unit: nil, state: .missing))
        findings.append(
          Finding(
            .combineMissing,
            expected: unit.name,
            zh: "缺报：“\(unit.name)”没有报告",
            en: "missing: there is no report by “\(unit.name)”"
          )
        )
      }
    }
    for name in unlisted.sorted() {
      guard let entry = known[name].map({ entries[$0] }) else { continue }
      findings.append(
        Finding(
          .combineUnlisted,
          found: entry.name,
          zh: "“\(entry.name)”（\(entry.unit?.file ?? "")）不在单位名单中，已汇总",
          en:
            "“\(entry.name)” (\(entry.unit?.file ?? "")) is not in the list of units; it is added up"
        )
      )
    }
  }

  /// The units of a list with their keys, each once.
  private static func eachOnce(_ list: [String]) -> [(name: String, key: String)] {
    var seen: Set<String> = []
    return list.compactMap { name in
      let key = OrganName.key(name)
      return !key.isEmpty && seen.insert(key).inserted ? (name, key) : nil
    }
  }

  /// The unit that reports under a key: under its own, or the only one with larger regions before it or without.
  private func reporting(of key: String) -> (name: String, isOwn: Bool)? {
    let keys = register.keys(like: key)
    let names = Set(keys.map(register.fullest)).filter { known[$0] != nil }
    guard names.count == 1, let name = names.first else { return nil }
    return (name, keys == [key])
  }

  private func alias(_ name: String, _ entry: Combination.Entry) -> Finding {
    Finding(
      .combineAlias,
      found: entry.name,
      expected: name,
      zh: "名单中的“\(name)”就是“\(entry.name)”（\(entry.unit?.file ?? "")）",
      en: "“\(name)” of the list is taken for “\(entry.name)” (\(entry.unit?.file ?? ""))"
    )
  }

  /// The only unit like a key that has handed in its form and not filled it in; nil if there is none.
  private func blankForm(of key: String) -> String? {
    let names = Set(register.keys(like: key).map(register.fullest)).intersection(unfilled)
    return names.count == 1 ? names.first : nil
  }

  /// A unit has filled in no table, or not this one.
  private func unfilled(_ unit: Combination.Unit, _ table: FormTable?) -> Finding {
    Finding(
      .reportUnfilled,
      edition: unit.edition,
      found: unit.name,
      zh:
        "“\(unit.name)”（\(unit.file)）\(table.map { "的“\($0.name.zh)”表" } ?? "")没有填报，未汇总",
      en:
        "“\(unit.name)” (\(unit.file)) has not filled in \(table.map { "the table of \($0.name.en), which" } ?? "its report, which") is left out"
    )
  }

  private func unfit(_ unit: Combination.Unit) -> Finding {
    let year = unit.year.map { String($0) } ?? "?"
    return Finding(
      .combineUnfit,
      found: "\(year), \(unit.edition.name)",
      expected: "\(self.year.map { String($0) } ?? "?"), \(edition.name)",
      zh: "“\(unit.name)”（\(unit.file)）是 \(year) 年度、\(unit.edition.name) 年格式的，未汇总",
      en:
        "“\(unit.name)” (\(unit.file)) is of \(year) and edition \(unit.edition.name); it is left out"
    )
  }

  private func duplicate(_ unit: Combination.Unit, of first: Combination.Entry) -> Finding {
    let file = first.unit?.file ?? ""
    let isSame = first.unit?.values == unit.values
    let name = first.name == unit.name ? "“\(unit.name)”" : "“\(first.name)”与“\(unit.name)”是同一单位，"
    let english =
      first.name == unit.name
      ? "“\(unit.name)”" : "“\(unit.name)”, taken for “\(first.name)”,"
    var finding = Finding(
      .combineDuplicate,
      found: unit.file,
      zh:
        "\(name)有两份报告：\(file) 与 \(unit.file)，数值\(isSame ? "相同" : "不同")；只汇总前一份",
      en:
        "\(english) has two reports, \(file) and \(unit.file), with \(isSame ? "the same" : "other") values; the first alone is added up"
    )
    if isSame { finding.severity = .warning }
    return finding
  }

  private func faulty(_ unit: Combination.Unit) -> Finding {
    Finding(
      .combineFaulty,
      found: String(unit.errorCount),
      zh: "“\(unit.name)”（\(unit.file)）有 \(unit.errorCount) 处错误，照原数汇总",
      en:
        "“\(unit.name)” (\(unit.file)) has \(unit.errorCount) errors; its numbers are added up as they are"
    )
  }
}
