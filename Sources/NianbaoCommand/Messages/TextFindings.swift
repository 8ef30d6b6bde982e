import Nianbao
import TextTools

/// The findings about files as lines for a terminal: what is wrong, the line of the file with a mark
/// under the place, and the cells on both sides of a broken rule.
struct TextFindings: FindingReport {
  /// Whether to say who has to act on each finding, and to name the program and its rules.
  let verbose: Bool

  func head(_ summary: FindingSummary) -> [UInt8] { [] }

  func body(of file: CheckedFile) -> [UInt8] {
    if let refusal = file.refusal {
      // The message itself is no result and goes to standard error.
      guard verbose else { return [] }
      let line = "\(refusal.code) \(refusal.kind.responsibility.current)\n" as DisplayText
      return (Message.name(file.name) + ": " + line).utf8
    }
    var explained: Set<FindingKind> = []
    var source = SourceLines(of: file)
    var lines = DisplayText()
    for finding in file.findings {
      lines += Message.line(for: finding, file: file.name)
      lines += source.excerpt(at: finding.place)
      lines += Self.sides(of: finding)
      if let explanation = finding.explanation {
        lines += Self.detail(text(zh: "核实说明：", en: "explained: "), "\(explanation)")
      }
      if explained.insert(finding.kind).inserted { lines += Message.hint(for: finding) }
      if verbose { lines += "    \(finding.kind.responsibility.current)\n" }
    }
    for repair in file.repairs {
      let name = text(
        zh: "修改建议 \(repair.number)（第 \(repair.fault) 处）：",
        en: "proposal \(repair.number) (fault \(repair.fault)): "
      )
      lines += "\(Message.name(file.name)): \(name)\(repair.description(MessageLanguage.current))\n"
    }
    return (lines + Self.verdict(file)).utf8
  }

  func tail(_ verdict: Verdict) -> [UInt8] {
    let foot: DisplayText = verbose ? "\(Tool.nianbao.wording.current)\n" : ""
    guard verdict.files > 1 else { return foot.utf8 }
    let files = text(zh: "共 \(verdict.files) 个文件", en: "\(verdict.files) files")
    return (files + text(zh: "：", en: ": ") + "\(verdict.wording.current)\n" + foot).utf8
  }

  /// The last line of a file.
  private static func verdict(_ file: CheckedFile) -> DisplayText {
    let found = file.findings.isEmpty ? text(zh: "没有问题；", en: "nothing found; ") : ""
    let zeros = file.zeroTables.map { table in
      text(zh: "；“\(table.name.zh)”为零报告", en: "; zero report: \(table.name.en)")
    }
    return Message.name(file.name) + text(zh: "：", en: ": ")
      + "\(found)\(file.verdict.wording.current)\(zeros.joined())\n"
  }

  private static func detail(_ name: DisplayText, _ value: DisplayText) -> DisplayText {
    "    \(name)\(value)\n"
  }

  /// The cells on both sides of a rule: those with a number other than 0 first, then where the rest is.
  private static func sides(of finding: Finding) -> DisplayText {
    let names: [(Finding.Term.Side, DisplayText)] = [
      (.left, text(zh: "左边：", en: "left: ")), (.right, text(zh: "右边：", en: "right: ")),
    ]
    let labelled = Array(zip(finding.terms, finding.terms.ownLabels))
    return names.reduce(into: DisplayText()) { lines, side in
      let terms = labelled.filter { $0.0.side == side.0 }
      guard !terms.isEmpty else { return }
      let shown = terms.filter { $0.0.value.count != 0 }.map { term($0, $1, withValue: true) }
      let zeros = terms.filter { $0.0.value.count == 0 }.map { term($0, $1, withValue: false) }
      let rest =
        zeros.isEmpty
        ? [] : [text(zh: "为 0 的：", en: "zero: ") + zeros.joined(separator: text(zh: "、", en: ", "))]
      lines += detail(side.1, (shown + rest).joined(separator: text(zh: "；", en: "; ")))
    }
  }

  private static func term(
    _ term: Finding.Term,
    _ label: String,
    withValue: Bool
  ) -> DisplayText {
    let file = term.fileOfLastYear.map(Message.name)
    let place = term.place.map { "\($0.description)" as DisplayText }
    let source = [file, place].compactMap { $0 }
    let shown: DisplayText =
      term.value == .blank ? text(zh: "空白", en: "blank") : "\(term.value.text)"
    let value: DisplayText = withValue ? " \(shown)" : ""
    return "\(label)\(value)" + (source.isEmpty ? "" : " [\(source.joined(separator: ":"))]")
  }
}
