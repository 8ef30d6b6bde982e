import Encodings
import ReportFormats
public import ReportModel
import ReportPackages
public import ReportRules
import TextTools
import WorkbookFormat

extension Roster {
  /// The most bytes that a list may have: 16 MiB.
  public static let byteLimit = 16 << 20

  /// Reads a list of units: a text with a name on each line, in any encoding that reports have; or a workbook or a
  /// sheet as text, with the columns known by their headings.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, which tells a sheet as text from other text.
  /// - Throws: ``Refusal`` for what is no list, with its place; otherwise as reading a report.
  public init(reading bytes: [UInt8], named name: String? = nil) throws(Refusal) {
    let probe = Probe(bytes)
    if probe.isPackage || probe.kind == .excelXML2003 || probe.kind == .compoundFile {
      do throws(Refusal) {
        try self.init(sheets: try WorkbookFormat.listSheets(probe))
      } catch {
        throw error.code == "WORKBOOK-KIND" ? .notAList(probe.kind.name) : error
      }
      return
    }
    guard probe.kind == .text || probe.kind == .empty else { throw .notAList(probe.kind.name) }
    let text = try probe.text()
    let lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }
    if Self.isSheet(named: name, lines) {
      try self.init(
        sheets: try WorkbookFormat.listSheets(delimited: text, limits: probe.limits)
      )
    } else {
      try self.init(text: text.utf8)
    }
  }

  /// Whether a text is a sheet: by its name, or because one of its first lines has the heading of names among others.
  private static func isSheet(named name: String?, _ lines: [ArraySlice<UInt8>]) -> Bool {
    if let name, ["csv", "tsv"].contains(FormatRegistry.suffix(ofFileNamed: name)) { return true }
    return lines.prefix(5).contains { line in
      let fields = line.split { [0x09, 0x2C, 0x3B].contains($0) }
      return fields.count > 1
        && fields.contains { field in
          let text = String(decoding: field, as: UTF8.self)
          return RosterColumn(heading: text.filter { $0 != "\"" }) == .name
        }
    }
  }

  private init(text: [UInt8]) throws(Refusal) {
    var entries: [RosterEntry] = []
    var line = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      line += 1
      let place = Place.text(line: line, column: 1)
      let fields = text[start..<end].split(separator: 0x09)
        .map { String(decoding: $0, as: UTF8.self) }
        .filter { !$0.allSatisfy(\.isWhitespace) }
      // The number may stand in a column of its own.
      let names = fields.count > 1 && fields[0].isListNumber ? fields.dropFirst() : fields[...]
      guard names.count < 2 else { throw .noNameColumn(at: place) }
      if let name = names.first {
        entries.append(RosterEntry(RosterLine(name), Unit(name: "", place: place), place))
      }
      start = end + 1
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { start += 1 }
    }
    try self.init(entries, findings: [])
  }

  /// Takes what stands where names are expected.
  ///
  /// - Throws: ``Refusal`` for something that no list holds, or where there is no name at all.
  init(_ entries: [RosterEntry], findings: [Finding]) throws(Refusal) {
    let names = entries.filter { if case .name = $0.line.content { true } else { false } }
    let chinese = names.count { $0.line.isNumberedInChinese }
    // 一、 before other numbers, or before lines without, numbers groups of units.
    let hasGroups = chinese > 0 && chinese * 2 < names.count
    var units: [Unit] = []
    var findings = findings
    for entry in entries {
      switch entry.line.content {
      case .blank, .heading: continue
      case .name(let name) where hasGroups && entry.line.isNumberedInChinese:
        findings.append(.passed(name, at: entry.place))
      case .name(let name):
        var unit = entry.unit
        unit.name = name
        if let short = RosterLine.withoutBracket(name) { unit.shortNames.append(short) }
        units.append(unit)
      case .remark(let text): findings.append(.passed(text, at: entry.place))
      case .other(let text): throw .notAName(text, at: entry.place)
      }
    }
    guard !units.isEmpty else { throw .noNames }
    self.init(units, findings: findings)
  }
}

/// A line or row of a list.
struct RosterEntry {
  /// What stands where the name is expected.
  let line: RosterLine
  /// What the list says of the unit besides its name.
  let unit: Roster.Unit
  /// Where it stands.
  let place: Place

  /// Puts an entry together.
  init(_ line: RosterLine, _ unit: Roster.Unit, _ place: Place) {
    self.line = line
    self.unit = unit
    self.place = place
  }
}

extension String {
  /// Whether it is nothing but the number of a line: `12`, `12.`, `12、`.
  var isListNumber: Bool {
    let scalars = unicodeScalars.filter { !$0.properties.isWhitespace }
    return !scalars.isEmpty && scalars.count <= 5
      && scalars.allSatisfy {
        DecimalDigit.value(of: $0) != nil || [".", "．", "、"].contains($0)
      }
  }
}
