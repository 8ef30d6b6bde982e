import TextTools

/// The custom properties of an element, which other properties refer to as `var(--name)`.
struct StyleVariables {
  private var values: [String: ArraySlice<UInt8>] = [:]

  /// The most that an element may have: programs name some dozens of colours and sizes.
  private static let limit = 256
  /// How many references may be resolved for one value, and how long it may become.
  private static let stepLimit = 64
  private static let lengthLimit = 4_096

  /// Sets a property.
  mutating func set(_ name: String, to value: ArraySlice<UInt8>) {
    if values.count < Self.limit || values[name] != nil { values[name] = value }
  }

  /// A value with what its references stand for; nil where one of them stands for nothing.
  func resolved(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var steps = 0
    return resolved(value, &steps)
  }

  /// Whether a value refers to a custom property.
  static func refers(_ value: ArraySlice<UInt8>) -> Bool {
    value.contains(UInt8(ascii: "(")) && !value.ranges(of: Array("var(".utf8)).isEmpty
  }

  private func resolved(_ value: ArraySlice<UInt8>, _ steps: inout Int) -> ArraySlice<UInt8>? {
    var result: [UInt8] = []
    var rest = value
    while let reference = rest.firstRange(of: Array("var(".utf8)) {
      steps += 1
      guard steps <= Self.stepLimit else { return nil }
      result += rest[..<reference.lowerBound]
      var scanner = StyleScanner(rest[reference.upperBound...])
      let name = scanner.read(upTo: ",", ")").trimmed.lowercased
      let hasOther = scanner.next == UInt8(ascii: ",")
      if hasOther { scanner.move() }
      let other = scanner.read(upTo: ")")
      if scanner.next != nil { scanner.move() }
      rest = rest[scanner.index...]
      if let own = values[name], let text = resolved(own, &steps) {
        result += text
      } else if hasOther, let text = resolved(other, &steps) {
        result += text
      } else {
        return nil
      }
      guard result.count <= Self.lengthLimit else { return nil }
    }
    return (result + rest)[...].trimmed
  }
}
