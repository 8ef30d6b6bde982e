import TextTools

/// The declarations between the braces of a rule, or of a `style` attribute.
struct StyleDeclarations {
  /// Those that others can be beaten by.
  private(set) var normal: [StyleDeclaration] = []
  /// Those with `!important`.
  private(set) var important: [StyleDeclaration] = []

  var isEmpty: Bool { normal.isEmpty && important.isEmpty }

  /// Whether they put digits into a text, or what may be such.
  var addsDigits: Bool {
    (normal + important).contains { declaration in
      guard case .content(let content) = declaration else { return false }
      return content.contains {
        switch $0 {
        case .text(let text): text.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
        case .counter, .attribute: true
        case .picture: false
        }
      }
    }
  }

  /// How many there are.
  var count: Int { normal.count + important.count }

  /// Reads declarations; what is not understood is passed over.
  init(_ text: ArraySlice<UInt8>) {
    var scanner = StyleScanner(text)
    while scanner.next != nil {
      scanner.skipBlanks()
      let name = scanner.read(upTo: ":", ";")
      if scanner.next == UInt8(ascii: ":") {
        scanner.move()
        add(name.trimmed.lowercased, scanner.read(upTo: ";").trimmed)
      }
      if scanner.next != nil { scanner.move() }
    }
  }

  private mutating func add(_ name: String, _ value: ArraySlice<UInt8>) {
    let isCustom = name.hasPrefix("--")
    guard isCustom || StyleDeclaration.names.contains(name) else { return }
    var value = StyleScanner.withoutComments(value).trimmed
    var isImportant = false
    if let mark = value.lastIndex(of: UInt8(ascii: "!")),
      value[(mark + 1)...].trimmed.lowercased == "important"
    {
      isImportant = true
      value = value[..<mark].trimmed
    }
    let found: [StyleDeclaration] =
      if isCustom {
        [.custom(name, value)]
      } else if StyleVariables.refers(value) {
        [.referring(name, value)]
      } else {
        StyleDeclaration.read(name, value) + StyleDoubt.read(name, value.lowercased)
      }
    if isImportant { important += found } else { normal += found }
  }
}

extension StyleDeclaration {
  /// The properties that are understood.
  static let names: Set<String> = [
    "display", "visibility", "text-decoration", "text-decoration-line", "vertical-align",
    "font-size", "font", "opacity", "color", "background", "background-color", "background-image",
    "position", "top", "right", "bottom", "left", "inset",
    "float", "clip", "clip-path", "text-indent", "margin-left", "overflow", "overflow-x",
    "overflow-y", "width", "height", "max-width", "max-height", "transform", "white-space",
    "list-style", "list-style-type", "content", "counter-reset", "counter-set",
    "counter-increment", "content-visibility", "filter", "mso-hide", "mso-list", "direction",
    "unicode-bidi", "zoom", "letter-spacing", "rotate", "scale", "mask", "mask-image",
    "-webkit-mask", "-webkit-mask-image", "-webkit-text-security", "-webkit-text-fill-color",
    "quotes", "translate", "font-family", "margin", "margin-top", "margin-right", "margin-bottom",
    "padding", "padding-left",
    "z-index", "animation", "animation-name", "-webkit-animation", "-webkit-animation-name",
  ]

  /// The least opacity with which text is seen.
  static let leastOpacity = 0.05

  /// What a property with a value says; empty if the value is none of the property.
  static func read(_ name: String, _ bytes: ArraySlice<UInt8>) -> [StyleDeclaration] {
    let value = bytes.lowercased
    let words = value.split(whereSeparator: \.isWhitespace)
    switch name {
    case "display": return StyleDisplay(words).map { [.display($0)] } ?? []
    case "visibility":
      switch value {
      case "visible": return [.visibility(isVisible: true)]
      case "hidden", "collapse": return [.visibility(isVisible: false)]
      case "inherit", "unset", "revert": return [.visibility(isVisible: nil)]
      case "initial": return [.visibility(isVisible: true)]
      default: return []
      }
    case "text-decoration", "text-decoration-line":
      return [.lineThrough(words.contains("line-through"))]
    case "vertical-align": return StyleShift(value).map { [.verticalAlign($0)] } ?? []
    case "font-size": return StyleLength(fontSize: value).map { [.fontSize($0)] } ?? []
    case "font":
      // The size is the first length behind style and weight; the line's height follows a slash.
      let sizes = words.lazy.map { $0.prefix { $0 != "/" } }.filter { Int($0) ?? 0 < 100 }
      let size = sizes.compactMap { StyleLength(fontSize: $0) }.first
      return size.map { [.fontSize($0), .font(fontName(behindSize: value))] } ?? []
    case "font-family": return [.font(fontName(value))]
    case "opacity":
      let share = StyleLength(value)?.pixels(font: 0, of: 1)
      return share.map { [.opacity($0)] } ?? []
    case "color": return [.ink(StyleInk(value))]
    case "background": return [.paperPicture(false), .paper(StylePaper(bytes))]
    case "background-color": return [.paper(StylePaper(bytes))]
    case "background-image": return [.paperPicture(StylePaper(bytes) == .unknown)]
    case "text-indent": return StyleLength(value).map { [.textIndent($0)] } ?? []
    case "white-space":
      return [.whiteSpace(keepsLines: value.hasPrefix("pre") || value == "break-spaces")]
    case "list-style", "list-style-type":
      return words.compactMap { NumberFormat(listStyle: String($0)) }.first.map { [.listStyle($0)] }
        ?? []
    case "content": return [.content(StyleContent.read(bytes))]
    case "counter-reset", "counter-set": return [.counterReset(counters(bytes, default: 0))]
    case "counter-increment": return [.counterIncrement(counters(bytes, default: 1))]
    case "direction": return [.direction(isReversed: value == "rtl")]
    case "unicode-bidi": return [.bidirectional(isOverridden: value.hasSuffix("-override"))]
    case "-webkit-text-fill-color": return [.fill(StyleInk(value))]
    case "letter-spacing": return [.letterSpacing(StyleLength(value) ?? .pixels(0))]
    case "mso-hide": return value == "all" ? [.word(.hidden)] : []
    case "mso-list": return value == "ignore" ? [.word(.listNumber)] : []
    default: return readBox(name, value)
    }
  }

  /// The first font of a list, without quotation marks.
  static func fontName(_ list: String) -> String {
    let first = list.split(separator: ",").first ?? ""
    return first.filter { $0 != "\"" && $0 != "'" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The first font of a list that stands behind a size, as in `bold 12px/1.5 Wingdings, serif`.
  private static func fontName(behindSize value: String) -> String {
    let words = (value.split(separator: ",").first ?? "").split(whereSeparator: \.isWhitespace)
    let size = words.firstIndex { word in
      let size = word.prefix { $0 != "/" }
      return Int(size) ?? 0 < 100 && StyleLength(fontSize: size) != nil
    }
    let names = words[((size ?? -1) + 1)...].drop { word in
      word.first.map { $0 == "/" || $0 == "." || $0.isNumber } ?? true
    }
    return fontName(names.joined(separator: " "))
  }

  /// What is said of an element's box.
  private static func readBox(_ name: String, _ value: String) -> [StyleDeclaration] {
    switch name {
    case "position":
      switch value {
      case "absolute": return [.position(.outOfFlow)]
      case "fixed": return [.position(.fixed)]
      case "relative": return [.position(.relative)]
      case "static", "sticky", "initial": return [.position(.inFlow)]
      default: return []
      }
    case "top": return [.offset(.top, StyleLength(value))]
    case "right": return [.offset(.right, StyleLength(value))]
    case "bottom": return [.offset(.bottom, StyleLength(value))]
    case "left": return [.offset(.left, StyleLength(value))]
    case "inset":
      let sides = value.split(whereSeparator: \.isWhitespace).map { StyleLength($0) }
      guard let top = sides.first else { return [] }
      let right = sides.count > 1 ? sides[1] : top
      return [
        .offset(.top, top), .offset(.right, right),
        .offset(.bottom, sides.count > 2 ? sides[2] : top),
        .offset(.left, sides.count > 3 ? sides[3] : right),
      ]
    case "float": return [.float(value == "left" || value == "right")]
    case "clip": return [.clip(.clip, isEmpty: isEmptyRectangle(value))]
    case "clip-path": return [.clip(.clipPath, isEmpty: isEmptyShape(value))]
    case "content-visibility": return [.clip(.contentVisibility, isEmpty: value == "hidden")]
    case "filter": return [.clip(.filter, isEmpty: hasTransparentFilter(value))]
    case "z-index": return [.stacking(isBehind: value.hasPrefix("-"))]
    case "margin-left": return StyleLength(value).map { [.margin(.left, $0)] } ?? []
    case "margin-top": return [.margin(.top, StyleLength(value) ?? .pixels(0))]
    case "margin-right": return [.margin(.right, StyleLength(value) ?? .pixels(0))]
    case "margin-bottom": return [.margin(.bottom, StyleLength(value) ?? .pixels(0))]
    case "margin":
      let sides = value.split(whereSeparator: \.isWhitespace).map { StyleLength($0) ?? .pixels(0) }
      guard let top = sides.first else { return [] }
      return [
        .margin(.top, top), .margin(.right, sides.count > 1 ? sides[1] : top),
        .margin(.bottom, sides.count > 2 ? sides[2] : top),
      ] + (leftSide(of: value).map { [.margin(.left, $0)] } ?? [])
    case "padding-left": return StyleLength(value).map { [.paddingLeft($0)] } ?? []
    case "padding": return leftSide(of: value).map { [.paddingLeft($0)] } ?? []
    case "overflow", "overflow-x", "overflow-y":
      return [.overflow(isHidden: value.hasPrefix("hidden") || value.hasPrefix("clip"))]
    case "width": return [.size(.width, StyleLength(value))]
    case "height": return [.size(.height, StyleLength(value))]
    case "max-width": return [.size(.maxWidth, StyleLength(value))]
    case "max-height": return [.size(.maxHeight, StyleLength(value))]
    case "scale":
      let factors = value.split(separator: " ").prefix(2)
      return [.transform(isEmpty: factors.contains { Double($0) == 0 || $0 == "0%" })]
    case "transform":
      let text = value.filter { $0 != " " }
      return [
        .transform(isEmpty: ["scale(0)", "scale(0,0)", "scalex(0)", "scaley(0)"].contains(text)),
        .move(.transform, StyleMove(transform: value)),
      ]
    case "translate": return [.move(.translate, StyleMove(translate: value))]
    default: return []
    }
  }

  /// The last of the lengths for all four sides, or the one that holds for right and left.
  private static func leftSide(of value: String) -> StyleLength? {
    let sides = value.split(whereSeparator: \.isWhitespace)
    guard let side = sides.count == 4 ? sides[3] : sides.count > 1 ? sides[1] : sides.first else {
      return nil
    }
    return side == "auto" ? .pixels(0) : StyleLength(side)
  }

  private static func counters(
    _ bytes: ArraySlice<UInt8>,
    default value: Int
  ) -> [(name: String, value: Int)] {
    var counters: [(name: String, value: Int)] = []
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
      let text = String(decoding: word, as: UTF8.self)
      if let number = Int(text) {
        if !counters.isEmpty { counters[counters.count - 1].value = number }
      } else if text != "none" {
        counters.append((text, value))
      }
    }
    return counters
  }
}

extension StyleDisplay {
  /// Reads the words of `display`; nil for what is not known.
  init?(_ words: [Substring]) {
    guard let last = words.last else { return nil }
    switch last {
    case "none": self = .none
    case "inline", "inline-table", "ruby", "ruby-base", "initial": self = .inline
    case "inline-block": self = .inlineBlock
    case "inline-flex", "inline-grid", "-webkit-inline-box": self = .flex
    case "block", "flow-root", "flow": self = .block
    case "flex", "grid", "-webkit-box", "-webkit-flex", "-ms-flexbox", "box": self = .flex
    case "list-item": self = .listItem
    case "contents": self = .contents
    case "table": self = .table
    case "table-row": self = .row
    case "table-cell": self = .cell
    case "table-row-group", "table-header-group", "table-footer-group", "table-column",
      "table-column-group", "table-caption":
      self = .tablePart
    default: return nil
    }
  }
}

extension StyleShift {
  /// Reads the value of `vertical-align`; nil for what is not known.
  init?(_ value: String) {
    switch value {
    case "super": self = .raised
    case "sub": self = .lowered
    case "top", "text-top": self = .top
    case "baseline", "middle", "bottom", "text-bottom", "initial":
      self = .baseline
    default:
      guard let length = StyleLength(value) else { return nil }
      self = .by(length)
    }
  }
}
