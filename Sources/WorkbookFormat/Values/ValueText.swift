internal import ReportModel
internal import ReportRecognition
internal import TextTools

/// The text of a value cell, both ways.
///
/// Most values are written as a report writes them. What would be read as something else carries a
/// mark that a person understands too: `〔待核〕22` is the text 22 that could not be read for certain.
struct ValueText {
  /// What stands in the cell, without its marks.
  let text: String
  /// How the recogniser takes it.
  let content: Grid.Cell.Content

  /// The mark of a cell that the source of the report does not have.
  static let missing = "（未读到）"
  /// The mark before a text that could not be read for certain.
  static let unreadable = "〔待核〕"
  /// The mark before a text that says that there is nothing to report.
  static let notApplicable = "〔不适用〕"
  /// The mark behind a number that the sums alone have proved.
  static let recovered = "〔推算〕"
  /// The mark between a number and a note that would not be taken for one.
  static let note = "〔附注〕"

  /// Takes the text of a cell apart.
  init(reading text: String) {
    // Nearly every text has neither bracket.
    guard text.utf8.contains(0xE3) || text.utf8.contains(0xEF) else {
      self.init(text: text, content: .written)
      return
    }
    if text == Self.missing {
      self.init(text: "", content: .declared(.unreadable))
    } else if text.begins(with: Self.unreadable) {
      self.init(text: Self.rest(of: text, behind: Self.unreadable), content: .declared(.unreadable))
    } else if text.begins(with: Self.notApplicable) {
      self.init(
        text: Self.rest(of: text, behind: Self.notApplicable),
        content: .declared(.notApplicable)
      )
    } else {
      self = Self.number(text) ?? Self(text: text, content: .written)
    }
  }

  private init(text: String, content: Grid.Cell.Content) {
    self.text = text
    self.content = content
  }

  /// A number with marked additions; nil where no mark stands behind anything.
  private static func number(_ text: String) -> ValueText? {
    let scalars = text.unicodeScalars
    guard let open = scalars.firstIndex(of: "〔"), open > scalars.startIndex else { return nil }
    var rest = String(scalars[open...])
    let isRecovered = rest.begins(with: recovered)
    if isRecovered { rest = self.rest(of: rest, behind: recovered) }
    let hasNote = rest.begins(with: note)
    guard isRecovered || hasNote, hasNote || rest.isEmpty else { return nil }
    return ValueText(
      text: String(scalars[..<open]),
      content: .declared(
        .number(
          note: hasNote ? self.rest(of: rest, behind: note) : nil,
          isRecoveredByArithmetic: isRecovered
        )
      )
    )
  }

  private static func rest(of text: String, behind mark: String) -> String {
    String(text.unicodeScalars.dropFirst(mark.unicodeScalars.count))
  }

  // MARK: Writing

  /// The text that is read as the given value.
  static func text(of value: ReportModel.CellValue, as type: ValueType) -> String {
    if case .unreadable("") = value { return missing }
    let plain = value.text
    if !value.isRecovered, reads(plain, as: value, type) { return plain }
    switch value {
    case .blank: return plain
    case .notApplicable(let mark): return notApplicable + mark
    case .unreadable(let text): return unreadable + text
    case .number(let value): return value.number.text + additions(to: value)
    }
  }

  /// What stands behind a number that cannot stand there without marks.
  static func additions(to value: NumberValue) -> String {
    (value.isRecoveredByArithmetic ? recovered : "") + (value.note.map { note + $0 } ?? "")
  }

  /// Whether a text is read as just the given value.
  static func reads(_ text: String, as value: ReportModel.CellValue, _ type: ValueType) -> Bool {
    let parsed = ValueText(reading: text)
    guard case .written = parsed.content else { return false }
    return ValueReader.read(parsed.text, as: type).value == value
  }
}

extension ReportModel.CellValue {
  fileprivate var isRecovered: Bool { number?.isRecoveredByArithmetic ?? false }
}
