import ReportModel

/// The short texts beside the tables of a document that state a unit of their numbers.
struct TableCaptions {
  /// For each grid with such texts those above it, up to the heading of its section, and those below.
  private var texts: [Int: [SourceText]] = [:]

  /// No texts: those of a table in a sheet of its own stand in the sheet.
  init() {}

  init(of document: Document, _ headings: SectionHeadings) {
    // Hardly any document has one, and some have very many paragraphs.
    let isStated = document.blocks.contains {
      if case .paragraph(let text) = $0 { Self.states(text) } else { false }
    }
    guard isStated else { return }
    var pending: [SourceText] = []
    var last: Int?
    var count = 0
    func close() {
      if let last { texts[last, default: []] += pending }
      pending = []
    }
    for block in document.blocks {
      switch block {
      case .paragraph(let text):
        if headings.section(of: text) != nil {
          close()
          last = nil
        }
        if Self.states(text) { pending.append(text) }
      case .grid:
        // What stands between two tables is said of the second.
        last = count
        close()
        count += 1
      }
    }
    close()
  }

  /// The texts beside a grid.
  subscript(grid: Int) -> [SourceText] { texts[grid] ?? [] }

  private static func states(_ text: SourceText) -> Bool {
    !StatedUnit.stated(in: text.value, isInTable: false).isEmpty
  }
}
