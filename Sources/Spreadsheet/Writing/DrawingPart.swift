import XML

/// Writes `xl/drawings/drawingN.xml`: where the charts of a sheet lie.
struct DrawingPart {
  let charts: [Chart]
  /// The number of the first of them in the workbook, from 1.
  let firstChart: Int

  static func name(of sheet: Int) -> String { "xl/drawings/drawing\(sheet).xml" }

  static func relationships(of sheet: Int) -> String {
    "xl/drawings/_rels/drawing\(sheet).xml.rels"
  }

  func writeRelationships(to xml: inout XMLWriter) {
    Relationship.writeAll(to: &xml) { xml in
      for index in charts.indices {
        let target = "../charts/chart\(firstChart + index).xml"
        Relationship.write("rId\(index + 1)", RelationshipType.chart, target, to: &xml)
      }
    }
  }

  func write(to xml: inout XMLWriter) {
    xml.startElement("xdr:wsDr")
    xml.attribute("xmlns:xdr", Namespace.spreadsheetDrawing)
    xml.attribute("xmlns:a", Namespace.drawing)
    for (index, chart) in charts.enumerated() { write(chart, at: index, to: &xml) }
    xml.endElement()
  }

  private func write(_ chart: Chart, at index: Int, to xml: inout XMLWriter) {
    xml.startElement("xdr:twoCellAnchor")
    Self.write(chart.place.first, as: "xdr:from", to: &xml)
    // The last corner is that of the cell behind the last one.
    let end = CellReference(row: chart.place.last.row + 1, column: chart.place.last.column + 1)
    Self.write(end, as: "xdr:to", to: &xml)
    xml.startElement("xdr:graphicFrame")
    xml.attribute("macro", "")
    xml.startElement("xdr:nvGraphicFramePr")
    xml.startElement("xdr:cNvPr")
    xml.attribute("id", index + 2)
    xml.attribute("name", "Chart \(index + 1)")
    if !chart.description.isEmpty { xml.attribute("descr", chart.description) }
    xml.endElement()
    xml.empty("xdr:cNvGraphicFramePr")
    xml.endElement()
    xml.startElement("xdr:xfrm")
    xml.startElement("a:off")
    xml.attribute("x", 0)
    xml.attribute("y", 0)
    xml.endElement()
    xml.startElement("a:ext")
    xml.attribute("cx", 0)
    xml.attribute("cy", 0)
    xml.endElement()
    xml.endElement()
    xml.startElement("a:graphic")
    xml.startElement("a:graphicData")
    xml.attribute("uri", Namespace.chart)
    xml.startElement("c:chart")
    xml.attribute("xmlns:c", Namespace.chart)
    xml.attribute("xmlns:r", Namespace.relationships)
    xml.attribute("r:id", "rId\(index + 1)")
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.empty("xdr:clientData")
    xml.endElement()
  }

  private static func write(
    _ corner: CellReference,
    as name: StaticString,
    to xml: inout XMLWriter
  ) {
    xml.startElement(name)
    xml.element("xdr:col", corner.column)
    xml.element("xdr:colOff", 0)
    xml.element("xdr:row", corner.row)
    xml.element("xdr:rowOff", 0)
    xml.endElement()
  }
}

extension XMLWriter {
  /// Adds an element without content.
  mutating func empty(_ name: StaticString) {
    startElement(name)
    endElement()
  }

  /// Adds an element whose one attribute is its value.
  mutating func value(_ name: StaticString, _ value: StaticString) {
    startElement(name)
    attribute("val", value)
    endElement()
  }

  /// Adds an element whose one attribute is a number.
  mutating func value(_ name: StaticString, _ value: Int) {
    startElement(name)
    attribute("val", value)
    endElement()
  }
}
