/// A change between two lists of lines: title lines, paragraphs.
public enum LineChange: Hashable, Sendable {
  /// The line at a position of the old list is replaced.
  case replaced(Int, old: String, new: String)
  /// The line at a position of the old list is removed.
  case removed(Int, old: String)
  /// A line is inserted before a position of the old list, behind others inserted there.
  case inserted(Int, new: String)

  /// The changes that make one list of lines another, in the order of the old list.
  ///
  /// A removed and an inserted line that stand at the same place are one replaced line.
  public static func changes(from old: [String], to new: [String]) -> [LineChange] {
    if old == new { return [] }
    let difference = new.difference(from: old, by: isSame)
    let (removed, inserted) = difference.offsets
    var changes: [LineChange] = []
    var from = 0
    var to = 0
    while from < old.count || to < new.count {
      let isRemoved = removed.contains(from)
      let isInserted = inserted.contains(to)
      if isRemoved, isInserted {
        changes.append(.replaced(from, old: old[from], new: new[to]))
      } else if isRemoved {
        changes.append(.removed(from, old: old[from]))
      } else if isInserted {
        changes.append(.inserted(from, new: new[to]))
      }
      if !isInserted { from += 1 } else if isRemoved { from += 1 }
      if !isRemoved { to += 1 } else if isInserted { to += 1 }
    }
    return changes
  }

  /// Scalar by scalar: two spellings of one character are two texts.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }
}

extension CollectionDifference {
  /// The positions of what is taken away from the old collection, and of what is put into the new one.
  var offsets: (removed: Set<Int>, inserted: Set<Int>) {
    var removed: Set<Int> = []
    for case .remove(let offset, _, _) in removals { removed.insert(offset) }
    var inserted: Set<Int> = []
    for case .insert(let offset, _, _) in insertions { inserted.insert(offset) }
    return (removed, inserted)
  }
}
