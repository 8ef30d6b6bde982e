/// A change of a report that a page asks for, by the last part of its path.
enum ReportChangeRequest: String {
  /// A value is typed into a cell.
  case values
  /// The text of a block is edited.
  case texts
  /// The last change is taken back.
  case undo
  /// What was taken back is done again.
  case redo
  /// A proposal is carried out.
  case repairs
  /// A finding is explained.
  case reasons
  /// What was copied elsewhere is taken, after it was shown.
  case paste = "paste/take"

  init?(_ path: ArraySlice<String>) { self.init(rawValue: path.joined(separator: "/")) }
}
