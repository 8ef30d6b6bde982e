package import ReportModel
package import TextTools

/// What there is to say of a file in one line of a terminal: where, how bad, by which codes it can be looked up, what,
/// and what to do.
package struct FindingLine: Sendable {
  private let place: Place?
  private let severity: Severity
  private let codes: String
  private let message: Wording
  private let remedy: Wording?

  /// Takes a finding; what to do is said for each kind once, and elsewhere.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - cap: The severity that it does not go past.
  package init(_ finding: Finding, cap: Severity = .error) {
    place = finding.place
    severity = min(finding.severity, cap)
    codes = finding.code
    message = finding.message
    remedy = nil
  }

  /// Takes a refusal.
  package init(_ refusal: Refusal) {
    place = refusal.place
    severity = .error
    codes = refusal.code
    message = refusal.message
    remedy = refusal.remedy
  }

  /// The line, with its end.
  ///
  /// - Parameters:
  ///   - file: The name of the file, fit to be shown.
  ///   - language: The language of the words.
  ///   - level: The word for how bad it is; without colour by default.
  /// - Returns: The line.
  package func text(
    of file: DisplayText,
    _ language: Language,
    level: (Severity) -> DisplayText? = { _ in nil }
  ) -> DisplayText {
    var text: DisplayText = "\(message(language))"
    if let remedy = remedy?(language), !remedy.isEmpty {
      text += "\(Wording(zh: "；", en: "; ")(language))\(remedy)"
    }
    return Self.line(
      of: file,
      at: place,
      level: level(severity) ?? "\(severity.name(language))",
      codes,
      text
    )
  }

  /// Puts the parts of a line together.
  ///
  /// - Parameters:
  ///   - file: The name of the file, fit to be shown.
  ///   - place: Where in the file; nil for all of it.
  ///   - level: The word for how bad it is.
  ///   - codes: The codes.
  ///   - message: What there is to say.
  /// - Returns: The line, with its end.
  package static func line(
    of file: DisplayText,
    at place: Place?,
    level: DisplayText,
    _ codes: String,
    _ message: DisplayText
  ) -> DisplayText {
    let place: DisplayText = place.map { ":\($0.description)" } ?? ""
    return "\(file)\(place): \(level) \(codes) \(message)\n"
  }
}
