public import ReportModel

/// How a kind of source writes text, for the edits that are put into it.
public protocol SourceSyntax {
  /// A text as the source writes it.
  func escape(_ text: String) -> String

  /// What stands in the place of a range after an edit.
  func replacement(of range: Range<Int>, with text: String) -> String

  /// Where the line or paragraph that ends at a byte is over, what closes it included; nil if that is
  /// not certain.
  func end(ofLineAt place: Int) -> Int?

  /// A line or paragraph with all that belongs to it, for taking it out; nil if that is not certain, or
  /// if something else belongs to it as well.
  func extent(ofLine range: Range<Int>) -> Range<Int>?

  /// Whether something that is no text goes with the bytes of a line or paragraph.
  func holdsPicture(in extent: Range<Int>) -> Bool

  /// A line or paragraph of its own that follows another one.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - model: The bytes of the line before; nil behind a table.
  ///   - place: Where it goes.
  /// - Returns: The line with what opens and closes it.
  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String

  /// What keeps an edit from a text that is told.
  ///
  /// - Parameters:
  ///   - range: The bytes of the text.
  ///   - text: What they are to say.
  /// - Returns: The obstacle; nil if there is none.
  func obstacle(to range: Range<Int>, with text: String) -> FindingKind?

  /// What else has to change when a text does, such as a mark that it was not filled in.
  func companions(of range: Range<Int>, with text: String) -> [(range: Range<Int>, text: String)]

  /// What must stand before a line that follows a table, so that it is not taken for part of it.
  func separator(behindTableAt place: Int) -> String
}

extension SourceSyntax {
  /// Nothing of a text is a picture.
  public func holdsPicture(in extent: Range<Int>) -> Bool { false }

  /// The text as the source writes it.
  public func replacement(of range: Range<Int>, with text: String) -> String { escape(text) }

  /// Nothing does.
  public func obstacle(to range: Range<Int>, with text: String) -> FindingKind? { nil }

  /// Nothing has to.
  public func companions(
    of range: Range<Int>,
    with text: String
  ) -> [(range: Range<Int>, text: String)] { [] }

  /// What closes the table parts them.
  public func separator(behindTableAt place: Int) -> String { "" }
}

/// A line or paragraph that an edit takes out of a source.
public struct RemovedLine: Sendable {
  /// The edit.
  public let change: ReportChange
  /// Where the line stood.
  public let place: Place
  /// Its bytes, with all that belongs to it.
  public let extent: Range<Int>
}

/// The replacements of bytes that bring a source from one report to another.
public struct SourceEditPlan<Syntax: SourceSyntax> {
  private struct Edit {
    let range: Range<Int>
    var text: String
  }

  private let original: [UInt8]
  private let syntax: Syntax
  private let report: Report
  private let sources: ReportSources
  private var edits: [Edit] = []
  /// The changes that have no place in the source, each with what keeps it out.
  private(set) var withoutPlace: [(change: ReportChange, kind: FindingKind)] = []
  /// The lines that are taken out.
  private(set) var removed: [RemovedLine] = []
  /// What keeps out the change that is being planned.
  private var obstacle: FindingKind?

  /// Begins a plan without edits.
  ///
  /// - Parameters:
  ///   - original: The bytes of the source.
  ///   - recognition: What was recognised in it.
  ///   - syntax: How it writes text.
  public init(_ original: [UInt8], _ recognition: Recognition, syntax: Syntax) {
    self.original = original
    self.syntax = syntax
    report = recognition.reading.report
    sources = recognition.sources
  }

  /// Plans a change, one of all those given.
  public mutating func add(_ change: ReportChange, among changes: [ReportChange]) {
    let isPlanned: Bool
    obstacle = nil
    switch change {
    case .value(let cell, _, let new):
      isPlanned = replace(sources.cells[cell.index], with: new.text, isValue: true)
    case .heading(let section, _, let new):
      isPlanned =
        new.map { replace(sources.sections[section.index].heading, with: $0) } ?? false
    case .line(let lines, let line): isPlanned = add(line, in: lines, of: change)
    case .organ(let old, let new):
      isPlanned = hasTitleChange(changes) || replaceInTitle(old, with: new)
    case .year(let old, let new):
      isPlanned =
        hasTitleChange(changes)
        || replaceInTitle(old.map { String($0) } ?? "", with: new.map { String($0) } ?? "")
    case .edition, .metadata: isPlanned = false
    }
    if !isPlanned { withoutPlace.append((change, obstacle ?? .editWithoutPlace)) }
  }

  // MARK: Single replacements

  /// Changes what a text says, in those of its pieces alone in which the difference lies.
  private mutating func replace(_ source: SourceText?, with text: String, isValue: Bool = false)
    -> Bool
  {
    guard let source else { return false }
    let changes: [PieceEdit]
    do throws(EditObstacle) {
      changes = try PieceEdit.edits(of: source, to: text, isValue: isValue)
    } catch {
      obstacle = error.kind
      return false
    }
    obstacle = changes.compactMap { [syntax] in syntax.obstacle(to: $0.range, with: $0.text) }.first
    guard obstacle == nil else { return false }
    for change in changes {
      edits.append(
        Edit(range: change.range, text: syntax.replacement(of: change.range, with: change.text))
      )
      for companion in syntax.companions(of: change.range, with: change.text) {
        edits.append(Edit(range: companion.range, text: companion.text))
      }
    }
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
    for range in sources.title.flatMap(\.pieces).compactMap(\.range)
    where range.count >= needle.count {
      for start in range.lowerBound...(range.upperBound - needle.count)
      where original[start..<start + needle.count].elementsEqual(needle) {
        found.append(start..<start + needle.count)
      }
    }
    guard found.count == 1, !edits.contains(where: { $0.range.overlaps(found[0]) }) else {
      return false
    }
    edits.append(Edit(range: found[0], text: syntax.escape(new)))
    return true
  }

  // MARK: Lines

  private mutating func add(
    _ line: LineChange,
    in lines: ReportChange.Lines,
    of change: ReportChange
  ) -> Bool {
    let texts = texts(of: lines)
    switch line {
    case .replaced(let index, _, let new): return replace(texts[index], with: new)
    case .removed(let index, _):
      guard let extent = texts[index].range.flatMap({ syntax.extent(ofLine: $0) }) else {
        return false
      }
      edits.append(Edit(range: extent, text: ""))
      removed.append(RemovedLine(change: change, place: texts[index].place, extent: extent))
      return true
    case .inserted(let index, let new):
      guard let anchor = anchor(before: index, of: lines, texts) else { return false }
      if case .paragraphsAfterTable = lines, index == 0 {
        let isFirst = edits.last?.range != anchor.place..<anchor.place
        let separator = isFirst ? syntax.separator(behindTableAt: anchor.place) : ""
        let line = syntax.line(new, like: anchor.model, at: anchor.place)
        insert(line.hasPrefix(separator) ? line : separator + line, at: anchor.place)
      } else {
        insert(syntax.line(new, like: anchor.model, at: anchor.place), at: anchor.place)
      }
      return true
    }
  }

  private func texts(of lines: ReportChange.Lines) -> [SourceText] {
    switch lines {
    case .title: sources.title
    case .preface: sources.preface
    case .paragraphs(let section): sources.sections[section.index].paragraphs
    case .paragraphsAfterTable(let section):
      sources.sections[section.index].paragraphsAfterTable
    }
  }

  private typealias Anchor = (place: Int, model: Range<Int>?)

  /// Where the line stands that an inserted one follows, or the place itself behind a table.
  private func anchor(
    before index: Int,
    of lines: ReportChange.Lines,
    _ texts: [SourceText]
  ) -> Anchor? {
    func behind(_ source: SourceText?) -> Anchor? {
      guard let range = source?.range else { return nil }
      return syntax.end(ofLineAt: range.upperBound).map { ($0, range) }
    }
    if index > 0 { return behind(texts[index - 1]) }
    switch lines {
    case .title:
      return texts.first?.range.flatMap { range in
        syntax.extent(ofLine: range).map { ($0.lowerBound, range) }
      }
    // What follows a title or a heading looks like the paragraph behind it, and not like those.
    case .preface: return behind(sources.title.last).map { ($0.place, texts.first?.range) }
    case .paragraphs(let section):
      return behind(sources.sections[section.index].heading)
        .map { ($0.place, texts.first?.range) }
    case .paragraphsAfterTable(let section):
      return sources.sections[section.index].tableEnd.map { ($0, texts.first?.range) }
    }
  }

  private mutating func insert(_ line: String, at place: Int) {
    // Lines inserted at one place follow each other in the order of the report.
    if let last = edits.indices.last, edits[last].range == place..<place {
      edits[last].text += line
    } else {
      edits.append(Edit(range: place..<place, text: line))
    }
  }

  // MARK: The new text

  /// The source's bytes with all edits made.
  public func apply() -> [UInt8] {
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
