package import ReportModel
import TextTools

/// The labels of one table, for whoever places a few copied cells by them: a label means the same there as in
/// a whole source.
package struct TableLabels: Sendable {
  /// A column right above values.
  private struct Column {
    let names: Set<ExactText>
    let groups: Set<ExactText>
  }

  /// The table.
  package let table: FormTable
  private let index: LabelIndex
  private let blocks: [[Column]]
  /// The headings of groups of columns, by block.
  private let groups: [Set<ExactText>]

  /// The labels of each table of an edition, in the form's order.
  package static func tables(of edition: Edition) -> [TableLabels] {
    zip(edition.form.tables, LabelIndex.indices(of: edition)).map(TableLabels.init)
  }

  private init(_ table: FormTable, _ index: LabelIndex) {
    self.table = table
    self.index = index
    let blocks = table.blocks.map { block in
      block.columns.flatMap(\.leafPaths).map { path in
        Column(
          names: Self.names(path.suffix(1)),
          groups: Self.names(path.dropLast())
        )
      }
    }
    self.blocks = blocks
    groups = blocks.map { $0.reduce(into: []) { $0.formUnion($1.groups) } }
  }

  private static func names(_ headings: ArraySlice<Heading>) -> Set<ExactText> {
    Set(headings.flatMap { [$0.label] + $0.variants }.map { ExactText(LabelFolding.fold($0)) })
  }

  /// The row of values that a text names, among ``TableLayout/dataRows``; nil if it names none.
  package func dataRow(_ text: String) -> Int? { index.dataRow(LabelFolding.fold(text))?.row }

  /// Whether a text is a label of the table, of whatever kind.
  package func knows(_ text: String) -> Bool {
    let folded = LabelFolding.fold(text)
    return !folded.isEmpty && (index.knows(folded) || index.variants.contains(folded))
  }

  /// Whether a text is a label that says nothing about a single column: a title, a corner, the heading of a group.
  package func isAboveColumns(_ text: String) -> Bool {
    let folded = LabelFolding.fold(text)
    return index.knows(folded) && index.dataRow(folded) == nil
      && !blocks.joined().contains { $0.names.contains(folded) }
  }

  /// Another unit than the form's, as a text beside some values states it.
  package struct OtherUnit {
    /// The unit that is stated.
    package let text: String
    /// The unit of the form.
    package let official: String
    private let unit: StatedUnit

    fileprivate init(_ unit: StatedUnit, official: String) {
      self.unit = unit
      text = unit.text
      self.official = official
    }

    /// Whether values of a type are meant.
    package func isMeant(of type: ValueType) -> Bool { unit.isUnit(of: type) }
  }

  /// Whether a text states a unit, the form's or another.
  package static func stateUnit(_ text: String) -> Bool {
    !StatedUnit.stated(in: text, isInTable: true).isEmpty
  }

  /// The units that a text beside some values states and that are not the form's.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isInTable: Whether it labels a row or the table, where a unit may stand in brackets behind other words.
  /// - Returns: The units; none for a label of the form.
  package func otherUnits(in text: String, isInTable: Bool) -> [OtherUnit] {
    // Nearly no text states one, which is found out fast.
    guard Self.stateUnit(text) else { return [] }
    let folded = LabelFolding.fold(text)
    guard !folded.isEmpty, !index.knows(folded) else { return [] }
    let money = index.moneyUnit
    let units = StatedUnit.stated(in: text, isInTable: isInTable || folded.first == "(")
    return units.filter { $0.isOther(than: money) }.map {
      OtherUnit($0, official: $0.isMoney ? money ?? "" : StatedUnit.item)
    }
  }

  /// The columns of a block that a heading can be, among the values of a row.
  ///
  /// - Parameters:
  ///   - text: The heading.
  ///   - above: What stands above it; what is the heading of a group there tells columns of one name apart.
  ///   - block: The block's number in the table.
  /// - Returns: Their numbers; none where it is no heading of the block.
  package func columns(_ text: String, below above: [String], in block: Int) -> [Int] {
    let folded = LabelFolding.fold(text)
    let every = groups[block]
    let groups = above.map { LabelFolding.fold($0) }.filter { every.contains($0) }
    return blocks[block].indices.filter { column in
      let column = blocks[block][column]
      return column.names.contains(folded) && groups.allSatisfy { column.groups.contains($0) }
    }
  }
}
