public import ReportModel

extension Report {
  /// Makes every sum of the form right, by changing totals and what was newly received.
  public mutating func addUp() {
    for _ in 0..<3 {
      for rule in form.rules {
        guard let total = rule.total else { continue }
        values[total] = .count(rule.parts.reduce(0) { $0 + (values[$1].count ?? 0) })
      }
    }
    for rule in form.rules where rule.family == .receivedEqualsHandled {
      values[rule.parts[0]] = .count(rule.totals.reduce(0) { $0 + (values[$1].count ?? 0) })
      values[rule.parts[1]] = .count(0)
    }
  }

  /// Whether two reports are equal scalar by scalar; `==` takes canonically equivalent text as equal.
  public func isIdentical(to other: Report) -> Bool { self == other && scalars == other.scalars }

  /// What differs from another report, for a test's message.
  public func differences(from other: Report) -> [String] {
    var result: [String] = []
    func compare(_ name: String, _ left: some Equatable, _ right: some Equatable) {
      if "\(left)" != "\(right)" { result.append("\(name): \(left) | \(right)") }
    }
    compare("organ", organ, other.organ)
    compare("year", year, other.year)
    compare("title", title, other.title)
    compare("preface", preface, other.preface)
    compare("metadata", "\(metadata.fields)", "\(other.metadata.fields)")
    for index in sections.indices {
      compare("section \(index + 1)", sections[index], other.sections[index])
    }
    for (cell, (left, right)) in zip(form.cells, zip(values, other.values)) where left != right {
      compare(cell.identifier, left, right)
    }
    return Array(result.prefix(5))
  }

  private var scalars: [[Unicode.Scalar]] {
    let texts =
      [organ] + title + preface + metadata.fields.map(\.text) + values.map(\.text)
      + sections.flatMap { [$0.heading ?? ""] + $0.paragraphs + $0.paragraphsAfterTable }
    return texts.map { Array($0.unicodeScalars) }
  }
}
