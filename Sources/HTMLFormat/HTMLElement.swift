import XML

/// An element of a page that is open.
struct HTMLElement {
  /// What the element is in a table.
  enum Role { case none, table, row, cell, rowGroup }

  let name: String
  let attributes: [HTMLAttribute]
  let style: ElementStyle
  var role = Role.none
  /// Whether it ends the paragraph before it and behind it.
  var isBlock = false
  /// Whether it, or one around it, holds nothing that a page shows.
  var isSilent = false
  /// Whether it is a mark that this program has put into the page.
  var isMark = false
  /// Whether it, or one around it, leads somewhere else, or holds what is the same on all pages of a site.
  var isFurniture = false
  /// The link to a note that it is, or stands in.
  var noteLink: HTMLNoteLink?
  /// What style sheets put at its end.
  var behind: PageStyles.Pseudo?
  /// Whether what is in it is folded away until somebody opens it.
  var isClosed = false
  /// What it may lie over, and what lies over others and is placed within it.
  var cover: HTMLCover?
  var inner: [HTMLCover] = []
  /// How many tables ended, with how many rows, and how many blocks were there before it began.
  var gridsBefore = 0
  var rowsBefore = 0
  var blocksBefore = 0
  /// What was seen of the page before it began.
  var shownBefore = HTMLShown()
  /// What its text is drawn over: that of lower layers.
  var layer = 0
  /// The number of the next entry, if it is a list.
  var nextNumber: Int?

  /// Whether what is in it is shown in the place of what stands in the element around it.
  var hasShadow: Bool {
    name == "template" && attributes.contains { $0.name.hasPrefix("shadowroot") }
  }

  /// Elements that hold nothing to be shown, whatever style sheets say.
  private static let silentNames: Set<String> = [
    "script", "style", "title", "head", "xml", "rp", "param",
  ]
  private static let furnitureNames: Set<String> = ["a", "nav", "header", "footer", "aside"]

  init(
    _ name: String,
    _ attributes: [HTMLAttribute],
    _ style: ElementStyle,
    in parent: HTMLElement?
  ) {
    self.name = name
    self.attributes = attributes
    self.style = style
    isMark = HTMLMark.isOne(attributes)
    isSilent = parent?.isSilent == true || isMark || Self.silentNames.contains(name)
    isFurniture =
      parent?.isFurniture == true
      || Self.furnitureNames.contains(name) && (name != "a" || attributes.value(of: "href") != nil)
    if name == "ol" || name == "ul" || name == "menu" || name == "dir" {
      nextNumber = attributes.span("start") ?? 1
    }
    guard !style.isAbsent else { return }
    role = Self.role(name, style, in: parent)
    isBlock = role != .none || style.isBlock
    isClosed = name == "details" && attributes.value(of: "open") == nil && !style.isInCell
    // A link without an end does not reach into blocks.
    noteLink = HTMLNoteLink(name, attributes) ?? (isBlock ? nil : parent?.noteLink)
  }

  /// The part of a table that an element is: by its name, or by a style sheet within a table that one makes.
  private static func role(_ name: String, _ style: ElementStyle, in parent: HTMLElement?) -> Role {
    switch name {
    case "table": return .table
    case "tr": return .row
    case "td", "th": return .cell
    case "thead", "tbody", "tfoot": return .rowGroup
    default: break
    }
    let around = parent?.role ?? .none
    let isMade =
      parent.map { !["table", "tbody", "thead", "tfoot", "tr"].contains($0.name) } ?? true
    switch style.display {
    case .table: return .table
    case .tablePart where isMade && around == .table: return .rowGroup
    case .row where isMade && (around == .table || around == .rowGroup): return .row
    case .cell where isMade && (around == .row || around == .table): return .cell
    default: return .none
    }
  }
}
