import JSON
import Testing

/// A small generator with a seed, so that a failure can be repeated.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A value to write, apart from the reader's own type.
private indirect enum Sample {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([Sample])
  case object([(key: String, value: Sample)])

  static func random(depth: Int, using random: inout SplitMix64) -> Sample {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2: return .number(number(using: &random))
    case 3, 4: return .string(text(using: &random))
    case 5:
      let count = Int.random(in: 0...4, using: &random)
      return .array((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
    default:
      let count = Int.random(in: 0...20, using: &random)
      return .object(
        (0..<count).map { index in
          // The index keeps the keys distinct.
          (text(using: &random) + "\(index)", .random(depth: depth - 1, using: &random))
        }
      )
    }
  }

  private static func number(using random: inout SplitMix64) -> String {
    var text = String(Int.random(in: -1_000_000...1_000_000, using: &random))
    if Bool.random(using: &random) { text += ".\(Int.random(in: 0...999, using: &random))0" }
    if Bool.random(using: &random) { text += "E+\(Int.random(in: 0...400, using: &random))" }
    return text
  }

  private static func text(using random: inout SplitMix64) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x7F, 0x80...0x7FF, 0x2020...0x2030, 0x4E00...0x9FFF, 0xE000...0xFFFF,
      0x1F600...0x1F64F, 0x10_FFF0...0x10_FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  func write(_ key: String? = nil, to writer: inout JSONWriter, using random: inout SplitMix64) {
    switch self {
    case .array(let elements):
      writer.array(key, inline: Bool.random(using: &random)) { writer in
        for element in elements { element.write(to: &writer, using: &random) }
      }
    case .object(let members):
      writer.object(key, inline: Bool.random(using: &random)) { writer in
        for member in members { member.value.write(member.key, to: &writer, using: &random) }
      }
    case .null, .boolean, .number, .string:
      if let key { writeLeaf(key, to: &writer) } else { writeLeaf(to: &writer) }
    }
  }

  private func writeLeaf(to writer: inout JSONWriter) {
    switch self {
    case .boolean(let value): writer.boolean(value)
    case .number(let text): writer.number(text)
    case .string(let text): writer.string(text)
    default: writer.null()
    }
  }

  private func writeLeaf(_ key: String, to writer: inout JSONWriter) {
    switch self {
    case .boolean(let value): writer.member(key, value)
    case .number(let text): writer.member(key, number: text)
    case .string(let text): writer.member(key, text)
    default: writer.member(key, nil as Int?)
    }
  }

  /// Whether a node that was read is this value, scalar by scalar.
  func equals(_ node: JSONNode) -> Bool {
    switch (self, node.value) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)), (.string(let left), .string(let right)):
      left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.equals($1.node)
        }
    default: false
    }
  }
}

@Suite struct JSONRoundTripTests {
  @Test(arguments: [JSONWriter.Layout.compact, .pretty])
  func everyValueSurvives(_ layout: JSONWriter.Layout) throws {
    for seed in 0..<150 as Range<UInt64> {
      var random = SplitMix64(state: seed)
      let sample = Sample.random(depth: 3, using: &random)
      var writer = JSONWriter(layout: layout)
      sample.write(to: &writer, using: &random)
      let node = try JSONReader.parse(writer.finish())
      #expect(sample.equals(node), "seed \(seed)")
    }
  }

  @Test func writingWhatWasReadIsStable() throws {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix64(state: seed)
      var first = JSONWriter()
      Sample.random(depth: 3, using: &random).write(to: &first, using: &random)
      var second = JSONWriter()
      second.node(try JSONReader.parse(first.finish()))
      let written = second.finish()
      var third = JSONWriter()
      third.node(try JSONReader.parse(written))
      #expect(third.finish() == written, "seed \(seed)")
    }
  }

  @Test func cutTextsAreRefusedWithoutATrap() throws {
    let text = Array(#"{"机关": ["😀\ud83d\ude00", -1.5e+3, true, null], "b": {"c": "\n"}}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: JSONError.self) { try JSONReader.parse(Array(text[..<length])) }
    }
  }

  @Test func changedBytesNeverTrap() {
    let text = Array(#"{"机关": ["😀\ud83d\ude00", -1.5e+3, true, null], "b": {"c": "\n"}}"#.utf8)
    var random = SplitMix64(state: 1)
    for _ in 0..<5000 {
      var changed = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = .random(
          in: 0...255,
          using: &random
        )
      }
      guard let node = try? JSONReader.parse(changed) else { continue }
      var writer = JSONWriter()
      writer.node(node)
      #expect((try? JSONReader.parse(writer.finish())) != nil, "\(changed)")
    }
  }
}
