internal import TextTools

/// Texts as cells of a sheet may hold them.
enum ListingText {
  /// The most UTF-16 units of a text that a cell holds.
  private static let limit = 32_767

  /// A text with what cannot be seen by number, and its beginning where it is too long.
  static func fitting(_ text: String) -> String {
    let shown = DisplayText(escaping: text).string
    guard shown.utf16.count > limit else { return shown }
    return DisplayText(excerptOf: text, limit: limit / 12).string
  }
}
