internal import TextTools

/// A document that the program writes about reports and that is none, though it holds their tables.
///
/// It is known again by its title, or a list of lines by the verdict at its end. Both are left whatever is done to the
/// file: saved by another program, in another format, under another name.
package enum OwnDocument: CaseIterable, Sendable {
  /// What a unit gets back.
  case slip
  /// What a unit gets that has handed in nothing.
  case notice
  /// A page or list of findings.
  case findings

  /// The title, which is the first line of the document.
  package var title: Wording {
    switch self {
    case .slip: Wording(zh: "政府信息公开工作年度报告退回单", en: "Annual report sent back")
    case .notice: Wording(zh: "政府信息公开工作年度报告催报通知", en: "Annual report still missing")
    case .findings: Wording(zh: "年报核对结果", en: "Findings in annual reports")
    }
  }

  /// The document that a line is the title of, in whatever language; nil if it is none's.
  package init?(title line: String) {
    // Nearly every line is too long to be one.
    guard line.utf8.count <= 120 else { return nil }
    let line = Self.key(line)
    guard let found = Self.titles.first(where: { $0.key == line }) else { return nil }
    self = found.document
  }

  /// The titles as lines are compared with them, made once: the first lines of every document are.
  private static let titles = allCases.flatMap { document in
    Language.allCases.map { (key: key(document.title($0)), document: document) }
  }

  /// How the verdict of a list of findings begins; the numbers of the severities follow, the heaviest first.
  package static func verdict(isRight: Bool) -> Wording {
    isRight ? Wording(zh: "通过：", en: "passed: ") : Wording(zh: "不通过：", en: "failed: ")
  }

  /// The list whose last line a line is; nil if it is none's.
  package init?(lastLine line: String) {
    let isVerdict = Language.allCases.contains { language in
      [true, false].contains { isRight in
        let beginning =
          Self.verdict(isRight: isRight)(language) + Severity.error.name(language) + " "
        // A search by characters takes much longer, and nearly no line has the words.
        guard line.holds(beginning), let place = line.firstRange(of: beginning) else {
          return false
        }
        return line[place.upperBound...].utf8.first.map { (0x30...0x39).contains($0) } ?? false
      }
    }
    guard isVerdict else { return nil }
    self = .findings
  }

  private static func key(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
