import ReportModel
import TextTools

/// A unit of counting that a text near a table states: 百件 in `（单位：百件）`.
struct StatedUnit: Equatable {
  /// The unit with its power of ten.
  let text: String
  /// Whether it is one of money.
  let isMoney: Bool
  /// Whether numbers in it are others than those in the plain unit.
  let isScaled: Bool

  /// The unit of the form's counts.
  static let item = "件"

  /// How many characters a text may have that states a unit: longer ones are sentences about something else.
  private static let textLimit = 60

  /// The units that a text states.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isInTable: Whether it stands in a table, where a unit may stand in brackets without another word.
  /// - Returns: The units in the order of the text; empty for nearly every text.
  static func stated(in text: String, isInTable: Bool) -> [StatedUnit] {
    guard text.utf8.count <= textLimit * 4, mayState(text, isInTable) else { return [] }
    let reading = UnitText(text)
    guard reading.count <= textLimit else { return [] }
    return reading.units(inBrackets: isInTable)
  }

  /// Whether numbers in it are not those that the form asks for.
  ///
  /// - Parameter money: The unit of money that the form gives; nil where it gives none.
  /// - Returns: Whether they are not.
  func isOther(than money: String?) -> Bool {
    isMoney ? money.map { $0 != text } ?? false : isScaled
  }

  /// Whether it is a unit of a value of a type.
  func isUnit(of type: ValueType) -> Bool {
    isMoney ? type == .amountInTenThousandYuan : type.isWhole
  }

  /// Whether a text has one of the words or marks without which it states no unit.
  private static func mayState(_ text: String, _ isInTable: Bool) -> Bool {
    let first = text.unicodeScalars.first { !$0.isBlank }
    let isInBrackets = isInTable || first == "（" || first == "("
    return text.unicodeScalars.contains {
      $0 == "位" || $0 == "计" || $0 == "额" || isInBrackets && ($0 == "（" || $0 == "(")
    }
  }
}

/// A text, folded, as units are looked for in it.
private struct UnitText {
  private var scalars: [Unicode.Scalar] = []
  /// Whether a blank, a comma or a colon stands before each character.
  private var gaps: [Bool] = []

  var count: Int { scalars.count }

  init(_ text: String) {
    var gap = true
    for scalar in text.unicodeScalars {
      guard let folded = LabelFolding.fold(scalar) else {
        gap = true
        continue
      }
      scalars.append(MoneyUnit.plain(folded))
      gaps.append(gap)
      gap = false
    }
  }

  // MARK: Phrases

  func units(inBrackets: Bool) -> [StatedUnit] {
    var units: [StatedUnit] = []
    for index in scalars.indices {
      if holds("单位", at: index) {
        units += list(from: skip(Self.copulas, at: index + 2))
      } else if holds("金额", at: index), index + 2 < count, gaps[index + 2],
        // `金额：元`, and not 金额：3元.
        let (unit, end) = unit(at: index + 2), end == count || gaps[end],
        !hasDigit(index + 2..<end)
      {
        units.append(unit)
      } else if scalars[index] == "以" || scalars[index] == "按" {
        if let (unit, end) = unit(at: index + 1),
          Self.counted.contains(where: { holds($0, at: end) })
        {
          units.append(unit)
        }
      } else if scalars[index] == "(", let (unit, end) = unit(at: index + 1),
        end < count, scalars[end] == ")", !hasDigit(index..<end),
        // Outside a table it is a caption where it stands alone.
        inBrackets || index == 0 && end + 1 == count
      {
        units.append(unit)
      }
    }
    return converted.map { unit in units.filter { $0.isMoney != unit.isMoney } + [unit] } ?? units
  }

  /// The unit to which the numbers were converted, whatever they were in before: 单位为元，已折算成万元.
  private var converted: StatedUnit? {
    for index in scalars.indices.reversed() {
      guard let word = Self.conversions.first(where: { holds($0, at: index) }),
        let (unit, _) = unit(at: skip(Self.results, at: index + word.unicodeScalars.count)),
        !scalars[..<index].suffix(5).contains(where: Self.undone.contains)
      else { continue }
      return unit
    }
    return nil
  }

  private static let conversions = ["折算", "换算", "折合", "转换"]
  private static let results = ["成了", "成", "为", "至", "到"]
  /// What says that something was not converted, or is still to be.
  private static let undone = Set("未没不需应须请可待勿非要".unicodeScalars)

  private static let copulas = ["均为", "均是", "都是", "统一为", "为", "是", "均以", "以", "("]
  private static let counted = ["为单位", "为计量单位", "计", "统计"]

  /// The units that follow each other from a place, the last with nothing behind it that makes another word.
  private func list(from start: Int) -> [StatedUnit] {
    var units: [StatedUnit] = []
    var index = start
    while let (unit, end) = unit(at: index) {
      let next = skip(["和", "及", "与", "或", "/"], at: end)
      let isEnd = end >= count || gaps[end] || !scalars[end].properties.isIdeographic
      guard isEnd || next > end else { return units }
      units.append(unit)
      index = next
    }
    return units
  }

  private func hasDigit(_ range: Range<Int>) -> Bool {
    scalars[range].contains { DecimalDigit.value(of: $0) != nil }
  }

  // MARK: Units

  private static let powers = Set("十百千万亿".unicodeScalars)
  private static let money = ["美元", "港元", "欧元", "日元", "英镑", "元", "角"]
  private static let counters = [
    "件次", "人次", "件", "个", "次", "宗", "项", "条", "份", "例", "起", "批", "人",
  ]
  private static let rates = ["%", "‰"]

  /// The unit that begins at a place, and where it ends.
  private func unit(at start: Int) -> (unit: StatedUnit, end: Int)? {
    var index = skip(["人民币"], at: start)
    let power = index
    while index < count,
      Self.powers.contains(scalars[index]) || DecimalDigit.value(of: scalars[index]) != nil
    {
      index += 1
    }
    let isScaled = !scalars[power..<index].allSatisfy { $0 == "1" }
    for (bases, isMoney) in [(Self.money, true), (Self.counters, false), (Self.rates, false)] {
      guard let base = bases.first(where: { holds($0, at: index) }) else { continue }
      let end = index + base.unicodeScalars.count
      let text = String(String.UnicodeScalarView(scalars[power..<end]))
      let unit = StatedUnit(
        text: text,
        isMoney: isMoney,
        isScaled: isScaled || Self.rates.contains(base)
      )
      return (unit, skip(["人民币"], at: end))
    }
    return nil
  }

  private func holds(_ word: String, at index: Int) -> Bool {
    index <= count && scalars[index...].starts(with: word.unicodeScalars)
  }

  /// The place behind one of some words, or the place itself where none stands there.
  private func skip(_ words: [String], at index: Int) -> Int {
    let word = words.first { holds($0, at: index) }
    return index + (word?.unicodeScalars.count ?? 0)
  }
}
