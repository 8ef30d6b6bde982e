/// The keys of one object being read, to find a repeated one in constant time.
///
/// Small objects, which nearly all are, are searched without a table.
struct JSONKeyIndex {
  /// A key compared by its bytes: String's own comparison takes canonically equivalent texts for
  /// one, JSON does not.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(0xFF as UInt8)
    }
  }

  private static let searchedCount = 16
  private var table: [Key: Int] = [:]

  /// Notes the key of the member that comes next.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - members: The members before it, whose keys were all noted.
  /// - Returns: The index of the member that has this key already; nil when it is new.
  mutating func insert(_ key: String, nextTo members: [JSONMember]) -> Int? {
    if members.count < Self.searchedCount {
      return members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    }
    if table.isEmpty {
      for (index, member) in members.enumerated() { table[Key(text: member.key)] = index }
    }
    let key = Key(text: key)
    if let first = table[key] { return first }
    table[key] = members.count
    return nil
  }
}
