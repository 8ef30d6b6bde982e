// Who imports the library needs the report, its form and its findings as well, the formats by their
// names, and the shapes in which findings are reported.
@_exported public import FindingReports
@_exported public import HTMLFormat
@_exported public import JSONFormat
@_exported public import Listings
@_exported public import ReportFormats
@_exported public import ReportModel
@_exported public import ReportRules
@_exported public import TextFormat
@_exported public import ValueTables
@_exported public import WordFormat
@_exported public import WorkbookFormat
@_exported public import XMLFormat
