import ReportModel
import Testing

@testable import ReportRecognition

@Suite("labels that wrap around their values")
struct WrappedLabelTests {
  private static let head = [
    "申请人情况", "自然人 法人或其他组织 总计", "商业企业 科研机构 社会公益组织 法律服务机构 其他",
    "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1", "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
  ]
  private static let values = (1...7).map { String($0) }

  /// The values of a row and what is said, where the lines stand between others.
  private func place(_ lines: String..., row: Int) -> (texts: [String], codes: [String]) {
    let text = LineText(Small.lines(Self.head + lines + ["四、结转下年度继续办理 0 0 0 0 0 0 0"]), breaks: [])
    guard let text else { return ([], []) }
    var placer = LinePlacement(
      Small.tables(in: text),
      in: text,
      labels: Small.labels(.applications),
      placement: Small.placement(.applications)
    )
    placer.place()
    return (placer.placement.texts[row], placer.placement.codes)
  }

  @Test("are the label of the row among their words, parted by blanks or bars")
  func wrapped() {
    let row = Small.formTable(.applications).layout.dataRows.firstIndex {
      $0.headings.last?.label == "5.要求行政机关确认或重新出具已获取信息"
    }
    guard let row else { return }
    let found = [
      place("5.要求行政机关确认或重新出", "1 2 3 4 5 6 7", "具已获取信息", row: row),
      place("5.要求行政机关确认或重新出 1 2 3 4 5 6 7", "具已获取信息", row: row),
      place("5.要求行政机关确认或重新出", "1 2 3 4 5 6 7 具已获取信息", row: row),
      place("5.要求行政机关确认或重新出", "具已获取信息 1 2 3 4 5 6 7", row: row),
      place(
        "| 5.要求行政机关确认或重新出 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |",
        "| 具已获取信息 | | | | | | | |",
        row: row
      ),
      place(
        "| 5.要求行政机关确认或重新出 | | | | | | | |",
        "| 具已获取信息 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |",
        row: row
      ),
      place("5.要求行政机关", "确认或重新出 1 2 3 4 5 6 7", "具已获", "取信息", row: row),
    ]
    for (number, found) in found.enumerated() {
      #expect(found.texts == Self.values, "arrangement \(number)")
      #expect(found.codes.isEmpty, "arrangement \(number)")
    }
  }

  @Test("may have a piece of their group's label among them")
  func group() {
    let row = Small.formTable(.applications).layout.dataRows.firstIndex {
      $0.headings.last?.label == "2.没有现成信息需要另行制作"
    }
    guard let row else { return }
    let beside = place("（四）无 2.没有现成信息需要另", " 法提供 行制作 1 2 3 4 5 6 7", row: row)
    #expect(beside.texts == Self.values)
    let adjacent = place("（四）无2.没有现成信息需要另", "法提供行制作 1 2 3 4 5 6 7", row: row)
    #expect(adjacent.texts == Self.values)
    let around = place("2.没有现成信息需要另", "法提供", "1 2 3 4 5 6 7", "行制作", row: row)
    #expect(around.texts == Self.values)
  }

  @Test("are none without their last words, and numbers besides the row are told")
  func others() {
    let row = Small.formTable(.applications).layout.dataRows.firstIndex {
      $0.headings.last?.label == "5.要求行政机关确认或重新出具已获取信息"
    }
    guard let row else { return }
    let few = place("5.要求行政机关确认或重新出", "9", "具已获取信息 1 2 3 4 5 6 7", row: row)
    #expect(few.texts == Self.values)
    #expect(few.codes == ["ROW-UNKNOWN"])
    let other = place("5.要求行政机关确认或重新出", "1 2 3 4 5 6 7", "具未获取信息", row: row)
    #expect(!other.codes.isEmpty)
  }
}
