import JSON
import Testing

@Suite struct JSONNodeTests {
  @Test func accessorsAnswerForTheirKindOnly() throws {
    let text = #"{"z": null, "b": true, "n": -12, "f": 1.0, "s": "x", "a": [1], "o": {}}"#
    let node = try JSONReader.parse(Array(text.utf8))
    #expect(node.members?.map(\.key) == ["z", "b", "n", "f", "s", "a", "o"])
    #expect(node["z"]?.isNull == true)
    #expect(node["b"]?.isNull == false)
    #expect(node["b"]?.boolean == true)
    #expect(node["n"]?.number == "-12")
    #expect(node["n"]?.integer == -12)
    #expect(node["f"]?.number == "1.0")
    #expect(node["f"]?.integer == nil)
    #expect(node["s"]?.string == "x")
    #expect(node["s"]?.integer == nil)
    #expect(node["a"]?.array?.count == 1)
    #expect(node["o"]?.members?.isEmpty == true)
    #expect(node["missing"] == nil)
    #expect(node["s"]?["x"] == nil)
  }

  @Test func integersThatDoNotFitKeepTheirText() throws {
    let node = try JSONReader.parse(Array("[9223372036854775807, 9223372036854775808]".utf8))
    #expect(node.array?.map(\.integer) == [Int.max, nil])
    #expect(node.array?.map(\.number) == ["9223372036854775807", "9223372036854775808"])
  }

  @Test func keysAreLookedUpScalarByScalar() throws {
    let node = try JSONReader.parse(Array("{\"e\u{301}\": 1, \"\u{E9}\": 2}".utf8))
    #expect(node["\u{E9}"]?.integer == 2)
    #expect(node["e\u{301}"]?.integer == 1)
  }

  @Test func valuesAndKeysKnowTheirPlaces() throws {
    // One of each line ending; Chinese and a scalar past U+FFFF count as one column each.
    let text = "\u{FEFF}{\r\n  \"机关\": \"中😀\", \"年\": 2024,\r \"a\\n\": [\n\ttrue]}\n"
    let node = try JSONReader.parse(Array(text.utf8))
    let members = try #require(node.members)
    #expect(node.position == JSONPosition(line: 1, column: 1, offset: 3))
    #expect(members[0].keyPosition == JSONPosition(line: 2, column: 3, offset: 8))
    #expect(members[0].node.position == JSONPosition(line: 2, column: 9, offset: 18))
    #expect(members[1].keyPosition == JSONPosition(line: 2, column: 15, offset: 29))
    #expect(members[1].node.position == JSONPosition(line: 2, column: 20, offset: 36))
    #expect(members[2].keyPosition == JSONPosition(line: 3, column: 2, offset: 43))
    #expect(members[2].node.position == JSONPosition(line: 3, column: 9, offset: 50))
    #expect(
      members[2].node.array?[0].position == JSONPosition(line: 4, column: 2, offset: 53)
    )
  }

  @Test func visitsEveryValueWithItsPointer() throws {
    let text = #"{"a/b": [1, {"~": null}], "": "x", "中": []}"#
    let node = try JSONReader.parse(Array(text.utf8))
    var seen: [String] = []
    node.visit { pointer, node in seen.append("\(pointer) @\(node.position.column)") }
    #expect(
      seen == [
        " @1", "/a~1b @9", "/a~1b/0 @10", "/a~1b/1 @13", "/a~1b/1/~0 @19", "/ @31", "/中 @41",
      ]
    )
  }
}
