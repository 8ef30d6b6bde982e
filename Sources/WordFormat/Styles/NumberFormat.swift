import TextTools

extension NumberFormat {
  /// The format that a document calls by a name.
  init(named name: String) {
    switch name {
    case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
      "taiwaneseCounting", "taiwaneseCountingThousand", "taiwaneseDigital",
      "japaneseDigitalTenThousand",
      "koreanDigital2":
      self = .chinese
    case "decimal", "decimalHalfWidth", "decimalZero": self = .decimal
    case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "none": self = .none
    default: self = .bullet
    }
  }
}
