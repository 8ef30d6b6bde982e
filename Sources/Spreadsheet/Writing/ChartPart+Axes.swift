import XML

extension ChartPart {
  /// The numbers by which the axes name each other.
  private static let categoryAxis = 1001
  private static let numberAxis = 1002

  func writeAxisNumbers(to xml: inout XMLWriter) {
    xml.value("c:axId", Self.categoryAxis)
    xml.value("c:axId", Self.numberAxis)
  }

  func writeAxes(to xml: inout XMLWriter) {
    let isAcross = chart.kind == .bars
    xml.startElement("c:catAx")
    // Bars are read from the top, as the cells are.
    startAxis(Self.categoryAxis, isReversed: isAcross, at: isAcross ? "l" : "b", to: &xml)
    writeTicks("nextTo", to: &xml)
    xml.value("c:crossAx", Self.numberAxis)
    xml.value("c:crosses", "autoZero")
    xml.value("c:auto", 1)
    xml.value("c:lblAlgn", "ctr")
    xml.value("c:lblOffset", 100)
    // No text is left out for want of room.
    xml.value("c:tickLblSkip", 1)
    xml.value("c:noMultiLvlLbl", 0)
    xml.endElement()
    xml.startElement("c:valAx")
    startAxis(Self.numberAxis, isReversed: false, at: isAcross ? "b" : "l", to: &xml)
    xml.startElement("c:majorGridlines")
    xml.startElement("c:spPr")
    xml.startElement("a:ln")
    xml.attribute("w", 6350)
    xml.startElement("a:solidFill")
    xml.startElement("a:srgbClr")
    xml.attribute("val", "D9D9D9")
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.startElement("c:numFmt")
    xml.attribute("formatCode", "General")
    xml.attribute("sourceLinked", 0)
    xml.endElement()
    writeTicks("nextTo", to: &xml)
    xml.value("c:crossAx", Self.categoryAxis)
    xml.value("c:crosses", isAcross ? "max" : "autoZero")
    xml.value("c:crossBetween", "between")
    xml.endElement()
  }

  private func startAxis(
    _ number: Int,
    isReversed: Bool,
    at place: StaticString,
    to xml: inout XMLWriter
  ) {
    xml.value("c:axId", number)
    xml.startElement("c:scaling")
    xml.value("c:orientation", isReversed ? "maxMin" : "minMax")
    if number == Self.numberAxis { xml.value("c:min", 0) }
    xml.endElement()
    xml.value("c:delete", 0)
    xml.value("c:axPos", place)
  }

  private func writeTicks(_ labels: StaticString, to xml: inout XMLWriter) {
    xml.value("c:majorTickMark", "none")
    xml.value("c:minorTickMark", "none")
    xml.value("c:tickLblPos", labels)
  }
}
