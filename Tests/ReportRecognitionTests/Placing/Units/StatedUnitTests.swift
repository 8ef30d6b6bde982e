import Testing

@testable import ReportRecognition

@Suite("units that a text states")
struct StatedUnitTests {
  @Test(
    "are found with their power of ten",
    arguments: [
      ("单位：件", ["件"]), ("（单位：百件）", ["百件"]), ("单 位: 万 件", ["万件"]), ("金额单位：元", ["元"]),
      ("金额单位：人民币万元", ["万元"]), ("单位：件、万元", ["件", "万元"]), ("单位：件/元", ["件", "元"]),
      ("注：以上数据单位为百件。", ["百件"]), ("以千件为单位", ["千件"]), ("金额以元计", ["元"]),
      ("计量单位：件次", ["件次"]), ("单位：100件", ["100件"]), ("单位：％", ["%"]),
      ("二、主动公开政府信息情况（单位：百件）", ["百件"]), ("（元）", ["元"]), (" (万元) ", ["万元"]),
      ("单位：圆", ["元"]), ("单位：萬圓", ["万元"]), ("金额单位为元，现已换算成万元", ["万元"]),
      ("单位：元（未折算为万元）", ["元"]), ("单位：百件，收费由元折合为万元", ["百件", "万元"]),
    ]
  )
  func stated(_ text: String, _ units: [String]) {
    #expect(StatedUnit.stated(in: text, isInTable: false).map(\.text) == units)
  }

  @Test(
    "are none where another word goes on",
    arguments: [
      "责任单位：个体办", "填报单位：万宁市教育局", "单位：元江县人民政府", "单位", "本年处理决定数量（百件）",
      "（一）主动公开（元）", "（12件）", "单位：圆明园管理处", "行政许可共计12件", "各单位件数如下", "合计：3件",
    ]
  )
  func none(_ text: String) {
    #expect(StatedUnit.stated(in: text, isInTable: false).isEmpty)
  }

  @Test("stand in brackets alone in a table, a number with them is a note")
  func inBrackets() {
    #expect(StatedUnit.stated(in: "信息内容（百件）", isInTable: true).map(\.text) == ["百件"])
    #expect(StatedUnit.stated(in: "行政事业性收费（元）", isInTable: true).map(\.text) == ["元"])
    #expect(StatedUnit.stated(in: "22（16 件）", isInTable: true).isEmpty)
    #expect(StatedUnit.stated(in: "（其中修订 16 件）", isInTable: true).isEmpty)
  }
}
