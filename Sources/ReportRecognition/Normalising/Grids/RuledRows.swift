import ReportModel
import TextTools

/// The rows of a table whose cells go over several lines, with a rule between each two rows, as Pandoc draws it.
struct RuledRows {
  /// The cells of each row, those of its lines one below the other put together.
  let rows: [[SourceText]]

  /// Takes lines of bars and rules apart; nil where no cell goes over lines, or where the lines of a row have not as
  /// many cells as the table.
  ///
  /// - Parameters:
  ///   - text: The lines.
  ///   - isTitle: Whether the one text of a row is the title of a block over its whole width.
  init?(_ text: LineText, isTitle: (String) -> Bool) {
    guard let first = text.lines.first, let last = text.lines.last, Self.isRule(first),
      Self.isRule(last)
    else { return nil }
    var groups: [[LineCells]] = []
    var group: [LineCells] = []
    for (number, line) in text.lines.enumerated() {
      if Self.isRule(line) {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else {
        let range = text.starts[number]..<text.starts[number + 1] - 1
        group.append(LineCells(range, in: text, isWholeLine: true))
      }
    }
    let width = groups.joined().map(\.cells.count).max() ?? 0
    guard width > 1, groups.contains(where: { $0.count > 1 }) else { return nil }
    var rows: [[SourceText]] = []
    for group in groups {
      let count = group[0].cells.count
      guard group.allSatisfy({ $0.cells.count == count }) else { return nil }
      let row = (0..<count).map { Self.joined(group.map(\.cells[$0]), in: text) }
      guard count == width || count == 1 && isTitle(row[0].text) else { return nil }
      rows.append(row)
    }
    self.rows = rows
  }

  /// Whether a line is a rule between two rows: `+----+====+`.
  static func isRule(_ line: SourceText) -> Bool {
    guard line.text.utf8.contains(UInt8(ascii: "+")) else { return false }
    let scalars = line.text.unicodeScalars
    return scalars.first { !$0.isBlank } == "+" && scalars.last { !$0.isBlank } == "+"
      && TableRule.isRule(line.text, behindHeading: false)
  }

  private static func joined(_ cells: [LineCell], in text: LineText) -> SourceText {
    let own = cells.filter { !$0.isBlank }.map { text.source(of: $0.range) }
    guard let first = own.first else { return text.source(of: cells[0].range) }
    return own.count == 1 ? first : SourceText(joining: own, at: first.place)
  }
}
