/// A part of a page that changes while it is shown, by the identifier of its element.
///
/// A page is made of its parts, and an edit answers with those that are others than before: the script of the page
/// puts them in place and knows nothing of what they mean.
struct PagePart: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// What stands within the element, as markup.
    case markup(String)
    /// What stands in a field.
    case value(String)
    /// The classes of the element.
    case classes(String)
  }

  /// The element's identifier.
  let identifier: String
  /// What it shows.
  let content: Content
}
