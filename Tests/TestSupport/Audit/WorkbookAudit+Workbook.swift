extension WorkbookAudit {
  /// Whether the list of sheets, their names, and the names for cells are as every program takes them.
  mutating func checkWorkbook(_ package: AuditedPackage) {
    let part = "xl/workbook.xml"
    guard let workbook = package.part(part) else { return }
    let sheets = workbook.child("sheets")?.children("sheet") ?? []
    expect(!sheets.isEmpty, .sheetName, part, "no sheet")
    for sheet in sheets { check(sheetName: sheet["name"] ?? "") }
    let names = sheets.map { ($0["name"] ?? "").lowercased() }
    expect(Set(names).count == names.count, .sheetName, part, "a sheet's name twice: \(names)")
    let identifiers = Set(sheets.compactMap { $0.number("sheetId") })
    expect(
      identifiers.count == sheets.count,
      .sheetName,
      part,
      "a sheet without a number of its own"
    )
    let active = workbook.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0
    expect(
      sheets.indices.contains(active) && sheets[active]["state"] ?? "visible" == "visible",
      .sheetName,
      part,
      "the active sheet is not shown"
    )
    let targets = package.part("xl/_rels/workbook.xml.rels")?.children("Relationship") ?? []
    for (index, sheet) in sheets.enumerated() {
      let identifier = sheet["id", in: AuditedPackage.relationships]
      let target = targets.first { $0["Id"] == identifier }?["Target"]
      expect(
        target == "worksheets/sheet\(index + 1).xml",
        .relationship,
        part,
        "sheet \(index + 1) leads to \(target ?? "nothing")"
      )
    }
    checkNames(workbook, package)
    if let protection = workbook.child("workbookProtection") {
      let isFree = protection.passwordAttributes.isEmpty
      expect(isFree, .protection, part, "a password for the workbook")
    }
  }

  private mutating func check(sheetName name: String) {
    let place = "sheet \(name)"
    expect(
      (1...31).contains(name.utf16.count),
      .sheetName,
      place,
      "\(name.utf16.count) UTF-16 units"
    )
    let isFit = name.unicodeScalars.allSatisfy {
      !"[]:*?/\\".unicodeScalars.contains($0) && $0.value >= 0x20
    }
    expect(isFit, .sheetName, place, "a character that names must not have")
    expect(
      !name.hasPrefix("'") && !name.hasSuffix("'"),
      .sheetName,
      place,
      "an apostrophe at an end"
    )
    expect(
      name.lowercased() != "history",
      .sheetName,
      place,
      "a name that programs keep for themselves"
    )
  }

  private mutating func checkNames(_ workbook: Element, _ package: AuditedPackage) {
    var seen: Set<String> = []
    for name in workbook.child("definedNames")?.children("definedName") ?? [] {
      let text = name["name"] ?? ""
      let place = "name \(text)"
      expect(isValid(name: text), .definedName, place, "programs do not take it")
      if let sheet = name.number("localSheetId") {
        expect(package.sheets.indices.contains(sheet), .definedName, place, "of no sheet")
      }
      let isNew = seen.insert((name["localSheetId"] ?? "") + "!" + text.lowercased()).inserted
      expect(isNew, .definedName, place, "defined twice")
      let formula = name.text.withEscapesResolved
      expect(
        !formula.isEmpty && !formula.hasPrefix("="),
        .definedName,
        place,
        "no formula: \(formula)"
      )
      for complaint in FormulaText.complaints(formula, sheets: package.sheets) {
        add(.definedName, place, complaint)
      }
    }
  }

  /// A letter or `_` first, then letters, digits, `.` and `_`; nothing that is a cell's address.
  private func isValid(name: String) -> Bool {
    if ["_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase"].contains(name) {
      return true
    }
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.utf16.count <= 255, !name.hasPrefix("_xl"),
      name.unicodeScalars.allSatisfy({
        $0 == "_" || $0 == "." || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    else { return false }
    return GridRange.cell(name.uppercased()) == nil && !name.isRowColumnReference
  }

  // MARK: Styles

  /// Whether formats refer to fonts, fills, borders and number formats that there are.
  mutating func checkStyles(_ package: AuditedPackage) {
    let part = "xl/styles.xml"
    guard let styles = package.part(part) else { return }
    for list in styles.children where list["count"] != nil {
      expect(
        list.number("count") == list.children.count,
        .style,
        part,
        "<\(list.name)> has another count"
      )
    }
    let formats = styles.child("numFmts")?.children ?? []
    let codes = Set(formats.compactMap { $0.number("numFmtId") })
    expect(codes.count == formats.count, .style, part, "a number format twice")
    for format in formats {
      let code = format["formatCode"] ?? ""
      expect(
        (1...255).contains(code.utf16.count),
        .style,
        part,
        "a number format too long: \(code)"
      )
      expect(format.number("numFmtId") ?? 0 >= 164, .style, part, "a built-in number anew")
    }
    func count(_ list: String) -> Int { styles.child(list)?.children.count ?? 0 }
    expect(package.formatCount > 0 && count("cellStyleXfs") > 0, .style, part, "no format")
    expect(count("fills") >= 2, .style, part, "the two fixed fills are missing")
    let parents = count("cellStyleXfs")
    for xf in ["cellXfs", "cellStyleXfs"].flatMap({ styles.child($0)?.children ?? [] }) {
      for (attribute, bound) in [
        ("fontId", count("fonts")), ("fillId", count("fills")), ("borderId", count("borders")),
        ("xfId", parents),
      ] {
        let index = xf.number(attribute) ?? 0
        expect((0..<bound).contains(index), .style, part, "\(attribute) \(index) of \(bound)")
      }
      let number = xf.number("numFmtId") ?? 0
      expect(number < 164 || codes.contains(number), .style, part, "no number format \(number)")
    }
  }
}
