/// A pattern of cells' identifiers: keys between points, of which `*` stands for one key or more, which
/// the patterns of one rule have in common, and `+` for any one key.
///
/// `applications.*.total` is the total of each row, one by one; `applications.refused.+.*` all rows of
/// 不予公开 together, column by column.
struct CellPattern: CustomStringConvertible {
  private let keys: [String]
  /// Where `*` stands among the keys.
  private let star: Int?
  /// Whether the pattern is the identifier of one cell.
  private let isIdentifier: Bool
  let description: String

  init(_ text: String) {
    description = text
    keys = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    star = keys.firstIndex(of: "*")
    isIdentifier = star == nil && !keys.contains("+")
  }

  /// Whether one of the keys is `*`.
  var isBound: Bool { star != nil }

  /// Which keys of a cell's path `*` stands for, none for a pattern without it; nil if the cell is not of
  /// the pattern.
  private func binding(in path: [String]) -> Range<Int>? {
    guard let star else {
      return path.count == keys.count && matches(keys.indices, path, offset: 0) ? 0..<0 : nil
    }
    // The keys behind `*` stand at the end of a path.
    let offset = path.count - keys.count
    guard offset >= 0, matches(0..<star, path, offset: 0),
      matches((star + 1)..<keys.count, path, offset: offset)
    else { return nil }
    return star..<(star + offset + 1)
  }

  private func matches(_ range: Range<Int>, _ path: [String], offset: Int) -> Bool {
    for index in range where keys[index] != "+" && keys[index] != path[index + offset] {
      return false
    }
    return true
  }

  /// The cells of the pattern, in form order, by what `*` stands for.
  func cells(among cells: IdentifiedCells) -> Cells {
    var found = Cells(isBound: isBound)
    if isIdentifier {
      if let index = cells.indices[description] { found.add(index, "") }
      return found
    }
    for cell in cells.cells {
      guard let range = binding(in: cell.path) else { continue }
      let keys = cell.path[range]
      found.add(cell.index, keys.count == 1 ? keys[range.lowerBound] : keys.joined(separator: "."))
    }
    return found
  }

  /// The indices of the cells of the pattern, in form order.
  func indices(among cells: IdentifiedCells) -> [Int] {
    if isIdentifier { return cells.indices[description].map { [$0] } ?? [] }
    return cells.cells.filter { binding(in: $0.path) != nil }.map(\.index)
  }

  /// Cells of a pattern.
  struct Cells {
    let isBound: Bool
    /// What `*` stands for, in form order; one empty text for a pattern without it.
    private(set) var bindings: [String] = []
    private var groups: [[Int]] = []

    init(isBound: Bool) { self.isBound = isBound }

    mutating func add(_ cell: Int, _ binding: String) {
      if let group = bindings.firstIndex(of: binding) {
        groups[group].append(cell)
      } else {
        bindings.append(binding)
        groups.append([cell])
      }
    }

    /// The cells where `*` stands for some keys; empty if there is none.
    ///
    /// - Parameters:
    ///   - binding: The keys.
    ///   - place: Their place in another pattern, where they mostly are in this one.
    subscript(binding: String, at place: Int) -> [Int] {
      guard isBound else { return groups.first ?? [] }
      if bindings.indices.contains(place), bindings[place] == binding { return groups[place] }
      return bindings.firstIndex(of: binding).map { groups[$0] } ?? []
    }
  }
}

/// The cells of a form with their indices by identifier.
struct IdentifiedCells: Sendable {
  let cells: [FormCell]
  let indices: [String: Int]

  init(_ cells: [FormCell]) {
    self.cells = cells
    indices = Dictionary(
      cells.map { ($0.identifier, $0.index) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
