internal import JSON
internal import ReportModel
internal import ReportRecognition
internal import TextTools

/// The reading of one cell's value.
struct CellReader {
  private typealias Name = JSONFormat.Name

  let cell: FormCell
  let edition: Edition

  /// Reads the value, with the finding if it is not certain.
  ///
  /// - Throws: A refusal for an array, or an object of unknown shape.
  func read(_ located: LocatedNode) throws(Refusal) -> (CellValue, Finding?) {
    switch located.node.value {
    case .null: return (.blank, nil)
    case .object: return try readObject(located)
    case .array: throw located.wrongType(Wording(zh: "数据项的值", en: "the value of a cell"))
    case .number, .string, .boolean:
      if let number = number(located.node) {
        return (.number(NumberValue(number)), normalised(located, as: number))
      }
      return misfit(try Self.text(of: located), at: located.place)
    }
  }

  private func readObject(_ located: LocatedNode) throws(Refusal) -> (CellValue, Finding?) {
    if located.node[Name.notApplicable] != nil {
      let mark = try located.members(known: [Name.notApplicable]).required(Name.notApplicable)
      return (.notApplicable(try mark.line()), nil)
    }
    if located.node[Name.unreadable] != nil {
      let member = try located.members(known: [Name.unreadable]).required(Name.unreadable)
      return declared(unreadable: try member.text(), at: located.place)
    }
    let members = try located.members(known: [
      Name.value, Name.note, Name.recovered, Name.notApplicable, Name.unreadable,
    ])
    let value = try members.required(Name.value)
    let note = try members[Name.note]?.line()
    let isRecovered = try members[Name.recovered].map(Self.checkRecovered) != nil
    let text = try Self.text(of: value)
    guard let number = number(value.node) else {
      return misfit(text + (note ?? ""), at: value.place)
    }
    let result = NumberValue(number, note: note, isRecoveredByArithmetic: isRecovered)
    return (.number(result), normalised(value, as: number))
  }

  private static func checkRecovered(_ located: LocatedNode) throws(Refusal) {
    let text = try located.line()
    guard text == Name.arithmetic else {
      let quoted = text.excerpt.string
      throw .invalid(
        at: located.place,
        zh: "没有“\(quoted)”这种复原方式",
        en: "\"\(quoted)\" is no way of recovering a value",
        remedy: Wording(zh: "写 \"\(Name.arithmetic)\"", en: "write \"\(Name.arithmetic)\"")
      )
    }
  }

  /// The text of a number, string or boolean.
  private static func text(of located: LocatedNode) throws(Refusal) -> String {
    switch located.node.value {
    case .number(let text): text
    case .string: try located.text()
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object:
      throw located.wrongType(Wording(zh: "数或字符串", en: "a number or a string"))
    }
  }
}

// MARK: - Numbers

extension CellReader {
  /// The number, if it is one of the cell's type.
  private func number(_ node: JSONNode) -> NumberValue.Number? {
    switch node.value {
    case .number where cell.valueType.isWhole:
      // Programs with one kind of number write 7 as 7.0.
      guard let count = node.wholeNumber,
        cell.valueType.fits(.count(count))
      else { return nil }
      return .count(count)
    case .string(let text) where !cell.valueType.isWhole:
      return amount(text).map { .amount($0) }
    case .number(let text) where !cell.valueType.isWhole:
      // Its digits are here as they were written; an exponent makes no amount.
      return Amount(digits: text, unit: "").map { .amount($0) }
    default: return nil
    }
  }

  /// The note that a number is not written as it would be here; nil if it is.
  private func normalised(_ located: LocatedNode, as number: NumberValue.Number) -> Finding? {
    guard case .number(let text) = located.node.value else { return nil }
    if case .count = number, number.text == text { return nil }
    return Finding(
      .valueNormalised,
      at: located.place,
      cell: cell,
      edition: edition,
      found: text,
      expected: number.text,
      zh: "“\(text.excerpt)”读作 \(number.text)",
      en: "“\(text.excerpt)” is read as \(number.text)"
    )
  }

  private func amount(_ text: String) -> Amount? {
    // The units that end in another one come first in the list.
    let unit =
      cell.valueType.units.first { text.utf8.reversed().starts(with: $0.utf8.reversed()) } ?? ""
    let digits = String(decoding: text.utf8.dropLast(unit.utf8.count), as: UTF8.self)
    return Amount(digits: digits, unit: unit)
  }
}

// MARK: - Findings

extension CellReader {
  private func misfit(_ text: String, at place: Place) -> (CellValue, Finding?) {
    let quoted = text.excerpt.string
    var expected = cell.valueType.expectation
    if ValueReader.isMark(text) {
      let object = "{\"\(Name.notApplicable)\": \"\(quoted)\"}"
      expected = Wording(
        zh: "\(expected.zh)，或表示没有此项的 \(object)",
        en: "\(expected.en), or \(object) where there is no such thing"
      )
    }
    return unreadable(
      text,
      at: place,
      zh: "“\(quoted)”不是该数据项的值，应为\(expected.zh)",
      en: "\"\(quoted)\" is no value of this cell; expected \(expected.en)"
    )
  }

  private func declared(unreadable text: String, at place: Place) -> (CellValue, Finding?) {
    if text.isEmpty {
      return unreadable(
        text,
        at: place,
        zh: "来源中没有这个单元格",
        en: "the source has no such cell"
      )
    }
    let quoted = text.excerpt.string
    return unreadable(
      text,
      at: place,
      zh: "“\(quoted)”不能确定地读成数字",
      en: "\"\(quoted)\" cannot be read as a number for certain"
    )
  }

  private func unreadable(_ text: String, at place: Place, zh: String, en: String)
    -> (CellValue, Finding?)
  {
    let finding = Finding(
      .valueUnreadable,
      at: place,
      cell: cell,
      edition: edition,
      found: text,
      zh: zh,
      en: en
    )
    return (.unreadable(text), finding)
  }
}

extension ValueType {
  /// What a JSON value of the type looks like.
  fileprivate var expectation: Wording {
    let limit = NumberValue.countDigitLimit
    switch self {
    case .count:
      return Wording(
        zh: "不超过 \(limit) 位的非负整数",
        en: "a whole number from 0 of at most \(limit) digits"
      )
    case .change:
      return Wording(
        zh: "不超过 \(limit) 位的整数",
        en: "a whole number of at most \(limit) digits"
      )
    case .amountInTenThousandYuan, .amountWithUnit:
      return Wording(
        zh: "写成字符串的金额，如 \"12.11\"",
        en: "an amount as a string, such as \"12.11\""
      )
    }
  }
}
