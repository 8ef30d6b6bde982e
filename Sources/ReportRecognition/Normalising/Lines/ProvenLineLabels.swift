import ReportModel
import TextTools

/// Finds labels of rows in lines of text that are not written as the form writes them: what begins a line,
/// with nothing but values behind it, and stands for a row that is missing there.
struct ProvenLineLabels {
  let text: LineText
  let labels: LabelIndex

  /// How many lines may stand between the last label and one that is proven behind it.
  private static let lineLimit = 20
  /// How many labels a table may have that is looked at; the form's have some forty.
  private static let matchLimit = 500
  /// How many characters an explanation behind a label may have.
  private static let explanationLimit = 200

  /// The labels of a table with those that are proven among and behind them.
  func completed(_ matches: [LabelMatch]) -> [LabelMatch] {
    guard !labels.dataRows.isEmpty, matches.count <= Self.matchLimit else { return matches }
    let matches = withJointRows(matches.compactMap(withExplanation))
    let known = Set(matches.compactMap(row))
    guard known.count < labels.counts.count, let first = matches.first,
      let end = matches.last?.end
    else { return matches }
    // The heading of a column may be part of a row's label that is not known.
    let anchors = matches.filter { !labels.columnLabels.contains($0.label ?? "") }
    var found: [LabelMatch] = []
    var last = -1
    for index in -1..<anchors.count {
      if index >= 0 { last = anchors[index].rows.last ?? row(anchors[index]) ?? last }
      let rest = anchors[(index + 1)...]
      let next = rest.lazy.compactMap(row).first ?? labels.counts.count
      let missing = last + 1 < next ? (last + 1..<next).filter { !known.contains($0) } : []
      guard !missing.isEmpty else { continue }
      let start = index < 0 ? first.range.lowerBound : anchors[index].end
      let gap = start..<max(start, rest.first?.range.lowerBound ?? tail(behind: end))
      found += proven(in: gap, among: missing, closed: rest.isEmpty ? end : gap.upperBound)
    }
    guard !found.isEmpty else { return matches }
    let left = matches.filter { match in !found.contains { $0.range.overlaps(match.range) } }
    return (left + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func row(_ match: LabelMatch) -> Int? {
    match.label.flatMap { labels.dataRow($0)?.row }
  }

  private func tail(behind end: Int) -> Int {
    text.starts[min(text.line(of: end) + Self.lineLimit, text.lines.count - 1) + 1]
  }

  // MARK: Explanations

  /// A row's label with what stands in brackets right behind it, where values follow; nil where that makes
  /// another label of it.
  private func withExplanation(_ match: LabelMatch) -> LabelMatch? {
    guard let row = row(match), !match.isWrapped else { return match }
    let number = text.line(of: match.range.upperBound)
    let rest = text.trimmed(match.range.upperBound..<text.starts[number + 1])
    if let longer = withEnding(match, of: row, rest) { return longer }
    guard let first = rest.first, text.scalars[first] == "（" || text.scalars[first] == "(",
      let close = rest.prefix(Self.explanationLimit)
        .last(where: { text.scalars[$0] == "）" || text.scalars[$0] == ")" }),
      text.scalars[first..<close].contains(where: \.properties.isIdeographic),
      holdsValues(text.trimmed(close + 1..<rest.upperBound))
    else { return match }
    let range = match.range.lowerBound..<close + 1
    if TellingWords.differ(LabelFolding.fold(text.text(range)), labels.ownLabel(of: row)) {
      return nil
    }
    return LabelMatch(kind: match.kind, range: range, isProven: true)
  }

  /// A row's label with the words right behind it that change nothing, where values follow: 行政强制措施.
  private func withEnding(_ match: LabelMatch, of row: Int, _ rest: Range<Int>) -> LabelMatch? {
    guard rest.lowerBound == match.range.upperBound,
      let ending = LabelProof.endings.first(where: { text.scalars[rest].starts(with: $0) })
    else { return nil }
    let end = rest.lowerBound + ending.count
    guard end < rest.upperBound, !text.scalars[end].properties.isIdeographic,
      holdsValues(text.trimmed(end..<rest.upperBound))
    else { return nil }
    let range = match.range.lowerBound..<end
    let label = LabelFolding.fold(text.text(range))
    guard labels.proof.row(meantBy: label, among: labels.counts.indices) == row else { return nil }
    return LabelMatch(kind: match.kind, range: range, isProven: true)
  }

  // MARK: Groups

  /// The labels, with those of groups for those of their rows, where none of these is there, and one row of
  /// values alone stands between the group's label and that of the row behind.
  private func withJointRows(_ matches: [LabelMatch]) -> [LabelMatch] {
    let known = Set(matches.compactMap(row))
    return matches.enumerated().map { index, match in
      guard let label = match.label, let rows = labels.rowsOfGroup[label], rows.count > 1,
        known.isDisjoint(with: rows), let end = rows.last,
        let next = matches[(index + 1)...].first, row(next) == end + 1
      else { return match }
      let gap = text.trimmed(match.range.upperBound..<next.range.lowerBound)
      let line = text.line(of: match.range.upperBound)
      let own = gap.prefix { $0 < text.starts[line + 1] }
      let isRow =
        own.contains { text.scalars[$0].properties.numericType == .decimal } && holdsValues(own)
        && text.scalars[own.upperBound..<gap.upperBound].allSatisfy { $0.isBlank || $0 == "|" }
      guard isRow else { return match }
      return LabelMatch(
        kind: .label(labels.ownLabel(of: rows[0])),
        range: match.range,
        rows: rows
      )
    }
  }

  // MARK: Rows

  /// The labels in a gap between others.
  ///
  /// - Parameters:
  ///   - gap: The gap.
  ///   - rows: The rows that may stand there.
  ///   - end: Where the last label stands behind which the first line that is no row ends the gap.
  /// - Returns: The labels, in order.
  private func proven(
    in gap: Range<Int>,
    among rows: [Int],
    closed end: Int
  ) -> [LabelMatch] {
    var found: [(row: Int, range: Range<Int>)] = []
    var start = gap.lowerBound
    while start < gap.upperBound {
      let number = text.line(of: start)
      let next = min(text.starts[number + 1], gap.upperBound)
      let line = text.trimmed(start..<next)
      if let label = label(in: line),
        let row = labels.proof.row(
          meantBy: LabelFolding.fold(text.text(label)),
          among: rows.filter { $0 > found.last?.row ?? -1 }
        ), isWhole(label, as: row, in: line)
      {
        found.append((row, label))
      } else if start >= end, !line.isEmpty, !LineCells.isPageMark(line, in: text),
        !holdsValues(line)
      {
        break
      }
      start = next
    }
    return found.map { row, range in
      LabelMatch(kind: .label(labels.ownLabel(of: row)), range: range, isProven: true)
    }
  }

  /// Whether a label is no mere beginning of a row's: without a number on its line it may go on below.
  private func isWhole(_ label: Range<Int>, as row: Int, in line: Range<Int>) -> Bool {
    let hasNumber = text.scalars[label.upperBound..<line.upperBound].contains {
      $0.properties.numericType == .decimal
    }
    let words = LabelParts(LabelFolding.fold(text.text(label))).words
    let own = LabelParts(labels.ownLabel(of: row)).words
    return hasNumber || words.count >= own.count || !own.starts(with: words)
  }

  /// The words that a line begins with, if nothing but values stands behind them.
  private func label(in line: Range<Int>) -> Range<Int>? {
    guard let start = line.first(where: { !isBar($0) && !text.scalars[$0].isBlank }),
      let last = line.last(where: endsLabel), start < last
    else { return nil }
    let label = start..<last + 1
    // A bar within the words parts two cells.
    guard label.count <= 2 * Self.explanationLimit, !label.contains(where: isBar) else {
      return nil
    }
    let rest = text.trimmed(last + 1..<line.upperBound)
    if rest.isEmpty {
      // A column's heading by itself is that, and words alone are a piece of a label that wraps.
      let isHeading = labels.columnLabels.contains(LabelFolding.fold(text.text(label)))
      return !isHeading && holdsValues(lineBehind(line)) ? label : nil
    }
    return holdsValues(rest) ? label : nil
  }

  /// The next line that holds something.
  private func lineBehind(_ line: Range<Int>) -> Range<Int> {
    var number = text.line(of: line.lowerBound) + 1
    while number < text.lines.count {
      let next = text.trimmed(text.starts[number]..<text.starts[number + 1])
      if !next.isEmpty { return next }
      number += 1
    }
    return line
  }

  private func holdsValues(_ range: Range<Int>) -> Bool {
    LineCells.valuePrefix(of: range, in: text) == range.upperBound
  }

  private func isBar(_ index: Int) -> Bool {
    text.scalars[index] == "|" || text.scalars[index] == "｜"
  }

  private func endsLabel(_ index: Int) -> Bool {
    let scalar = text.scalars[index]
    return scalar.properties.isIdeographic || ["）", ")", "”", "\""].contains(scalar)
  }
}
