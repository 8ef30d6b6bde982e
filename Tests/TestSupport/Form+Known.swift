public import ReportModel

extension Form {
  /// The table of a kind that the form is known to have.
  public subscript(kind: TableKind) -> FormTable {
    guard let table = table(kind) else { preconditionFailure("no table \(kind)") }
    return table
  }

  /// The section of a kind that the form is known to have.
  public subscript(kind: SectionKind) -> FormSection {
    guard let section = section(kind) else { preconditionFailure("no section \(kind)") }
    return section
  }

  /// The kinds of the sections, in order.
  public var sectionKinds: [SectionKind] { sections.map(\.kind) }
}
