import ReportFormats
import ReportModel
import TextTools
import XML

/// The style sheets of a page, and the styles of its open elements.
struct PageStyles {
  /// What is put before or behind an element, with its style.
  struct Pseudo {
    let content: [StyleContent]
    let style: ElementStyle
  }

  private var matching: StyleMatching?
  /// The styles of the open elements, the page's own first.
  private var open: [ElementStyle]
  /// Whether the page has style sheets elsewhere, which may put a colour behind what they can name.
  private let hasOtherSheets: Bool
  /// The declarations of `style` attributes that were read before; programs repeat them at every element.
  private var known: [String: StyleDeclarations] = [:]
  private var counters: [String: Int] = [:]

  private static let knownLimit = 2_000

  /// Reads a page's style sheets.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - limits: What it may hold.
  /// - Throws: An error for a page past a limit.
  init(of page: [UInt8], limits: ReadingLimits) throws(XMLError) {
    let collected = try StyleCollector.collect(page, limits: limits)
    hasOtherSheets = collected.hasOtherSheets
    open = [ElementStyle(paper: hasOtherSheets ? nil : .white)]
    if !collected.rules.isEmpty {
      matching = StyleMatching(
        collected.rules,
        childCounts: collected.childCounts,
        haveText: collected.haveText,
        limit: limits.styleComparisons
      )
    }
  }

  /// Why the look of the page is not known, as for too many rules; nil while it is.
  var refusal: Refusal? {
    guard let matching, matching.isPastLimit else { return nil }
    return matching.rules.exceeded
      ?? .limit(
        Wording(zh: "样式规则与元素的比对次数", en: "the comparisons of style rules with elements"),
        value: String(matching.limit)
      )
  }

  /// The style of the element that is open.
  var current: ElementStyle { open[open.count - 1] }

  /// Begins an element.
  ///
  /// - Returns: What style sheets put before and behind its text.
  mutating func begin(
    _ name: String,
    _ attributes: [HTMLAttribute]
  ) -> (before: Pseudo?, behind: Pseudo?) {
    let parts = matching?.open(name, attributes)
    var specified = SpecifiedStyle(name)
    presentation(name, attributes, in: &specified)
    let own = attributes.value(of: "style").map { self.declarations(inline: $0) }
    var variables = current.variables
    let plain = specified
    apply(parts?.element, inline: own, to: &specified, &variables)
    var style = ElementStyle(specified, in: current)
    style.variables = variables
    style.mayShowMore = parts?.mayAddDigits ?? false
    if let parts, !parts.doubtful.isEmpty { doubt(&style, parts, over: plain, own) }
    open.append(style)
    count(specified)
    let before = pseudo(parts?.before, in: style)
    if let before { count(before.specified) }
    return (before?.made, pseudo(parts?.behind, in: style)?.made)
  }

  /// What rules put before or behind the text of an element; nil for nothing.
  private func pseudo(
    _ rules: StyleCascade?,
    in style: ElementStyle
  ) -> (made: Pseudo?, specified: SpecifiedStyle)? {
    guard let rules, !rules.isEmpty else { return nil }
    var specified = SpecifiedStyle()
    var variables = style.variables
    apply(rules, inline: nil, to: &specified, &variables)
    guard !specified.content.isEmpty else { return (nil, specified) }
    let made = Pseudo(content: specified.content, style: ElementStyle(specified, in: style))
    return (made, specified)
  }

  /// Notes where text looks another way if a rule holds of which that is not known.
  private func doubt(
    _ style: inout ElementStyle,
    _ parts: StyleParts,
    over plain: SpecifiedStyle,
    _ own: StyleDeclarations?
  ) {
    guard let blocks = matching?.rules.blocks else { return }
    if parts.hasMoreDoubts { style.hasDoubtfulRule = true }
    for doubtful in parts.doubtful {
      var holding = parts.element
      for rule in parts.doubtful where rule.block == doubtful.block {
        holding.add(rule, blocks[rule.block])
      }
      var specified = plain
      var variables = current.variables
      apply(holding, inline: own, to: &specified, &variables)
      let other = ElementStyle(specified, in: current)
      if other.appearance != style.appearance { style.hasDoubtfulRule = true }
    }
  }

  /// Ends the element that is open.
  mutating func end() {
    if open.count > 1 { open.removeLast() }
    matching?.close()
  }

  /// The number that a counter has.
  func counter(_ name: String) -> Int { counters[name] ?? 0 }

  private mutating func count(_ specified: SpecifiedStyle) {
    for counter in specified.counterReset { counters[counter.name] = counter.value }
    for counter in specified.counterIncrement {
      counters[counter.name] = (counters[counter.name] ?? 0) &+ counter.value
    }
  }

  private func apply(
    _ rules: StyleCascade?,
    inline: StyleDeclarations?,
    to style: inout SpecifiedStyle,
    _ variables: inout StyleVariables
  ) {
    let found = rules?.declarations(in: matching?.rules.blocks ?? [])
    let normal = (found?.normal ?? []) + (inline?.normal ?? [])
    let all = normal + (found?.important ?? []) + (inline?.important ?? [])
    for case .custom(let name, let value) in all { variables.set(name, to: value) }
    for declaration in all {
      if case .referring(let property, let value) = declaration {
        guard let value = variables.resolved(value) else { continue }
        for declaration in StyleDeclaration.read(property, value) { style.apply(declaration) }
        for doubt in StyleDoubt.read(property, value.lowercased) { style.apply(doubt) }
      } else {
        style.apply(declaration)
      }
    }
  }

  /// What attributes say of an element's looks.
  private func presentation(
    _ name: String,
    _ attributes: [HTMLAttribute],
    in style: inout SpecifiedStyle
  ) {
    if name == "dialog", attributes.value(of: "open") == nil { style.display = StyleDisplay.none }
    // In a cell nobody looks for what is folded away; in the text it is read and told.
    if name == "details", current.isInCell, attributes.value(of: "open") == nil {
      style.isFolded = true
      style.isVisible = false
    }
    if name == "summary", current.isFolded { style.isVisible = true }
    for attribute in attributes {
      switch attribute.name {
      // What pops up is not there until somebody asks for it.
      case "hidden", "popover": style.display = StyleDisplay.none
      case "dir": style.isReversed = attribute.value.lowercased() == "rtl"
      case "type":
        if let format = NumberFormat(listStyle: attribute.value) { style.listStyle = format }
      case "face" where name == "font":
        style.font = StyleDeclaration.fontName(attribute.value)
      case "color" where name == "font": style.ink = StyleInk(attribute: attribute.value)
      case "text" where name == "body": style.ink = StyleInk(attribute: attribute.value)
      case "href" where name == "a": style.ink = Self.link
      case "bgcolor":
        style.paper = StylePaper(attribute: attribute.value)
        style.ownPaper = style.paper.share
      case "background": style.hasPaperPicture = true
      case "class", "id": if hasOtherSheets, style.paper == .inherited { style.paper = .unknown }
      default: break
      }
    }
  }

  /// The colour of a link that was not followed.
  private static let link = StyleInk.of(ShownColor(red: 0, green: 0, blue: 238), opacity: 1)

  private mutating func declarations(inline text: String) -> StyleDeclarations {
    if let declarations = known[text] { return declarations }
    let declarations = StyleDeclarations(Array(text.utf8)[...])
    if known.count < Self.knownLimit { known[text] = declarations }
    return declarations
  }
}
