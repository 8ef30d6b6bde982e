import ReportModel

/// The units of a combination, each with what becomes of it.
struct UnitRoll {
  private let year: Int?
  private let edition: Edition
  private(set) var entries: [Combination.Entry] = []
  private(set) var findings: [Finding] = []
  /// The entries of units that are added up, by their names.
  private var known: [String: Int] = [:]

  init(year: Int?, edition: Edition) {
    self.year = year
    self.edition = edition
  }

  mutating func add(_ unit: Combination.Unit) {
    let name = OrganName.normalised(unit.name)
    let state: Combination.State
    if unit.edition != edition || unit.year != year && unit.year != nil {
      state = .unfit
      findings.append(unfit(unit))
    } else if !name.isEmpty, let first = known[name] {
      state = .duplicate
      findings.append(duplicate(unit, of: entries[first]))
    } else {
      state = unit.errorCount > 0 ? .faulty : .counted
      known[name] = entries.count
      if unit.errorCount > 0 { findings.append(faulty(unit)) }
    }
    entries.append(Combination.Entry(name: unit.name, unit: unit, state: state))
  }

  /// Notes the units of a list that have no report, and the reports of units that it has not.
  mutating func compare(with list: [String]) {
    var unlisted = Set(known.keys)
    var seen: Set<String> = []
    for name in list {
      let normalised = OrganName.normalised(name)
      guard !normalised.isEmpty, seen.insert(normalised).inserted else { continue }
      let reporting = report(of: normalised)
      if let reporting {
        unlisted.remove(reporting)
      } else {
        entries.append(Combination.Entry(name: name, unit: nil, state: .missing))
        findings.append(
          Finding(
            .combineMissing,
            expected: name,
            zh: "缺报：“\(name)”没有报告",
            en: "missing: there is no report by “\(name)”"
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

  /// The name under which a unit of the list reports: its own, or one with a larger region before it.
  private func report(of name: String) -> String? {
    if known[name] != nil { return name }
    let near = known.keys.filter { $0.hasSuffix(name) && name.count > 3 }
    return near.count == 1 ? near.first : nil
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
    var finding = Finding(
      .combineDuplicate,
      found: unit.file,
      zh:
        "“\(unit.name)”有两份报告：\(file) 与 \(unit.file)，数值\(isSame ? "相同" : "不同")；只汇总前一份",
      en:
        "“\(unit.name)” has two reports, \(file) and \(unit.file), with \(isSame ? "the same" : "other") values; the first alone is added up"
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
