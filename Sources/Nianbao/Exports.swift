// Who imports the library needs the report, its form and its findings as well.
@_exported public import ReportModel
