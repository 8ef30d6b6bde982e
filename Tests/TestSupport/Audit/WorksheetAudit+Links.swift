// Links and filters.

extension WorksheetAudit {
  mutating func checkLinks() {
    let links = sheet.child("hyperlinks")?.children("hyperlink") ?? []
    var seen: Set<String> = []
    for link in links {
      let place = link["ref"] ?? ""
      expect(GridRange.cell(place) != nil, .link, place, "no cell")
      expect(seen.insert(place).inserted, .link, place, "a cell has two links")
      let identifier = link["id", in: AuditedPackage.relationships]
      let location = link["location"]
      expect((identifier == nil) != (location == nil), .link, place, "to nowhere, or to two places")
      if let location {
        for complaint in FormulaText.complaints(
          location.withEscapesResolved,
          sheets: package.sheets
        ) {
          expect(false, .link, place, complaint)
        }
      }
    }
    guard let filter = sheet.child("autoFilter") else { return }
    let place = "autoFilter"
    guard let range = filter["ref"].flatMap({ GridRange($0) }) else {
      expect(false, .link, place, "no range")
      return
    }
    let crossesMerge = (sheet.child("mergeCells")?.children ?? []).contains { merge in
      guard let merged = merge["ref"].flatMap({ GridRange($0) }) else { return false }
      return merged.rows.upperBound > range.rows.lowerBound && merged.overlaps(range)
    }
    expect(!crossesMerge, .link, place, "merged cells among what is filtered")
    let names = package.part("xl/workbook.xml")?.child("definedNames")?.children ?? []
    let number = package.sheets.firstIndex(of: name)
    let isNamed = names.contains {
      $0["name"] == "_xlnm._FilterDatabase" && $0.number("localSheetId") == number
        && $0["hidden"] == "1"
    }
    expect(isNamed, .link, place, "no hidden name for it")
  }
}
