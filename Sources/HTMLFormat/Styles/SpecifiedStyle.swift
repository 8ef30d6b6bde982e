import TextTools

/// What the rules say of an element, the stronger over the weaker.
struct SpecifiedStyle {
  var display: StyleDisplay?
  var isVisible: Bool?
  var isStruck: Bool?
  var verticalAlign: StyleShift?
  var fontSize: StyleLength?
  /// How much of it is seen, from 0 to 1.
  var opacity = 1.0
  var ink: StyleInk?
  var paper = StylePaper.inherited
  var hasPaperPicture = false
  var position = StylePosition.inFlow
  var offsets: [StyleLength?] = [nil, nil, nil, nil]
  var isFloating = false
  var isClipped = [false, false, false, false]
  var textIndent: StyleLength?
  var margins: [StyleLength?] = [nil, nil, nil, nil]
  var moves: [StyleMove?] = [nil, nil]
  /// Whether it lies behind others.
  var isBehind = false
  /// How much of what is behind it a colour of its own hides, from 0 to 1.
  var ownPaper = 0.0
  /// Whether all that is in it but its summary is folded away.
  var isFolded = false
  var paddingLeft: StyleLength?
  var hidesOverflow = false
  var sizes: [StyleLength?] = [nil, nil, nil, nil]
  var isShrunk = false
  var keepsLines: Bool?
  var listStyle: NumberFormat?
  var content: [StyleContent] = []
  var counterReset: [(name: String, value: Int)] = []
  var counterIncrement: [(name: String, value: Int)] = []
  var isReversed: Bool?
  var isOverridden: Bool?
  var fill: StyleInk?
  var doubts: [Bool?] = []
  var letterSpacing: StyleLength?
  var font: String?
  var wordMark: StyleWordMark?

  /// The greatest opacity with which a box, or a text, hides no text below it.
  static let faintOpacity = 0.3

  /// Takes what a rule says in the place of what was said before.
  mutating func apply(_ declaration: StyleDeclaration) {
    switch declaration {
    case .display(let value): display = value
    case .visibility(let value): isVisible = value
    case .lineThrough(let value): isStruck = value
    case .verticalAlign(let value): verticalAlign = value
    case .fontSize(let value): fontSize = value
    case .opacity(let share): opacity = share
    case .ink(let value): ink = value
    case .paper(let value):
      paper = value
      ownPaper = value.share
    case .paperPicture(let value): hasPaperPicture = value
    case .stacking(let value): isBehind = value
    case .position(let value): position = value
    case .offset(let edge, let value): offsets[edge.rawValue] = value
    case .float(let value): isFloating = value
    case .clip(let way, let isEmpty): isClipped[way.rawValue] = isEmpty
    case .textIndent(let value): textIndent = value
    case .margin(let edge, let value): margins[edge.rawValue] = value
    case .paddingLeft(let value): paddingLeft = value
    case .overflow(let isHidden): hidesOverflow = isHidden
    case .size(let dimension, let value): sizes[dimension.rawValue] = value
    case .transform(let isEmpty): isShrunk = isEmpty
    case .move(let way, let move): moves[way.rawValue] = move
    case .whiteSpace(let value): keepsLines = value
    case .listStyle(let value): listStyle = value
    case .content(let value): content = value
    case .counterReset(let value): counterReset = value
    case .counterIncrement(let value): counterIncrement = value
    case .direction(let value): isReversed = value
    case .bidirectional(let value): isOverridden = value
    case .fill(let value): fill = value
    case .doubt(let doubt, let value):
      if doubts.isEmpty { doubts = StyleDoubt.allCases.map { _ in nil } }
      doubts[doubt.rawValue] = value
    case .letterSpacing(let value): letterSpacing = value
    case .font(let value): font = value
    case .word(let value): wordMark = value
    // They are resolved before.
    case .custom, .referring: break
    }
  }

  /// What browsers say of an element before a page does.
  init(_ name: String = "span") {
    switch name {
    case "s", "strike", "del": isStruck = true
    case "sup":
      verticalAlign = .raised
      fontSize = .font(0.83)
    case "sub":
      verticalAlign = .lowered
      fontSize = .font(0.83)
    case "small": fontSize = .font(0.83)
    case "big": fontSize = .font(1.2)
    case "pre", "listing", "xmp", "plaintext": keepsLines = true
    case "textarea", "input", "select", "button":
      // Fields have colours of their own.
      if name == "textarea" { keepsLines = true }
      ink = .of(.black, opacity: 1)
      paper = .of(.white)
    case "mark":
      ink = .of(.black, opacity: 1)
      paper = .of(ShownColor(red: 255, green: 255, blue: 0))
    case "bdo": isOverridden = true
    case "ol": listStyle = .decimal
    case "ul", "dir", "menu": listStyle = .bullet
    default: break
    }
    display = StyleDisplay(of: name)
  }
}

extension StyleDisplay {
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "section",
    "article", "header", "footer", "main", "nav", "aside", "center", "blockquote", "pre", "form",
    "fieldset", "legend", "address", "figure", "figcaption", "hr", "body", "html", "details",
    "summary", "dialog", "dir", "menu", "hgroup", "search", "listing", "xmp", "plaintext",
    "optgroup", "option",
  ]
  private static let hidden: Set<String> = [
    "head", "template", "noscript", "rp", "noframes", "noembed", "area", "base", "link", "meta",
    "param", "source", "track", "datalist",
  ]

  /// How an element stands where no rule says otherwise.
  init(of name: String) {
    switch name {
    case "table": self = .table
    case "tr": self = .row
    case "td", "th": self = .cell
    case "thead", "tbody", "tfoot", "caption", "colgroup", "col": self = .tablePart
    case "li": self = .listItem
    case let name where Self.blocks.contains(name): self = .block
    case let name where Self.hidden.contains(name): self = .none
    default: self = .inline
    }
  }
}
