public import ReportModel

extension Finding {
  /// What stands in a cell cannot be read as a number for certain.
  public static func unreadable(
    _ text: String,
    in cell: FormCell,
    of edition: Edition,
    at place: Place?
  ) -> Finding {
    // Only in a sheet: elsewhere the digits may be those of two cells.
    let isInSheet = if case .cell? = place { true } else { false }
    let whole = ZeroSign(text).map { _ in "0" } ?? (isInSheet ? PartedDigits.joined(text) : nil)
    let mark = BracketNotes.mark(behindNumber: text)
    return Finding(
      .valueUnreadable,
      at: place,
      cell: cell,
      edition: edition,
      found: text,
      zh: text.isEmpty
        ? "没有读到“\(cell.label)”"
        : "“\(cell.label)”的内容“\(text.oneLine)”不能确定地读成数字"
          + (whole.map { "；如为 \($0)，请改写为 \($0)" } ?? "")
          + (mark.map { "；没有以“\($0)”开头的注文：“\($0)”如是注号，请删去或写出注文" } ?? ""),
      en: text.isEmpty
        ? "“\(cell.label)” was not there to read"
        : "“\(text.oneLine)” in “\(cell.label)” cannot be read as a number for certain"
          + (whole.map { "; write \($0) if that is meant" } ?? "")
          + (mark.map { "; no note begins with “\($0)”: write it, or remove the mark" } ?? "")
    )
  }
}
