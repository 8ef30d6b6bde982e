import ReportModel
import TextTools

/// A piece of a line: what may be a cell of a table.
struct LineCell {
  /// Where it stands, without the blanks around it; empty for a blank cell.
  let range: Range<Int>
  let text: String
  /// Whether it can be a value: a number, a mark, or nothing.
  let isValue: Bool
  var isBlank: Bool { range.isEmpty }

  /// Whether digits on the next line can be the rest of it: no number begins with 0.
  var isBrokenOff: Bool { PartedDigits.alone(text).map { $0 != "0" } ?? false }

  /// What it is as a value of the form.
  func read(as type: ValueType) -> CellValue { ValueReader.read(text, as: type).value }
}

/// The cells of one line, or of what stands in it behind a label.
struct LineCells {
  /// Whether bars part the cells; otherwise blanks do.
  let hasBars: Bool
  var cells: [LineCell]
  /// The whole, trimmed.
  let range: Range<Int>

  /// Whether every cell can be a value and one is more than blank.
  var isValues: Bool { cells.allSatisfy(\.isValue) && cells.contains { !$0.isBlank } }
  /// Whether there is nothing but bars.
  var isFiller: Bool { hasBars && cells.allSatisfy(\.isBlank) }

  /// A line of one number with the note that stands on the next; nil where that is no note, or where it may
  /// be another number's.
  func noted(by line: LineCells, in text: LineText) -> LineCells? {
    guard cells.count == 1, line.cells.count == 1, !hasBars, !line.hasBars, line.isNote,
      let number = cells[0].read(as: .amountWithUnit).number, number.note == nil
    else { return nil }
    let range = cells[0].range.lowerBound..<line.cells[0].range.upperBound
    return LineCells(
      hasBars: false,
      cells: [LineCell(range: range, text: cells[0].text + line.cells[0].text, isValue: true)],
      range: range
    )
  }

  /// Whether it is nothing but a note in brackets.
  var isNote: Bool {
    let scalars = cells.count == 1 ? Array(cells[0].text.unicodeScalars) : []
    return scalars.first.map { $0 == "（" || $0 == "(" } ?? false
      && scalars.last.map { $0 == "）" || $0 == ")" } ?? false
      && scalars.contains(where: \.properties.isIdeographic)
  }

  /// Whether there is one bar and nothing else.
  func isLoneBar(in text: LineText) -> Bool { range.count == 1 && hasBars }

  private init(hasBars: Bool, cells: [LineCell], range: Range<Int>) {
    self.hasBars = hasBars
    self.cells = cells
    self.range = range
  }

  /// Parts a line at its bars, or at its blanks where it has none.
  init(_ line: Range<Int>, in text: LineText, isWholeLine: Bool) {
    range = text.trimmed(line)
    let scalars = text.scalars
    let bars = line.filter { scalars[$0] == "|" || scalars[$0] == "｜" }
    hasBars = !bars.isEmpty
    guard hasBars else {
      cells = Self.pieces(of: range, in: text).map { Self.cell($0, in: text) }
      return
    }
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    for bar in bars {
      parts.append(start..<bar)
      start = bar + 1
    }
    parts.append(start..<line.upperBound)
    var cells = parts.map { Self.cell(text.trimmed($0), in: text) }
    // Before the first bar of a line, and behind its last, there is no cell unless something stands there.
    if cells.last?.isBlank == true { cells.removeLast() }
    if isWholeLine ? cells.first?.isBlank == true : true, !cells.isEmpty, cells[0].isBlank {
      cells.removeFirst()
    }
    self.cells = cells
  }

  /// Parts a row's values at the tabs between them.
  ///
  /// - Parameters:
  ///   - range: What stands behind the row's label on its line, where the first tab parts the two; or a whole line.
  ///   - text: The text.
  ///   - isWholeLine: Whether it is a whole line, so that a cell stands before the first tab too.
  /// - Returns: The cells, blank ones included; nil where there is no tab.
  static func partedByTabs(
    _ range: Range<Int>,
    in text: LineText,
    isWholeLine: Bool = false
  ) -> [LineCell]? {
    if isWholeLine, !text.scalars[range].contains("\t") { return nil }
    var cells: [LineCell] = []
    var start = isWholeLine ? range.lowerBound : nil
    for index in range where text.scalars[index] == "\t" {
      if let start { cells.append(cell(text.trimmed(start..<index), in: text)) }
      start = index + 1
    }
    guard let start else { return nil }
    cells.append(cell(text.trimmed(start..<range.upperBound), in: text))
    return cells
  }

  /// The pieces between blanks; what stands in brackets is one with what is before it, and so is a unit.
  private static func pieces(of range: Range<Int>, in text: LineText) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var depth = 0
    for index in range {
      let scalar = text.scalars[index]
      if scalar == "（" || scalar == "(" {
        if start == nil, let last = pieces.last, depth == 0 {
          // A note behind a number.
          pieces.removeLast()
          start = last.lowerBound
        }
        depth += 1
      } else if scalar == "）" || scalar == ")" {
        depth = max(0, depth - 1)
      }
      if scalar.isBlank, depth == 0 {
        if let begun = start { pieces.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let begun = start { pieces.append(begun..<range.upperBound) }
    var joined: [Range<Int>] = []
    for piece in pieces {
      if let last = joined.last, units.contains(text.text(piece)),
        text.scalars[last.upperBound - 1].properties.numericType == .decimal
      {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  /// What may stand behind a number and belongs to it.
  private static let units = Amount.units + ItemUnit.all

  private static func cell(_ range: Range<Int>, in text: LineText) -> LineCell {
    let string = text.text(range)
    return LineCell(range: range, text: string, isValue: isValue(string))
  }

  /// Whether the cells can be a row of values of which some are no numbers: each of these is a number that is
  /// written wrongly, and there are fewer of them.
  static func areRow(_ cells: [LineCell]) -> Bool {
    let others = cells.filter { !$0.isValue }
    return others.count * 2 < cells.count && others.allSatisfy { isLikeNumber($0.text) }
  }

  /// Whether a text is nothing but what numbers are written with, rightly or not: `七`, `￥5`, `1l`, `3?`.
  private static func isLikeNumber(_ text: String) -> Bool {
    text.unicodeScalars.count <= likeNumberLimit
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isBlank || DecimalDigit.value(of: scalar) != nil || likeNumber.contains(scalar)
      }
  }

  private static let likeNumberLimit = 10
  private static let likeNumber = Set(
    ("〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟约近余多个件项条次份宗元"
      + "¥￥$lIOoSB.．,，+＋-－~～?？*＊'’`#%％").unicodeScalars
  )

  /// Whether a text can stand in a value cell: what is read for certain, and digits parted by blanks.
  private static func isValue(_ text: String) -> Bool {
    if !ValueReader.read(text, as: .amountWithUnit).value.isUnreadable { return true }
    if !ValueReader.read(text, as: .change).value.isUnreadable { return true }
    if !ValueReader.read(text, as: .count).value.isUnreadable { return true }
    if ZeroSign(text) != nil { return true }
    var hasDigit = false
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal {
        hasDigit = true
      } else if !scalar.isBlank, scalar != ".", scalar != ",", scalar != "-",
        scalar != "+"
      {
        return false
      }
    }
    return hasDigit
  }

  /// How far a range holds nothing but values: its end if all of it does.
  static func valuePrefix(of range: Range<Int>, in text: LineText) -> Int {
    if LineCells(range, in: text, isWholeLine: true).cells.allSatisfy(\.isValue) {
      return range.upperBound
    }
    var end = range.lowerBound
    for index in range {
      let scalar = text.scalars[index]
      if scalar.properties.numericType == .decimal {
        end = index + 1
      } else if scalar != "|", scalar != ".", scalar != "．", scalar != "/", scalar != "-",
        scalar != "—",
        !scalar.isBlank
      {
        break
      }
    }
    // A unit right behind the last digit belongs to it.
    for unit in units {
      let length = unit.unicodeScalars.count
      if end > range.lowerBound, end + length <= range.upperBound,
        text.scalars[end..<end + length].elementsEqual(unit.unicodeScalars)
      {
        return end + length
      }
    }
    return end
  }

  /// Whether a line only says that a page ends: `— 5 —`, `续表`.
  static func isPageMark(_ range: Range<Int>, in text: LineText) -> Bool {
    PageMark.isMark(text.scalars[range])
  }
}
