/// How far an element is drawn from where the text leaves room for it, which a transform does.
struct StyleMove: Equatable {
  /// To the right, and down; nil where it is not moved.
  private(set) var across: StyleLength?
  private(set) var down: StyleLength?

  /// The two properties that move elements, each on top of the other.
  enum Way: Int, CaseIterable { case transform, translate }

  /// Reads the value of `transform`, of which several functions may move.
  init(transform value: String) {
    for function in value.split(separator: ")") {
      let parts = function.split(separator: "(", maxSplits: 1)
      guard let name = parts.first?.drop(while: \.isWhitespace), let list = parts.dropFirst().first
      else { continue }
      let lengths = list.split { $0 == "," }.map(Self.length)
      switch name {
      case "translate", "translate3d": add(lengths.first, lengths.dropFirst().first)
      case "translatex": add(lengths.first, nil)
      case "translatey": add(nil, lengths.first)
      case "matrix" where lengths.count == 6: add(lengths[4], lengths[5])
      default: break
      }
    }
  }

  /// Reads the value of `translate`.
  init(translate value: String) {
    let lengths = value.split(whereSeparator: \.isWhitespace).map(Self.length)
    add(lengths.first, lengths.dropFirst().first)
  }

  private mutating func add(_ across: StyleLength??, _ down: StyleLength??) {
    self.across = (across ?? nil) ?? self.across
    self.down = (down ?? nil) ?? self.down
  }

  /// A length; one that is calculated is taken for the size of the element.
  private static func length(_ text: some StringProtocol) -> StyleLength? {
    let text = String(text.filter { !$0.isWhitespace })
    return StyleLength(text) ?? (text.contains("(") ? .share(1) : nil)
  }

  /// Whether a length is at least as far as another one, or a larger part of the element than what puts it in the
  /// middle of something.
  static func isFar(_ length: StyleLength?, least: Double, fontSize: Double) -> Bool {
    switch length {
    case .share(let share)?: share.magnitude > half
    case let length?: length.pixels(font: fontSize, of: 0).magnitude >= least
    case nil: false
    }
  }

  private static let half = 0.5
}
