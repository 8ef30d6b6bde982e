/// How the labels of a table begin, which tells at little cost that a text is none of them.
///
/// Most cells of a source are compared with the labels of tables that they are no part of, and a look into a
/// set of texts has to go over the whole of each.
struct LabelBeginnings: Sendable {
  /// Whether some label begins in a way that has this number.
  private var known = [Bool](repeating: false, count: Self.count)
  /// How many bytes are looked at: no more than the shortest label has.
  private let length: Int

  init(_ labels: some Sequence<String>) {
    length = labels.lazy.map(\.utf8.count).reduce(Self.greatestLength, min)
    for label in labels { known[number(of: label)] = true }
  }

  /// Whether a text begins as some label does; of two that begin alike, one may be none.
  ///
  /// It holds for every label, whatever stands behind it.
  func allow(_ text: String) -> Bool { known[number(of: text)] }

  private func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var number: UInt = 0
      for index in 0..<min(length, bytes.count) { number = number &* 31 &+ UInt(bytes[index]) }
      return Int(number % UInt(Self.count))
    }
  }

  /// How many beginnings are told apart; a power of two, and several times as many as a table has labels.
  private static let count = 1024
  /// Two Chinese characters, as the shortest labels of the form.
  private static let greatestLength = 6
}
