internal import TextTools

/// A colour of a font or of what is behind a cell, as far as it can be compared.
enum SheetColor: Hashable {
  case of(ShownColor)
  /// One of the theme, made lighter or darker.
  case theme(Int, tint: String)
  /// One that is not known here.
  case unknown

  /// Whether white letters may well be seen on it.
  var isDark: Bool {
    guard case .of(let color) = self else { return true }
    return color.brightness < Self.paleBrightness
  }

  private static let paleBrightness = 160

  /// Whether letters of the colour can be seen on another.
  func isSeen(on paper: SheetColor) -> Bool {
    switch (self, paper) {
    case (.unknown, _), (_, .unknown): true
    case (.of(let ink), .of(let paper)): ink.isSeen(on: paper)
    default: self != paper
    }
  }
}
