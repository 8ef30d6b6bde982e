import Nianbao
import TextTools

/// How findings and refusals are put into lines.
enum Message {
  /// A file's name, fit to print; quotation marks for one that is empty.
  static func name(_ name: String) -> DisplayText {
    name.isEmpty ? "\"\"" : DisplayText(path: name)
  }

  /// A refusal in one line: the file, the place, the code, what is wrong and what to do.
  static func line(for refusal: Refusal, file: String) -> DisplayText {
    FindingLine(refusal).text(of: name(file), MessageLanguage.current, level: level)
  }

  /// Findings, a line each; what to do follows the first of each kind.
  ///
  /// - Parameters:
  ///   - findings: The findings, in the order wanted.
  ///   - file: The name of their file.
  ///   - cap: The severity that none goes past; a conversion is not stopped by what a check would be.
  /// - Returns: The lines; empty for no finding, and for notes where only what is wrong is said.
  static func lines(
    for findings: some Sequence<Finding>,
    file: String,
    cap: Severity = .error
  ) -> DisplayText {
    var explained: Set<FindingKind> = []
    var lines = DisplayText()
    for finding in findings where !Verbosity.isQuiet || min(finding.severity, cap) > .note {
      lines += line(for: finding, file: file, cap: cap)
      if explained.insert(finding.kind).inserted { lines += hint(for: finding.kind) }
    }
    return lines
  }

  /// A finding in one line: the file, the place, the severity, the code and what was found.
  static func line(for finding: Finding, file: String, cap: Severity = .error) -> DisplayText {
    FindingLine(finding, cap: cap).text(of: name(file), MessageLanguage.current, level: level)
  }

  /// A line with its parts given: where, how bad, by which codes it can be looked up, and what.
  static func line(
    at place: Place?,
    of file: String,
    _ severity: Severity,
    _ codes: String,
    _ message: DisplayText
  ) -> DisplayText {
    FindingLine.line(of: name(file), at: place, level: level(severity), codes, message)
  }

  /// What to do about findings of a kind.
  static func hint(for kind: FindingKind) -> DisplayText {
    "    \(text(zh: "提示：", en: "hint: "))\(kind.remedy.current)\n"
  }

  /// What was done, which is not said where only what is wrong is.
  static func information(_ text: DisplayText) -> DisplayText { Verbosity.isQuiet ? "" : text }

  /// Says that what is written is marked as a draft.
  static func draft(_ count: Int, of file: String) -> DisplayText {
    text(
      zh: "\(name(file)): 有 \(count) 处疑点，写出的每一页都标明是草稿\n",
      en: "\(name(file)): doubts: \(count); what is written is marked as a draft on every page\n"
    )
  }

  /// Says that a file was written.
  static func wrote(_ path: String) -> DisplayText {
    information(text(zh: "已写出 \(name(path))\n", en: "wrote \(name(path))\n"))
  }

  private static func level(_ severity: Severity) -> DisplayText {
    severity.name.current.painted(Tone(severity))
  }
}
