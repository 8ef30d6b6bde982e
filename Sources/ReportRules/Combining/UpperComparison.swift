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
    let missing = entries.filter { !$0.state.isCounted && !$0.name.isEmpty }.map(\.name)
    let differing = report.form.cells.filter { cell in
      !isSame(upper.values[cell.index], report.values[cell.index])
    }
    // A unit that explains many cells at once is likelier than one that fits by chance.
    var explained: [Int: Int] = [:]
    for cell in differing {
      guard let difference = difference(upper, cell) else { continue }
      for (index, unit) in units.enumerated()
      where unit.values[cell.index].count == abs(difference) && difference != 0 {
        explained[index, default: 0] += 1
      }
    }
    return differing.map { cell in
      let culprits = self.culprits(cell, difference(upper, cell), units, explained, missing)
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
      finding.difference = difference(upper, cell).map { String($0) }
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

  /// The upper report's number less the sum.
  private func difference(_ upper: Report, _ cell: FormCell) -> Int? {
    guard let own = upper.values[cell.index].count, let sum = report.values[cell.index].count else {
      return nil
    }
    let (difference, overflow) = own.subtractingReportingOverflow(sum)
    return overflow ? nil : difference
  }

  private func culprits(
    _ cell: FormCell,
    _ difference: Int?,
    _ units: [Unit],
    _ explained: [Int: Int],
    _ missing: [String]
  ) -> Wording {
    let numbers = units.map { $0.values[cell.index].count ?? 0 }
    func list(_ indices: some Sequence<Int>) -> String {
      indices.map { "“\(units[$0].name)” \(numbers[$0])" }.joined(separator: "、")
    }
    if let difference, difference != 0 {
      let single = numbers.indices.filter { numbers[$0] == abs(difference) }
        .sorted { (explained[$0] ?? 0, $1) > (explained[$1] ?? 0, $0) }
      if !single.isEmpty {
        let names = list(single.prefix(5))
        return difference < 0
          ? Wording(
            zh: "差额恰为 \(names)，可能漏计",
            en: "the difference is that of \(names), perhaps left out"
          )
          : Wording(
            zh: "差额恰为 \(names)，可能重计",
            en: "the difference is that of \(names), perhaps counted twice"
          )
      }
      if let pair = pair(of: numbers, making: abs(difference)) {
        return Wording(
          zh: "差额恰为 \(list(pair)) 之和",
          en: "the difference is that of \(list(pair)) together"
        )
      }
      if difference > 0, !missing.isEmpty {
        let names = missing.prefix(5).joined(separator: "、")
        return Wording(zh: "可能来自未汇总的 \(names)", en: "perhaps from what is left out: \(names)")
      }
    }
    let largest = numbers.indices.filter { numbers[$0] != 0 }
      .sorted { (numbers[$0], $1) > (numbers[$1], $0) }.prefix(5)
    return largest.isEmpty
      ? Wording(zh: "各单位均未填数", en: "no unit has a number there")
      : Wording(zh: "数最大的单位：\(list(largest))", en: "the largest: \(list(largest))")
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
