/// What is known of the columns that the values of a block stand in.
enum ColumnOrder: Equatable {
  /// The form's.
  case form
  /// Another: for each value its column in the form.
  case other([Int])
  /// The form's, if the sums of the rows prove it.
  case unproven
  /// Nothing for certain.
  case unknown

  /// What headings say of the rows below them.
  ///
  /// - Parameters:
  ///   - verdict: What the headings say.
  ///   - previous: What headings further up said; nil if these are the block's first.
  init(_ verdict: HeadingComparison.Verdict, after previous: ColumnOrder?) {
    switch verdict {
    case .right, .variants: self = .form
    case .missing: self = previous ?? .form
    case .reordered(let order, _): self = .other(order)
    case .scattered: self = .unproven
    case .wrong: self = .unknown
    }
    // What could not be told once is not told by a later page.
    if previous == .unknown { self = .unknown }
  }

  /// The cells of a row in the order in which their values stand; nil where that is not known.
  func cells(of row: [Int]) -> [Int]? {
    switch self {
    case .form: row
    case .other(let order): order.map { row[$0] }
    case .unproven, .unknown: nil
    }
  }
}
