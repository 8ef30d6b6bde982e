import JSON
import Testing

@Suite struct JSONLimitsTests {
  private func refusal(_ text: String, _ limits: JSONLimits = .default) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONReader.parse(Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func theDefaultsAreTheDocumentedNumbers() {
    #expect(JSONLimits.default.bytes == 33_554_432)
    #expect(JSONLimits.default.depth == 64)
    #expect(JSONLimits.default.values == 1_000_000)
  }

  @Test func sizeIsBounded() {
    #expect(refusal("[10]", JSONLimits(bytes: 4)) == nil)
    let error = refusal("[100]", JSONLimits(bytes: 4))
    #expect(error?.kind == .tooLarge(bytes: 5, limit: 4))
    #expect(error?.message == "the input has 5 bytes, more than the limit of 4")
  }

  @Test func depthIsBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(refusal(nested(64)) == nil)
    #expect(refusal(nested(65))?.kind == .tooDeep(limit: 64))
    #expect(refusal(nested(65))?.column == 65)
    #expect(refusal("1", JSONLimits(depth: 0)) == nil)
    #expect(refusal("[]", JSONLimits(depth: 0))?.kind == .tooDeep(limit: 0))
    #expect(refusal(nested(512), JSONLimits(depth: JSONLimits.greatestDepth)) == nil)
  }

  @Test func depthBombsAreRefusedAtTheLimit() {
    let arrays = refusal(String(repeating: "[", count: 1_000_000))
    #expect(arrays?.kind == .tooDeep(limit: 64))
    let objects = refusal(String(repeating: "{\"a\":", count: 1_000_000))
    #expect(objects?.kind == .tooDeep(limit: 64))
    #expect(objects?.offset == 64 * 5)
  }

  @Test func valuesAreCounted() {
    let limits = JSONLimits(values: 3)
    #expect(refusal(#"{"a": 1, "b": 2}"#, limits) == nil)
    let error = refusal("[1, 2, 3]", limits)
    #expect(error?.kind == .tooManyValues(limit: 3))
    #expect(error?.column == 8)
  }

  @Test func aLongStringIsRead() throws {
    let count = 10_000_000
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes += repeatElement(UInt8(ascii: "x"), count: count)
    bytes.append(UInt8(ascii: "\""))
    let node = try JSONReader.parse(bytes)
    #expect(node.string?.utf8.count == count)
  }

  @Test func aLongStringOfEscapesIsRead() throws {
    let text = "\"" + String(repeating: #"\n\u4e2d"#, count: 100_000) + "\""
    let node = try JSONReader.parse(Array(text.utf8))
    #expect(node.string == String(repeating: "\n中", count: 100_000))
  }
}
