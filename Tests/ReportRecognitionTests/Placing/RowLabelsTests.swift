import ReportModel
import TestSupport
import Testing

@testable import ReportRecognition

@Suite("rows whose labels are not the form's")
struct RowLabelsTests {
  /// What is read of a table in whose rows labels were changed, and the codes of what is said.
  private func read(_ changes: [String: String], _ kind: TableKind = .applications)
    -> (values: [CellValue], codes: [String])
  {
    var table = PrintedTable(kind, of: .edition2021)
    for (official, label) in changes { table.replace(official, with: label) }
    let found = TableRecognizer.recognize([table.grid()], expecting: .edition2021)
    let own = Array(found.values[Small.form[kind].cells])
    return (own, found.findings.filter { $0.kind != .tableMissing }.map(\.code))
  }

  private func right(_ kind: TableKind = .applications) -> [CellValue] { read([:], kind).values }

  @Test("are read with one warning each, between the rows that have theirs")
  func proven() {
    let found = read([
      "3.危及“三安全一稳定”": "3.危及三安全与稳定", "二、上年结转政府信息公开申请数量": "上年结转政府信息公开申请数",
    ])
    #expect(found.values.elementsEqual(right()))
    #expect(found.codes == ["LABEL-PROVEN", "LABEL-PROVEN"])
  }

  @Test("are read where every number is lost")
  func withoutNumbers() {
    let labels = Small.formTable(.applications).layout.dataRows.compactMap(\.headings.last?.label)
    let changes = labels.map { label in
      (label, String(label.drop { !"）.、".contains($0) }.dropFirst()))
    }
    let found = read(Dictionary(uniqueKeysWithValues: changes))
    #expect(found.values.elementsEqual(right()))
    #expect(Set(found.codes) == ["LABEL-PROVEN"])
  }

  @Test("are not taken for a row that is there, or that stands elsewhere")
  func neighbours() {
    let twice = read(["5.属于三类内部事务信息": "4.保护第三方权益"])
    #expect(Set(twice.codes) == ["ROW-MISSING", "ROW-UNKNOWN"])
    let moved = read(["1.信访举报投诉类申请": "7.属于执法案卷", "7.属于行政执法案卷": "1.信访投诉类申请"])
    #expect(Set(moved.codes) == ["ROW-MISSING", "ROW-UNKNOWN"])
  }

  @Test("may have a group before them that is not the form's either")
  func groups() {
    let found = read(["（三）不予公开": "（三）不予以公开"])
    #expect(found.values.elementsEqual(right()))
    #expect(found.codes == ["LABEL-PROVEN"])
  }

  @Test("below a group that says the opposite are read, and it is an error")
  func turned() {
    let found = read(["（三）不予公开": "（三）予以公开"])
    #expect(found.values.elementsEqual(right()))
    #expect(found.codes == ["LABEL-TURNED"])
  }

  @Test("of groups that are none of the form's are told in a document's table")
  func unknownGroup() {
    let head = ["", "", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    let zeros = Array(repeating: "0", count: 7)
    let grid = Small.table([
      head, ["一、本年新收政府信息公开申请数量", "", ""] + zeros,
      ["三、本年度办理结果", "（四）可以提供", "1.本机关不掌握相关政府信息"] + zeros,
    ])
    let found = TableRecognizer.recognize([grid], expecting: .edition2021)
    let told = found.findings.filter { $0.kind == .rowUnknown }
    #expect(told.map(\.found) == ["（四）可以提供"])
    #expect(told.first?.place == .table(number: 1, row: 3, column: 2))
  }

  @Test("are found in sheets too, and 合计 is a total")
  func sheet() {
    let head = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "合计"]
    let grid = Small.sheet([
      head, ["一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "21"],
      ["上年结转政府信息公开申请数", "7", "8", "9", "1", "2", "3", "30"],
      ["（一）予以公开", "1", "1", "1", "1", "1", "1", "6"],
    ])
    let found = TableRecognizer.recognize([grid], expecting: .edition2021)
    let values = found.values[Small.form[.applications].cells].prefix(14).map(\.count)
    #expect(values == [1, 2, 3, 4, 5, 6, 21, 7, 8, 9, 1, 2, 3, 30])
    let told = found.findings.map(\.code).filter { $0.hasPrefix("LABEL") }
    #expect(told == ["LABEL-PROVEN", "LABEL-VARIANT"])
  }
}
