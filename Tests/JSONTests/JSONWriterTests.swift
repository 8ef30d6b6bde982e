import JSON
import Testing

@Suite struct JSONWriterTests {
  /// Writes one document that has every call in it.
  private func sample(_ layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout: layout)
    writer.object { writer in
      writer.member("organ", "某市")
      writer.array("counts") { writer in
        writer.object(inline: true) { writer in
          writer.member("value", 22)
          writer.member("note", nil as String?)
          writer.member("year", nil as Int?)
          writer.array("marks") { writer in
            writer.boolean(true)
            writer.number("1.50")
          }
        }
        writer.array(inline: true) { _ in }
      }
      writer.object("none") { _ in }
      writer.member("closed", false)
    }
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func prettyGivesOneMemberALine() {
    #expect(
      sample(.pretty) == """
        {
          "organ": "某市",
          "counts": [
            {"value": 22, "note": null, "year": null, "marks": [true, 1.50]},
            []
          ],
          "none": {},
          "closed": false
        }

        """
    )
  }

  @Test func compactHasNoBlanks() {
    #expect(
      sample(.compact)
        == #"{"organ":"某市","counts":[{"value":22,"note":null,"year":null,"marks":[true,1.50]},[]],"#
        + #""none":{},"closed":false}"# + "\n"
    )
  }

  @Test func aLoneValueIsADocument() {
    var writer = JSONWriter()
    writer.integer(Int.min)
    #expect(writer.finish() == Array("-9223372036854775808\n".utf8))
  }

  @Test func onlyWhatMustBeIsEscaped() {
    var writer = JSONWriter()
    writer.string(
      "\0\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}é中😀\u{2027}\u{2028}\u{2029}\u{202A}"
    )
    let expected =
      #""\u0000\u0001\b\t\n\u000b\f\r\u001f \"\\/"# + "\u{7F}é中😀\u{2027}"
      + #"\u2028\u2029"# + "\u{202A}\"\n"
    #expect(writer.finish() == Array(expected.utf8))
  }

  @Test func keysAreEscapedToo() {
    var writer = JSONWriter(layout: .compact)
    writer.object { $0.member("a\"\n", nil as Int?) }
    #expect(writer.finish() == Array("{\"a\\\"\\n\":null}\n".utf8))
  }

  @Test func theErrorOfAClosureIsThrown() {
    struct Stop: Error {}
    var writer = JSONWriter()
    func write() throws(Stop) {
      try writer.object { (writer) throws(Stop) in
        writer.member("organ", "某市")
        try writer.array("counts") { (_) throws(Stop) in throw Stop() }
      }
    }
    #expect(throws: Stop.self) { try write() }
  }

  @Test(arguments: ["0", "-0", "10", "-1.50", "1e9", "1E+09", "0.0e-0"])
  func numbersAreKnown(_ text: String) {
    #expect(JSONNumber.isValid(text))
  }

  @Test(arguments: ["", "-", "01", "+1", ".5", "1.", "1e", "1e+", " 1", "1 ", "1,0", "NaN", "１"])
  func otherTextsAreNoNumbers(_ text: String) {
    #expect(!JSONNumber.isValid(text))
  }
}
