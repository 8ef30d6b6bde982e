extension Form {
  /// The rules that hold a report against last year's, in form order.
  ///
  /// - Parameter previous: The edition that last year's report follows.
  /// - Returns: The rules whose cells both editions have.
  public func rules(after previous: Edition) -> [Rule] {
    switch (edition, previous) {
    case (.edition2019, .edition2019): Self.rules2019After2019
    case (.edition2019, .edition2021): Self.rules2019After2021
    case (.edition2021, .edition2019): Self.rules2021After2019
    case (.edition2021, .edition2021): Self.rules2021After2021
    }
  }

  private static let rules2019After2019 = Rule.rules(of: .form2019, after: .form2019)
  private static let rules2019After2021 = Rule.rules(of: .form2019, after: .form2021)
  private static let rules2021After2019 = Rule.rules(of: .form2021, after: .form2019)
  private static let rules2021After2021 = Rule.rules(of: .form2021, after: .form2021)
}

extension Rule {
  fileprivate static func rules(of form: Form, after previous: Form) -> [Rule] {
    form.cells.compactMap { cell in
      let row = cell.path.dropLast()
      func index(_ form: Form, _ column: String) -> Int? {
        form.cell((row + [column]).joined(separator: "."))?.index
      }
      switch cell.path.last {
      case "inForce":
        guard let issued = index(form, "issued"), let repealed = index(form, "repealed"),
          let before = index(previous, "inForce")
        else { return nil }
        return Rule(
          family: .inForceSinceLastYear,
          parts: [issued],
          partsOfLastYear: [before],
          totals: [cell.index, repealed]
        )
      case "previousItems":
        guard let before = index(previous, "previousItems"), let change = index(previous, "change")
        else { return nil }
        return Rule(
          family: .itemsSinceLastYear,
          parts: [],
          partsOfLastYear: [before, change],
          totals: [cell.index]
        )
      case let column? where row == ["applications", "carriedOver"]:
        guard let forward = previous.cell("applications.carriedForward.\(column)") else {
          return nil
        }
        return Rule(
          family: .carriedOverFromLastYear,
          parts: [],
          partsOfLastYear: [forward.index],
          totals: [cell.index]
        )
      default: return nil
      }
    }
  }
}
