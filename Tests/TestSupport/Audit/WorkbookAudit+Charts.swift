extension WorkbookAudit {
  /// The children that elements of a chart may have, in the order of the schema, as far as they are written.
  ///
  /// Where the schema is at hand, it is asked as well.
  private static let order: [String: [String]] = [
    "chartSpace": ["date1904", "lang", "roundedCorners", "chart", "spPr", "txPr"],
    "chart": [
      "title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs",
    ],
    "title": ["tx", "layout", "overlay", "spPr", "txPr"],
    "plotArea": ["layout", "barChart", "lineChart", "catAx", "valAx", "spPr"],
    "barChart": [
      "barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "axId",
    ],
    "lineChart": ["grouping", "varyColors", "ser", "dLbls", "marker", "axId"],
    "ser": [
      "idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dLbls", "cat", "val", "smooth",
    ],
    "dLbls": [
      "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName",
      "showSerName", "showPercent", "showBubbleSize",
    ],
    "strRef": ["f", "strCache"], "numRef": ["f", "numCache"], "strCache": ["ptCount", "pt"],
    "numCache": ["formatCode", "ptCount", "pt"],
    "catAx": [
      "axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark",
      "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "auto", "lblAlgn",
      "lblOffset", "tickLblSkip", "noMultiLvlLbl",
    ],
    "valAx": [
      "axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark",
      "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossBetween",
    ],
    "scaling": ["orientation", "max", "min"], "legend": ["legendPos", "layout", "overlay"],
  ]

  /// Whether charts are built as programs read them, and show what their cells hold.
  mutating func checkCharts(_ package: AuditedPackage) {
    for (part, document) in package.readable where part.hasPrefix("xl/charts/") {
      for element in document.all {
        guard let order = Self.order[element.name] else { continue }
        // The same name stands for the whole and, in a drawing, for the reference to it.
        let places = element.children.map { order.firstIndex(of: $0.name) ?? -1 }
        let isRight = places == places.sorted() && !places.contains(-1)
        expect(isRight, .chart, part, "<\(element.name)> holds \(element.children.map(\.name))")
      }
      for reference in document.descendants("strRef") + document.descendants("numRef") {
        check(reference, part, package)
      }
    }
  }

  private mutating func check(_ reference: Element, _ part: String, _ package: AuditedPackage) {
    let formula = reference.child("f")?.text ?? ""
    for complaint in FormulaText.complaints(formula, sheets: package.sheets) {
      add(.chart, part, complaint)
    }
    let cells = formula.split(separator: "!").last.map { $0.filter { $0 != "$" } } ?? ""
    guard let range = GridRange(cells) else {
      return add(.chart, part, "no range: \(formula)")
    }
    let cache = reference.child("strCache") ?? reference.child("numCache")
    let count = cache?.child("ptCount")?.number("val")
    expect(
      count == range.rows.count * range.columns.count,
      .chart,
      part,
      "\(count ?? -1) values for \(formula)"
    )
    for point in cache?.children("pt") ?? [] {
      let isInside = (0..<(count ?? 0)).contains(point.number("idx") ?? -1)
      expect(isInside, .chart, part, "a value without a cell")
      let value = point.child("v")?.text ?? ""
      expect(cache?.name == "strCache" || value.isDecimal, .chart, part, "no number: \(value)")
    }
  }
}
