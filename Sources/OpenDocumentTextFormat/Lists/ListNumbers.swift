import OpenDocument

/// The automatic numbers of the lists and headings of a text while it is read.
struct ListNumbers {
  /// A list that is open.
  private struct OpenList {
    var style: String?
    /// Which list it belongs to.
    let identity: Int
    /// Whether a number is due to the next paragraph of its item.
    var isDue = false
    /// Where the item begins to count, if it says so.
    var start: Int?
  }

  private var lists: [OpenList] = []
  /// The numbers of the levels of each list.
  private var counts: [[Int]] = []
  /// The lists that later ones may go on with.
  private var named: [String: Int] = [:]
  private var lastOfStyle: [String: Int] = [:]
  private var outline: [Int] = []

  /// Whether a list is open.
  var isInList: Bool { !lists.isEmpty }

  /// Begins a list.
  ///
  /// - Parameters:
  ///   - style: Its style; nil for that of the list around it.
  ///   - name: What later lists call it.
  ///   - continues: The name of the list that it goes on with; empty for the last of its style.
  mutating func beginList(style: String?, name: String?, continues: String?) {
    let style = style ?? lists.last?.style
    let identity: Int
    if let outer = lists.last {
      identity = outer.identity
    } else if let continued = continues.flatMap({
      $0.isEmpty ? lastOfStyle[style ?? ""] : named[$0]
    }) {
      identity = continued
    } else {
      identity = counts.count
      counts.append([])
    }
    if let name { named[name] = identity }
    if let style { lastOfStyle[style] = identity }
    lists.append(OpenList(style: style, identity: identity))
  }

  mutating func endList() { _ = lists.popLast() }

  /// Begins an item, which begins to count anew if it says so.
  mutating func beginItem(start: Int?) {
    guard !lists.isEmpty else { return }
    lists[lists.count - 1].isDue = true
    lists[lists.count - 1].start = start
  }

  mutating func endItem() {
    if !lists.isEmpty { lists[lists.count - 1].isDue = false }
  }

  /// The number of the next paragraph of the item that is open; empty where it has none.
  mutating func next(_ styles: OpenDocumentListStyles) -> String {
    guard let list = lists.last, list.isDue else { return "" }
    lists[lists.count - 1].isDue = false
    guard let style = list.style else { return "" }
    Self.count(&counts[list.identity], level: lists.count, start: list.start, styles, style)
    return styles.text(counts[list.identity], of: style)
  }

  /// The number of the next heading of a level; empty where headings of the level have none.
  mutating func nextHeading(_ level: Int, start: Int?, _ styles: OpenDocumentListStyles) -> String {
    let style = OpenDocumentListStyles.outline
    guard (1...10).contains(level), styles.level(level, of: style)?.isNumbered == true else {
      return ""
    }
    Self.count(&outline, level: level, start: start, styles, style)
    return styles.text(outline, of: style)
  }

  /// Where a list may begin to count; no report's goes so far.
  private static func bounded(_ start: Int) -> Int { min(max(start, 0), 1_000_000) }

  /// Counts an item of a level: those below it begin anew.
  private static func count(
    _ counts: inout [Int],
    level: Int,
    start: Int?,
    _ styles: OpenDocumentListStyles,
    _ style: String
  ) {
    func first(_ level: Int) -> Int { bounded(styles.level(level, of: style)?.start ?? 1) }
    if counts.count >= level {
      counts.removeLast(counts.count - level)
      counts[level - 1] += 1
    } else {
      while counts.count < level { counts.append(first(counts.count + 1)) }
    }
    if let start { counts[level - 1] = bounded(start) }
  }
}
