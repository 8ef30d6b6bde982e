import XML

extension WorksheetPart {
  func writeFilter(to xml: inout XMLWriter) throws(SpreadsheetError) {
    guard let filter = sheet.filter else { return }
    guard filter.last.isInGrid else {
      throw failure(
        .outsideGrid,
        zh: "筛选区域超出工作表范围",
        en: "the filtered range lies outside the grid",
        cell: filter.first
      )
    }
    xml.startElement("autoFilter")
    xml.attribute("ref", filter.description)
    xml.endElement()
  }

  func writeHyperlinks(to xml: inout XMLWriter) throws(SpreadsheetError) {
    let links = sheet.hyperlinks.filter(\.isOpened)
    guard !links.isEmpty else { return }
    guard links.count <= Hyperlink.limit else {
      throw failure(
        .limit(.hyperlinks, Hyperlink.limit),
        zh: "链接超过 \(Hyperlink.limit) 个",
        en: "there are more than \(Hyperlink.limit) links"
      )
    }
    var relationships = relationships
    xml.startElement("hyperlinks")
    for link in links {
      guard link.cell.isInGrid, link.hint?.utf16.count ?? 0 <= 255 else {
        throw failure(
          link.cell.isInGrid ? .textTooLong : .outsideGrid,
          zh: "链接所在的单元格超出工作表范围，或提示超过 255 个字符",
          en: "a link's cell lies outside the grid, or its hint has more than 255 characters",
          cell: link.cell
        )
      }
      xml.startElement("hyperlink")
      xml.attribute("ref", link.cell.description)
      if let address = link.target.address {
        xml.attribute("r:id", relationships.identifier(of: address))
      }
      if case .cell(let sheet, let cell) = link.target {
        xml.escapedAttribute("location", "\(SheetName.quoted(sheet))!\(cell)")
      }
      if let hint = link.hint { xml.escapedAttribute("tooltip", hint) }
      xml.endElement()
    }
    xml.endElement()
  }
}

extension Worksheet {
  /// The names that programs give to parts of a sheet: its print titles, and what is filtered.
  var ownNames: [DefinedName] {
    let sheet = SheetName.quoted(name)
    var names: [DefinedName] = []
    let columns = page.titleColumns.map { columns in
      let ends = [columns.lowerBound, columns.upperBound].map(CellReference.columnName)
      return "\(sheet)!$\(ends[0]):$\(ends[1])"
    }
    let rows = page.titleRows.map { "\(sheet)!$\($0.lowerBound + 1):$\($0.upperBound + 1)" }
    let titles = [columns, rows].compactMap { $0 }
    if !titles.isEmpty {
      names.append(
        DefinedName(name: "_xlnm.Print_Titles", formula: titles.joined(separator: ","))
      )
    }
    if let filter {
      // Excel looks for what it filters by this name, which nobody sees.
      let formula = SheetName.reference(to: filter, in: name)
      names.append(
        DefinedName(name: "_xlnm._FilterDatabase", formula: formula, isHidden: true)
      )
    }
    return names
  }
}
