internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// Whether a cell has room for what it holds.
struct CellCrowding {
  /// How the cell puts its text into its room.
  private let fit: CellFit
  /// The greatest room that there is, in pixels.
  private let room: Double

  /// How many pixels of a cell no number is put into.
  private static let margin = 3.0
  /// The longest text of a number without a format, past which programs round it whatever the room.
  private static let generalLength = 11

  /// Measures a cell; nil where the room is not known, or is made to do.
  ///
  /// - Parameters:
  ///   - fit: How the cell puts its text into its room.
  ///   - width: The width of the cell in digits of the usual font.
  ///   - unit: The greatest width of such a digit in pixels.
  init?(_ fit: CellFit?, width: Double?, unit: Double) {
    guard let fit, let width, width > 0, fit.digit > 0, !fit.shrinks, !fit.isTurned else {
      return nil
    }
    self.fit = fit
    room = (width * unit).rounded(.up)
  }

  /// What is seen in the place of a number, or in more places than one; nil where it is seen as it is.
  ///
  /// - Parameters:
  ///   - text: What the cell shows if there is room.
  ///   - isNumber: Whether that is a number, which is never seen in part.
  ///   - isGeneral: Whether it has no format: then decimals give way before whole digits do.
  /// - Returns: What is seen.
  func content(
    of text: @autoclosure () -> String,
    isNumber: Bool,
    isGeneral: Bool
  ) -> UnreadContent? {
    guard isNumber || fit.repeats else { return nil }
    let text = text()
    if fit.repeats, least(text) * 2 <= room - Self.margin * 2,
      text.unicodeScalars.contains(where: { !$0.isBlank })
    {
      return .repeated
    }
    guard isNumber else { return nil }
    let whole =
      isGeneral && text.utf8.count > Self.generalLength ? text.prefix { $0 != "." } : text[...]
    return least(whole) > room - Self.margin ? .narrow : nil
  }

  /// The least width of a text in pixels.
  private func least(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x30...0x39: sum + fit.digit
      case 0...0x2FF: sum + fit.digit / 2
      default: sum + fit.digit * 2
      }
    }
  }
}
