internal import ReportModel

/// What the sheet of a table beside a report says of itself, by which it is known again and left alone.
package enum ListingMark {
  /// The text, which stands in a cell of its own.
  static let text = Wording(zh: "附表（不读取）", en: "annex, not read")

  /// Whether a cell's text, its blanks left out, is the mark, whatever the language that it was written in.
  package static func isMark(_ text: some Collection<UInt8>) -> Bool {
    Language.allCases.contains { language in
      text.elementsEqual(Self.text(language).utf8.filter { $0 != 0x20 })
    }
  }
}
