import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// A written workbook, taken apart to be changed as programs and people change one.
struct Book: TakenApart {
  var parts: [(name: String, bytes: [UInt8])]
  /// Where the values of the form stood when the workbook was written.
  private(set) var addresses: [String: (sheet: String, cell: CellReference)] = [:]

  init(_ report: Report) throws {
    self =
      try report.isIdentical(to: PitfallReport.report)
      ? Self.pitfalls.get() : Self(bytes: audited(WorkbookFormat.write(report)))
  }

  /// That of the report which most tests begin with.
  private static let pitfalls = Result {
    try Self(bytes: audited(WorkbookFormat.write(PitfallReport.report)))
  }

  init(bytes: [UInt8]) throws {
    parts = try ArchiveParts(bytes).parts
    let contents = try WorkbookContents(reading: bytes)
    for name in contents.definedNames {
      guard let target = contents.target(of: name) else { continue }
      addresses[name.name] = (contents.sheets[target.sheet].name, target.range.first)
    }
  }

  func reading() throws -> Reading { try WorkbookFormat.read(bytes()) }

  /// Why the workbook is refused; nil if it is read.
  func refusal() throws -> Refusal? { Book.refusal(try bytes()) }

  static func refusal(_ bytes: [UInt8]) -> Refusal? {
    do throws(Refusal) {
      _ = try WorkbookFormat.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Parts

  static let workbook = "xl/workbook.xml"
  static let relationships = "xl/_rels/workbook.xml.rels"
  static let strings = "xl/sharedStrings.xml"
  static let styles = "xl/styles.xml"

  /// The part of the sheet of the name.
  func part(ofSheet name: String) throws -> String {
    let sheet = try #require(
      text(Self.workbook).components(between: "<sheet ", and: "/>")
        .first { $0.contains("name=\"\(name)\"") }
    )
    let identifier = try #require(sheet.components(between: "r:id=\"", and: "\"").first)
    let relationship = try #require(
      text(Self.relationships).components(between: "<Relationship ", and: "/>")
        .first { $0.contains("Id=\"\(identifier)\"") }
    )
    return "xl/" + (try #require(relationship.components(between: "Target=\"", and: "\"").first))
  }

  var sheetParts: [String] {
    parts.map(\.name).filter { $0.hasPrefix("xl/worksheets/sheet") }
  }

  /// Adds a relationship of the workbook, and the part that it leads to.
  mutating func relate(_ type: String, to target: String, _ text: String) {
    replace(
      "</Relationships>",
      "<Relationship Id=\"rIdX\(parts.count)\" Type=\"\(type)\" Target=\"\(target)\"/></Relationships>",
      in: Self.relationships
    )
    add("xl/" + target, text)
  }

  // MARK: Cells

  mutating func edit(_ sheet: String, _ body: (inout SheetMarkup) throws -> Void) throws {
    let part = try part(ofSheet: sheet)
    var markup = try SheetMarkup(text(part))
    try body(&markup)
    change(part) { _ in markup.text }
  }

  func address(_ identifier: String) throws -> (sheet: String, cell: CellReference) {
    try #require(addresses[identifier], "no name \(identifier)")
  }

  func place(_ identifier: String) throws -> Place {
    let address = try address(identifier)
    return .cell(sheet: address.sheet, reference: address.cell.description)
  }

  /// Puts something else into a value's cell, with what its tag is to say besides the address, such as
  /// `t="b"`, and in the cell's own format unless another is given.
  mutating func set(
    _ identifier: String,
    _ content: String,
    _ attributes: String = "",
    style: Int? = nil
  ) throws {
    let address = try address(identifier)
    try edit(address.sheet) { markup in
      markup.set(address.cell, content, attributes, style: style)
    }
  }

  /// Puts a text into a value's cell as a program does that shares no strings.
  mutating func type(_ text: String, into identifier: String) throws {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    try set(identifier, "<is><t xml:space=\"preserve\">\(escaped)</t></is>", "t=\"inlineStr\"")
  }

  /// The cell beside a label of a sheet of texts, a number of columns to its right.
  func cell(of sheet: String, beside label: String, _ columns: Int = 1) throws -> CellReference {
    let contents = try WorkbookContents(reading: bytes())
    let cells = try #require(contents.sheets.first { $0.name == sheet }).cells
    let found = try #require(cells.first { $0.value == .text(label) }, "no \(label)").reference
    return CellReference(row: found.row, column: found.column + columns)
  }

  /// Adds a cell format and returns its number.
  mutating func addFormat(_ number: Int, code: String? = nil) throws -> Int {
    let formats = try #require(
      text(Self.styles).components(between: "<cellXfs", and: "</cellXfs>").first
    )
    replace("</cellXfs>", "<xf numFmtId=\"\(number)\"/></cellXfs>", in: Self.styles)
    if let code {
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      replace(
        "</numFmts>",
        "<numFmt numFmtId=\"\(number)\" formatCode=\"\(escaped)\"/></numFmts>",
        in: Self.styles
      )
    }
    return formats.ranges(of: "<xf ").count
  }

  /// Moves the cells of a sheet with its merged ranges, formulas and names; nil deletes a cell.
  mutating func move(
    in sheet: String,
    movesNames: Bool = true,
    _ map: (CellReference) -> CellReference?
  ) throws {
    try edit(sheet) { $0.move(map) }
    guard movesNames else { return }
    let addresses = addresses
    change(Self.workbook) { text in
      var result = text
      for (name, address) in addresses where address.sheet == sheet {
        let formula = "<definedName name=\"\(name)\">'\(sheet)'!"
        result = result.replacing(
          formula + address.cell.absolute + "<",
          with: formula + (map(address.cell)?.absolute ?? "#REF!") + "<"
        )
      }
      return result
    }
  }

  mutating func removeNames() {
    change(Self.workbook) { text in
      guard let start = text.firstRange(of: "<definedNames>"),
        let end = text.firstRange(of: "</definedNames>")
      else { return text }
      return String(text[..<start.lowerBound]) + text[end.upperBound...]
    }
  }
}

extension String {
  /// What stands between two marks, each time.
  func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let open = rest.firstRange(of: start) {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found
  }
}
