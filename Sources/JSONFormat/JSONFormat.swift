/// Reports as JSON: every cell of the form by its identifier, and all that the report says besides.
///
/// Reading what was written gives an equal report. A JSON Schema for each edition is made from the
/// same description of the form.
public enum JSONFormat {
  /// The names of the members, each written once.
  enum Name {
    static let form = "form"
    static let year = "year"
    static let organ = "organ"
    static let title = "title"
    static let preface = "preface"
    static let metadata = "metadata"
    static let sections = "sections"
    static let values = "values"

    static let heading = "heading"
    static let paragraphs = "paragraphs"
    static let paragraphsAfterTable = "paragraphsAfterTable"

    static let value = "value"
    static let note = "note"
    static let recovered = "recovered"
    static let notApplicable = "notApplicable"
    static let unreadable = "unreadable"

    /// The one way of recovering a value.
    static let arithmetic = "arithmetic"
  }

  /// The years that a report may be for.
  static let years = 1...9999
}
