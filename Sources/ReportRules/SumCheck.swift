public import ReportModel

/// Evaluates the sums that the form prescribes.
///
/// It never changes a number: a sum that does not hold is a finding, whichever of its cells is wrong.
public enum SumCheck {
  /// Judges every sum of the report's form.
  ///
  /// - Parameters:
  ///   - report: The report to judge.
  ///   - places: Where each of the form's cells stands in the source; empty where that is not known.
  /// - Returns: One error for each sum that does not hold, in form order, then one note for each kind of
  ///   sum of which some cannot be judged because a cell has no number. Empty when all sums hold.
  public static func findings(in report: Report, places: [Place?] = []) -> [Finding] {
    let check = Check(report: report, places: places)
    var broken: [Finding] = []
    var unjudged: [Rule.Family: [Rule]] = [:]
    for rule in report.form.rules {
      switch check.judge(rule) {
      case .holds: break
      case .broken(let parts, let totals): broken.append(check.broken(rule, parts, totals))
      case .unjudged: unjudged[rule.family, default: []].append(rule)
      }
    }
    return broken
      + Rule.Family.allCases.compactMap { family in
        unjudged[family].map { check.unjudged(family, $0) }
      }
  }
}

/// One report under judgement.
private struct Check {
  /// What comes of one sum.
  enum Judgement {
    case holds
    case broken(parts: Int128, totals: Int128)
    case unjudged
  }

  let report: Report
  let places: [Place?]

  func judge(_ rule: Rule) -> Judgement {
    guard let parts = sum(rule.parts), let totals = sum(rule.totals) else { return .unjudged }
    return parts == totals ? .holds : .broken(parts: parts, totals: totals)
  }

  /// The sum of cells, in a width that no number of counts overflows; nil if one is no count.
  private func sum(_ cells: [Int]) -> Int128? {
    var sum: Int128 = 0
    for cell in cells {
      guard let count = report.values[cell].count else { return nil }
      sum += Int128(count)
    }
    return sum
  }

  func broken(_ rule: Rule, _ parts: Int128, _ totals: Int128) -> Finding {
    let subject = report.form.cells[rule.totals[0]]
    let statement = rule.family.statement
    let right = rule.totals.count > 1 ? terms(rule.totals, of: rule) + " = " : ""
    let sums = "\(terms(rule.parts, of: rule)) = \(parts) ≠ \(right)\(totals)"
    let difference = (totals - parts).magnitude
    var finding = Finding(
      .sumBroken(rule.family),
      at: place(of: subject.index),
      cell: subject,
      edition: report.edition,
      found: totals.description,
      expected: parts.description,
      zh: "“\(subject.label)”：\(statement.zh)不成立：\(sums)，相差 \(difference)",
      en:
        "\(subject.identifier) (\(subject.label)): \(sums), off by \(difference)"
    )
    finding.terms = rule.parts + rule.totals
    return finding
  }

  func unjudged(_ family: Rule.Family, _ rules: [Rule]) -> Finding {
    let without = rules.flatMap { $0.parts + $0.totals }.filter { report.values[$0].count == nil }
    let all = report.form.rules.count { $0.family == family }
    let first = report.form.cells[without[0]]
    var finding = Finding(
      .sumUnjudged,
      at: place(of: first.index),
      cell: first,
      edition: report.edition,
      found: report.values[first.index].text,
      zh:
        "“\(family.statement.zh)”共 \(all) 个等式，其中 \(rules.count) 个无法判定：“\(first.label)”等单元格没有数字",
      en:
        "\(rules.count) of the \(all) sums \(family.rawValue) cannot be judged: \(first.identifier) (\(first.label)), for one, has no number"
    )
    finding.terms = without
    return finding
  }

  private func place(of cell: Int) -> Place? {
    places.indices.contains(cell) ? places[cell] : nil
  }

  /// The cells that are not zero, each with its value behind the labels that the others do not share.
  private func terms(_ cells: [Int], of rule: Rule) -> String {
    let terms = cells.filter { report.values[$0].count != 0 }
    if terms.isEmpty { return "0" }
    let labels = (rule.parts + rule.totals).map { Set(report.form.cells[$0].labels) }
    let shared = labels.dropFirst().reduce(labels[0]) { $0.intersection($1) }
    return terms.map { index in
      let own = report.form.cells[index].labels.filter { !shared.contains($0) }
      return "\(own.joined(separator: "·")) \(report.values[index].text)"
    }.joined(separator: " + ")
  }
}
