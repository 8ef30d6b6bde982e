import Testing

@testable import ReportRecognition

@Suite("Labels in which characters were exchanged")
struct LabelExchangeTests {
  private func differ(_ found: String, _ official: String) -> Bool {
    LabelExchange.differ(Array(found.unicodeScalars), Array(official.unicodeScalars))
  }

  @Test(
    "other characters in the place of the form's make another label",
    arguments: [
      ("已失效件数", "现行有效件数"), ("现行无效件数", "现行有效件数"), ("本年退费金额", "本年收费金额"),
      ("本年收费项目", "本年收费金额"), ("本年处理人数", "本年处理决定数量"), ("国有企业", "商业企业"),
      ("小计", "总计"), ("民事诉讼", "行政诉讼"), ("行政处分", "行政处罚"), ("行政强拆", "行政强制"),
      ("全部公开", "部分公开"), ("申请人有正当理由逾期不补正", "申请人无正当理由逾期不补正"),
      ("其他法律行政法规允许公开", "其他法律行政法规禁止公开"), ("属于四类内部事务信息", "属于三类内部事务信息"),
    ]
  )
  func exchanged(_ found: String, _ official: String) {
    #expect(differ(found, official))
    #expect(TellingWords.differ(found, official))
  }

  @Test(
    "what a label leaves out, adds, moves or writes another way does not",
    arguments: [
      ("规范性文件", "行政规范性文件"), ("本年制作数量", "本年制发件数"), ("全年新收申请", "本年新收申请"),
      ("其他法律行政止公开", "其他法律行政法规禁止公开"),
      ("结转下一年度继续办理", "结转下年度继续办理"), ("合计", "总计"), ("本年制发数量", "本年制发件数"),
      ("其他对外服务管理事项", "其他对外管理服务事项"), ("科研单位", "科研机构"), ("其它处理", "其他处理"),
      ("会导致一个申请转化为向不同机关提出的多个申请", "会导致一个申请转化为向不同行政机关提出的多个申请"),
    ]
  )
  func same(_ found: String, _ official: String) {
    #expect(!differ(found, official))
  }
}
