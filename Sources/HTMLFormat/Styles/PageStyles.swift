import ReportFormats
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
  private var open: [ElementStyle] = [ElementStyle()]
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
    let collected = try StyleCollector.collect(page, limits: HTMLLimits(limits))
    if !collected.rules.isEmpty {
      matching = StyleMatching(
        collected.rules,
        childCounts: collected.childCounts,
        limit: limits.styleComparisons
      )
    }
  }

  /// Whether finding the rules has taken too long.
  var isPastLimit: Bool { matching?.isPastLimit ?? false }

  /// The style of the element that is open.
  var current: ElementStyle { open[open.count - 1] }

  /// Begins an element.
  ///
  /// - Returns: What style sheets put before and behind its text.
  mutating func begin(
    _ name: String,
    _ attributes: [HTMLAttribute]
  ) -> (before: Pseudo?, behind: Pseudo?) {
    let rules = matching?.open(name, attributes) ?? []
    var specified = SpecifiedStyle(name)
    presentation(attributes, in: &specified)
    let own = attributes.value(of: "style").map { self.declarations(inline: $0) }
    func declarations(of part: StyleSelector.Part) -> [StyleDeclarations] {
      rules.filter { $0.selector.part == part }
        .compactMap { matching?.rules.declarations[$0.declarations] }
    }
    Self.apply(declarations(of: .element), inline: own, to: &specified)
    let style = ElementStyle(specified, in: current)
    open.append(style)
    count(specified)
    func pseudo(_ part: StyleSelector.Part) -> Pseudo? {
      let declarations = declarations(of: part)
      guard !declarations.isEmpty else { return nil }
      var specified = SpecifiedStyle()
      Self.apply(declarations, inline: nil, to: &specified)
      if part == .before { count(specified) }
      guard !specified.content.isEmpty else { return nil }
      return Pseudo(content: specified.content, style: ElementStyle(specified, in: style))
    }
    return (pseudo(.before), pseudo(.behind))
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

  private static func apply(
    _ rules: [StyleDeclarations],
    inline: StyleDeclarations?,
    to style: inout SpecifiedStyle
  ) {
    let normal = rules.flatMap(\.normal) + (inline?.normal ?? [])
    let important = rules.flatMap(\.important) + (inline?.important ?? [])
    for declaration in normal + important { style.apply(declaration) }
  }

  /// What attributes say of an element's looks.
  private func presentation(_ attributes: [HTMLAttribute], in style: inout SpecifiedStyle) {
    for attribute in attributes {
      switch attribute.name {
      case "hidden": style.display = StyleDisplay.none
      case "dir": style.isReversed = attribute.value.lowercased() == "rtl"
      case "type":
        if let format = NumberFormat(listStyle: attribute.value) { style.listStyle = format }
      default: break
      }
    }
  }

  private mutating func declarations(inline text: String) -> StyleDeclarations {
    if let declarations = known[text] { return declarations }
    let declarations = StyleDeclarations(Array(text.utf8)[...])
    if known.count < Self.knownLimit { known[text] = declarations }
    return declarations
  }
}
