import XML

/// What a sheet's part leads to: notes, charts, files.
///
/// One place gives each its identifier.
struct SheetRelationships {
  private let hasNotes: Bool
  private let hasCharts: Bool
  /// The addresses of files, each once.
  private var addresses = Interned<String>()

  init(of sheet: Worksheet) {
    hasNotes = !sheet.notes.isEmpty
    hasCharts = !sheet.charts.isEmpty
    for link in sheet.hyperlinks where link.isOpened {
      if let address = link.target.address { addresses.insert(address) }
    }
  }

  var isEmpty: Bool { !hasNotes && !hasCharts && addresses.values.isEmpty }

  /// The boxes of notes.
  static let notes = "rId1"
  /// The charts.
  var charts: String { "rId\(hasNotes ? 3 : 1)" }

  private var firstAddress: Int { (hasNotes ? 2 : 0) + (hasCharts ? 1 : 0) + 1 }

  /// The identifier of a file.
  mutating func identifier(of address: String) -> String {
    "rId\(firstAddress + addresses.insert(address))"
  }

  /// Writes `xl/worksheets/_rels/sheetN.xml.rels`.
  func write(ofSheet number: Int, to xml: inout XMLWriter) {
    Relationship.writeAll(to: &xml) { xml in
      if hasNotes {
        let drawing = "../drawings/vmlDrawing\(number).vml"
        Relationship.write(Self.notes, RelationshipType.vmlDrawing, drawing, to: &xml)
        Relationship.write("rId2", RelationshipType.comments, "../comments\(number).xml", to: &xml)
      }
      if hasCharts {
        let drawing = "../drawings/drawing\(number).xml"
        Relationship.write(charts, RelationshipType.drawing, drawing, to: &xml)
      }
      for (index, address) in addresses.values.enumerated() {
        Relationship.write(
          "rId\(firstAddress + index)",
          RelationshipType.hyperlink,
          address,
          isExternal: true,
          to: &xml
        )
      }
    }
  }
}

extension Relationship {
  /// Writes a part of relationships.
  static func writeAll(to xml: inout XMLWriter, _ write: (inout XMLWriter) -> Void) {
    xml.startElement("Relationships")
    xml.attribute("xmlns", Namespace.packageRelationships)
    write(&xml)
    xml.endElement()
  }

  static func write(
    _ identifier: String,
    _ type: String,
    _ target: String,
    isExternal: Bool = false,
    to xml: inout XMLWriter
  ) {
    xml.startElement("Relationship")
    xml.attribute("Id", identifier)
    xml.attribute("Type", type)
    xml.attribute("Target", target)
    if isExternal { xml.attribute("TargetMode", "External") }
    xml.endElement()
  }
}
