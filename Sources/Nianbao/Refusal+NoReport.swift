public import ReportModel
internal import ReportRecognition

extension Refusal {
  /// Whether the file is whole and can be read, and is no report: neither damaged nor of another kind.
  public var isOfNoReport: Bool {
    [RefusalKind.notAReport.code, RefusalKind.ownDocument.code].contains(code)
  }
}
