import ReportModel
import Testing

@Suite("differences of numbers and texts")
struct NumberChangeTests {
  private func value(_ text: String) -> CellValue {
    if let count = Int(text) { return .count(count) }
    let unit = Amount.units.first { text.hasSuffix($0) } ?? ""
    let digits = String(text.dropLast(unit.count))
    return Amount(digits: digits, unit: unit).map { .number(NumberValue(.amount($0))) } ?? .blank
  }

  @Test(
    "the difference is exact and the per cent rounded half up",
    arguments: [
      ("12", "15", "+3", "+25.0%"), ("15", "12", "-3", "-20.0%"), ("3", "3", "0", "0.0%"),
      ("0", "5", "+5", nil), ("3", "4", "+1", "+33.3%"), ("1000", "1001", "+1", "+0.1%"),
      ("2000", "2001", "+1", "+0.1%"), ("2001", "2002", "+1", "0.0%"), ("-4", "-2", "+2", "-50.0%"),
      ("12.10", "12.5", "+0.40", "+3.3%"), ("10.5万元", "9.50万元", "-1.00万元", "-9.5%"),
    ] as [(String, String, String, String?)]
  )
  func numbers(_ old: String, _ new: String, _ difference: String, _ percent: String?) throws {
    let change = try #require(NumberChange(from: value(old), to: value(new)))
    #expect(change.difference == difference)
    #expect(change.percent == percent)
  }

  @Test("what is no number, or of another unit, has no difference")
  func none() {
    #expect(NumberChange(from: .blank, to: .count(1)) == nil)
    #expect(NumberChange(from: value("1.5万元"), to: value("1.5元")) == nil)
  }

  @Test("the parts of two texts put together are the two texts")
  func texts() throws {
    let pairs = [("上年结转1件", "上年结转11件"), ("", ""), ("甲乙丙", "甲丁丙"), ("一二三四", "一二三四五")]
    for (old, new) in pairs {
      let parts = try #require(TextChange(from: old, to: new)).parts
      let before = parts.map { part in
        switch part {
        case .kept(let text), .removed(let text): text
        case .inserted: ""
        }
      }
      let after = parts.map { part in
        switch part {
        case .kept(let text), .inserted(let text): text
        case .removed: ""
        }
      }
      #expect(before.joined() == old)
      #expect(after.joined() == new)
    }
    let line = ReportChange.line(.preface, .replaced(0, old: "甲乙丙", new: "甲丁丙"))
    #expect(line.text == TextChange(from: "甲乙丙", to: "甲丁丙") && line.text != nil)
    #expect(ReportChange.line(.preface, .removed(0, old: "甲乙丙")).text == nil)
    #expect(ReportChange.organ(old: "甲乙丙", new: "甲丁丙").text == nil)
    #expect(TextChange(from: "甲乙丙丁", to: "戊己庚辛") == nil)
    #expect(TextChange(from: String(repeating: "一", count: 5_000), to: "二") == nil)
  }

  @Test("of two editions the cells that both have are compared")
  func editions() {
    var old = Report(edition: .edition2019, organ: "某局", year: 2020, filling: .count(1))
    let new = Report(edition: .edition2021, organ: "某局", year: 2020, filling: .count(1))
    old["applications.granted.total"] = .count(5)
    let changes = ReportChange.changes(from: old, to: new)
    #expect(changes.map(\.subject.zh) == ["格式版本", "申请 › 三、本年度办理结果 › （一）予以公开 › 申请人情况 › 总计"])
    #expect(changes.last?.number?.difference == "-4")
  }
}
