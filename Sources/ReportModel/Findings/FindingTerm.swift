import TextTools

extension Finding {
  /// A cell that a finding is about, with what stands in it.
  public struct Term: Hashable, Sendable {
    /// The sides of a rule.
    public enum Side: String, Hashable, Sendable {
      /// What is added up.
      case left
      /// What that is compared with.
      case right
    }

    /// The side of the rule; nil where the finding is no comparison.
    public let side: Side?
    /// The index of the cell in its form.
    public let cell: Int
    /// The edition whose form has the cell.
    public let edition: Edition
    /// What stands in the cell.
    public let value: CellValue
    /// Where the cell stands in its file; nil where that is not known.
    public let place: Place?
    /// The file of last year's report, if the cell is in that one.
    public let fileOfLastYear: String?

    /// Puts a term together.
    public init(
      _ cell: Int,
      of edition: Edition,
      side: Side?,
      value: CellValue,
      at place: Place?,
      fileOfLastYear: String? = nil
    ) {
      self.cell = cell
      self.edition = edition
      self.side = side
      self.value = value
      self.place = place
      self.fileOfLastYear = fileOfLastYear
    }

    /// The same cell where nothing is compared.
    public var withoutSide: Term {
      Term(cell, of: edition, side: nil, value: value, at: place, fileOfLastYear: fileOfLastYear)
    }

    /// The description of the cell.
    public var formCell: FormCell { edition.form.cells[cell] }
  }
}

extension [Finding.Term] {
  /// For each term the labels that tell it from the others, without the table's name: 自然人 beside 总计.
  public var ownLabels: [String] {
    func isShared(_ label: String) -> Bool {
      allSatisfy { $0.formCell.labels.contains { ExactText($0) == ExactText(label) } }
    }
    // What all share the first one has, too.
    let shared = Set((first?.formCell.labels ?? []).filter(isShared).map { ExactText($0) })
    return map { term in
      let own = count > 1 ? term.formCell.labels.filter { !shared.contains($0) } : []
      return (own.isEmpty ? [String](term.formCell.labels.dropFirst()) : own)
        .joined(separator: "·")
    }
  }
}
