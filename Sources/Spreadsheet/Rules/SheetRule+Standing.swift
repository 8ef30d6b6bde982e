import XML

extension SheetRule {
  /// Where a value stands among those of all cells of a rule.
  enum Standing: Equatable {
    /// It stands there more than once; or, if not, no more than once.
    case repeated(Bool)
    /// It is one of so many that are the greatest, or the least.
    case extreme(Int, isPercent: Bool, isLeast: Bool)
    /// It is above their mean, or below it, by more than so many standard deviations.
    case mean(isAbove: Bool, orEqual: Bool, deviations: Int)
  }
}

extension SheetRule.Standing {
  /// Reads the tag of a rule of a workbook; nil for one of another type.
  init?(type: String, _ tag: borrowing XMLTag) {
    switch type {
    case "duplicateValues": self = .repeated(true)
    case "uniqueValues": self = .repeated(false)
    case "top10":
      self = .extreme(
        tag.integer("rank") ?? 10,
        isPercent: tag.flag("percent"),
        isLeast: tag.flag("bottom")
      )
    case "aboveAverage":
      self = .mean(
        isAbove: !tag.denies("aboveAverage"),
        orEqual: tag.flag("equalAverage"),
        deviations: tag.integer("stdDev") ?? 0
      )
    default: return nil
    }
  }

  /// Reads a condition of LibreOffice, such as `top-elements(3)`.
  ///
  /// - Parameters:
  ///   - name: The condition without what stands in brackets.
  ///   - count: What stands there.
  init?(openDocument name: String, count: Int?) {
    switch name {
    case "duplicate": self = .repeated(true)
    case "unique": self = .repeated(false)
    case "above-average": self = .mean(isAbove: true, orEqual: false, deviations: 0)
    case "below-average": self = .mean(isAbove: false, orEqual: false, deviations: 0)
    case "above-equal-average": self = .mean(isAbove: true, orEqual: true, deviations: 0)
    case "below-equal-average": self = .mean(isAbove: false, orEqual: true, deviations: 0)
    case "top-elements", "bottom-elements", "top-percent", "bottom-percent":
      guard let count else { return nil }
      self = .extreme(
        count,
        isPercent: name.hasSuffix("percent"),
        isLeast: name.hasPrefix("bottom")
      )
    default: return nil
    }
  }
}
