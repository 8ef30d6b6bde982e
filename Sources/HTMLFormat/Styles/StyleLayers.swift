/// The layers of a page's style sheets, in the order in which they give way to each other (CSS Cascading and
/// Inheritance 5, 6.4.4).
///
/// A layer gives way to those that are named first behind it, and what is within a layer to that layer's own rules.
/// Rules in no layer are the strongest; of important declarations all of this is the other way round.
struct StyleLayers {
  private struct Layer {
    /// The layers within it, in the order in which they were named first.
    var inner: [Int] = []
    /// Those of them that have a name.
    var names: [String: Int] = [:]
  }

  /// The layer of rules that stand in none.
  static let none = 0

  private var layers = [Layer()]
  /// Whether the order of the layers is known: one that is named first where rules may not hold leaves it open.
  private(set) var isOrderCertain = true

  /// The names that an at-rule of layers gives, each in its parts.
  ///
  /// There are none for a layer without a name; for other at-rules the answer is nil.
  static func names(_ prelude: ArraySlice<UInt8>) -> [[String]]? {
    let word = "@layer"
    guard prelude.prefix(word.utf8.count).lowercased == word else { return nil }
    let rest = StyleScanner.withoutComments(prelude.dropFirst(word.utf8.count))
    if let next = rest.first, next > 0x20 { return nil }
    return rest.split(separator: UInt8(ascii: ",")).map { path($0) }.filter { !$0.isEmpty }
  }

  /// The parts of a layer's name, the outermost first: `a.b` is the layer b within a.
  static func path(_ name: ArraySlice<UInt8>) -> [String] {
    name.trimmed.split(separator: UInt8(ascii: ".")).map { StyleEscapes.resolved($0) }
  }

  /// The layer of a name, which begins with its first mention.
  ///
  /// - Parameters:
  ///   - path: The parts of the name; empty for a layer of its own without one.
  ///   - outer: The layer in which it is named.
  ///   - isCertain: Whether it is known that the rules hold among which it is named.
  /// - Returns: Its number.
  mutating func layer(_ path: [String], in outer: Int, isCertain: Bool) -> Int {
    guard !path.isEmpty else { return add(in: outer, isCertain: isCertain) }
    var layer = outer
    for name in path {
      if let known = layers[layer].names[name] {
        layer = known
      } else {
        let new = add(in: layer, isCertain: isCertain)
        layers[layer].names[name] = new
        layer = new
      }
    }
    return layer
  }

  private mutating func add(in outer: Int, isCertain: Bool) -> Int {
    layers.append(Layer())
    layers[outer].inner.append(layers.count - 1)
    isOrderCertain = isOrderCertain && isCertain
    return layers.count - 1
  }

  /// The rank of each layer, by its number: the greater, the stronger its rules.
  var ranks: [Int] {
    var ranks = Array(repeating: 0, count: layers.count)
    // From the strongest to the weakest: a layer goes before those within it, the last of these first.
    var next = layers.count - 1
    var open = [Self.none]
    while let layer = open.popLast() {
      ranks[layer] = next
      next -= 1
      open += layers[layer].inner
    }
    return ranks
  }
}
