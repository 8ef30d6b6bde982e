internal import ReportModel

extension Place {
  /// The place for those who open the file and look for it there.
  var wording: Wording {
    switch self {
    case .text(let line, _), .xml(_, let line), .json(_, let line, _):
      Wording(zh: "第 \(line) 行", en: "line \(line)")
    case .cell(let sheet, let reference):
      Wording(zh: "工作表“\(sheet)”的 \(reference)", en: "sheet “\(sheet)”, \(reference)")
    case .table(let number, let row, let column, let page):
      Self.onPage(
        page,
        zh: "第 \(number) 张表第 \(row) 行第 \(column) 列",
        en: "table \(number), row \(row), column \(column)"
      )
    case .paragraph(let number, let page):
      Self.onPage(page, zh: "第 \(number) 段", en: "paragraph \(number)")
    }
  }

  private static func onPage(_ page: Int?, zh: String, en: String) -> Wording {
    guard let page else { return Wording(zh: zh, en: en) }
    return Wording(zh: "第 \(page) 页" + zh, en: "page \(page), " + en)
  }
}
