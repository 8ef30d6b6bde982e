/// The names of organs, found again however they are written.
public struct OrganRegister: Sendable {
  private var keys: Set<String> = []
  /// The keys that are an ending with regions before it, in the order in which they were entered.
  private var longer: [Substring: [String]] = [:]

  /// An empty register.
  public init() {}

  /// Enters a name.
  ///
  /// - Returns: Its key; empty for a name without one, which is not entered.
  @discardableResult
  public mutating func insert(_ name: String) -> String {
    let key = OrganName.key(name)
    guard !key.isEmpty, keys.insert(key).inserted else { return key }
    for ending in OrganName.endings(of: key) { longer[ending, default: []].append(key) }
    return key
  }

  /// The keys that may be a name's, in order: its own if it is entered, else those which are it with larger regions in
  /// front, or without; several if it cannot be told which.
  public func keys(like name: String) -> [String] {
    let key = OrganName.key(name)
    return keys.contains(key) ? [key] : keys(near: key)
  }

  /// The keys entered, other than a key itself, which are it with larger regions in front or without, in order.
  public func keys(near key: String) -> [String] {
    let shorter = OrganName.endings(of: key).map { String($0) }.filter(keys.contains)
    return ((longer[key[...]] ?? []) + shorter).sorted()
  }

  /// The fullest form of a key: the longest of those entered that are it with larger regions in front, if all
  /// these are forms of one name; else the key itself.
  public func fullest(_ key: String) -> String {
    guard let forms = longer[key[...]],
      let longest = forms.max(by: { $0.utf8.count < $1.utf8.count })
    else { return key }
    let own = Set(OrganName.endings(of: longest))
    return forms.allSatisfy { $0 == longest || own.contains($0[...]) } ? longest : key
  }
}
