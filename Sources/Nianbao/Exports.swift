// Who imports the library needs the report, its form and its findings as well, and the forms in which
// findings are told.
@_exported public import FindingReports
@_exported public import ReportModel
@_exported public import ReportRules
