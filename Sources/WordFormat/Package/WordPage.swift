/// A page of a document: its size and margins in twentieths of a point, and what stands on each.
struct WordPage: Sendable {
  /// A header or footer.
  struct Margin: Sendable {
    /// `w:headerReference` or `w:footerReference`.
    let isHeader: Bool
    /// The pages that it is for: `default`, `even` or `first`.
    let pages: String
    /// The relationship of its part.
    let relationship: String
  }

  var width = 11_906
  var height = 16_838
  var top = 2_098
  var right = 1_474
  var bottom = 1_984
  var left = 1_587
  var header = 851
  var footer = 1_304
  var gutter = 0
  /// The kind of grid and the distance of its lines; nil for none.
  var grid: (kind: String, pitch: Int)? = ("lines", 579)
  /// Whether the first page has a header and a footer of its own.
  var hasFirstPage = false
  var margins: [Margin] = []

  /// The width of text.
  var textWidth: Int { width - left - right - gutter }
  /// The width of text on a page that lies across.
  var textHeight: Int { height - top - bottom }
}
