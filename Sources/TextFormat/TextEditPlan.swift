import ReportModel
import ReportRecognition

/// The replacements of bytes that bring a text from one report to another.
struct TextEditPlan {
  private struct Edit {
    let range: Range<Int>
    var text: String
  }

  private let original: [UInt8]
  private let report: Report
  private let sources: ReportSources
  private let lineBreak: String
  private var edits: [Edit] = []
  /// The changes that have no place in the text.
  private(set) var withoutPlace: [ReportChange] = []

  init(_ original: [UInt8], _ recognition: Recognition) {
    self.original = original
    report = recognition.reading.report
    sources = recognition.sources
    lineBreak = Self.lineBreak(of: original)
  }

  /// The first line break of the text, which those added are like.
  private static func lineBreak(of bytes: [UInt8]) -> String {
    guard let index = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if bytes[index] == 0x0A { return "\n" }
    return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? "\r\n" : "\r"
  }

  /// Plans a change, one of all those given.
  mutating func add(_ change: ReportChange, among changes: [ReportChange]) {
    let isPlanned: Bool
    switch change {
    case .value(let cell, _, let new):
      isPlanned = replace(sources.cells[cell.index], with: new.text)
    case .heading(let kind, _, let new):
      isPlanned =
        new.map { replace(sources.sections[kind.rawValue - 1].heading, with: $0) } ?? false
    case .line(let lines, let change): isPlanned = add(change, in: lines)
    case .organ(let old, let new):
      isPlanned = hasTitleChange(changes) || replaceInTitle(old, with: new)
    case .year(let old, let new):
      isPlanned =
        hasTitleChange(changes)
        || replaceInTitle(old.map { String($0) } ?? "", with: new.map { String($0) } ?? "")
    case .edition, .metadata: isPlanned = false
    }
    if !isPlanned { withoutPlace.append(change) }
  }

  // MARK: Single replacements

  private mutating func replace(_ origin: Origin?, with text: String) -> Bool {
    guard let range = origin?.range else { return false }
    edits.append(Edit(range: range, text: text))
    for more in origin?.rest ?? [] { edits.append(Edit(range: more, text: "")) }
    return true
  }

  private func hasTitleChange(_ changes: [ReportChange]) -> Bool {
    changes.contains { if case .line(.title, _) = $0 { true } else { false } }
  }

  /// Replaces the one place in the title where a name stands.
  private mutating func replaceInTitle(_ old: String, with new: String) -> Bool {
    guard !old.isEmpty, !new.isEmpty else { return false }
    let needle = Array(old.utf8)
    var found: [Range<Int>] = []
    for origin in sources.title {
      guard let range = origin.range, range.count >= needle.count else { continue }
      for start in range.lowerBound...(range.upperBound - needle.count)
      where original[start..<start + needle.count].elementsEqual(needle) {
        found.append(start..<start + needle.count)
      }
    }
    guard found.count == 1, !edits.contains(where: { $0.range.overlaps(found[0]) }) else {
      return false
    }
    edits.append(Edit(range: found[0], text: new))
    return true
  }

  // MARK: Lines

  private mutating func add(_ change: LineChange, in lines: ReportChange.Lines) -> Bool {
    let origins = origins(of: lines)
    switch change {
    case .replaced(let index, _, let new): return replace(origins[index], with: new)
    case .removed(let index, _):
      guard let range = origins[index].range else { return false }
      edits.append(Edit(range: range.lowerBound..<endOfLine(after: range.upperBound), text: ""))
      return true
    case .inserted(let index, let new):
      guard let anchor = anchor(before: index, of: lines, origins) else { return false }
      if case .paragraphsAfterTable = lines, index == 0 {
        insert(new, behindTableAt: anchor)
      } else {
        insert(new, at: anchor)
      }
      return true
    }
  }

  private func origins(of lines: ReportChange.Lines) -> [Origin] {
    switch lines {
    case .title: sources.title
    case .preface: sources.preface
    case .paragraphs(let kind): sources.sections[kind.rawValue - 1].paragraphs
    case .paragraphsAfterTable(let kind): sources.sections[kind.rawValue - 1].paragraphsAfterTable
    }
  }

  /// Where the line stands that an inserted one follows, or the place itself behind a table.
  private func anchor(
    before index: Int,
    of lines: ReportChange.Lines,
    _ origins: [Origin]
  ) -> Int? {
    if index > 0 { return origins[index - 1].range.map { endOfLine(after: $0.upperBound) } }
    switch lines {
    case .title: return origins.first?.range?.lowerBound
    case .preface: return sources.title.last?.range.map { endOfLine(after: $0.upperBound) }
    case .paragraphs(let kind):
      return sources.sections[kind.rawValue - 1].heading?.range.map {
        endOfLine(after: $0.upperBound)
      }
    case .paragraphsAfterTable(let kind): return sources.sections[kind.rawValue - 1].tableEnd
    }
  }

  private mutating func insert(_ text: String, at place: Int) {
    // Behind a last line without a line break, the break comes first.
    let isOpenEnd = place == original.count && place > 0 && !isLineBreak(original[place - 1])
    let line = isOpenEnd ? lineBreak + text : text + lineBreak
    // Lines inserted at one place follow each other in the order of the report.
    if let last = edits.indices.last, edits[last].range == place..<place {
      edits[last].text += line
    } else {
      edits.append(Edit(range: place..<place, text: line))
    }
  }

  /// Inserts a line that must not be taken for more text of the table's last cell.
  private mutating func insert(_ text: String, behindTableAt place: Int) {
    let before = original[..<place].suffix(4)
    let isParted =
      before.last.map(isLineBreak) == true
      && before.dropLast(lineBreak.utf8.count).last.map(isLineBreak) == true
    let isFirst = edits.last?.range != place..<place
    insert(isParted || !isFirst ? text : lineBreak + text, at: place)
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func endOfLine(after place: Int) -> Int {
    guard place < original.count, isLineBreak(original[place]) else { return place }
    let isPair =
      original[place] == 0x0D && place + 1 < original.count && original[place + 1] == 0x0A
    return place + (isPair ? 2 : 1)
  }

  // MARK: The new text

  /// The text with all edits made.
  func apply() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var copied = 0
    let order = edits.indices.sorted {
      (edits[$0].range.lowerBound, edits[$0].range.upperBound, $0)
        < (edits[$1].range.lowerBound, edits[$1].range.upperBound, $1)
    }
    for edit in order.lazy.map({ edits[$0] }) {
      bytes.append(contentsOf: original[copied..<edit.range.lowerBound])
      bytes.append(contentsOf: edit.text.utf8)
      copied = edit.range.upperBound
    }
    bytes.append(contentsOf: original[copied...])
    return bytes
  }
}
