public import ReportModel
internal import TextTools

extension Reading {
  /// The marks of the report that do not say that there is nothing to report: a file may declare any text to be
  /// one, such as a number, which would then be kept from every sum.
  ///
  /// - Returns: One finding for each, in the order of the form; empty if there is none.
  public func unknownMarks() -> [Finding] {
    zip(report.values, report.form.cells).compactMap { value, cell in
      guard case .notApplicable(let mark) = value, !ValueReader.isMark(mark) else { return nil }
      let shown = mark.excerpt
      return Finding(
        .markUnknown,
        at: cell.index < places.count ? places[cell.index] : nil,
        cell: cell,
        edition: report.edition,
        found: mark,
        expected: "/",
        zh: "“\(cell.label)”标为不适用，写的却是“\(shown)”，未计入任何合计",
        en:
          "“\(cell.label)” is declared not applicable with “\(shown)”, which says nothing of the kind; no sum counts it"
      )
    }
  }
}
