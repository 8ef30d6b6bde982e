/// How far a report has been filled in, table by table.
public struct FillState: Sendable {
  /// How far a table has been filled in.
  public enum State: String, Hashable, Sendable {
    /// Somebody has put numbers in.
    case filled
    /// Every value is 0, because somebody says so: a state and no fault (零报告).
    case zero
    /// Every value is still what the blank form was given with.
    case unfilled
  }

  /// A table with its state.
  public struct Table: Sendable {
    /// The table.
    public let table: FormTable
    /// Its state.
    public let state: State
    /// Its blank cells, as indices of the form's cells.
    public let blanks: [Int]
  }

  /// The tables, in the form's order.
  public let tables: [Table]

  /// The tables that nobody has filled in.
  public var unfilled: [FormTable] { tables.filter { $0.state == .unfilled }.map(\.table) }

  /// Whether nobody has filled in any table.
  public var isUnfilled: Bool { tables.allSatisfy { $0.state == .unfilled } }

  /// The tables whose zeros are a state of the report (零报告), and are all that they hold.
  public var zeroTables: [FormTable] {
    tables.filter { $0.state == .zero && $0.table.described.hasZeroReport }.map(\.table)
  }

  /// Whether it is a zero report: all tables that can make it one are.
  public var isZeroReport: Bool {
    let count = tables.count { $0.table.described.hasZeroReport }
    return count > 0 && zeroTables.count == count
  }

  /// Looks at the values of a report.
  ///
  /// A table in which nothing stands, or nothing but numbers that come from last year's report, is not
  /// filled in, wherever it comes from. Neither is one whose values are those that its blank form was
  /// given with. Where these are all 0, that would keep a unit from saying that there is nothing to
  /// report; so zeros are taken as said once anything else of the report was filled in.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - initial: The values that the form was given with; nil where that is not known.
  public init(of report: Report, initial: InitialValues? = nil) {
    let form = report.form
    let carried = form.carriedCells
    let looks = form.tables.enumerated().map { number, table in
      Look(
        blanks: table.cells.filter { report.values[$0] == .blank },
        isZero: table.cells.allSatisfy { report.values[$0].number?.number.isZero == true },
        isEmpty: table.cells.allSatisfy { report.values[$0] == .blank || carried.contains($0) }
          && table.cells.contains { report.values[$0] == .blank },
        isInitial: initial?.isUnchanged(table: number, in: report) == true
      )
    }
    let isTouched = report.hasText || looks.contains { !$0.isEmpty && !$0.isInitial }
    tables = zip(form.tables, looks).map { table, look in
      Table(table: table, state: look.state(isReportTouched: isTouched), blanks: look.blanks)
    }
  }

  /// What there is to see of a table.
  private struct Look {
    let blanks: [Int]
    let isZero: Bool
    let isEmpty: Bool
    let isInitial: Bool

    func state(isReportTouched: Bool) -> State {
      if isEmpty { return .unfilled }
      guard isZero else { return isInitial ? .unfilled : .filled }
      return isInitial && !isReportTouched ? .unfilled : .zero
    }
  }
}

extension FillState.State {
  /// The state in words.
  public var name: Wording {
    switch self {
    case .filled: Wording(zh: "已填", en: "filled in")
    case .zero: Wording(zh: "零报告（全部为 0）", en: "zero report (every value is 0)")
    case .unfilled: Wording(zh: "未填报", en: "not filled in")
    }
  }
}

extension Form {
  /// The cells that are wholly what last year's report says.
  fileprivate var carriedCells: Set<Int> {
    let carried = rules(after: edition).filter { $0.parts.isEmpty && $0.totals.count == 1 }
    return Set(carried.map { $0.totals[0] })
  }
}

extension NumberValue.Number {
  /// Whether it is nothing.
  fileprivate var isZero: Bool {
    switch self {
    case .count(let count): count == 0
    case .amount(let amount): amount.digits.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E }
    }
  }
}

extension Report {
  /// Whether there is a paragraph in which something stands.
  fileprivate var hasText: Bool {
    (preface + sections.flatMap { $0.paragraphs + $0.paragraphsAfterTable }).contains { text in
      text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }
}
