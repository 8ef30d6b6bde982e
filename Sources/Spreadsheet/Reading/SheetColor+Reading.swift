internal import TextTools
import XML

extension SheetColor {
  /// Reads an element for a colour; nil where it leaves the colour to the program.
  init?(_ tag: borrowing XMLTag) {
    if tag.flag("auto") { return nil }
    if let digits = tag.text("rgb") {
      // The first two digits say how much is seen, which no program heeds.
      self = ShownColor(hexadecimal: digits.suffix(6)).map { .of($0) } ?? .unknown
    } else if let number = tag.integer("theme") {
      let tint = tag.text("tint").flatMap { Double($0) } ?? 0
      switch (number, tint) {
      // Programs begin a theme with the colours of the window.
      case (0, 0): self = .of(.white)
      case (1, 0): self = .of(.black)
      default: self = .theme(number, tint: String(tint))
      }
    } else if let number = tag.integer("indexed") {
      switch number {
      case 1, 9, 65: self = .of(.white)
      case 0, 8, 64: self = .of(.black)
      default: self = .theme(-number, tint: "")
      }
    } else {
      return nil
    }
  }
}
