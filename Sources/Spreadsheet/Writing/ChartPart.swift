import XML

/// Writes `xl/charts/chartN.xml`, its elements in the order of CT_ChartSpace.
struct ChartPart {
  let chart: Chart

  static func name(_ number: Int) -> String { "xl/charts/chart\(number).xml" }

  func write(to xml: inout XMLWriter) {
    xml.startElement("c:chartSpace")
    xml.attribute("xmlns:c", Namespace.chart)
    xml.attribute("xmlns:a", Namespace.drawing)
    xml.attribute("xmlns:r", Namespace.relationships)
    xml.value("c:lang", "zh-CN")
    xml.value("c:roundedCorners", 0)
    xml.startElement("c:chart")
    writeTitle(to: &xml)
    xml.value("c:autoTitleDeleted", 0)
    xml.startElement("c:plotArea")
    xml.empty("c:layout")
    switch chart.kind {
    case .columns, .bars: writeBars(to: &xml)
    case .lines: writeLines(to: &xml)
    }
    writeAxes(to: &xml)
    xml.endElement()
    if chart.series.count > 1 {
      xml.startElement("c:legend")
      xml.value("c:legendPos", "b")
      xml.value("c:overlay", 0)
      xml.endElement()
    }
    // What is folded away on the sheet is shown in the chart.
    xml.value("c:plotVisOnly", 0)
    xml.value("c:dispBlanksAs", "gap")
    xml.endElement()
    xml.endElement()
  }

  private func writeTitle(to xml: inout XMLWriter) {
    xml.startElement("c:title")
    xml.startElement("c:tx")
    xml.startElement("c:rich")
    xml.empty("a:bodyPr")
    xml.empty("a:lstStyle")
    xml.startElement("a:p")
    xml.startElement("a:pPr")
    writeFont(named: "a:defRPr", size: 1200, isBold: true, to: &xml)
    xml.endElement()
    xml.startElement("a:r")
    writeFont(named: "a:rPr", size: 1200, isBold: true, to: &xml)
    xml.element("a:t", chart.title)
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.value("c:overlay", 0)
    xml.endElement()
  }

  /// Writes a font's size, in hundredths of a point.
  private func writeFont(
    named name: StaticString,
    size: Int,
    isBold: Bool,
    to xml: inout XMLWriter
  ) {
    xml.startElement(name)
    xml.attribute("lang", "zh-CN")
    xml.attribute("sz", size)
    xml.attribute("b", isBold ? 1 : 0)
    xml.endElement()
  }

  private func writeBars(to xml: inout XMLWriter) {
    xml.startElement("c:barChart")
    xml.value("c:barDir", chart.kind == .bars ? "bar" : "col")
    xml.value("c:grouping", chart.isStacked ? "stacked" : "clustered")
    xml.value("c:varyColors", 0)
    for (index, series) in chart.series.enumerated() {
      startSeries(series, index, to: &xml)
      xml.startElement("c:spPr")
      writeFill(series.color, to: &xml)
      xml.endElement()
      xml.value("c:invertIfNegative", 0)
      writeLabels(to: &xml)
      writeNumbers(series, to: &xml)
      xml.endElement()
    }
    xml.value("c:gapWidth", 60)
    if chart.isStacked { xml.value("c:overlap", 100) }
    writeAxisNumbers(to: &xml)
    xml.endElement()
  }

  private func writeLines(to xml: inout XMLWriter) {
    xml.startElement("c:lineChart")
    xml.value("c:grouping", "standard")
    xml.value("c:varyColors", 0)
    for (index, series) in chart.series.enumerated() {
      startSeries(series, index, to: &xml)
      xml.startElement("c:spPr")
      xml.startElement("a:ln")
      xml.attribute("w", 28_575)
      writeFill(series.color, to: &xml)
      xml.endElement()
      xml.endElement()
      writeLabels(to: &xml)
      writeNumbers(series, to: &xml)
      xml.value("c:smooth", 0)
      xml.endElement()
    }
    xml.value("c:marker", 1)
    writeAxisNumbers(to: &xml)
    xml.endElement()
  }

  private func startSeries(_ series: Chart.Series, _ index: Int, to xml: inout XMLWriter) {
    xml.startElement("c:ser")
    xml.value("c:idx", index)
    xml.value("c:order", index)
    xml.startElement("c:tx")
    writeTexts(series.name, to: &xml)
    xml.endElement()
  }

  private func writeFill(_ color: Color, to xml: inout XMLWriter) {
    xml.startElement("a:solidFill")
    xml.startElement("a:srgbClr")
    xml.attribute("val", String(color.text.suffix(6)))
    xml.endElement()
    xml.endElement()
  }

  /// Every number is written at its bar or point: paper shows no hints.
  private func writeLabels(to xml: inout XMLWriter) {
    xml.startElement("c:dLbls")
    xml.value("c:showLegendKey", 0)
    xml.value("c:showVal", 1)
    xml.value("c:showCatName", 0)
    xml.value("c:showSerName", 0)
    xml.value("c:showPercent", 0)
    xml.value("c:showBubbleSize", 0)
    xml.endElement()
  }

  private func writeNumbers(_ series: Chart.Series, to xml: inout XMLWriter) {
    xml.startElement("c:cat")
    writeTexts(series.categories, to: &xml)
    xml.endElement()
    xml.startElement("c:val")
    xml.startElement("c:numRef")
    xml.element("c:f", SheetName.reference(to: series.numbers.range, in: series.numbers.sheet))
    xml.startElement("c:numCache")
    xml.element("c:formatCode", "General")
    writePoints(series.numbers, to: &xml)
    xml.endElement()
    xml.endElement()
    xml.endElement()
  }

  private func writeTexts(_ cells: Chart.Cells, to xml: inout XMLWriter) {
    xml.startElement("c:strRef")
    xml.element("c:f", SheetName.reference(to: cells.range, in: cells.sheet))
    xml.startElement("c:strCache")
    writePoints(cells, to: &xml)
    xml.endElement()
    xml.endElement()
  }

  private func writePoints(_ cells: Chart.Cells, to xml: inout XMLWriter) {
    xml.value("c:ptCount", cells.values.count)
    for (index, value) in cells.values.enumerated() {
      guard let value else { continue }
      xml.startElement("c:pt")
      xml.attribute("idx", index)
      xml.element("c:v", EscapedText.escaped(value))
      xml.endElement()
    }
  }
}
