import XML

/// The styles of a document, as far as they decide what is read.
struct WordStyles {
  /// What a style is for.
  enum Kind: String {
    case paragraph
    case character
    case table
    case numbering
  }

  /// A style as it is written.
  struct Style {
    var kind = Kind.paragraph
    var parent: String?
    var format = RunFormat()
    /// How it moves the lines of a paragraph.
    var indent = ParagraphIndent()
    /// How high it makes lines.
    var spacing = LineSpacing()
    /// What it says of parts of a table, by their names.
    var conditions: [String: RunFormat] = [:]
    /// Whether a table's cells may have a colour behind them.
    var isShaded = false
  }

  /// What holds for all text.
  var defaults = RunFormat()
  /// How lines are moved where nothing says otherwise.
  var defaultIndent = ParagraphIndent()
  /// How high lines are where nothing says otherwise.
  var defaultSpacing = LineSpacing()
  /// The styles that hold where none is named.
  var defaultStyles: [Kind: String] = [:]
  /// The style of prompts in content controls.
  var promptStyle = "PlaceholderText"
  /// The styles, each by its identifier.
  private(set) var styles: [String: Style] = [:]

  /// Adds a style; its format is laid over the one that it is based on only by ``resolve()``.
  mutating func add(_ style: Style, named name: String) { styles[name] = style }

  /// Lays each style over those that it is based on.
  mutating func resolve() {
    var done: Set<String> = []
    for name in styles.keys {
      var chain: [String] = []
      var next: String? = name
      var seen: Set<String> = []
      while let name = next, let style = styles[name], !done.contains(name),
        seen.insert(name).inserted
      {
        chain.append(name)
        next = style.parent
      }
      for name in chain.reversed() {
        if let parent = styles[name]?.parent.flatMap({ styles[$0] }) {
          if let own = styles[name]?.format { styles[name]?.format = own.over(parent.format) }
          if let own = styles[name]?.indent { styles[name]?.indent = own.over(parent.indent) }
          if let own = styles[name]?.spacing { styles[name]?.spacing = own.over(parent.spacing) }
          if parent.isShaded { styles[name]?.isShaded = true }
          styles[name]?.conditions.merge(parent.conditions) { own, other in own.over(other) }
        }
        done.insert(name)
      }
    }
  }

  /// What a table of a style has of formats for its parts.
  func conditions(of table: String?) -> [String: RunFormat] {
    (table ?? defaultStyles[.table]).flatMap { styles[$0] }?.conditions ?? [:]
  }

  /// Whether a table of a style may have a colour behind its cells.
  func isShaded(table: String?) -> Bool {
    (table ?? defaultStyles[.table]).flatMap { styles[$0] }?.isShaded ?? false
  }

  /// How lines of a paragraph are moved that says something itself and has a style.
  func indent(_ own: ParagraphIndent, style: String?) -> ParagraphIndent {
    let style = (style ?? defaultStyles[.paragraph]).flatMap { styles[$0] }
    return own.over(style?.indent ?? ParagraphIndent()).over(defaultIndent)
  }

  /// How high lines of a paragraph are that says something itself and has a style.
  func spacing(_ own: LineSpacing, style: String?) -> LineSpacing {
    let style = (style ?? defaultStyles[.paragraph]).flatMap { styles[$0] }
    return own.over(style?.spacing ?? LineSpacing()).over(defaultSpacing)
  }

  /// The format of text.
  ///
  /// What a run says itself holds; else the last of the styles that says something does. On-off
  /// properties of styles are toggled: a hidden character style within a hidden paragraph style shows.
  ///
  /// - Parameters:
  ///   - direct: What the run says itself.
  ///   - character: The run's style.
  ///   - paragraph: The paragraph's style.
  ///   - table: The style of the table around it; nil outside of tables.
  /// - Returns: The format with everything that is said of it.
  func format(
    _ direct: RunFormat,
    character: String?,
    paragraph: String?,
    table: String??
  ) -> RunFormat {
    var levels: [RunFormat] = []
    if let table, let format = format(table, .table) { levels.append(format) }
    if let format = format(paragraph, .paragraph) { levels.append(format) }
    if let format = format(character, .character) { levels.append(format) }
    var result = levels.reduce(defaults) { $1.over($0) }
    result.isVanished = toggled(\.isVanished, levels)
    result.isStruck = toggled(\.isStruck, levels)
    return direct.over(result)
  }

  private func format(_ name: String?, _ kind: Kind) -> RunFormat? {
    guard let name = name ?? defaultStyles[kind], let style = styles[name], style.kind == kind
    else {
      return nil
    }
    return style.format
  }

  private func toggled(_ property: KeyPath<RunFormat, Bool?>, _ levels: [RunFormat]) -> Bool {
    defaults[keyPath: property] == true
      || levels.count { $0[keyPath: property] == true } % 2 == 1
  }
}
