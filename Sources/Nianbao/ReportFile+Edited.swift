public import ReportModel
internal import ReportRecognition

extension ReportFile {
  /// The file as if it said another report, to be checked while it is edited.
  ///
  /// What its reader found in cells and lines that were changed since is no more; the rest still holds. Its bytes stay
  /// those of the file.
  ///
  /// - Parameter report: The report, on the same edition of the form.
  /// - Returns: The file, to be checked and mended like any other.
  public func edited(to report: Report) -> ReportFile {
    precondition(report.edition == self.report.edition, "an edit changes no edition")
    return ReportFile(self, saying: report)
  }

  /// The findings of the reader that an edited report still gives.
  static func standing(_ reading: Reading, in edited: Report) -> [Finding] {
    let before = reading.report
    let isTextKept =
      before.title == edited.title && before.preface == edited.preface
      && before.sections == edited.sections
    return reading.findings.filter { finding in
      if finding.kind == .controlCharacter { return isTextKept }
      guard finding.edition == edited.edition else { return true }
      let cells = finding.terms.map(\.cell) + (finding.cell.map { [$0] } ?? [])
      return cells.allSatisfy { before.values[$0] == edited.values[$0] }
    }
  }
}
