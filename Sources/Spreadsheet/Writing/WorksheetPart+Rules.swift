import XML

extension WorksheetPart {
  func writeConditionalFormats(to xml: inout XMLWriter) throws(SpreadsheetError) {
    for (index, format) in sheet.conditionalFormats.enumerated() where !format.ranges.isEmpty {
      guard Int(format.style.value) < styles.differentialCount else {
        throw failure(
          .badStyle,
          zh: "样式表没有条件格式 \(format.style.value)",
          en: "the style sheet has no conditional format \(format.style.value)"
        )
      }
      xml.startElement("conditionalFormatting")
      xml.attribute("sqref", Self.list(format.ranges))
      xml.startElement("cfRule")
      xml.attribute("type", "expression")
      xml.attribute("dxfId", Int(format.style.value))
      xml.attribute("priority", index + 1)
      if format.stopsIfTrue { xml.attribute("stopIfTrue", 1) }
      xml.element("formula", format.formula)
      xml.endElement()
      xml.endElement()
    }
  }

  func writeValidations(to xml: inout XMLWriter) throws(SpreadsheetError) {
    let validations = sheet.validations.filter { !$0.ranges.isEmpty }
    guard !validations.isEmpty else { return }
    xml.startElement("dataValidations")
    xml.attribute("count", validations.count)
    for validation in validations {
      try check(validation)
      xml.startElement("dataValidation")
      xml.attribute("type", validation.kind.rawValue)
      if validation.severity != .stop {
        xml.attribute("errorStyle", validation.severity.rawValue)
      }
      if validation.kind != .list, validation.kind != .custom, validation.comparison != .between {
        xml.attribute("operator", validation.comparison.rawValue)
      }
      if validation.allowsBlank { xml.attribute("allowBlank", 1) }
      if validation.prompt != nil { xml.attribute("showInputMessage", 1) }
      xml.attribute("showErrorMessage", 1)
      if let title = validation.errorTitle { xml.escapedAttribute("errorTitle", title) }
      if let error = validation.error { xml.escapedAttribute("error", error) }
      if let title = validation.promptTitle { xml.escapedAttribute("promptTitle", title) }
      if let prompt = validation.prompt { xml.escapedAttribute("prompt", prompt) }
      xml.attribute("sqref", Self.list(validation.ranges))
      xml.element("formula1", validation.formula)
      if let second = validation.secondFormula { xml.element("formula2", second) }
      xml.endElement()
    }
    xml.endElement()
  }

  private func check(_ validation: DataValidation) throws(SpreadsheetError) {
    let titles = [validation.errorTitle, validation.promptTitle].compactMap { $0 }
    let texts = [validation.error, validation.prompt].compactMap { $0 }
    guard titles.allSatisfy({ $0.utf16.count <= 32 }), texts.allSatisfy({ $0.utf16.count <= 255 }),
      validation.formula.utf16.count <= 255
    else {
      throw failure(
        .textTooLong,
        zh: "数据有效性的标题超过 32 个字符，或提示、公式超过 255 个字符",
        en: "a validation has a title over 32, or a message or formula over 255 characters",
        cell: validation.ranges.first?.first
      )
    }
  }

  func writePage(to xml: inout XMLWriter) throws(SpreadsheetError) {
    let page = sheet.page
    if page.isCentered {
      xml.startElement("printOptions")
      xml.attribute("horizontalCentered", 1)
      xml.endElement()
    }
    xml.startElement("pageMargins")
    xml.attribute("left", page.margins.left.measure)
    xml.attribute("right", page.margins.right.measure)
    xml.attribute("top", page.margins.top.measure)
    xml.attribute("bottom", page.margins.bottom.measure)
    xml.attribute("header", page.margins.header.measure)
    xml.attribute("footer", page.margins.footer.measure)
    xml.endElement()
    xml.startElement("pageSetup")
    xml.attribute("paperSize", PageSetup.paperSize)
    if let width = page.fitToWidth { xml.attribute("fitToWidth", width) }
    if let height = page.fitToHeight { xml.attribute("fitToHeight", height) }
    xml.attribute("orientation", page.orientation.rawValue)
    xml.endElement()
    guard page.header != nil || page.footer != nil else { return }
    for text in [page.header, page.footer].compactMap({ $0 }) where text.utf16.count > 255 {
      throw failure(
        .textTooLong,
        zh: "页眉或页脚超过 255 个字符",
        en: "a header or footer has more than 255 characters"
      )
    }
    xml.startElement("headerFooter")
    if let header = page.header { xml.element("oddHeader", EscapedText.escaped(header)) }
    if let footer = page.footer { xml.element("oddFooter", EscapedText.escaped(footer)) }
    xml.endElement()
  }
}
