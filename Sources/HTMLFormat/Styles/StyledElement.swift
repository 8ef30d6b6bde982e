import XML

/// An element as selectors look at it.
struct StyledElement {
  let name: String
  let identifier: String
  /// Its classes, each once.
  let classes: [String]
  /// The keys of its name, its identifier and its classes, as far as rules ask for them.
  let keys: [Int]
  let attributes: [HTMLAttribute]
  /// Its number among its parent's children, from 1, and among those of its name.
  let position: Int
  let positionInType: Int
  /// Its number in the page, from 0.
  let number: Int
  /// The elements before it in the same parent, as far as selectors may ask for them.
  private(set) var siblings: [StyledElement] = []
  /// How many children were opened in it, in all and by name, and the last of them.
  private(set) var childCount = 0
  private var childrenByName: [String: Int] = [:]
  private var children: [StyledElement] = []

  /// How many elements before one are known.
  private static let siblingLimit = 32

  /// Describes an element in its parent.
  init(
    _ name: String,
    _ attributes: [HTMLAttribute],
    in parent: inout StyledElement?,
    number: Int,
    for rules: StyleRules
  ) {
    func value(_ key: String) -> String {
      let value = attributes.first { $0.name == key }?.value ?? ""
      return rules.foldsCase ? value.lowercased() : value
    }
    self.name = name
    self.attributes = attributes
    self.number = number
    identifier = value("id")
    var classes: [String] = []
    var seen: Set<Substring> = []
    for name in value("class").split(whereSeparator: \.isWhitespace)
    where seen.insert(name).inserted {
      classes.append(String(name))
    }
    self.classes = classes
    keys =
      [rules.names[name], rules.identifiers[identifier]].compactMap { $0 }
      + classes.compactMap { rules.classes[$0] }
    parent?.childCount += 1
    parent?.childrenByName[name, default: 0] += 1
    position = parent?.childCount ?? 1
    positionInType = parent?.childrenByName[name] ?? 1
    guard rules.askForSiblings else { return }
    let own = self
    siblings = parent?.children ?? []
    parent?.append(own)
  }

  private mutating func append(_ child: StyledElement) {
    if children.count == Self.siblingLimit { children.removeFirst() }
    children.append(child)
  }
}
