internal import JSON
import ReportModel

extension JSONWriter {
  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  /// Both languages, so that what reads it need not know which one was set.
  mutating func member(_ name: String, _ wording: Wording) {
    key(name)
    beginObject()
    member("zh", wording.zh)
    member("en", wording.en)
    endObject()
  }
}
