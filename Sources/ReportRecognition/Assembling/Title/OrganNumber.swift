import TextTools

/// The number or the letters within an organ's name: `某县2号街道办事处`, `某县第2中学`, `某市101厂`, `某县A区管理委员会`.
///
/// Numbers of lines, pages and rows stand at a name's beginning, and years before 年: none of them is a part of it.
enum OrganNumber {
  /// A name without the number that it may hold; nil where what it holds is no number of a name.
  static func removed(from name: String) -> String? {
    // Nearly no name has one.
    guard name.unicodeScalars.contains(where: isMark) else { return name }
    let scalars = Array(name.unicodeScalars)
    let start = scalars.firstIndex(where: isMark) ?? scalars.endIndex
    let mark = scalars[start...].prefix(while: isMark)
    let rest = scalars[mark.endIndex...]
    guard mark.count <= limit, let next = rest.first, next.properties.isIdeographic,
      !periods.contains(next), !rest.contains(where: isMark), ReportingYears.year(mark) == nil,
      !OrganWords.region(beginning: Array(scalars[..<start])).isEmpty,
      let before = scalars[..<start].last
    else { return nil }
    // A short number may be a page's, which a name runs around.
    let isOrdinal = before == "第"
    let isOfPlace =
      OrganWords.regionEnds.contains(before) && (mark.count > 2 || numbered.contains(next))
    guard isOrdinal || isOfPlace else { return nil }
    return String(String.UnicodeScalarView(scalars[..<start] + rest))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    DecimalDigit.value(of: scalar) != nil || ("A"..."Z").contains(scalar)
  }

  /// How many characters it may have: 12345 is the number of a service.
  private static let limit = 5
  private static let periods = Set("年月日页条次件".unicodeScalars)
  /// What is called by a number or a letter of its own: 2号街道, 3中学, A区.
  private static let numbered = Set("号区中小高院所厂站队".unicodeScalars)
}
