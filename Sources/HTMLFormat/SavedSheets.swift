import ReportModel
import ReportRecognition

/// The sheets of a workbook that was saved as one page: LibreOffice writes a list of their names, and above each
/// a heading such as `Sheet 2: 主动公开` in the words of its own language.
struct SavedSheets {
  /// What stands above the first sheet.
  let front: [Document.Block]
  /// The sheets.
  let sheets: [(name: String, blocks: [Document.Block])]

  /// Finds the sheets on a page; nil where it is none of such.
  init?(_ blocks: [Document.Block]) {
    var starts: [(block: Int, name: String)] = []
    for (index, block) in blocks.enumerated() {
      if let name = Self.name(of: block, number: starts.count + 1) { starts.append((index, name)) }
    }
    let names = starts.map(\.name)
    guard let first = starts.first?.block, names.count > 1, Set(names).count == names.count,
      Self.texts(blocks[..<first].suffix(names.count)) == names
    else { return nil }
    front = Array(blocks[..<first])
    let ends = starts.dropFirst().map(\.block) + [blocks.count]
    sheets = zip(starts, ends).map { start, end in
      (start.name, Array(blocks[(start.block + 1)..<end]))
    }
  }

  /// The name of the sheet that a block heads as the one of the given number.
  private static func name(of block: Document.Block, number: Int) -> String? {
    guard case .paragraph(let line) = block else { return nil }
    let parts = line.text.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2, parts[0].hasSuffix(" \(number)") else { return nil }
    return String(parts[1])
  }

  private static func texts(_ blocks: ArraySlice<Document.Block>) -> [String] {
    blocks.compactMap { if case .paragraph(let line) = $0 { line.text } else { nil } }
  }

  /// The page with the sheets put together as those of a workbook are.
  func document(_ page: Document, among editions: EditionRegistry) -> Document {
    let ordered = SheetDocument(sheets, among: editions).document
    var page = page
    page.blocks = front + ordered.blocks
    page.findings += ordered.findings
    return page
  }
}
