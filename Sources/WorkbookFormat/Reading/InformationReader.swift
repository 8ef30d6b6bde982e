internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// Reads the sheet of the report's own data.
struct InformationReader {
  private var organ = ""
  private var year: Int?
  private var title: [String] = []
  private var metadata = Metadata()
  /// The edition that the sheet names; nil if it names none.
  private var edition: Edition?
  private var editionPlace: Place?
  private var places = ReportParts.Places()
  private var findings: [Finding] = []
  private let editions: EditionRegistry

  /// A row's label with the text beside it, continuations joined.
  private struct Entry {
    let label: String
    let place: Place
    var text: String
  }

  init(_ lines: SheetLines, cells: inout CellReader, among editions: EditionRegistry) {
    self.editions = editions
    var seen: [String: Place] = [:]
    for entry in entries(of: lines, &cells) {
      guard entry.label == InformationSheet.title || !entry.text.isEmpty || isKnown(entry.label)
      else { continue }
      if entry.label != InformationSheet.title, let first = seen[entry.label] {
        if !entry.text.isEmpty { reportDuplicate(entry, first) }
        continue
      }
      seen[entry.label] = entry.place
      take(entry)
    }
    let anywhere = lines.place(row: max(0, (lines.lines.first?.row ?? 1) - 1), heading: 0)
    places.organ = seen[InformationSheet.organ] ?? anywhere
    places.year = seen[InformationSheet.year] ?? anywhere
    findings += metadata.findings { seen[$0.name.zh] }
  }

  /// Hands over what the sheet says.
  func add(to parts: inout ReportParts) {
    parts.organ = organ
    parts.year = year
    parts.title = title
    parts.metadata = metadata
    parts.namedEdition = edition.map { ($0, editionPlace) }
    parts.places.organ = places.organ
    parts.places.year = places.year
    parts.findings += findings
  }

  private mutating func entries(of lines: SheetLines, _ cells: inout CellReader) -> [Entry] {
    var entries: [Entry] = []
    for line in lines.lines {
      let label = line.cells[0].map { cells.text(of: $0).withoutBlanks } ?? ""
      let text = line.cells[1].map { cells.text(of: $0) } ?? ""
      let place = lines.place(row: line.row, heading: 1)
      if let cell = line.cells[1] { findings += cells.remarks(on: cell, at: place) }
      if label == InformationSheet.continuation, !entries.isEmpty {
        entries[entries.count - 1].text += text
        continue
      }
      // A row put in among the title lines is one of them.
      let isTitle = label.isEmpty && entries.last?.label == InformationSheet.title
      entries.append(
        Entry(
          label: isTitle ? InformationSheet.title : label,
          place: place,
          text: text
        )
      )
    }
    return entries
  }

  private func isKnown(_ label: String) -> Bool {
    [InformationSheet.organ, InformationSheet.year, InformationSheet.edition].contains(label)
      || Metadata.Field.allCases.contains { $0.name.zh == label }
  }

  private mutating func take(_ entry: Entry) {
    switch entry.label {
    case InformationSheet.organ: organ = OrganName.withoutSeal(TextPieces.line(entry.text))
    case InformationSheet.year: takeYear(entry)
    case InformationSheet.edition: takeEdition(entry)
    case InformationSheet.title:
      if !entry.text.isEmpty { title += TextPieces.lines(entry.text) }
    default:
      guard let field = Metadata.Field.allCases.first(where: { $0.name.zh == entry.label }) else {
        reportUnknown(entry)
        return
      }
      guard !entry.text.isEmpty else { return }
      let text = TextPieces.line(entry.text)
      let scope = Metadata.Scope.allCases.first { $0.name.zh == text }
      metadata[field] = field == .scope ? scope?.rawValue ?? text : text
    }
  }

  private mutating func takeYear(_ entry: Entry) {
    guard !entry.text.withoutBlanks.isEmpty else { return }
    year = Self.year(entry.text)
    guard year == nil else { return }
    findings.append(
      Finding(
        .yearUnknown,
        at: entry.place,
        found: entry.text,
        expected: String(editions.latest.firstYear),
        zh: "报告年度“\(entry.text.excerptOnOneLine)”不是年份",
        en: "the reporting year “\(entry.text.excerptOnOneLine)” is not a year"
      )
    )
  }

  /// A year as a number or as staff write it: `2021`, `２０２１年`, `2021年度`.
  private static func year(_ text: String) -> Int? {
    var scalars = Array(text.withoutBlanks.unicodeScalars)[...]
    if scalars.last == "度" { scalars.removeLast() }
    if scalars.last == "年" { scalars.removeLast() }
    let digits = scalars.compactMap { DecimalDigit.value(of: $0) }
    guard digits.count == scalars.count, (1...4).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  private mutating func takeEdition(_ entry: Entry) {
    editionPlace = entry.place
    let text = String(entry.text.withoutBlanks.prefix { $0.isNumber })
    edition = editions.edition(named: text)
    guard edition == nil, !entry.text.withoutBlanks.isEmpty else { return }
    findings.append(
      Finding(
        .editionMismatch,
        at: entry.place,
        found: entry.text,
        expected: editions.editions.map(\.name).joined(separator: ", "),
        zh: "没有“\(entry.text.excerptOnOneLine)”版的格式，按各表的行名、列名确定",
        en:
          "there is no edition “\(entry.text.excerptOnOneLine)” of the form; the tables' labels decide"
      )
    )
  }

  // MARK: What is there twice or unknown

  private mutating func reportDuplicate(_ entry: Entry, _ first: Place) {
    findings.append(
      Finding(
        .rowDuplicate,
        at: entry.place,
        found: entry.text,
        zh: "“\(entry.label)”出现了两次（\(first.description)、\(entry.place.description)），采用第一个",
        en: "“\(entry.label)” stands there twice, also at \(first.description); the first is taken"
      )
    )
  }

  private mutating func reportUnknown(_ entry: Entry) {
    findings.append(
      Finding(
        .rowUnknown,
        at: entry.place,
        found: entry.text,
        zh: "报告信息中没有“\(entry.label.excerptOnOneLine)”这一项，“\(entry.text.excerptOnOneLine)”未采用",
        en:
          "there is no item “\(entry.label.excerptOnOneLine)”; “\(entry.text.excerptOnOneLine)” is set aside"
      )
    )
  }
}
