internal import TextTools

/// How lists of what differs between reports end, by which they are known again.
extension OwnDocument {
  /// What is counted at the end of what differs between folders.
  package enum ChangeCount: CaseIterable, Sendable {
    /// Reports that are the same in both.
    case same
    /// Reports that differ.
    case different
    /// Organs with several reports.
    case tangled
    /// Reports that the first folder alone has.
    case onlyBefore
    /// Reports that the second folder alone has.
    case onlyAfter

    /// What the count is called.
    package var name: Wording {
      switch self {
      case .same: Wording(zh: "相同", en: "the same")
      case .different: Wording(zh: "有不同", en: "different")
      case .tangled: Wording(zh: "不止一份而没有比较", en: "several and not compared")
      case .onlyBefore: Wording(zh: "只在修改前", en: "before only")
      case .onlyAfter: Wording(zh: "只在修改后", en: "after only")
      }
    }
  }

  /// The last line of what differs between folders.
  ///
  /// - Parameter counts: The counts; those of 0 are left out.
  /// - Returns: The line; empty if there is nothing to count.
  package static func changeSummary(_ counts: [(ChangeCount, Int)]) -> Wording {
    let told = counts.filter { $0.1 > 0 }
    return Wording(
      zh: told.map { item($0.name.zh, $1, .chinese) }.joined(separator: separator(.chinese)),
      en: told.map { item($0.name.en, $1, .english) }.joined(separator: separator(.english))
    )
  }

  /// The last line of what differs between two reports.
  package static func changeCount(_ count: Int) -> Wording {
    Wording(zh: "不同 \(count) 处", en: "differences: \(count)")
  }

  /// The most bytes of such a line.
  private static let changeLineLength = 200

  /// Whether a line is the last one of what differs between reports.
  static func endsChanges(_ line: String) -> Bool {
    // Nearly every last line is another one.
    guard line.utf8.count <= changeLineLength, let count = firstNumber(in: line) else {
      return false
    }
    return Language.allCases.contains { language in
      if changeCount(count)(language) == line { return true }
      let names = ChangeCount.allCases.map { $0.name(language) }
      let items = line.split(separator: separator(language))
      return items.allSatisfy { part in
        guard let count = firstNumber(in: part) else { return false }
        return names.contains { item($0, count, language).utf8.elementsEqual(part.utf8) }
      }
    }
  }

  private static func item(_ name: String, _ count: Int, _ language: Language) -> String {
    language == .chinese ? "\(name) \(count)" : "\(name): \(count)"
  }

  private static func separator(_ language: Language) -> String {
    language == .chinese ? "，" : ", "
  }

  private static func firstNumber(in text: some StringProtocol) -> Int? {
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty || digits.count > 9
      ? nil : digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
