internal import ReportModel
internal import ReportRecognition

/// What a reader found in a file that still holds of a report that was edited since.
///
/// A finding is gone when what it is about was changed: its cells, the line that it stands at, or what was missing.
struct StandingFindings {
  private let before: Report
  private let edited: Report
  /// The places of the lines that are others now.
  private let changedPlaces: Set<Place>
  /// Whether each table that was not there at all is filled in now, in the order of the form.
  private let missingTables: [(table: FormTable, isFilled: Bool)]

  init(of recognition: Recognition, in edited: Report) {
    before = recognition.reading.report
    self.edited = edited
    changedPlaces = Self.changedPlaces(recognition.sources, from: before, to: edited)
    let values = before.values
    missingTables = before.form.tables.filter { table in
      table.cells.allSatisfy { values[$0] == .unreadable("") }
    }
    .map { table in (table, !table.cells.contains { edited.values[$0].isUnreadable }) }
  }

  /// Whether a finding still holds.
  func contains(_ finding: Finding) -> Bool {
    switch finding.kind {
    case .controlCharacter: isTextKept
    case .titleDiffers, .titleOther, .identityInText: isFrontKept
    case .organUnknown: edited.organ == before.organ
    case .yearUnknown: edited.year == before.year
    case .sectionMissing: !isHeaded(finding.expected)
    case .tableMissing: !isFilled(finding)
    case .headerMismatch: !isReadNow
    case .rowMissing, .rowMisaligned: holdsOfRow(finding)
    default: isUntouched(finding)
    }
  }

  // MARK: Cells

  /// Whether no cell and no line that a finding is about was changed.
  private func isUntouched(_ finding: Finding) -> Bool {
    if let place = finding.place, changedPlaces.contains(place) { return false }
    guard finding.edition == edited.edition else { return true }
    let cells = finding.terms.map(\.cell) + (finding.cell.map { [$0] } ?? [])
    return cells.allSatisfy { before.values[$0] == edited.values[$0] }
  }

  /// Whether a finding about a whole row, which names its first cell, leaves a value of it open.
  private func holdsOfRow(_ finding: Finding) -> Bool {
    guard finding.edition == edited.edition, let cell = finding.cell,
      let row = edited.form.tables.lazy.flatMap(\.layout.dataRows)
        .first(where: { $0.cells.contains(cell) })
    else { return true }
    return row.cells.contains { edited.values[$0].isUnreadable }
      || row.cells.allSatisfy { before.values[$0] == edited.values[$0] }
  }

  /// Whether values were open, and none is any more.
  private var isReadNow: Bool {
    before.values.contains(where: \.isUnreadable)
      && !edited.values.contains(where: \.isUnreadable)
  }

  // MARK: What was missing

  private func isFilled(_ finding: Finding) -> Bool {
    missingTables.contains { table, isFilled in
      isFilled && finding == .missing(table, of: before.edition)
    }
  }

  private func isHeaded(_ heading: String?) -> Bool {
    zip(edited.form.sections, edited.sections).contains { described, section in
      described.heading == heading && section.heading != nil
    }
  }

  // MARK: Lines

  private var isFrontKept: Bool {
    before.title == edited.title && before.preface == edited.preface
      && before.organ == edited.organ && before.year == edited.year
  }

  private var isTextKept: Bool {
    before.title == edited.title && before.preface == edited.preface
      && before.sections == edited.sections
  }

  private static func changedPlaces(
    _ sources: ReportSources,
    from before: Report,
    to edited: Report
  ) -> Set<Place> {
    var places: Set<Place> = []
    func compare(_ lines: [String], _ new: [String], at sources: [SourceText]) {
      guard lines != new, lines.count == sources.count else { return }
      let kept = Set(new)
      for (line, source) in zip(lines, sources) where !kept.contains(line) {
        places.insert(source.place)
      }
    }
    compare(before.title, edited.title, at: sources.title)
    compare(before.preface, edited.preface, at: sources.preface)
    for ((old, new), source) in zip(zip(before.sections, edited.sections), sources.sections) {
      let headings = [old.heading, new.heading].map { $0.map { [$0] } ?? [] }
      compare(headings[0], headings[1], at: source.heading.map { [$0] } ?? [])
      compare(old.paragraphs, new.paragraphs, at: source.paragraphs)
      compare(old.paragraphsAfterTable, new.paragraphsAfterTable, at: source.paragraphsAfterTable)
    }
    return places
  }
}
