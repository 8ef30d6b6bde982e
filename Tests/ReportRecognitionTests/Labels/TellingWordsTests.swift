import Testing

@testable import ReportRecognition

@Suite("words that turn what a label means")
struct TellingWordsTests {
  @Test(
    "make another label of it",
    arguments: [
      ("不予行政处罚", "行政处罚"), ("上年制发件数", "本年制发件数"), ("1.属于国家秘密", "1.不属于国家秘密"),
      ("(三)予以公开", "(三)不予公开"), ("行政许可(撤销)", "行政许可"), ("行政事业性收费减免", "行政事业性收费"),
      ("本年处理决定数量(单位:万件)", "本年处理决定数量"),
    ]
  )
  func differ(found: String, official: String) {
    #expect(TellingWords.differ(LabelFolding.fold(found), LabelFolding.fold(official)))
  }

  @Test(
    "and a label that is cut short, or explained at length, is the same",
    arguments: [
      ("结转下一年度继续办理", "结转下年度继续办理"), ("规章(设区的市和不设区的市的人民政府制定)", "规章"),
      ("3.补正后", "3.补正后申请内容仍不明确"), ("二、上年结转申请数量", "二、上年结转政府信息公开申请数量"),
    ]
  )
  func same(found: String, official: String) {
    #expect(!TellingWords.differ(LabelFolding.fold(found), LabelFolding.fold(official)))
  }
}
