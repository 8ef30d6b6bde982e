// Protection, merged cells, conditional formats and validations.

extension WorksheetAudit {
  mutating func checkProtection() {
    guard let protection = sheet.child("sheetProtection") else { return }
    let place = "sheetProtection"
    for attribute in ["formatColumns", "formatRows", "autoFilter", "sort"] {
      expect(protection[attribute] == "0", .protection, place, "\(attribute) is not free")
    }
    expect(protection["sheet"] == "1", .protection, place, "it protects nothing")
    for attribute in ["selectLockedCells", "selectUnlockedCells"] {
      expect(protection[attribute] ?? "0" == "0", .protection, place, "cells cannot be selected")
    }
    for attribute in protection.passwordAttributes {
      expect(false, .protection, place, "a password: \(attribute)")
    }
  }

  /// Whether the texts on every page are short, and without escapes: openpyxl resolves them and writes
  /// what they stood for, which makes a part that no program can read of a control character.
  mutating func checkPage() {
    for element in sheet.child("headerFooter")?.children ?? [] {
      let text = element.text.withEscapesResolved
      expect(text.utf16.count <= 255, .page, element.name, "\(text.utf16.count) UTF-16 units")
      let isPrintable = text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0 != "\u{FFFE}" && $0 != "\u{FFFF}"
      }
      expect(isPrintable, .page, element.name, "a control character")
    }
  }

  mutating func checkMerges() {
    guard let list = sheet.child("mergeCells") else { return }
    var seen: [GridRange] = []
    expect(list.number("count") == list.children.count, .merge, "mergeCells", "another count")
    for merge in list.children("mergeCell") {
      let text = merge["ref"] ?? ""
      guard let range = GridRange(text), text.contains(":") else {
        expect(false, .merge, text, "no range")
        continue
      }
      expect(range.rows.count * range.columns.count > 1, .merge, text, "a single cell")
      expect(!seen.contains { $0.overlaps(range) }, .merge, text, "overlaps another")
      seen.append(range)
    }
  }

  mutating func checkConditionalFormats() {
    var priorities: Set<Int> = []
    for format in sheet.children("conditionalFormatting") {
      let place = format["sqref"] ?? ""
      _ = ranges(format, .conditionalFormat)
      expect(!format.children.isEmpty, .conditionalFormat, place, "no rule")
      for rule in format.children {
        expect(
          rule["type"] == "expression",
          .conditionalFormat,
          place,
          "a rule other than a formula"
        )
        let style = rule.number("dxfId") ?? -1
        let isStyle = (0..<package.differentialCount).contains(style)
        expect(isStyle, .style, place, "no conditional format \(style)")
        let isNew = priorities.insert(rule.number("priority") ?? 0).inserted
        expect(isNew, .conditionalFormat, place, "a priority twice")
        let formulas = rule.children("formula").map(\.text)
        expect(formulas.count == 1, .conditionalFormat, place, "\(formulas.count) formulas")
        for formula in formulas {
          let namesSheet = FormulaText.namesSheet(formula)
          expect(!namesSheet, .conditionalFormat, place, "refers to a sheet: \(formula)")
          for complaint in FormulaText.complaints(formula, sheets: package.sheets) {
            expect(false, .conditionalFormat, place, complaint)
          }
        }
      }
    }
  }

  mutating func checkValidations() {
    guard let list = sheet.child("dataValidations") else { return }
    let place = "dataValidations"
    expect(list.number("count") == list.children.count, .validation, place, "another count")
    var seen: [GridRange] = []
    for validation in list.children {
      let ranges = ranges(validation, .validation)
      let place = validation["sqref"] ?? ""
      let overlaps = ranges.contains { range in seen.contains { $0.overlaps(range) } }
      expect(!overlaps, .validation, place, "a cell has two")
      seen += ranges
      for (attribute, limit) in [
        ("errorTitle", 32), ("promptTitle", 32), ("error", 255), ("prompt", 255),
      ] {
        let count = (validation[attribute] ?? "").withEscapesResolved.utf16.count
        expect(count <= limit, .validation, place, "\(attribute) has \(count) UTF-16 units")
      }
      let type = validation["type"] ?? "none"
      let isBounded = !["list", "custom", "none"].contains(type)
      let needsTwo =
        isBounded && ["between", "notBetween"].contains(validation["operator"] ?? "between")
      let formulas = validation.children.map(\.text)
      expect(formulas.count == (needsTwo ? 2 : 1), .validation, place, "\(formulas.count) formulas")
      for formula in formulas {
        expect(!formula.isEmpty, .validation, place, "an empty formula")
        expect(formula.utf16.count <= 255, .validation, place, "a formula over 255 UTF-16 units")
        for complaint in FormulaText.complaints(formula, sheets: package.sheets) {
          expect(false, .validation, place, complaint)
        }
      }
    }
  }
}

extension Element {
  /// The attributes of a protection that have to do with a password, as such or as a hash.
  var passwordAttributes: [String] {
    let words = ["password", "hash", "salt", "spincount", "algorithm"]
    return attributes.map(\.name).filter { name in
      words.contains { name.lowercased().contains($0) }
    }
  }
}
