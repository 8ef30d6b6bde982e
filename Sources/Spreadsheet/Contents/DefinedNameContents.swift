/// A name that a workbook defines.
public struct DefinedNameContents: Sendable, Equatable {
  /// The name.
  public internal(set) var name: String
  /// What it stands for, as it is written.
  public internal(set) var formula: String
  /// The only sheet that knows the name, counted from 0; nil for the whole workbook.
  public internal(set) var sheet: Int?
  /// Whether programs leave it out of their lists.
  public internal(set) var isHidden: Bool
}
