import XML

/// Writes `xl/styles.xml`.
enum StylePart {
  static let name = "xl/styles.xml"

  static func write(_ table: StyleTable, to xml: inout XMLWriter) {
    xml.startElement("styleSheet")
    xml.attribute("xmlns", Namespace.main)
    if !table.numberFormats.values.isEmpty {
      list("numFmts", table.numberFormats.values.enumerated(), to: &xml) { format, xml in
        xml.startElement("numFmt")
        xml.attribute("numFmtId", BuiltInNumberFormat.firstCustom + format.offset)
        xml.attribute("formatCode", format.element)
        xml.endElement()
      }
    }
    list("fonts", table.fonts.values, to: &xml) { write($0, to: &$1) }
    writeFills(table.fills.values, to: &xml)
    list("borders", table.borders.values, to: &xml) { write($0, to: &$1) }
    list("cellStyleXfs", CollectionOfOne(0), to: &xml) { _, xml in
      startFormat(font: 0, fill: 0, border: 0, numberFormat: 0, to: &xml)
      xml.endElement()
    }
    list("cellXfs", table.formats.values, to: &xml) { write($0, to: &$1) }
    list("cellStyles", CollectionOfOne("Normal"), to: &xml) { name, xml in
      xml.startElement("cellStyle")
      xml.attribute("name", name)
      xml.attribute("xfId", 0)
      xml.attribute("builtinId", 0)
      xml.endElement()
    }
    list("dxfs", table.differentials.values, to: &xml) { write($0, to: &$1) }
    xml.startElement("tableStyles")
    xml.attribute("count", 0)
    xml.endElement()
    xml.endElement()
  }

  private static func list<Elements: Collection>(
    _ name: StaticString,
    _ elements: Elements,
    to xml: inout XMLWriter,
    _ write: (Elements.Element, inout XMLWriter) -> Void
  ) {
    xml.startElement(name)
    xml.attribute("count", elements.count)
    for element in elements { write(element, &xml) }
    xml.endElement()
  }

  private static func write(_ font: Font, to xml: inout XMLWriter) {
    // The order that programs write in; some read no other.
    xml.startElement("font")
    if font.isBold { flag("b", to: &xml) }
    if font.isItalic { flag("i", to: &xml) }
    if font.isStruckThrough { flag("strike", to: &xml) }
    if font.isUnderlined { flag("u", to: &xml) }
    value("sz", font.size.measure, to: &xml)
    if let color = font.color { write(color, "color", to: &xml) }
    value("name", font.name, to: &xml)
    if let family = font.family { value("family", String(family), to: &xml) }
    if let charset = font.charset { value("charset", String(charset), to: &xml) }
    xml.endElement()
  }

  private static func writeFills(_ fills: [Color?], to xml: inout XMLWriter) {
    // The first two are fixed, whatever a file says; the table's first is the first of them.
    xml.startElement("fills")
    xml.attribute("count", fills.count + 1)
    for pattern in ["none", "gray125"] {
      xml.startElement("fill")
      xml.startElement("patternFill")
      xml.attribute("patternType", pattern)
      xml.endElement()
      xml.endElement()
    }
    for case let color? in fills {
      xml.startElement("fill")
      xml.startElement("patternFill")
      xml.attribute("patternType", "solid")
      write(color, "fgColor", to: &xml)
      xml.startElement("bgColor")
      xml.attribute("indexed", 64)
      xml.endElement()
      xml.endElement()
      xml.endElement()
    }
    xml.endElement()
  }

  private static func write(_ border: Border, to xml: inout XMLWriter) {
    xml.startElement("border")
    side("left", border.left, border.color, to: &xml)
    side("right", border.right, border.color, to: &xml)
    side("top", border.top, border.color, to: &xml)
    side("bottom", border.bottom, border.color, to: &xml)
    side("diagonal", nil, nil, to: &xml)
    xml.endElement()
  }

  private static func side(
    _ name: StaticString,
    _ line: Border.Line?,
    _ color: Color?,
    to xml: inout XMLWriter
  ) {
    xml.startElement(name)
    if let line {
      xml.attribute("style", line.rawValue)
      if let color {
        write(color, "color", to: &xml)
      } else {
        xml.startElement("color")
        xml.attribute("auto", 1)
        xml.endElement()
      }
    }
    xml.endElement()
  }

  private static func write(_ format: StyleTable.Format, to xml: inout XMLWriter) {
    startFormat(
      font: format.font,
      fill: format.fill,
      border: format.border,
      numberFormat: format.numberFormat,
      to: &xml
    )
    xml.attribute("xfId", 0)
    if format.numberFormat != 0 { xml.attribute("applyNumberFormat", 1) }
    if format.font != 0 { xml.attribute("applyFont", 1) }
    if format.fill != 0 { xml.attribute("applyFill", 1) }
    if format.border != 0 { xml.attribute("applyBorder", 1) }
    let alignment = format.alignment
    let isAligned = alignment != Alignment()
    if isAligned { xml.attribute("applyAlignment", 1) }
    if !format.isLocked { xml.attribute("applyProtection", 1) }
    if isAligned {
      xml.startElement("alignment")
      if alignment.horizontal != .general {
        xml.attribute("horizontal", alignment.horizontal.rawValue)
      }
      if alignment.vertical != .bottom { xml.attribute("vertical", alignment.vertical.rawValue) }
      if alignment.wrapsText { xml.attribute("wrapText", 1) }
      if alignment.indent != 0 { xml.attribute("indent", alignment.indent) }
      if alignment.shrinksToFit { xml.attribute("shrinkToFit", 1) }
      xml.endElement()
    }
    if !format.isLocked {
      xml.startElement("protection")
      xml.attribute("locked", 0)
      xml.endElement()
    }
    xml.endElement()
  }

  private static func startFormat(
    font: Int,
    fill: Int,
    border: Int,
    numberFormat: Int,
    to xml: inout XMLWriter
  ) {
    xml.startElement("xf")
    xml.attribute("numFmtId", numberFormat)
    xml.attribute("fontId", font)
    xml.attribute("fillId", fill)
    xml.attribute("borderId", border)
  }

  private static func write(_ style: DifferentialStyle, to xml: inout XMLWriter) {
    xml.startElement("dxf")
    if style.color != nil || style.isBold != nil {
      xml.startElement("font")
      if let isBold = style.isBold {
        xml.startElement("b")
        if !isBold { xml.attribute("val", 0) }
        xml.endElement()
      }
      if let color = style.color { write(color, "color", to: &xml) }
      xml.endElement()
    }
    if let fill = style.fill {
      // In a conditional format the ground is the background colour, unlike in a cell's.
      xml.startElement("fill")
      xml.startElement("patternFill")
      xml.attribute("patternType", "solid")
      write(fill, "fgColor", to: &xml)
      write(fill, "bgColor", to: &xml)
      xml.endElement()
      xml.endElement()
    }
    xml.endElement()
  }

  private static func write(_ color: Color, _ name: StaticString, to xml: inout XMLWriter) {
    xml.startElement(name)
    xml.attribute("rgb", color.text)
    xml.endElement()
  }

  private static func flag(_ name: StaticString, to xml: inout XMLWriter) {
    xml.startElement(name)
    xml.endElement()
  }

  private static func value(_ name: StaticString, _ value: String, to xml: inout XMLWriter) {
    xml.startElement(name)
    xml.attribute("val", value)
    xml.endElement()
  }
}
