internal import JSON
import ReportModel

extension JSONWriter {
  /// Both languages, so that what reads it need not know which one was set.
  mutating func member(_ key: String, _ wording: Wording) {
    object(key) { $0.languages(of: wording) }
  }

  /// The members for the two languages.
  mutating func languages(of wording: Wording) {
    member("zh", wording.zh)
    member("en", wording.en)
  }
}
