extension ShownColor {
  /// Reads the name of a colour in a style sheet; nil for one that is not known here.
  public init?(name: String) {
    guard let color = Self.names[name] else { return nil }
    self = color
  }

  /// Reads a colour as style sheets write it without blanks: a name, `#fff`, `rgb(255,255,255)`.
  public init?(word: String) {
    if let named = ShownColor(name: word) {
      self = named
    } else if word.hasPrefix("#") {
      self.init(hexadecimal: word.dropFirst())
    } else if word.hasPrefix("rgb"), let open = word.firstIndex(of: "(") {
      let parts = word[word.index(after: open)...].split { $0 == "," || $0 == ")" }
        .prefix(3).compactMap { UInt8($0) }
      guard parts.count == 3 else { return nil }
      self.init(red: parts[0], green: parts[1], blue: parts[2])
    } else {
      self.init(hexadecimal: word)
    }
  }

  /// The names of the oldest colours, and of those that are nearly white.
  private static let names: [String: ShownColor] = [
    "white": "ffffff", "black": "000000", "red": "ff0000", "green": "008000", "blue": "0000ff",
    "yellow": "ffff00", "gray": "808080", "grey": "808080", "silver": "c0c0c0",
    "maroon": "800000", "purple": "800080", "fuchsia": "ff00ff", "magenta": "ff00ff",
    "lime": "00ff00", "olive": "808000", "navy": "000080", "teal": "008080", "aqua": "00ffff",
    "cyan": "00ffff", "orange": "ffa500", "snow": "fffafa", "ivory": "fffff0",
    "ghostwhite": "f8f8ff", "whitesmoke": "f5f5f5", "floralwhite": "fffaf0", "azure": "f0ffff",
    "mintcream": "f5fffa", "canvas": "ffffff", "window": "ffffff",
  ].compactMapValues { ShownColor(hexadecimal: $0) }
}
