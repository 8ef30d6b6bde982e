import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a label that is not the form's means a row")
struct LabelProofTests {
  private func row(_ label: String, _ kind: TableKind = .applications) -> String? {
    let labels = Small.labels(kind)
    let rows = Small.formTable(kind).layout.dataRows
    return labels.proof.row(meantBy: LabelFolding.fold(label), among: rows.indices)
      .flatMap { rows[$0].headings.last?.label }
  }

  @Test(
    "that number and most words name",
    arguments: [
      ("4、保护第三方权益", "4.保护第三方合法权益"),
      ("（四）结转下年度继续办理情况", "四、结转下年度继续办理"),
      ("本年新收的政府信息公开申请数量", "一、本年新收政府信息公开申请数量"),
      ("予以公开（含主动提供的）", "（一）予以公开"),
      ("5.要求行政机关确认", "5.要求行政机关确认或重新出具已获取信息"),
      ("（七）合计", "（七）总计"), ("一、本年新收申请", "一、本年新收政府信息公开申请数量"),
      ("二、上年结转申请", "二、上年结转政府信息公开申请数量"), ("四、结转下年", "四、结转下年度继续办理"),
    ]
  )
  func proven(label: String, official: String) {
    #expect(row(label) == official)
  }

  @Test(
    "whose words are the form's where the numbers of a list run on",
    arguments: [
      ("12. 信访举报投诉类申请", "1.信访举报投诉类申请"), ("9.本机关不掌握相关政府信息", "1.本机关不掌握相关政府信息"),
      ("19. 其他", "3.其他"), ("14 要求提供公开出版物", "3.要求提供公开出版物"),
    ]
  )
  func runOn(label: String, official: String) {
    #expect(row(label) == official)
  }

  @Test(
    "unless number or words speak against it, or for another label as well",
    arguments: [
      "3.保护第三方合法权益", "12.保护第三方权益", "2.其他", "不予公开", "2.反复申请", "5.属于四类信息", "1.属于个人隐私", "重大",
      "（六）其他处理",
    ]
  )
  func notProven(label: String) {
    #expect(row(label) == nil)
  }

  @Test("by its words alone where the form has no numbers")
  func withoutNumbers() {
    #expect(row("规章（设区的市以上填写）", .proactive) == "规章")
    #expect(row("1.行政许可", .proactive) == "行政许可")
    #expect(row("行政强制措施", .proactive) == "行政强制")
    #expect(row("行政检查", .proactive) == nil)
    #expect(row("重大行政处罚", .proactive) == nil)
  }
}
