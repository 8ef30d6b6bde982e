import ReportRecognition

/// How a source of lines takes edits, for tests.
struct LineSyntax: SourceSyntax {
  let bytes: [UInt8]

  func escape(_ text: String) -> String { text.replacing("&", with: "&amp;") }
  func end(ofLineAt place: Int) -> Int? {
    bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 }
  }
  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    end(ofLineAt: range.upperBound).map { range.lowerBound..<$0 }
  }
  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    (model == nil ? "+" : "=") + escape(text) + "\n"
  }
  func separator(behindTableAt place: Int) -> String { "|\n" }
}
