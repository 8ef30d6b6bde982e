import ReportModel
import TextTools

/// A stretch of a text that holds labels of one table and what stands between them.
struct LineTable {
  /// Which table it is.
  let table: TableKind
  /// The labels, in order.
  var matches: [LabelMatch]
  /// The characters from the first label to the last value.
  var range: Range<Int>
}

/// Finds the stretches of a text that are tables: labels close together, without sentences between.
struct LineTableSearch {
  /// How many characters that are no values may stand between two labels of a table.
  private static let strayLimit = 60
  /// How many different labels a table must show, and how many of them must be column headings.
  private static let labelThreshold = 3
  private static let headingThreshold = 2

  private let text: LineText
  private let editions: EditionRegistry
  /// Runs of labels with nothing but values and torn labels between them.
  private let runs: [[LabelMatch]]

  init(_ text: LineText, matches: [LabelMatch], among editions: EditionRegistry) {
    self.text = text
    self.editions = editions
    var runs: [[LabelMatch]] = []
    var run: [LabelMatch] = []
    for match in matches {
      let isHeading = match.label == nil
      if let last = run.last, isHeading || !Self.isNear(last, match, in: text) {
        runs.append(run)
        run = []
      }
      if !isHeading { run.append(match) }
    }
    if !run.isEmpty { runs.append(run) }
    self.runs = runs
  }

  private static func isNear(_ first: LabelMatch, _ second: LabelMatch, in text: LineText) -> Bool {
    var strays = 0
    for index in first.end..<max(first.end, second.range.lowerBound) {
      let scalar = text.scalars[index]
      if scalar == "。" { return false }
      if scalar.properties.isIdeographic { strays += 1 }
      if strays > strayLimit { return false }
    }
    return !text.hasBreak(between: first.range.lowerBound, and: second.range.lowerBound)
  }

  /// The folded labels of all runs that can be tables of an edition, for telling the edition.
  func labels() -> [String] {
    runs.flatMap { run in
      editions.editions.contains { !tables(in: run, of: $0).isEmpty }
        ? run.compactMap(\.label) : []
    }
  }

  /// The tables of an edition, in the order of the text.
  func tables(of edition: Edition) -> [LineTable] {
    runs.flatMap { tables(in: $0, of: edition) }
  }

  private func tables(in run: [LabelMatch], of edition: Edition) -> [LineTable] {
    let indices = LabelIndex.indices(of: edition)
    var parts: [(table: Int, matches: [LabelMatch])] = []
    var undecided: [LabelMatch] = []
    for match in run {
      guard let label = match.label else { continue }
      let known = indices.indices.filter { indices[$0].knows(label) }
      if let last = parts.indices.last, known.isEmpty || known.contains(parts[last].table) {
        parts[last].matches.append(match)
      } else if known.count == 1 {
        parts.append((known[0], undecided + [match]))
        undecided = []
      } else {
        undecided.append(match)
      }
    }
    return parts.compactMap { part -> LineTable? in
      let labels = indices[part.table]
      guard isTable(part.matches, labels: labels) else { return nil }
      let matches = ProvenLineLabels(text: text, labels: labels).completed(part.matches)
      return LineTable(
        table: edition.form.tables[part.table].kind,
        matches: matches,
        range: matches[0].range.lowerBound..<end(of: matches, labels: labels)
      )
    }
  }

  private func isTable(_ matches: [LabelMatch], labels: LabelIndex) -> Bool {
    let found = Set(matches.compactMap(\.label))
    let headings = found.filter { labels.columnLabels.contains($0) || labels.titles.contains($0) }
    let rows = found.filter { labels.dataRow($0) != nil }
    if labels.dataRows.isEmpty {
      // The one row has no label to know it by: its headings stand together, with no number between.
      let leaves = matches.count { $0.label.map(labels.isLeaf) ?? false }
      let groups = Set(labels.leafPaths[0].flatMap { $0.dropLast() })
      let isHeaded = leaves * 2 >= labels.leaves[0].count || groups.isSubset(of: found)
      return isHeaded && !hasDigits(within: matches)
    }
    return found.count >= Self.labelThreshold && !rows.isEmpty
      && (headings.count >= Self.headingThreshold || rows.count >= 2 * Self.labelThreshold)
  }

  private func hasDigits(within matches: [LabelMatch]) -> Bool {
    zip(matches, matches.dropFirst()).contains { first, second in
      text.scalars[first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)]
        .contains { $0.properties.numericType == .decimal }
    }
  }

  /// Where the values behind the last label end.
  private func end(of matches: [LabelMatch], labels: LabelIndex) -> Int {
    let start = matches[matches.count - 1].end
    var number = text.line(of: start)
    var end = start
    // The rest of the label's line as far as it is values, then whole lines of values.
    let rest = text.trimmed(start..<text.starts[number + 1])
    let value = LineCells.valuePrefix(of: rest, in: text)
    if value > start { end = value }
    guard value >= rest.upperBound || rest.isEmpty || isFragment(rest, of: labels) else {
      return end
    }
    var fragments = 0
    var notes = 0
    while number + 1 < text.lines.count, fragments <= Self.fragmentLimit,
      !text.hasBreak(between: start, and: text.starts[number + 1])
    {
      number += 1
      let line = text.trimmed(text.starts[number]..<text.starts[number + 1])
      if line.isEmpty || LineCells.isPageMark(line, in: text) { continue }
      if LineCells.valuePrefix(of: line, in: text) == line.upperBound {
        end = line.upperBound
        fragments = 0
      } else if isFragment(line, of: labels) {
        fragments += 1
      } else if labels.dataRows.isEmpty, notes < Self.noteLimit, isNote(line) {
        notes += 1
      } else {
        break
      }
    }
    return end
  }

  /// How many notes may stand between headings and the one row of values below them.
  private static let noteLimit = 2

  /// Whether a line says itself that it is a note.
  private func isNote(_ line: Range<Int>) -> Bool {
    let words = text.scalars[line].drop { $0 == "|" || $0 == "（" || $0 == "(" || $0.isBlank }
    return ["注", "备注", "说明"].contains { words.starts(with: $0.unicodeScalars) }
  }

  /// How many lines of torn headings may stand before the values.
  private static let fragmentLimit = 12

  /// Whether a line is a piece of the table's labels: nothing but their characters.
  private func isFragment(_ line: Range<Int>, of labels: LabelIndex) -> Bool {
    line.count <= 200
      && text.scalars[line].allSatisfy { scalar in
        scalar == "|" || LabelFolding.fold(scalar).map(labels.characters.contains) ?? true
      }
  }
}
