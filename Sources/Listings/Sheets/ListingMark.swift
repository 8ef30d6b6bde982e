internal import ReportModel
package import TextTools

/// What the sheet of a table beside a report says of itself, by which it is known again and left alone.
package enum ListingMark {
  /// The text, which stands in a cell of its own.
  static let text = Wording(zh: "附表（不读取）", en: "annex, not read")

  /// Whether a cell's text, its blanks left out, is the mark, whatever the language that it was written in.
  package static func isMark(_ text: ExactText) -> Bool { marks.contains(text) }

  /// The marks without their blanks, made once: the texts at the top of every sheet are compared with them.
  private static let marks = Language.allCases.map { language in
    ExactText(text(language).filter { $0 != " " })
  }
}
