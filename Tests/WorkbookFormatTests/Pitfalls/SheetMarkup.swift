import Spreadsheet
import TestSupport
import Testing

/// The markup of a sheet as this program writes it, row by row and cell by cell.
struct SheetMarkup {
  struct Cell {
    var column: Int
    /// The tag's attributes but for the address.
    var attributes: [String: String]
    var content: String
  }

  struct Row {
    var index: Int
    var attributes: [String: String]
    var cells: [Cell]
  }

  private let head: String
  private let tail: String
  var rows: [Row] = []
  /// Attributes that other programs put on every row.
  var rowExtras = ""
  var merges: [String]

  init(_ text: String) throws {
    let start = try #require(text.firstRange(of: "<sheetData>"))
    let end = try #require(text.firstRange(of: "</sheetData>"))
    head = String(text[..<start.lowerBound])
    var rest = String(text[end.upperBound...])
    merges = rest.components(between: "<mergeCell ref=\"", and: "\"")
    if let open = rest.firstRange(of: "<mergeCells"),
      let close = rest.firstRange(of: "</mergeCells>")
    {
      rest = rest[..<open.lowerBound] + "@merges@" + rest[close.upperBound...]
    } else {
      rest = "@merges@" + rest
    }
    tail = rest
    var body = text[start.upperBound..<end.lowerBound]
    while let element = Self.element("row", in: &body) {
      var cells: [Cell] = []
      var content = element.content[...]
      while let cell = Self.element("c", in: &content) {
        let reference = try #require(cell.attributes["r"].flatMap { CellReference($0) })
        var attributes = cell.attributes
        attributes["r"] = nil
        cells.append(
          Cell(column: reference.column, attributes: attributes, content: cell.content)
        )
      }
      var attributes = element.attributes
      let number = try #require(attributes.removeValue(forKey: "r").flatMap { Int($0) })
      rows.append(Row(index: number - 1, attributes: attributes, cells: cells))
    }
  }

  /// Takes the next element of a name out of a text.
  private static func element(
    _ name: String,
    in text: inout Substring
  ) -> (attributes: [String: String], content: String)? {
    guard let open = text.firstRange(of: "<\(name) "),
      let close = text[open.upperBound...].firstIndex(of: ">")
    else { return nil }
    let isEmpty = text[text.index(before: close)] == "/"
    let tag = text[open.upperBound..<close]
    var attributes: [String: String] = [:]
    let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      attributes[pieces[index].filter { $0 != " " && $0 != "=" }] = String(pieces[index + 1])
    }
    text = text[text.index(after: close)...]
    guard !isEmpty, let end = text.firstRange(of: "</\(name)>") else { return (attributes, "") }
    let content = String(text[..<end.lowerBound])
    text = text[end.upperBound...]
    return (attributes, content)
  }

  // MARK: Writing

  /// Whether rows and cells say where they stand.
  enum Addressing { case full, rowsOnly, none }
  var addressing = Addressing.full

  var text: String {
    var text = head + "<sheetData>"
    for row in rows {
      text += "<row"
      if addressing != .none { text += " r=\"\(row.index + 1)\"" }
      text += Self.text(row.attributes) + rowExtras + ">"
      for cell in row.cells {
        text += "<c"
        if addressing == .full {
          text += " r=\"\(CellReference(row: row.index, column: cell.column))\""
        }
        text += Self.text(cell.attributes)
        text += cell.content.isEmpty ? "/>" : ">" + cell.content + "</c>"
      }
      text += "</row>"
    }
    let ranges = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return text + "</sheetData>"
      + tail.replacing("@merges@", with: ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")
  }

  private static func text(_ attributes: [String: String]) -> String {
    attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
  }

  // MARK: Changing

  func cell(_ reference: CellReference) -> Cell? {
    rows.first { $0.index == reference.row }?.cells.first { $0.column == reference.column }
  }

  mutating func set(
    _ reference: CellReference,
    _ content: String,
    _ attributes: String = "",
    style: Int? = nil
  ) {
    if !rows.contains(where: { $0.index == reference.row }) {
      let place = rows.firstIndex { $0.index > reference.row } ?? rows.count
      rows.insert(Row(index: reference.row, attributes: [:], cells: []), at: place)
    }
    guard let row = rows.firstIndex(where: { $0.index == reference.row }) else { return }
    var cell = Cell(column: reference.column, attributes: [:], content: content)
    let old = self.cell(reference)
    cell.attributes["s"] = style.map { String($0) } ?? old?.attributes["s"]
    for attribute in attributes.split(separator: " ") {
      let pieces = attribute.split(separator: "=")
      cell.attributes[String(pieces[0])] = pieces[1].filter { $0 != "\"" }
    }
    rows[row].cells.removeAll { $0.column == reference.column }
    let place = rows[row].cells.firstIndex { $0.column > reference.column } ?? rows[row].cells.count
    rows[row].cells.insert(cell, at: place)
  }

  mutating func type(_ text: String, at reference: CellReference) {
    set(reference, "<is><t>\(text)</t></is>", "t=\"inlineStr\"")
  }

  mutating func move(_ map: (CellReference) -> CellReference?) {
    var moved: [Int: Row] = [:]
    for row in rows {
      for cell in row.cells {
        let old = CellReference(row: row.index, column: cell.column)
        guard let new = map(old) else { continue }
        var cell = cell
        cell.column = new.column
        cell.content = Self.moved(cell.content, map)
        if moved[new.row] == nil {
          moved[new.row] = Row(index: new.row, attributes: row.attributes, cells: [])
        }
        moved[new.row]?.cells.append(cell)
      }
    }
    rows = moved.values.sorted { $0.index < $1.index }
    for index in rows.indices { rows[index].cells.sort { $0.column < $1.column } }
    merges = merges.compactMap { text in
      guard let range = CellRange(text), let first = map(range.first), let last = map(range.last)
      else { return nil }
      return "\(first):\(last)"
    }
  }

  /// A cell's content with the references of its formula moved.
  private static func moved(_ content: String, _ map: (CellReference) -> CellReference?) -> String {
    guard let formula = content.components(between: "<f>", and: "</f>").first else {
      return content
    }
    let new = formula.replacing(/[A-Z]+[0-9]+/) { match in
      CellReference(match.output).map { map($0)?.description ?? "#REF!" } ?? String(match.output)
    }
    return content.replacing("<f>\(formula)</f>", with: "<f>\(new)</f>")
  }
}
