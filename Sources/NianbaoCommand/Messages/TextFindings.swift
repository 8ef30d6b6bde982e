import Nianbao
import TextTools

/// The findings about files as lines for a terminal: what is wrong, the line of the file with a mark
/// under the place, and the cells on both sides of a broken rule.
struct TextFindings: FindingReport {
  /// Whether to say who has to act on each finding, which cells are 0, and to name the program and its rules.
  let verbose: Bool
  /// Whether to say nothing of what is in order.
  var isQuiet = false
  /// How the lines are shown.
  var view = TerminalView(paints: false, width: nil)

  func head(_ summary: FindingSummary) -> [UInt8] { [] }

  func body(of file: CheckedFile) -> [UInt8] { view.bytes(of: lines(of: file)) }

  private func lines(of file: CheckedFile) -> DisplayText {
    if let refusal = file.refusal {
      // The message itself is no result and goes to standard error.
      guard verbose else { return "" }
      let line = "\(refusal.code) \(refusal.kind.responsibility.current)\n" as DisplayText
      return Message.name(file.name) + ": " + line
    }
    var explained: Set<FindingKind> = []
    var source = SourceLines(of: file, width: view.width)
    var lines = DisplayText()
    for group in FindingGroup.groups(of: file) {
      if isQuiet, group.findings[0].severity <= .note { continue }
      lines += Self.head(of: group, file.name) + source.excerpt(at: group.place)
      for finding in group.findings {
        if group.cell != nil { lines += Self.member(finding, of: group) }
        lines += sides(of: finding, indent: group.cell == nil ? "    " : "      ")
        if let explanation = finding.explanation {
          lines += "    " + text(zh: "核实说明：", en: "explained: ") + "\(explanation)\n"
        }
      }
      let kinds = group.findings.map(\.kind).filter { explained.insert($0).inserted }
      if let kind = kinds.first { lines += Message.hint(for: kind) }
      if verbose { lines += "    \(group.findings[0].kind.responsibility.current)\n" }
    }
    for repair in file.repairs {
      let name = text(
        zh: "：修改建议 \(repair.number)（第 \(repair.fault) 处）：",
        en: ": proposal \(repair.number) (fault \(repair.fault)): "
      )
      lines += "\(Message.name(file.name))\(name)\(repair.description(MessageLanguage.current))\n"
    }
    return lines + (isQuiet && Tone(file.verdict) == .good ? "" : Self.verdict(file))
  }

  func tail(_ verdict: Verdict) -> [UInt8] {
    let foot: DisplayText = verbose ? "\(Tool.nianbao.wording.current)\n" : ""
    guard verdict.files > 1, !(isQuiet && Tone(verdict) == .good) else {
      return view.bytes(of: foot)
    }
    let files = text(zh: "共 \(verdict.files) 个文件", en: "\(verdict.files) files")
    let sum = verdict.wording.current.painted(Tone(verdict))
    return view.bytes(of: files + text(zh: "：", en: ": ") + "\(sum)\n" + foot)
  }

  /// The last line of a file.
  private static func verdict(_ file: CheckedFile) -> DisplayText {
    let found = file.findings.isEmpty ? text(zh: "没有问题；", en: "nothing found; ") : ""
    let zeros = file.zeroTables.map { table in
      text(zh: "；“\(table.name.zh)”为零报告", en: "; zero report: \(table.name.en)")
    }
    return Message.name(file.name) + text(zh: "：", en: ": ") + found
      + file.verdict.wording.current.painted(Tone(file.verdict)) + "\(zeros.joined())\n"
  }

  // MARK: Blocks

  /// The first line of a block: the finding, or the cell and the rules that it breaks.
  private static func head(of group: FindingGroup, _ file: String) -> DisplayText {
    guard let cell = group.cell, let value = group.value else {
      return Message.line(for: group.findings[0], file: file)
    }
    var codes: [String] = []
    for finding in group.findings where !codes.contains(finding.code) { codes.append(finding.code) }
    let shown: DisplayText = value == .blank ? text(zh: "空白", en: "blank") : "\(value.text)"
    let count = group.findings.count
    return Message.line(
      at: group.place,
      of: file,
      group.findings[0].severity,
      codes.joined(separator: ", "),
      text(
        zh: "“\(cell.label)”是 \(shown)，涉及它的 \(count) 个勾稽关系不成立",
        en: "\(cell.identifier) (\(cell.label)) is \(shown): \(count) sums with it do not hold"
      )
    )
  }

  /// What a finding of a block says, without the cell if that has been named.
  private static func member(_ finding: Finding, of group: FindingGroup) -> DisplayText {
    let message = finding.message(MessageLanguage.current)
    guard let subject = finding.formCell else { return "    \(finding.code) \(message)\n" }
    let name = text(zh: "“\(subject.label)”：", en: "\(subject.identifier) (\(subject.label)): ")
      .string
    let isNamed = finding.cell == group.cell?.index && message.hasPrefix(name)
    return "    \(finding.code) \(isNamed ? String(message.dropFirst(name.count)) : message)\n"
  }

  // MARK: Rules

  /// The cells on both sides of a rule: those with a number other than 0, then how many others there are, or where.
  private func sides(of finding: Finding, indent: DisplayText) -> DisplayText {
    let names: [(Finding.Term.Side, DisplayText)] = [
      (.left, text(zh: "左边：", en: "left: ")), (.right, text(zh: "右边：", en: "right: ")),
    ]
    let labelled = Array(zip(finding.terms, finding.terms.ownLabels))
    return names.reduce(into: DisplayText()) { lines, side in
      let terms = labelled.filter { $0.0.side == side.0 }
      guard !terms.isEmpty else { return }
      let shown = terms.filter { $0.0.value.count != 0 }.map { Self.term($0, $1, withValue: true) }
      let zeros = terms.filter { $0.0.value.count == 0 }
      let list = shown + (zeros.isEmpty ? [] : [rest(zeros, besides: shown.count)])
      lines += indent + side.1 + list.joined(separator: text(zh: "；", en: "; ")) + "\n"
    }
  }

  /// The cells that hold 0.
  private func rest(_ zeros: [(Finding.Term, String)], besides shown: Int) -> DisplayText {
    guard verbose || shown == 0 else {
      return text(zh: "其余 \(zeros.count) 格为 0", en: "the other \(zeros.count) are 0")
    }
    let list = zeros.map { Self.term($0, $1, withValue: false) }
    return text(zh: "为 0 的：", en: "zero: ") + list.joined(separator: text(zh: "、", en: ", "))
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
