internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// Reads the sheet of the narrative.
struct NarrativeReader {
  private typealias Kind = NarrativeSheet.Kind

  private var preface: [String] = []
  private var sections: [Report.Section]
  private var findings: [Finding] = []

  /// A text of one or more rows, until it is known where it ends.
  private struct Passage {
    var section: FormSection?
    var kind: NarrativeSheet.Kind
    var text: String
    var place: Place
  }

  /// How many labels that are not known are named one by one.
  private static let namedLimit = 50
  private var unknownLabels = 0
  private var passage: Passage?
  /// The section that rows without one belong to; nil for the preface.
  private var section: FormSection?
  private var isAfterTable = false

  private let form: Form
  /// Where the sheet begins.
  private let place: Place

  init(_ lines: SheetLines, of form: Form, cells: inout CellReader) {
    self.form = form
    place = lines.place(row: 0, heading: 0)
    sections = form.sections.map { _ in Report.Section() }
    for line in lines.lines {
      let labels = line.cells.prefix(2).map { cell in
        cell.map { cells.text(of: $0).withoutBlanks } ?? ""
      }
      let text = line.cells[2].map { cells.text(of: $0) } ?? ""
      let place = lines.place(row: line.row, heading: 2)
      if let cell = line.cells[2] { findings += cells.remarks(on: cell, at: place) }
      add(labels[0], labels[1], text, at: place)
    }
    close()
    reportMoreUnknown()
  }

  /// Hands over what the sheet says.
  func add(to parts: inout ReportParts) {
    parts.preface = preface
    parts.sections = sections
    parts.places.sections = place
    parts.findings += findings
  }

  private mutating func add(_ label: String, _ kindLabel: String, _ text: String, at place: Place) {
    let before = section
    if let named = named(label) {
      section = named.section
    } else if !label.isEmpty {
      reportUnknown(label, text, at: place)
    }
    if section != before { isAfterTable = false }
    let kind = kind(kindLabel, text, at: place)
    // A row that goes on with a text of its own section; a part of one whose start was deleted does not.
    if kind == .continuation, let open = passage, open.section == section, !open.text.isEmpty {
      passage?.text += text
      return
    }
    close()
    switch kind {
    case .paragraphAfterTable: isAfterTable = true
    case .paragraph: isAfterTable = false
    case .heading, .continuation: break
    }
    passage = Passage(section: section, kind: kind, text: text, place: place)
  }

  /// The kind of a row; a row without one is a paragraph like those before it.
  private mutating func kind(_ label: String, _ text: String, at place: Place) -> Kind {
    if let kind = Kind(rawValue: label) { return kind }
    if !label.isEmpty { reportUnknown(label, text, at: place) }
    return isAfterTable ? .paragraphAfterTable : .paragraph
  }

  /// The section that a label names; nil where it names none.
  private func named(_ label: String) -> (section: FormSection?, Void)? {
    if label == NarrativeSheet.preface || label == "序言" { return (nil, ()) }
    let section = form.sections.first { section in
      guard label.hasPrefix(section.numeral) else { return false }
      let mark = label.dropFirst(section.numeral.count).first
      return mark.map { ["、", ".", "．", "，"].contains($0) } ?? true
    }
    return section.map { ($0, ()) }
  }

  /// Puts a text that has ended in its place.
  private mutating func close() {
    guard let passage, !passage.text.isEmpty else {
      self.passage = nil
      return
    }
    self.passage = nil
    var lines = TextPieces.lines(passage.text)
    guard let section = passage.section else {
      if passage.kind == .heading { reportHeading(passage) }
      preface += lines
      return
    }
    let index = section.index
    switch passage.kind {
    case .heading:
      guard !lines.isEmpty else { return }
      if sections[index].heading == nil {
        sections[index].heading = lines.removeFirst()
      } else {
        reportHeading(passage)
      }
      sections[index].paragraphs += lines
    case .paragraph: sections[index].paragraphs += lines
    case .paragraphAfterTable: sections[index].paragraphsAfterTable += lines
    case .continuation:
      if isAfterTable {
        sections[index].paragraphsAfterTable += lines
      } else {
        sections[index].paragraphs += lines
      }
    }
  }

  // MARK: Findings

  private mutating func reportHeading(_ passage: Passage) {
    let name = passage.section.map { "“\($0.numeral)”这一部分已有标题" } ?? "前言没有标题"
    findings.append(
      Finding(
        .rowDuplicate,
        at: passage.place,
        found: passage.text,
        zh: "\(name)，“\(passage.text.excerptOnOneLine)”按段落读取",
        en:
          "there is no place for the heading “\(passage.text.excerptOnOneLine)”; it is read as a paragraph"
      )
    )
  }

  private mutating func reportUnknown(_ label: String, _ text: String, at place: Place) {
    guard !text.isEmpty else { return }
    unknownLabels += 1
    guard unknownLabels <= Self.namedLimit else { return }
    findings.append(
      Finding(
        .labelVariant,
        at: place,
        found: label,
        zh: "“\(label.excerptOnOneLine)”不是规定的部分或类别，该行按上一行所在部分的段落读取",
        en:
          "“\(label.excerptOnOneLine)” is no section or kind of text; the row is read like the one above"
      )
    )
  }

  /// Counts the labels that were not named one by one.
  private mutating func reportMoreUnknown() {
    if unknownLabels > Self.namedLimit {
      let more = unknownLabels - Self.namedLimit
      findings.append(
        Finding(
          .labelVariant,
          at: place,
          zh: "另有 \(more) 处的部分或类别不合规定",
          en: "\(more) more rows have an unknown section or kind of text"
        )
      )
    }
  }
}
