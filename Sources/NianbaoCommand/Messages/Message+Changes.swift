import Nianbao
import TextTools

extension Message {
  /// Changes, each in full since nobody agrees to what is not seen whole: what changed, then the old text behind `-` and the new one behind `+`.
  static func changes(_ changes: [ReportChange]) -> DisplayText {
    var lines = DisplayText()
    for change in changes {
      lines += "\(change.subject.current)\n"
      if let old = change.old { lines += "- \(old)\n" }
      if let new = change.new { lines += "+ \(new)\n" }
      if let number = change.number {
        let percent = number.percent.map { " (\($0))" as DisplayText } ?? ""
        lines += text(zh: "  差 ", en: "  difference ") + "\(number.difference)\(percent)\n"
      }
      if let parts = change.text?.parts { lines += "  ~ \(marked(parts))\n" }
    }
    return lines
  }

  /// What changes did to the rules, a line for each.
  static func effects(_ effects: [RuleEffect]) -> DisplayText {
    effects.map { effect in
      let subject: DisplayText = "\(effect.rule.family.name) \(effect.subject.label)"
      let states =
        effect.before.isSameOutcome(as: effect.after)
        ? text(zh: "仍", en: "still ") + effect.after.name.current
        : "\(effect.before.name.current) → \(effect.after.name.current)"
      return text(zh: "勾稽关系 \(subject)：\(states)\n", en: "rule \(subject): \(states)\n")
    }.joined()
  }

  /// A line with `[-what was taken away-]` and `{+what was put in+}`.
  private static func marked(_ parts: [TextChange.Part]) -> DisplayText {
    parts.map { part in
      switch part {
      case .kept(let text): "\(text)" as DisplayText
      case .removed(let text): "[-\(text)-]"
      case .inserted(let text): "{+\(text)+}"
      }
    }.joined()
  }
}
