/// A pattern of cells' identifiers: keys between points, of which `*` stands for one key or more, which
/// the patterns of one rule have in common, and `+` for any one key.
///
/// `applications.*.total` is the total of each row, one by one; `applications.refused.+.*` all rows of
/// 不予公开 together, column by column.
struct CellPattern: CustomStringConvertible {
  private let keys: [Substring]
  let description: String

  init(_ text: String) {
    description = text
    keys = text.split(separator: ".", omittingEmptySubsequences: false)
  }

  /// Whether one of the keys is `*`.
  var isBound: Bool { keys.contains("*") }

  /// What `*` stands for in a cell's path, empty for a pattern without it; nil if the cell is not of the
  /// pattern.
  func binding(in path: [String]) -> [String]? {
    guard let star = keys.firstIndex(of: "*") else {
      return path.count == keys.count && matches(keys[...], path[...]) ? [] : nil
    }
    let behind = keys.count - star - 1
    guard path.count >= keys.count, matches(keys[..<star], path[..<star]),
      matches(keys[(star + 1)...], path.suffix(behind))
    else { return nil }
    return Array(path[star..<(path.count - behind)])
  }

  private func matches(_ keys: ArraySlice<Substring>, _ path: ArraySlice<String>) -> Bool {
    zip(keys, path).allSatisfy { $0 == "+" || $0 == $1 }
  }

  /// The cells of the pattern, in form order, by what `*` stands for.
  func cells(among cells: [FormCell]) -> Cells {
    var found = Cells(isBound: isBound)
    for cell in cells {
      if let binding = binding(in: cell.path) { found.add(cell.index, binding) }
    }
    return found
  }

  /// The indices of the cells of the pattern, in form order.
  func indices(among cells: [FormCell]) -> [Int] {
    cells.filter { binding(in: $0.path) != nil }.map(\.index)
  }

  /// Whether a form has a cell of the pattern.
  func isMatched(in form: Form) -> Bool { !indices(among: form.cells).isEmpty }

  /// Cells of a pattern.
  struct Cells {
    let isBound: Bool
    /// What `*` stands for, in form order.
    private(set) var bindings: [[String]] = []
    private var indices: [[String]: [Int]] = [:]

    init(isBound: Bool) { self.isBound = isBound }

    mutating func add(_ cell: Int, _ binding: [String]) {
      if indices[binding] == nil { bindings.append(binding) }
      indices[binding, default: []].append(cell)
    }

    /// The cells where `*` stands for some keys; empty if there is none.
    subscript(binding: [String]) -> [Int] { indices[isBound ? binding : []] ?? [] }
  }
}
