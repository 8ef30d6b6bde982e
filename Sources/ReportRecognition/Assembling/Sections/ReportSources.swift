import ReportModel

/// Where each part of a recognised report stands in its source, for putting edits back.
public struct ReportSources: Sendable {
  /// Where a section's parts stand.
  public struct Section: Sendable {
    /// The heading line; nil if the source has none.
    public internal(set) var heading: SourceText?
    /// The paragraphs, one for each of the report's.
    public internal(set) var paragraphs: [SourceText] = []
    /// The paragraphs after the table.
    public internal(set) var paragraphsAfterTable: [SourceText] = []
    /// Where in the source's bytes the section's table ends; nil if it has none.
    public internal(set) var tableEnd: Int?
  }

  /// The title lines.
  public internal(set) var title: [SourceText] = []
  /// The paragraphs of the preface.
  public internal(set) var preface: [SourceText] = []
  /// The sections, in the form's order.
  public internal(set) var sections: [Section]
  /// The cells of the form; nil for one that the source does not have.
  public internal(set) var cells: [SourceText?] = []

  /// No places for a form.
  init(of form: Form) { sections = form.sections.map { _ in Section() } }
}
