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
    var markup = Markup()
    var sheets = QuotedSheetNames()
    for link in links {
      guard link.cell.isInGrid, link.hint?.utf16.count ?? 0 <= 255 else {
        throw failure(
          link.cell.isInGrid ? .textTooLong : .outsideGrid,
          zh: "链接所在的单元格超出工作表范围，或提示超过 255 个字符",
          en: "a link's cell lies outside the grid, or its hint has more than 255 characters",
          cell: link.cell
        )
      }
      markup.append("<hyperlink ref=\"")
      markup.append(link.cell.description)
      switch link.target {
      case .file:
        if let address = link.target.address {
          markup.append("\" r:id=\"")
          markup.append(attributeText: relationships.identifier(of: address))
        }
      case .cell(let sheet, let cell):
        markup.append("\" location=\"")
        markup.append(attributeText: sheets.quoted(sheet))
        markup.append("!")
        markup.append(cell.description)
      }
      if let hint = link.hint {
        markup.append("\" tooltip=\"")
        markup.append(attributeText: hint)
      }
      markup.append("\"/>")
      markup.flushIfLong(to: &xml)
    }
    markup.flush(to: &xml)
    xml.endElement()
  }
}

/// The name of the sheet that links lead to, quoted: those of one sheet mostly lead to few others.
private struct QuotedSheetNames {
  private var last: (name: String, quoted: String)?

  mutating func quoted(_ name: String) -> String {
    if let last, last.name == name { return last.quoted }
    let quoted = SheetName.quoted(name)
    last = (name, quoted)
    return quoted
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
