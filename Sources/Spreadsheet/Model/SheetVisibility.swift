/// Whether a sheet has a tab.
public enum SheetVisibility: String, Sendable {
  /// It has.
  case visible
  /// It has none, and users can bring it back.
  case hidden
  /// It has none, and only a program can bring it back.
  case veryHidden
}
