import TextTools

/// What a style sheet says of the colour of text.
enum StyleInk: Equatable {
  /// That of the text around it.
  case inherited
  /// One that is not known here.
  case unknown
  case of(ShownColor, opacity: Double)
}

/// What a style sheet says of what is behind an element.
enum StylePaper: Equatable {
  /// What is behind the element around it.
  case inherited
  /// A picture, or a colour that is not known here.
  case unknown
  /// A colour through which a part of what is behind it is seen.
  case thin(share: Double)
  case of(ShownColor)

  /// How much of what is behind it it hides, from 0 to 1.
  var share: Double {
    switch self {
    case .inherited: 0
    case .thin(let share): share
    case .unknown, .of: 1
    }
  }
}

extension StyleInk {
  /// Reads the value of `color`; a name that is not known is some colour still.
  init(_ value: String) {
    switch value {
    case "inherit", "unset", "revert", "currentcolor": self = .inherited
    case "transparent": self = .of(.black, opacity: 0)
    case "initial", "canvastext", "windowtext": self = .of(.black, opacity: 1)
    default: self = Self.color(value)
    }
  }

  /// Reads the colour of an attribute, which may be without its mark.
  init(attribute value: String) {
    let value = value.filter { !$0.isWhitespace }.lowercased()
    self = ShownColor(hexadecimal: value).map { .of($0, opacity: 1) } ?? StyleInk(value)
  }

  private static func color(_ value: String) -> StyleInk {
    if let color = ShownColor(name: value) { return .of(color, opacity: 1) }
    if value.hasPrefix("#") { return hexadecimal(value.dropFirst()) }
    if value.hasPrefix("light-dark("), let comma = value.firstIndex(of: ",") {
      return StyleInk(value[..<comma].dropFirst("light-dark(".count).filter { $0 != " " })
    }
    guard let open = value.firstIndex(of: "("), value.hasSuffix(")") else { return .unknown }
    let arguments = value[value.index(after: open)...].dropLast()
      .split { $0 == "," || $0 == "/" || $0 == " " }
    guard arguments.count >= 3 else { return .unknown }
    let opacity =
      arguments.count > 3 ? StyleLength(arguments[3])?.pixels(font: 0, of: 1) ?? 1 : 1
    switch value[..<open] {
    case "rgb", "rgba":
      let parts = arguments.prefix(3).compactMap { StyleLength($0)?.pixels(font: 0, of: 255) }
        .map { UInt8(min(max(0, $0.rounded()), 255)) }
      guard parts.count == 3 else { return .unknown }
      return .of(ShownColor(red: parts[0], green: parts[1], blue: parts[2]), opacity: opacity)
    case "hsl", "hsla":
      guard let color = ShownColor(hue: arguments[0], arguments[1], arguments[2]) else {
        return .unknown
      }
      return .of(color, opacity: opacity)
    case "oklch", "oklab", "lch", "lab":
      // How bright it is says whether it is seen on paper; the rest says what it looks like.
      let whole = value.hasPrefix("ok") ? 1.0 : 100.0
      guard let lightness = StyleLength(arguments[0])?.pixels(font: 0, of: whole) else {
        return .unknown
      }
      let grey = UInt8(min(max(0, (lightness / whole * 255).rounded()), 255))
      return .of(ShownColor(red: grey, green: grey, blue: grey), opacity: opacity)
    default: return .unknown
    }
  }

  /// Three, four, six or eight digits, of which the last say how much is seen.
  private static func hexadecimal(_ digits: Substring) -> StyleInk {
    let count = digits.utf8.count
    let opacityCount = count == 4 ? 1 : count == 8 ? 2 : 0
    guard let color = ShownColor(hexadecimal: digits.dropLast(opacityCount)) else {
      return .unknown
    }
    let share = Double(Int(digits.suffix(opacityCount), radix: 16) ?? 0)
    let opacity = opacityCount == 0 ? 1 : share / (opacityCount == 1 ? 15 : 255)
    return .of(color, opacity: opacity)
  }
}

extension ShownColor {
  /// Mixes a colour of a hue; nil where something is calculated.
  ///
  /// - Parameters:
  ///   - hue: The angle, in degrees or turns.
  ///   - saturation: How much of the hue there is in it, of 100 percent.
  ///   - lightness: How light it is, of 100 percent.
  fileprivate init?(hue: Substring, _ saturation: Substring, _ lightness: Substring) {
    let isTurns = hue.hasSuffix("turn")
    let number = hue.hasSuffix("deg") ? hue.dropLast(3) : isTurns ? hue.dropLast(4) : hue
    let parts = [saturation, lightness].compactMap { part -> Double? in
      let length = StyleLength(part)?.pixels(font: 0, of: 100)
      return length.map { min(max(0, $0 / 100), 1) }
    }
    guard let angle = number == "none" ? 0 : Double(number), angle.isFinite, parts.count == 2
    else { return nil }
    let sixth = (angle * (isTurns ? 6 : 1.0 / 60)).truncatingRemainder(dividingBy: 6)
    let spread = parts[0] * min(parts[1], 1 - parts[1])
    func part(_ offset: Double) -> UInt8 {
      let place = (offset + sixth * 2 + 12).truncatingRemainder(dividingBy: 12)
      let share = parts[1] - spread * max(-1, min(place - 3, 9 - place, 1))
      return UInt8(min(max(0, (share * 255).rounded()), 255))
    }
    self.init(red: part(0), green: part(8), blue: part(4))
  }
}

extension StylePaper {
  /// Reads the value of `background`, `background-color` or `background-image`.
  init(_ bytes: ArraySlice<UInt8>) {
    var paper = StylePaper.inherited
    var scanner = StyleScanner(bytes)
    while true {
      scanner.skipBlanks()
      guard scanner.next != nil else { break }
      let word = scanner.read(upTo: " ", "\t", "\n", ",").lowercased
      if scanner.next == UInt8(ascii: ",") { scanner.move() }
      if word.contains("url(") || word.contains("gradient(") || word.hasPrefix("image") {
        paper = .unknown
        break
      }
      if Self.isColor(word) { paper = StylePaper(StyleInk(word)) }
    }
    self = paper
  }

  /// Reads the colour of an attribute.
  init(attribute value: String) { self.init(StyleInk(attribute: value)) }

  private init(_ ink: StyleInk) {
    switch ink {
    case .inherited: self = .inherited
    case .unknown: self = .unknown
    case .of(let color, let opacity):
      self = opacity <= 0 ? .inherited : opacity < 1 ? .thin(share: opacity) : .of(color)
    }
  }

  /// Whether a word of `background` says a colour, rather than a place or a way to repeat something.
  private static func isColor(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    let isNumber =
      first == UInt8(ascii: "-") || first == UInt8(ascii: "/") || (0x30...0x39).contains(first)
    return !isNumber && !others.contains(word)
  }

  private static let others: Set<String> = [
    "none", "initial", "unset", "revert", "inherit", "repeat", "no-repeat", "repeat-x", "repeat-y",
    "space", "round", "scroll", "fixed", "local", "left", "right", "top", "bottom", "center",
    "cover", "contain", "auto", "border-box", "padding-box", "content-box", "text",
  ]
}
