import Nianbao
import TextTools

extension Message {
  /// Changes, for each what changed, then the old text behind `-` and the new one behind `+`.
  static func changes(_ changes: [ReportChange]) -> String {
    var lines = ""
    for change in changes {
      lines += change.subject.current + "\n"
      if let old = change.old { lines += "- " + printable(old) + "\n" }
      if let new = change.new { lines += "+ " + printable(new) + "\n" }
      if let number = change.number {
        let percent = number.percent.map { " (\($0))" } ?? ""
        lines += text(zh: "  差 ", en: "  difference ") + number.difference + percent + "\n"
      }
      if let parts = change.text?.parts { lines += "  ~ " + marked(parts) + "\n" }
    }
    return lines
  }

  /// What changes did to the rules, a line for each.
  static func effects(_ effects: [RuleEffect]) -> String {
    effects.map { effect in
      let subject = "\(effect.rule.family.name) \(effect.subject.label)"
      let states =
        effect.before.isSameOutcome(as: effect.after)
        ? text(zh: "仍", en: "still ") + effect.after.name.current
        : effect.before.name.current + " → " + effect.after.name.current
      return text(zh: "勾稽关系 \(subject)：\(states)\n", en: "rule \(subject): \(states)\n")
    }.joined()
  }

  /// A line with `[-what was taken away-]` and `{+what was put in+}`.
  private static func marked(_ parts: [TextChange.Part]) -> String {
    parts.map { part in
      switch part {
      case .kept(let text): printable(text)
      case .removed(let text): "[-" + printable(text) + "-]"
      case .inserted(let text): "{+" + printable(text) + "+}"
      }
    }.joined()
  }

  /// A text with its control characters escaped, in full: a change that cannot be seen whole cannot
  /// be agreed to.
  private static func printable(_ text: String) -> String {
    PrintableName.escaped(text.utf8, limit: .max)
  }
}
