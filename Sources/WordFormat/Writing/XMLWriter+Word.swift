import XML

/// The namespaces of a Word document.
enum Namespace {
  static let word: StaticString = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

extension XMLWriter {
  /// Adds an element with one value.
  mutating func value(_ name: StaticString, _ value: String) {
    startElement(name)
    attribute("w:val", value)
    endElement()
  }

  private mutating func numbers(_ name: StaticString, _ attributes: [(StaticString, Int)]) {
    startElement(name)
    for (attribute, value) in attributes { self.attribute(attribute, value) }
    endElement()
  }

  /// Adds the text of a run, with its tabs and line breaks.
  mutating func addText(_ text: String) {
    var piece = ""
    func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" || scalar == "\n" }
    for scalar in text.unicodeScalars {
      guard isBreak(scalar) else {
        piece.unicodeScalars.append(scalar)
        continue
      }
      addPiece(piece)
      piece = ""
      startElement(scalar == "\t" ? "w:tab" : "w:br")
      endElement()
    }
    addPiece(piece)
  }

  private mutating func addPiece(_ text: String) {
    guard !text.isEmpty else { return }
    startElement("w:t")
    attribute("xml:space", "preserve")
    self.text(text)
    endElement()
  }

  /// Adds how pages look.
  ///
  /// - Parameters:
  ///   - page: An upright page.
  ///   - isAcross: Whether the page lies across.
  mutating func add(_ page: WordPage, isAcross: Bool) {
    startElement("w:sectPr")
    for margin in page.margins {
      startElement(margin.isHeader ? "w:headerReference" : "w:footerReference")
      attribute("w:type", margin.pages)
      attribute("r:id", margin.relationship)
      endElement()
    }
    startElement("w:pgSz")
    attribute("w:w", isAcross ? page.height : page.width)
    attribute("w:h", isAcross ? page.width : page.height)
    if isAcross { attribute("w:orient", "landscape") }
    endElement()
    numbers(
      "w:pgMar",
      [
        ("w:top", isAcross ? page.left : page.top), ("w:right", isAcross ? page.top : page.right),
        ("w:bottom", isAcross ? page.right : page.bottom),
        ("w:left", isAcross ? page.bottom : page.left), ("w:header", page.header),
        ("w:footer", min(page.footer, isAcross ? page.right : page.footer)),
        ("w:gutter", page.gutter),
      ]
    )
    if page.hasFirstPage {
      startElement("w:titlePg")
      endElement()
    }
    if let grid = page.grid {
      startElement("w:docGrid")
      attribute("w:type", grid.kind)
      attribute("w:linePitch", grid.pitch)
      endElement()
    }
    endElement()
  }

  /// Adds how a table looks.
  mutating func addTableProperties(width: Int, caption: String) {
    startElement("w:tblPr")
    startElement("w:tblW")
    attribute("w:w", width)
    attribute("w:type", "dxa")
    endElement()
    value("w:jc", "center")
    startElement("w:tblBorders")
    addBorder("w:top")
    addBorder("w:left")
    addBorder("w:bottom")
    addBorder("w:right")
    addBorder("w:insideH")
    addBorder("w:insideV")
    endElement()
    startElement("w:tblLayout")
    attribute("w:type", "fixed")
    endElement()
    startElement("w:tblCellMar")
    addMargin("w:left")
    addMargin("w:right")
    endElement()
    value("w:tblCaption", caption)
    endElement()
  }

  private mutating func addBorder(_ name: StaticString) {
    startElement(name)
    attribute("w:val", "single")
    attribute("w:sz", 4)
    attribute("w:space", 0)
    attribute("w:color", "auto")
    endElement()
  }

  private mutating func addMargin(_ name: StaticString) {
    startElement(name)
    attribute("w:w", WordTableWidths.cellMargin)
    attribute("w:type", "dxa")
    endElement()
  }
}
