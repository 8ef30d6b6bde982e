public import ReportModel

/// A proposal to mend broken sums, ready to be shown.
public struct RepairProposal: Sendable {
  /// A cell that would change.
  public struct Change: Sendable {
    /// The cell.
    public let cell: FormCell
    /// What stands there.
    public let old: String
    /// What would stand there.
    public let new: String
    /// Where the cell stands; nil where that is not known.
    public let place: Place?

    /// Puts a change together.
    public init(cell: FormCell, old: String, new: String, place: Place?) {
      self.cell = cell
      self.old = old
      self.new = new
      self.place = place
    }
  }

  /// The number by which the proposal is chosen, from 1 within the file.
  public let number: Int
  /// The number of the fault that it is for: proposals for one fault exclude each other.
  public let fault: Int
  /// What may have happened, as a stable word.
  public let kind: String
  /// What may have happened, in words.
  public let name: Wording
  /// The cells that would change.
  public let changes: [Change]
  /// The totals that the file computes from them, which change by themselves.
  public let computed: [Change]
  /// The rules that would hold.
  public let rules: [Rule.Family]
  /// What else speaks for it: the text, last year's report.
  public let support: [Wording]
  /// Whether nothing else could mend the fault, and something speaks for this and nothing against it.
  public let isCertain: Bool

  /// Why: the rules that would hold, and what else speaks for it.
  public var proof: [Wording] {
    let names = rules.map(\.name)
    let sums = Wording(
      zh: "改后 \(names.joined(separator: "、"))\(names.count > 1 ? " 均" : " ")成立，其余不变",
      en: "\(names.joined(separator: ", ")) then hold, all else stays"
    )
    return [sums] + support
  }

  /// Puts a proposal together.
  public init(
    number: Int,
    fault: Int,
    kind: String,
    name: Wording,
    changes: [Change],
    computed: [Change] = [],
    rules: [Rule.Family],
    support: [Wording],
    isCertain: Bool = false
  ) {
    self.number = number
    self.fault = fault
    self.kind = kind
    self.name = name
    self.changes = changes
    self.computed = computed
    self.rules = rules
    self.support = support
    self.isCertain = isCertain
  }

  /// The proposal with its number, as lists of findings have it.
  public var line: Wording { line { Wording(zh: $0.description, en: $0.description) } }

  /// The proposal with its number.
  ///
  /// - Parameter naming: How a place is put into words.
  /// - Returns: The line, without a stop at its end.
  public func line(naming: (Place) -> Wording) -> Wording {
    Wording(
      zh: "修改建议 \(number)：\(description(.chinese, naming: naming))",
      en: "Proposal \(number): \(description(.english, naming: naming))"
    )
  }

  /// Whether it would mend the rule that a finding is about.
  public func mends(_ finding: Finding) -> Bool {
    guard rules.contains(where: { $0.code == finding.code }) else { return false }
    let own = finding.terms.filter { $0.fileOfLastYear == nil }.map(\.cell)
    return changes.contains { own.contains($0.cell.index) }
  }

  /// The changes and the proof in one line.
  public func description(_ language: Language) -> String {
    description(language) { Wording(zh: $0.description, en: $0.description) }
  }

  private func description(_ language: Language, naming: (Place) -> Wording) -> String {
    let changes = changes.map { change in
      let place = change.place.map { " [\(naming($0)(language))]" } ?? ""
      let label = change.cell.labelInTable()
      return "\(label) \(change.old) → \(change.new)\(place)"
    }
    let separator = Wording(zh: "；", en: "; ")(language)
    return name(language) + Wording(zh: "：", en: ": ")(language)
      + changes.joined(separator: separator)
      + Wording(zh: "（", en: " (")(language)
      + proof.map { $0(language) }.joined(separator: separator)
      + Wording(zh: "）", en: ")")(language)
  }
}
