public import ReportModel

extension Combination {
  /// Compares the district's own report with the sums, cell by cell.
  ///
  /// - Parameters:
  ///   - upper: The district's report.
  ///   - places: Where its cells stand.
  /// - Returns: An error for each cell that differs, with the units whose numbers alone or in pairs make
  ///   up the difference, else those that have the largest numbers there.
  public func differences(from upper: Report, places: [Place?] = []) -> [Finding] {
    guard upper.edition == report.edition else {
      return [
        Finding(
          .combineUnfit,
          found: upper.edition.name,
          expected: report.edition.name,
          zh: "上级报告是 \(upper.edition.name) 年格式的，不能与汇总比较",
          en: "the upper report is of edition \(upper.edition.name); it cannot be compared"
        )
      ]
    }
    let units = counted
    let missing = entries.filter {
      !$0.state.isCounted && $0.state != .districtSum && !$0.name.isEmpty
    }.map(\.name)
    let differing = report.form.cells.filter { cell in
      !isSame(upper.values[cell.index], report.values[cell.index])
    }
    .map { CellDifference($0, upper, report, units) }
    // A unit that explains many cells at once is likelier than one that fits by chance.
    var explained: [Int: Int] = [:]
    for cell in differing {
      guard let difference = cell.difference, difference != 0 else { continue }
      for (index, number) in cell.numbers.enumerated() where number == abs(difference) {
        explained[index, default: 0] += 1
      }
    }
    return differing.map { difference in
      let cell = difference.cell
      let culprits = self.culprits(difference, units, explained, missing)
      let own = upper.values[cell.index].text
      let sum = report.values[cell.index].text
      var finding = Finding(
        .combineDiffers,
        at: places.place(of: cell.index),
        cell: cell,
        edition: report.edition,
        found: own,
        expected: sum,
        zh:
          "“\(cell.label)”：上级报告为 \(own.isEmpty ? "空白" : own)，各单位合计 \(sum.isEmpty ? "空白" : sum)；\(culprits.zh)",
        en:
          "\(cell.identifier) (\(cell.label)): the upper report has \(own.isEmpty ? "a blank" : own), the units add up to \(sum.isEmpty ? "a blank" : sum); \(culprits.en)"
      )
      finding.difference = difference.text
      return finding
    }
  }

  /// Whether two values are the same number, however they are noted.
  private func isSame(_ one: CellValue, _ other: CellValue) -> Bool {
    if let first = one.number?.number, let second = other.number?.number {
      if case .amount(let left) = first, case .amount(let right) = second {
        return left.isEqual(to: right)
      }
      return first == second
    }
    return one == other
  }

  private func culprits(
    _ cell: CellDifference,
    _ units: [UnitReport],
    _ explained: [Int: Int],
    _ missing: [String]
  ) -> Wording {
    let numbers = cell.numbers.map { $0 ?? 0 }
    func list(_ indices: some Sequence<Int>) -> Wording {
      .list(
        indices.map { index in
          let name = units[index].name.isEmpty ? units[index].file : units[index].name
          return "“\(name)” \(cell.text(of: numbers[index]))"
        }
      )
    }
    if let difference = cell.difference, difference != 0 {
      let single = numbers.indices.filter { numbers[$0] == abs(difference) }
        .sorted { (explained[$0] ?? 0, $1) > (explained[$1] ?? 0, $0) }
      if !single.isEmpty {
        let names = list(single.prefix(5))
        return difference < 0
          ? Wording(
            zh: "差额恰为 \(names.zh)，可能漏计",
            en: "the difference is that of \(names.en), perhaps left out"
          )
          : Wording(
            zh: "差额恰为 \(names.zh)，可能重计",
            en: "the difference is that of \(names.en), perhaps counted twice"
          )
      }
      if let pair = pair(of: numbers, making: abs(difference)) {
        let names = list(pair)
        return Wording(
          zh: "差额恰为 \(names.zh) 之和",
          en: "the difference is that of \(names.en) together"
        )
      }
      if difference > 0, !missing.isEmpty {
        let names = Wording.list(missing.prefix(5))
        return Wording(
          zh: "可能来自未汇总的 \(names.zh)",
          en: "perhaps from what is left out: \(names.en)"
        )
      }
    }
    let largest = numbers.indices.filter { numbers[$0] != 0 }
      .sorted { (numbers[$0], $1) > (numbers[$1], $0) }.prefix(5)
    if !largest.isEmpty {
      let names = list(largest)
      return Wording(zh: "数最大的单位：\(names.zh)", en: "the largest: \(names.en)")
    }
    return cell.hasNumber
      ? Wording(zh: "填了数的单位都是 0", en: "every unit with a number there has 0")
      : Wording(zh: "各单位均未填数", en: "no unit has a number there")
  }

  /// Two units whose numbers make up a sum; nil if there are none.
  private func pair(of numbers: [Int], making sum: Int) -> [Int]? {
    var seen: [Int: Int] = [:]
    for (index, number) in numbers.enumerated() where number > 0 {
      if let other = seen[sum - number] { return [other, index] }
      seen[number] = index
    }
    return nil
  }
}

/// A cell in which the district's report differs from the sum, its numbers as whole ones of one scale.
private struct CellDifference {
  let cell: FormCell
  /// The upper report's number less the sum; nil where one of them is no number, or has another unit.
  let difference: Int?
  /// The numbers of the units.
  let numbers: [Int?]
  /// Whether a unit has a number there.
  let hasNumber: Bool
  private let scale: CommonScale?

  init(_ cell: FormCell, _ upper: Report, _ sum: Report, _ units: [UnitReport]) {
    let (own, total) = (upper.values[cell.index], sum.values[cell.index])
    let values = units.map { $0.values[cell.index] }
    self.cell = cell
    hasNumber = values.contains { $0.number != nil }
    let scale = CommonScale(of: values + [own, total])
    self.scale = scale
    numbers = values.map { value in scale?.whole(value) }
    if let scale, let own = scale.whole(own), let total = scale.whole(total) {
      let (difference, overflow) = own.subtractingReportingOverflow(total)
      self.difference = overflow ? nil : difference
    } else {
      difference = nil
    }
  }

  /// The difference with its sign; nil where there is none.
  var text: String? { difference.flatMap { scale?.digits(of: $0) } }

  func text(of number: Int) -> String { scale?.text(of: number) ?? String(number) }
}

extension Amount {
  /// Whether two amounts are worth the same in one unit, zeros at the end left out.
  fileprivate func isEqual(to other: Amount) -> Bool {
    unit == other.unit && plain == other.plain
  }

  private var plain: Substring {
    var digits = digits[...]
    guard digits.contains(".") else { return digits }
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits
  }
}
