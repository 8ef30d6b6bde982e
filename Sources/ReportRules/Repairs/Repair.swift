public import ReportModel

/// A proposal to mend broken sums: the cells that would change, and why that is likely.
///
/// It is never carried out unasked.
public struct Repair: Hashable, Sendable {
  /// What may have happened to the numbers.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One digit is another one.
    case digit
    /// Two digits next to each other are exchanged.
    case digitsExchanged
    /// A digit is missing, or one is too many.
    case digitCount
    /// A number stands for another one.
    case value
    /// A number stands in the wrong column or row.
    case moved
    /// The numbers of two cells are exchanged.
    case cellsExchanged
    /// The numbers of two rows are exchanged.
    case rowsExchanged
    /// The numbers of two columns are exchanged.
    case columnsExchanged
    /// A number is split over two cells.
    case split
    /// A whole row is missing, such as 上年结转.
    case rowMissing
    /// Several cells are wrong.
    case several
  }

  /// A cell that would change.
  public struct Change: Hashable, Sendable {
    /// The cell's index in the form.
    public let cell: Int
    /// What stands there.
    public let old: Int
    /// What would stand there.
    public let new: Int
  }

  /// What may have happened.
  public let kind: Kind
  /// The cells that would change, in form order.
  public let changes: [Change]
  /// The totals that the source computes from the changed cells, in form order; they change by themselves.
  public let computed: [Change]
  /// The broken rules that would hold; all others of the form that held would still hold.
  public let mended: [Rule.Family]
  /// What else speaks for it: last year's report, the text.
  public internal(set) var support: [Wording] = []
  /// Whether it is the one possible repair of its sums, the text or last year's report speaks for it, and
  /// neither against it.
  public internal(set) var isCertain = false
  /// How unlikely it is, lower being likelier; comparable within one report alone.
  public internal(set) var cost: Double

  /// The report with the changes made.
  public func applied(to report: Report) -> Report {
    var report = report
    for change in changes + computed {
      let note = report.values[change.cell].number?.note
      report.values[change.cell] = .number(NumberValue(.count(change.new), note: note))
    }
    return report
  }
}

extension Repair.Kind {
  /// What may have happened, in words.
  public var name: Wording {
    switch self {
    case .digit: Wording(zh: "一位数字写错", en: "one digit is wrong")
    case .digitsExchanged: Wording(zh: "相邻两位数字颠倒", en: "two digits are exchanged")
    case .digitCount: Wording(zh: "多写或漏写一位数字", en: "a digit is missing or too many")
    case .value: Wording(zh: "数字写错", en: "a number is wrong")
    case .moved: Wording(zh: "数字填错了格", en: "a number stands in the wrong cell")
    case .cellsExchanged: Wording(zh: "两格的数字对调", en: "two numbers are exchanged")
    case .rowsExchanged: Wording(zh: "两行的数字对调", en: "two rows are exchanged")
    case .columnsExchanged: Wording(zh: "两列的数字对调", en: "two columns are exchanged")
    case .split: Wording(zh: "一个数字拆成了两格", en: "a number is split over two cells")
    case .rowMissing: Wording(zh: "漏填一行", en: "a row is missing")
    case .several: Wording(zh: "几格写错", en: "several numbers are wrong")
    }
  }
}
