import ReportModel
import TextTools

/// What stands where a unit's name is expected, without the numbering of lists.
struct RosterLine {
  /// What it is.
  enum Content {
    /// Nothing.
    case blank
    /// A unit's name.
    case name(String)
    /// The heading of the column of names.
    case heading
    /// A title, a sum, a remark: no unit.
    case remark(String)
    /// Nothing that a list holds: a sentence, or several names.
    case other(String)
  }

  /// What it is.
  let content: Content
  /// Whether it is numbered with Chinese numerals, as groups of units are.
  let isNumberedInChinese: Bool

  /// How many characters a name may have.
  private static let lengthLimit = 60

  /// Takes a line of a text, or a cell of a sheet.
  init(_ text: some StringProtocol) {
    var scalars = text.unicodeScalars.filter { $0 != "\u{FEFF}" }[...]
    Self.trim(&scalars)
    isNumberedInChinese = Self.dropNumber(&scalars)
    Self.trim(&scalars)
    while let last = scalars.last, ["；", ";", "，", ",", "。", "、"].contains(last) {
      scalars.removeLast()
    }
    Self.trim(&scalars)
    content = Self.content(String(Self.withoutInnerBlanks(Array(scalars))))
  }

  private static func content(_ name: String) -> Content {
    if name.isEmpty { return .blank }
    if RosterColumn(heading: name) == .name { return .heading }
    let scalars = name.unicodeScalars
    let isRemark =
      scalars.contains { $0 == "：" || $0 == ":" } || scalars.first == "#"
      || remarkBeginnings.contains(where: name.hasPrefix)
      || titleEndings.contains {
        name.hasSuffix($0) || withoutBracket(name)?.hasSuffix($0) ?? false
      }
      // How many units a list has, below their names.
      || scalars.allSatisfy { DecimalDigit.value(of: $0) != nil }
    if isRemark, scalars.count <= lengthLimit { return .remark(name) }
    let isOne =
      scalars.count <= lengthLimit
      && !scalars.contains { ["。", "，", "、", "；", ";", "\t"].contains($0) }
      // A comma stands in English names.
      && !(scalars.contains(",") && scalars.contains { !$0.isASCII })
    return isOne ? .name(name) : .other(name)
  }

  /// A name without what its last bracket adds: 民政局 of 民政局（残联）, which a report may leave out; nil without one.
  static func withoutBracket(_ name: String) -> String? {
    guard let last = name.unicodeScalars.last, closing.contains(last),
      let bracket = name.unicodeScalars.lastIndex(where: opening.contains),
      bracket > name.startIndex
    else { return nil }
    return String(name[..<bracket])
  }

  private static let remarkBeginnings = ["合计", "总计", "小计", "共计", "注：", "备注", "说明"]
  private static let titleEndings = ["名单", "清单", "一览表", "花名册", "名录", "通讯录"]

  // MARK: What is no part of a name

  private static func trim(_ text: inout ArraySlice<Unicode.Scalar>) {
    while let first = text.first, first.properties.isWhitespace || bullets.contains(first) {
      text.removeFirst()
    }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
  }

  private static let bullets: Set<Unicode.Scalar> = ["•", "●", "■", "◆", "▪", "·", "-", "*", "—"]

  /// Drops `1、`, `1.`, `（1）`, `①`, `一、`; a number without a mark only before a blank.
  ///
  /// - Returns: Whether it was in Chinese numerals.
  private static func dropNumber(_ text: inout ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    if let first = rest.first, 0x2460...0x249B ~= first.value {
      rest.removeFirst()
      if let mark = rest.first, marks.contains(mark) { rest.removeFirst() }
      if !rest.isEmpty { text = rest }
      return false
    }
    let isBracketed = rest.first.map(opening.contains) ?? false
    if isBracketed { rest.removeFirst() }
    let digits = rest.prefix { DecimalDigit.value(of: $0) != nil }
    let numerals = rest.prefix { ChineseNumeral.isCounting($0) || $0 == "〇" || $0 == "零" }
    let isChinese = digits.isEmpty
    let number = isChinese ? numerals : digits
    guard (1...4).contains(number.count) else { return false }
    rest = rest[number.endIndex...]
    guard let mark = rest.first else { return false }
    if isBracketed ? closing.contains(mark) : marks.contains(mark) || closing.contains(mark) {
      rest.removeFirst()
      // （1）、
      if isBracketed, let next = rest.first, marks.contains(next) { rest.removeFirst() }
    } else if isBracketed || isChinese || !mark.properties.isWhitespace {
      return false
    }
    guard rest.contains(where: { !$0.properties.isWhitespace }) else { return false }
    text = rest
    return isChinese
  }

  private static let opening: Set<Unicode.Scalar> = ["（", "(", "【", "[", "〔"]
  private static let closing: Set<Unicode.Scalar> = ["）", ")", "】", "]", "〕"]
  private static let marks: Set<Unicode.Scalar> = ["、", ".", "．", "，", ",", "。", "：", ":"]

  /// Drops blanks beside Chinese characters, which are put there to fill a line; others become one.
  private static func withoutInnerBlanks(
    _ text: [Unicode.Scalar]
  ) -> String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    for (index, scalar) in text.enumerated() {
      guard scalar.properties.isWhitespace, scalar != "\t" else {
        kept.append(scalar)
        continue
      }
      // The first and the last are none.
      let next = text[index + 1]
      if let last = kept.last, last.isASCII, last != " ", next.isASCII,
        !next.properties.isWhitespace
      {
        kept.append(" ")
      }
    }
    return kept
  }
}
