public import ReportModel
import TextTools

/// Reads what stands in a value cell, and never guesses.
public enum ValueReader {
  /// What was read, with what there is to say about it.
  public struct Result: Sendable, Equatable {
    /// The value.
    public var value: CellValue
    /// Whether the number is written in an unusual way that leaves no doubt.
    public var isNormalised = false
  }

  /// Marks that say that there is nothing to report.
  private static let marks: Set<String> = [
    "/", "／", "-", "－", "—", "–", "――", "——", "--", "−", "无", "N/A", "n/a", "不适用", "\\",
  ]

  /// Whether a text says that there is nothing to report.
  package static func isMark(_ text: String) -> Bool { marks.contains(trimmed(text)) }

  /// Reads the text of a value cell.
  ///
  /// - Parameters:
  ///   - text: What stands in the cell; white space around it means nothing.
  ///   - type: The type of the form's cell.
  /// - Returns: A number, a mark or a blank where that is certain; otherwise the text as unreadable.
  public static func read(_ text: String, as type: ValueType) -> Result {
    if type.isWhole, let count = plainCount(text) { return Result(value: .count(count)) }
    if isWords(text) { return Result(value: .unreadable(text)) }
    if let shown = InvisibleCharacters.removed(from: trimmed(text)) {
      var result = read(shown, as: type)
      if result.value.isUnreadable { return Result(value: .unreadable(text)) }
      result.isNormalised = result.isNormalised || !shown.isEmpty
      return result
    }
    let trimmed = Self.trimmed(text)
    if trimmed.isEmpty { return Result(value: .blank) }
    if marks.contains(trimmed) { return Result(value: .notApplicable(trimmed)) }
    if let zero = ZeroSign(trimmed), zero.isCertain, let number = zero.number(as: type) {
      return Result(value: .number(NumberValue(number)), isNormalised: true)
    }
    let unreadable = Result(value: .unreadable(text))
    guard !trimmed.unicodeScalars.contains(where: isForbidden) else { return unreadable }
    let marked = NoteMark.split(trimmed)
    let (body, remark) = splitNote(marked?.body ?? trimmed)
    let note = remark.map { $0 + (marked?.mark ?? "") } ?? marked?.mark
    var scanner = NumberScanner(body, type: type)
    guard let number = scanner.number() else { return unreadable }
    return Result(
      value: .number(NumberValue(number, note: note)),
      isNormalised: scanner.isNormalised
    )
  }

  /// Reads a value cell whose text does not all appear alike: marks above or below the line are a note of
  /// the number, and no number by themselves.
  package static func read(_ source: SourceText, as type: ValueType) -> Result {
    var result = read(source.value, as: type)
    let mark = source.mark
    switch result.value {
    case .number(var value):
      guard let mark else { return result }
      guard NoteMark.isMark(mark) else { break }
      value.note = (value.note ?? "") + mark
      result.value = .number(value)
      return result
    case .blank where source.text.isBlank: return result
    case .notApplicable where mark == nil: return result
    case .blank, .notApplicable, .unreadable: break
    }
    return Result(value: .unreadable(source.text))
  }

  /// Reads the text of a value cell whose source says what kind of value it is.
  ///
  /// - Parameters:
  ///   - text: What stands in the cell, without what belongs to the declaration.
  ///   - type: The type of the form's cell.
  ///   - declaration: What the source says.
  /// - Returns: The value; unreadable with text and note where a number is declared that is none.
  public static func read(
    _ text: String,
    as type: ValueType,
    declared declaration: Grid.Cell.Declaration
  ) -> Result {
    switch declaration {
    case .unreadable: return Result(value: .unreadable(text))
    case .notApplicable: return Result(value: .notApplicable(text))
    case .number(let note, let isRecovered):
      var result = read(text, as: type)
      guard case .number(var value) = result.value, value.note == nil else {
        return Result(value: .unreadable(text + (note ?? "")))
      }
      value.note = note
      value.isRecoveredByArithmetic = isRecovered
      result.value = .number(value)
      return result
    }
  }

  /// The commonest case: a few ASCII digits, perhaps with ASCII spaces around them.
  private static func plainCount(_ text: String) -> Int? {
    var value = 0
    var digits = 0
    var isClosed = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !isClosed, digits < 9, digits == 0 || value > 0 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      case UInt8(ascii: " "): isClosed = digits > 0
      default: return nil
      }
    }
    return digits > 0 ? value : nil
  }

  /// Whether a text begins with an ideograph and is longer than every mark: words, as labels are.
  ///
  /// This tells them without looking at each character: whole tables of labels are asked for values.
  private static func isWords(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return (0xE4...0xE9).contains(first) && text.utf8.count > longestMark
  }

  private static let longestMark = marks.map(\.utf8.count).max() ?? 0

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t"
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// Parts a note in brackets from the number before it: `22（其中修订 16 件）`.
  private static func splitNote(_ text: String) -> (body: String, note: String?) {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last, last == "）" || last == ")",
      let open = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }), open > 0,
      // One pair of brackets alone: what several say together is for a person to judge.
      scalars.count(where: { $0 == "（" || $0 == "(" || $0 == "）" || $0 == ")" }) == 2
    else { return (text, nil) }
    let note = scalars[open...]
    // Accountants write a negative number in brackets; a bare number in them may be anything.
    guard note.contains(where: { $0.properties.isIdeographic }) else { return (text, nil) }
    var body = String.UnicodeScalarView()
    body.append(contentsOf: scalars[..<open])
    while let scalar = body.last, scalar.isBlank { body.removeLast() }
    var kept = String.UnicodeScalarView()
    // The note may stand on a line of its own, or wrap.
    kept.append(contentsOf: note.filter { $0 != "\n" && $0 != "\r" })
    return (String(body), String(kept))
  }
}
