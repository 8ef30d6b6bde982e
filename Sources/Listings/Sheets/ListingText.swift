internal import TextTools

/// Texts as cells of a sheet may hold them.
enum ListingText {
  /// The most UTF-16 units of a text that a cell holds.
  private static let limit = 32_767

  /// The most UTF-16 units of a text above every page.
  private static let headLimit = 80

  /// A text above every page: on one line, no part of it a code of the page, cut where there is no room.
  static func pageHead(_ text: String) -> String {
    var result = ""
    for character in DisplayText(escaping: text).string where character != "\n" {
      guard result.utf16.count + character.utf16.count <= headLimit else { return result + "…" }
      result += character == "&" ? "&&" : String(character)
    }
    return result
  }

  /// A text with what cannot be seen by number, and its beginning where it is too long.
  static func fitting(_ text: String) -> String {
    let shown = DisplayText(escaping: text).string
    guard shown.utf16.count > limit else { return shown }
    return DisplayText(excerptOf: text, limit: limit / 12).string
  }
}
