import ReportModel
import TextTools

/// What stands in a table only because a page ends there: the page's number, or that the table goes on.
enum PageMark {
  /// The characters of `续表三`, `（接上页）`, `转下页`, numbers aside.
  private static let continuation: Set<Unicode.Scalar> = [
    "续", "接", "转", "上", "下", "表", "页", "第", "(", ")",
  ]

  /// Whether a text is such a mark: `— 5 —`, `第 5 页`, `（续表）`.
  static func isMark(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    let scalars = text.filter { !$0.isBlank }
    return scalars.count <= 10 && (isPageNumber(scalars) || isContinuation(scalars))
  }

  /// Whether a text is a page's number with what frames it: `— 5 —`, `第 5 页`.
  static func isPageNumber(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    let scalars = text.filter { !$0.isBlank }
    guard scalars.count >= 3, let first = scalars.first, let last = scalars.last else {
      return false
    }
    let isFramed = first.isDash && last.isDash || first == "第" && last == "页"
    let digits = scalars.dropFirst().dropLast().filter { !$0.isDash }
    return isFramed && (1...4).contains(digits.count)
      && digits.allSatisfy { $0.properties.numericType == .decimal }
  }

  private static func isContinuation(_ scalars: [Unicode.Scalar]) -> Bool {
    let folded = scalars.compactMap(LabelFolding.fold)
    return folded.contains { $0 == "续" || $0 == "接" || $0 == "转" }
      && folded.allSatisfy { continuation.contains($0) || $0.properties.numericType != nil }
  }

  /// What is said of such a mark.
  static func message(_ mark: String) -> Wording {
    Wording(
      zh: "换页处的“\(mark)”不属于表格，未采用",
      en: "“\(mark)” stands where a page ends and is no part of the table"
    )
  }
}
