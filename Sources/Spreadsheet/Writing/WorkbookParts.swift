import XML

/// Writes the parts around the sheets.
struct WorkbookParts {
  let workbook: Workbook

  /// `_rels/.rels`, which is one of two.
  static let plainRelationships = makeRelationships(hasCustomProperties: false)
  static let fullRelationships = makeRelationships(hasCustomProperties: true)

  private static func makeRelationships(hasCustomProperties: Bool) -> PartBytes {
    do throws(SpreadsheetError) {
      return try PartBytes("_rels/.rels") { xml in
        Relationship.writeAll(to: &xml) { xml in
          relationship(1, RelationshipType.officeDocument, "xl/workbook.xml", to: &xml)
          relationship(2, RelationshipType.coreProperties, "docProps/core.xml", to: &xml)
          relationship(3, RelationshipType.extendedProperties, "docProps/app.xml", to: &xml)
          if hasCustomProperties {
            relationship(4, RelationshipType.customProperties, "docProps/custom.xml", to: &xml)
          }
        }
      }
    } catch {
      preconditionFailure("a part without any input cannot be written: \(error)")
    }
  }

  private static func relationship(
    _ number: Int,
    _ type: String,
    _ target: String,
    to xml: inout XMLWriter
  ) {
    Relationship.write("rId\(number)", type, target, to: &xml)
  }

  func writeContentTypes(to xml: inout XMLWriter) {
    xml.startElement("Types")
    xml.attribute("xmlns", Namespace.contentTypes)
    writeDefault("rels", ContentType.relationships, to: &xml)
    writeDefault("xml", ContentType.xml, to: &xml)
    if workbook.sheets.contains(where: { !$0.notes.isEmpty }) {
      writeDefault("vml", ContentType.vmlDrawing, to: &xml)
    }
    writeOverride("/docProps/app.xml", ContentType.extendedProperties, to: &xml)
    writeOverride("/docProps/core.xml", ContentType.coreProperties, to: &xml)
    if !workbook.properties.custom.isEmpty {
      writeOverride("/docProps/custom.xml", ContentType.customProperties, to: &xml)
    }
    writeOverride("/xl/workbook.xml", ContentType.workbook, to: &xml)
    writeOverride("/xl/styles.xml", ContentType.styles, to: &xml)
    var chart = 0
    for (index, sheet) in workbook.sheets.enumerated() {
      let number = index + 1
      writeOverride("/xl/worksheets/sheet\(number).xml", ContentType.worksheet, to: &xml)
      if !sheet.notes.isEmpty {
        writeOverride("/xl/comments\(number).xml", ContentType.comments, to: &xml)
      }
      guard !sheet.charts.isEmpty else { continue }
      writeOverride("/" + DrawingPart.name(of: number), ContentType.drawing, to: &xml)
      for _ in sheet.charts {
        chart += 1
        writeOverride("/" + ChartPart.name(chart), ContentType.chart, to: &xml)
      }
    }
    writeOverride("/xl/sharedStrings.xml", ContentType.sharedStrings, to: &xml)
    xml.endElement()
  }

  private func writeDefault(_ suffix: String, _ type: String, to xml: inout XMLWriter) {
    xml.startElement("Default")
    xml.attribute("Extension", suffix)
    xml.attribute("ContentType", type)
    xml.endElement()
  }

  private func writeOverride(_ part: String, _ type: String, to xml: inout XMLWriter) {
    xml.startElement("Override")
    xml.attribute("PartName", part)
    xml.attribute("ContentType", type)
    xml.endElement()
  }

  func writeWorkbook(to xml: inout XMLWriter) {
    xml.startElement("workbook")
    xml.attribute("xmlns", Namespace.main)
    xml.attribute("xmlns:r", Namespace.relationships)
    xml.startElement("workbookPr")
    xml.endElement()
    xml.startElement("bookViews")
    xml.startElement("workbookView")
    xml.attribute("xWindow", 0)
    xml.attribute("yWindow", 0)
    xml.attribute("windowWidth", 24_000)
    xml.attribute("windowHeight", 12_000)
    if workbook.activeSheet != 0 { xml.attribute("activeTab", workbook.activeSheet) }
    xml.endElement()
    xml.endElement()
    xml.startElement("sheets")
    for (index, sheet) in workbook.sheets.enumerated() {
      xml.startElement("sheet")
      xml.escapedAttribute("name", sheet.name)
      xml.attribute("sheetId", index + 1)
      if sheet.view.visibility != .visible {
        xml.attribute("state", sheet.view.visibility.rawValue)
      }
      xml.attribute("r:id", "rId\(index + 1)")
      xml.endElement()
    }
    xml.endElement()
    writeDefinedNames(to: &xml)
    xml.startElement("calcPr")
    // A number lower than a program's own makes it calculate everything on opening, and ask on
    // closing whether to save.
    xml.attribute("calcId", 191_029)
    xml.attribute("fullCalcOnLoad", 0)
    xml.endElement()
    xml.endElement()
  }

  private func writeDefinedNames(to xml: inout XMLWriter) {
    let own = workbook.sheets.enumerated().flatMap { index, sheet in
      sheet.ownNames.map { (index, $0) }
    }
    guard !own.isEmpty || !workbook.definedNames.isEmpty else { return }
    xml.startElement("definedNames")
    for (index, name) in own {
      xml.startElement("definedName")
      xml.attribute("name", name.name)
      xml.attribute("localSheetId", index)
      if name.isHidden { xml.attribute("hidden", 1) }
      xml.text(name.formula)
      xml.endElement()
    }
    // A workbook has a name for every cell of the form; what makes a name valid needs no escape.
    var markup = Markup()
    for name in workbook.definedNames {
      markup.append("<definedName name=\"")
      markup.append(name.name)
      if let sheet = name.sheet {
        markup.append("\" localSheetId=\"")
        markup.append(sheet)
      }
      markup.append(name.isHidden ? "\" hidden=\"1\">" : "\">")
      if !markup.append(text: name.formula) {
        markup.flush(to: &xml)
        xml.text(EscapedText.escaped(name.formula))
      }
      markup.append("</definedName>")
      markup.flushIfLong(to: &xml)
    }
    markup.flush(to: &xml)
    xml.endElement()
  }

  func writeRelationships(to xml: inout XMLWriter) {
    Relationship.writeAll(to: &xml) { xml in
      let count = workbook.sheets.count
      for number in 1...count {
        Self.relationship(
          number,
          RelationshipType.worksheet,
          "worksheets/sheet\(number).xml",
          to: &xml
        )
      }
      Self.relationship(count + 1, RelationshipType.styles, "styles.xml", to: &xml)
      Self.relationship(count + 2, RelationshipType.sharedStrings, "sharedStrings.xml", to: &xml)
    }
  }

  func writeApplication(to xml: inout XMLWriter) {
    xml.startElement("Properties")
    xml.attribute("xmlns", Namespace.extendedProperties)
    xml.element("Application", workbook.properties.application)
    xml.endElement()
  }

  func writeCoreProperties(to xml: inout XMLWriter) {
    let properties = workbook.properties
    xml.startElement("cp:coreProperties")
    xml.attribute("xmlns:cp", Namespace.coreProperties)
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    if let title = properties.title { xml.element("dc:title", EscapedText.escaped(title)) }
    if let subject = properties.subject { xml.element("dc:subject", EscapedText.escaped(subject)) }
    if let creator = properties.creator { xml.element("dc:creator", EscapedText.escaped(creator)) }
    if let created = properties.created {
      xml.startElement("dcterms:created")
      xml.attribute("xsi:type", "dcterms:W3CDTF")
      xml.text(created)
      xml.endElement()
    }
    xml.endElement()
  }

  func writeCustomProperties(to xml: inout XMLWriter) {
    xml.startElement("Properties")
    xml.attribute("xmlns", Namespace.customProperties)
    xml.attribute("xmlns:vt", Namespace.variantTypes)
    for (index, property) in workbook.properties.custom.enumerated() {
      xml.startElement("property")
      // The set of properties that users add, whose numbers begin at 2.
      xml.attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
      xml.attribute("pid", index + 2)
      xml.attribute("name", property.name)
      xml.element("vt:lpwstr", EscapedText.escaped(property.value))
      xml.endElement()
    }
    xml.endElement()
  }
}
