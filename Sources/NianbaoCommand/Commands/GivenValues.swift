import ArgumentParser
import Nianbao
import TextTools

/// What several commands ask of values that the command line gives.
enum GivenValues {
  /// Refuses a year that no report can be for.
  ///
  /// - Parameter year: The value of `--year`; nil if it is not given.
  /// - Throws: `ValidationError`.
  static func check(year: Int?) throws {
    let years = EditionRegistry.shipped.reportYears
    guard let year, !years.contains(year) else { return }
    throw ValidationError(
      text(
        zh: "--year 不能是 \(year)，须在 \(years.lowerBound) 到 \(years.upperBound) 之间。",
        en: "--year cannot be \(year): it is from \(years.lowerBound) to \(years.upperBound)."
      )
    )
  }

  /// Refuses a name that is given and says nothing.
  ///
  /// - Parameter organ: The value of `--organ`; nil if it is not given.
  /// - Throws: `ValidationError`.
  static func check(organ: String?) throws {
    guard let organ,
      organ.allSatisfy({ $0.isWhitespace || $0.unicodeScalars.allSatisfy { !$0.isSafeToShow } })
    else { return }
    throw ValidationError(text(zh: "--organ 不能为空。", en: "--organ must not be empty."))
  }
}
