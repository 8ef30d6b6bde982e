/// Where in a source something stands, in the source's own terms.
public enum Place: Hashable, Sendable {
  /// A line and a column of a text, from 1; columns count characters.
  case text(line: Int, column: Int)
  /// A line of an XML file and the path of element names that leads there.
  case xml(path: String, line: Int)
  /// A cell of a workbook: `申请!D7`.
  case cell(sheet: String, reference: String)
  /// A cell of a table of a document, by the numbers of table, row and column from 1: `表2 R5C3`; of a document
  /// of fixed pages with the page, from which the others are counted then: `第3页 表2 R5C3`.
  case table(number: Int, row: Int, column: Int, page: Int? = nil)
  /// A paragraph of a document by its number from 1: `¶12`; of a document of fixed pages with the page, on which
  /// it is counted then: `第3页 ¶12`.
  case paragraph(number: Int, page: Int? = nil)
  /// A line and column of a JSON file with the JSON Pointer of the value.
  case json(pointer: String, line: Int, column: Int)

  /// The place as a message writes it behind the file's name.
  public var description: String {
    switch self {
    case .text(let line, let column): "\(line):\(column)"
    case .xml(let path, let line): path.isEmpty ? "\(line)" : "\(line) \(path)"
    case .cell(let sheet, let reference): "\(sheet)!\(reference)"
    case .table(let number, let row, let column, let page):
      "\(Self.name(ofPage: page))表\(number) R\(row)C\(column)"
    case .paragraph(let number, let page): "\(Self.name(ofPage: page))¶\(number)"
    case .json(let pointer, let line, let column):
      pointer.isEmpty ? "\(line):\(column)" : "\(line):\(column) \(pointer)"
    }
  }

  private static func name(ofPage page: Int?) -> String { page.map { "第\($0)页 " } ?? "" }
}

extension [Place?] {
  /// The place of a cell among those of the form's cells; nil where it is not known.
  public func place(of cell: Int) -> Place? { indices.contains(cell) ? self[cell] : nil }
}
