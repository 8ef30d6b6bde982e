import ReportModel
internal import TextTools
internal import XML

extension ListingDocument {
  /// The tables as a web page in UTF-8.
  func listingPage(_ language: Language) -> [UInt8] {
    let frame = PageFrame(title: title, language, style: style)
    var xml = XMLWriter(indented: false, declaration: false)
    xml.startElement("main")
    for (number, line) in lines.enumerated() {
      xml.startElement("p")
      if number == 0 { xml.attribute("class", "verdict") }
      xml.shown(line(language))
      xml.endElement()
    }
    for listing in listings { xml.write(listing, named: listings.count > 1, language) }
    if let foot {
      xml.startElement("p")
      xml.attribute("class", "what")
      xml.shown(foot(language))
      xml.endElement()
    }
    xml.endElement()
    do {
      return frame.head + (try xml.finish().copyBytes()) + [UInt8(ascii: "\n")] + frame.tail
    } catch {
      preconditionFailure("a page of tables cannot be written: \(error)")
    }
  }

  /// The style sheet: the looks, and the columns in the measure of their widths on a sheet.
  private var style: String {
    var style = Self.toneStyle
    for listing in listings {
      let whole = listing.columns.reduce(0) { $0 + $1.width }
      guard whole > 0 else { continue }
      for (number, column) in listing.columns.enumerated() {
        let percent = Int((column.width / whole * 100).rounded())
        style += "\n[id=\"\(listing.key)\"] col:nth-child(\(number + 1)) { width: \(percent)%; }"
      }
    }
    if listings.contains(where: \.isWide) {
      style += "\n@page { size: A4 landscape; } body { max-width: 110em; }"
    }
    return style
  }

  private static let toneStyle = """
    .verdict { font-weight: bold; } td { text-align: left; } td.number { text-align: right; }
    tr.total td { font-weight: bold; }
    .good { background: #e7f5e7; } .notice { background: #eaf1fb; } .warning { background: #ffe9a8; }
    .error { background: #ffd3cc; } .muted { color: #555; }
    """
}

extension XMLWriter {
  /// Writes a table with its heading.
  fileprivate mutating func write(_ listing: Listing, named: Bool, _ language: Language) {
    startElement("section")
    attribute("id", listing.key)
    if named {
      startElement("h2")
      shown(listing.name(language))
      endElement()
    }
    for line in listing.lines {
      startElement("p")
      shown(line(language))
      endElement()
    }
    if !listing.rows.isEmpty {
      startElement("table")
      startElement("colgroup")
      for _ in listing.columns {
        startElement("col")
        endElement()
      }
      endElement()
      writeHead(of: listing, language)
      startElement("tbody")
      for (number, row) in listing.rows.enumerated() {
        write(row, number, of: listing, language)
      }
      endElement()
      endElement()
    }
    endElement()
  }

  private mutating func writeHead(of listing: Listing, _ language: Language) {
    let head = ListingHead(of: listing.columns, language)
    startElement("thead")
    for level in 0..<head.levels {
      startElement("tr")
      for heading in head.headings where heading.level == level {
        startElement("th")
        attribute("scope", heading.columns.count > 1 ? "colgroup" : "col")
        if heading.columns.count > 1 { attribute("colspan", heading.columns.count) }
        if heading.height > 1 { attribute("rowspan", heading.height) }
        shown(heading.text)
        endElement()
      }
      endElement()
    }
    endElement()
  }

  private mutating func write(
    _ row: ListingRow,
    _ number: Int,
    of listing: Listing,
    _ language: Language
  ) {
    startElement("tr")
    attribute("id", "\(listing.key)-\(number + 1)")
    let kinds = [row.isTotal ? "total" : nil, row.tone.name].compactMap { $0 }
    if !kinds.isEmpty { attribute("class", kinds.joined(separator: " ")) }
    for (column, cell) in row.cells.enumerated() {
      write(cell, isHead: column < listing.headColumns, language)
    }
    endElement()
  }

  private mutating func write(_ cell: ListingCell, isHead: Bool, _ language: Language) {
    startElement(isHead ? "th" : "td")
    if isHead { attribute("scope", "row") }
    let kinds = [isHead ? "row" : cell.isNumeric ? "number" : nil, cell.tone?.name]
      .compactMap { $0 }
    if !kinds.isEmpty { attribute("class", kinds.joined(separator: " ")) }
    if let link = cell.link {
      startElement("a")
      attribute("href", link.address)
      shown(cell.plainText(language))
      endElement()
    } else {
      shown(cell.plainText(language))
    }
    endElement()
  }

  /// Writes a text with what cannot be seen by number; an element without content would be an empty tag, which
  /// a page does not know.
  fileprivate mutating func shown(_ text: String) {
    self.text(text.isEmpty ? "\u{A0}" : DisplayText(escaping: text).string)
  }
}

extension ListingTone {
  /// The class of a page's style sheet; nil for what strikes no eye.
  fileprivate var name: String? { self == .plain ? nil : rawValue }
}

extension ListingLink {
  /// The address for a page.
  fileprivate var address: String {
    switch self {
    case .listing(let key, nil): "#\(key)"
    case .listing(let key, let row?): "#\(key)-\(row + 1)"
    case .file(let path): FileAddress.escaped(path)
    }
  }
}
