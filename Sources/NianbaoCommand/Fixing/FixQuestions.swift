import Files
import Nianbao
import TextTools

/// Asks the person at the terminal which changes to make.
struct FixQuestions {
  private enum Answer {
    case yes, no, all, none
  }

  /// Asks for each change.
  ///
  /// - Parameters:
  ///   - fixes: The reports with what may be changed.
  ///   - shown: A change as it is shown.
  /// - Returns: The reports with what the person agrees to; empty if the person stops.
  func ask(
    _ fixes: [FileFix],
    shown: (FileFix, RepairProposal) -> DisplayText
  ) -> [(fix: FileFix, proposals: [RepairProposal])] {
    var agreed: [(fix: FileFix, proposals: [RepairProposal])] = []
    var isForAll = false
    for fix in fixes {
      var proposals: [RepairProposal] = []
      for proposal in fix.certain {
        Console.report(shown(fix, proposal))
        if isForAll {
          proposals.append(proposal)
          continue
        }
        switch answer() {
        case .yes: proposals.append(proposal)
        case .no: break
        case .all:
          proposals.append(proposal)
          isForAll = true
        case .none: return []
        }
      }
      if !proposals.isEmpty { agreed.append((fix, proposals)) }
    }
    return agreed
  }

  private func answer() -> Answer {
    while true {
      Console.report(
        text(
          zh: "在副本里这样改吗？[y 改 / n 不改 / a 以下都改 / q 都不写] ",
          en: "Change it in the copy? [y yes / n no / a all that follow / q write nothing] "
        )
      )
      switch StandardInput.line()?.lowercased() {
      case nil:
        Console.report("\n")
        return .none
      case "q", "退出": return .none
      case "y", "yes", "是", "改": return .yes
      case "n", "no", "否", "不改": return .no
      case "a", "all", "全部", "都改": return .all
      default: break
      }
    }
  }
}
