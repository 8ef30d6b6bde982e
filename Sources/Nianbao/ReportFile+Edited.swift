public import ReportModel
internal import ReportRecognition

extension ReportFile {
  /// The file as if it said another report, to be checked while it is edited.
  ///
  /// What its reader found in cells and lines that were changed since is no more, nor that a table, row or heading is
  /// missing that is filled in now; the rest still holds. Its bytes stay those of the file.
  ///
  /// - Parameter report: The report, on the same edition of the form.
  /// - Returns: The file, to be checked and mended like any other.
  public func edited(to report: Report) -> ReportFile {
    precondition(report.edition == self.report.edition, "an edit changes no edition")
    return ReportFile(self, saying: report)
  }
}
