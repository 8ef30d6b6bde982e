import ReportModel
import ReportRules
import Testing

@Suite("what a number in the text is about")
struct ClaimScopeTests {
  /// 12 received, 1 carried over; 1 reconsideration, 1 lawsuit.
  private func codes(_ sentence: String, organ: String = "青禾县松岭镇人民政府") -> [String] {
    var report = Report(edition: .edition2021, organ: organ, year: 2021, filling: .count(0))
    report["applications.newlyReceived.total"] = .count(12)
    report["applications.carriedOver.total"] = .count(1)
    report["applications.carriedForward.total"] = .count(2)
    report["proactive.normativeDocuments.issued"] = .count(2)
    report["reviews.reconsideration.total"] = .count(1)
    report["reviews.litigationDirect.total"] = .count(1)
    report[.overview].paragraphs = [sentence]
    return (ClaimCheck.findings(in: report) + CompletionCheck.findings(in: report)).map(\.code)
  }

  @Test(
    "a part of the year is not what the tables count",
    arguments: [
      "全镇1月收到政府信息公开申请3件，均已办结。", "当日收到政府信息公开申请1件，当日答复。", "2021年3月，我镇收到政府信息公开申请2件。",
      "3月至6月共收到政府信息公开申请5件。", "截至2021年10月31日，共收到政府信息公开申请10件。", "截至11月底，收到政府信息公开申请10件。",
      "第一季度，镇党政办收到政府信息公开申请5件。", "上半年收到政府信息公开申请7件，下半年5件。", "汛期收到政府信息公开申请3件。",
      "7月15日，收到政府信息公开申请1件。", "年初收到政府信息公开申请1件。", "十三五期间收到政府信息公开申请60件。",
      "拆迁工作启动以来，收到政府信息公开申请9件。", "最多的一周收到政府信息公开申请3件。", "3月制发规范性文件1件。", "3月被申请行政复议3件。",
      "上半年被提起行政诉讼4件。", "十一月收到政府信息公开申请5件。", "2019年至2021年共收到政府信息公开申请40件。", "2019年被提起行政诉讼4件。",
      "春节前收到政府信息公开申请2件。", "最近一个月收到政府信息公开申请2件。",
    ]
  )
  func partOfYear(_ sentence: String) { #expect(codes(sentence).isEmpty) }

  @Test(
    "a village, another organ or a larger region is not the organ",
    arguments: [
      "各村收到政府信息公开申请4件。", "所属各站所收到政府信息公开申请2件。", "松岭村收到政府信息公开申请2件。", "村（居）委会收到公开申请5件。",
      "派出所收到政府信息公开申请2件。", "民政办收到政府信息公开申请2件。", "全县收到政府信息公开申请120件，我镇收到12件。", "县政府收到政府信息公开申请120件。",
      "县自然资源局受理政府信息公开申请30件。", "镇直各单位收到政府信息公开申请3件。", "全市收到政府信息公开申请56件。",
      "县政府制发规范性文件9件。", "全县行政复议25件、行政诉讼13件。", "全县有25件涉及政府信息公开的行政复议。",
    ]
  )
  func otherOrgan(_ sentence: String) { #expect(codes(sentence).isEmpty) }

  @Test(
    "the whole year of the organ itself is, however it is put",
    arguments: [
      "2021年1月1日至12月31日，共收到政府信息公开申请14件。", "截至2021年12月31日，共收到政府信息公开申请14件。",
      "1-12月，全镇收到政府信息公开申请14件。", "1月至12月，我镇收到政府信息公开申请14件。", "截至12月底，收到政府信息公开申请14件。",
      "今年以来，我镇收到政府信息公开申请14件。", "一年来，镇政府收到政府信息公开申请14件。", "2021年度，松岭镇人民政府共受理政府信息公开申请14件。",
      "镇党政办共收到政府信息公开申请14件。", "3月修订指南，全年收到政府信息公开申请14件。", "在15日内答复，收到政府信息公开申请14件。",
      "按照《2020年政务公开要点》，共收到政府信息公开申请14件。",
      "截止2021年底，共收到政府信息公开申请14件。",
    ]
  )
  func whole(_ sentence: String) { #expect(codes(sentence) == ["CLAIM-T1"]) }

  @Test("the region of an organ is its own")
  func region() {
    let sentence = "全县共收到政府信息公开申请14件。"
    #expect(codes(sentence, organ: "青禾县人民政府") == ["CLAIM-T1"])
    #expect(codes(sentence, organ: "青禾县教育局").isEmpty)
    #expect(codes(sentence, organ: "") == ["CLAIM-T1"])
    #expect(codes("全区收到政府信息公开申请14件。", organ: "云溪综合实验区管理委员会") == ["CLAIM-T1"])
  }

  @Test(
    "plain words on reviews mean those that the report is about",
    arguments: [
      ("全年行政复议2件、行政诉讼3件。", 2), ("被提起行政诉讼5件。", 1), ("全年被申请行政复议3件。", 1),
      ("本年度发生行政复议案件2件。", 1), ("我镇依法行政，全年行政复议2件、行政诉讼1件。", 1), ("未发生行政复议、行政诉讼。", 2),
      ("全年行政复议1件、行政诉讼1件。", 0),
    ]
  )
  func ownReviews(_ sentence: String, _ count: Int) {
    #expect(codes(sentence) == Array(repeating: "CLAIM-T4", count: count))
  }

  @Test(
    "words on other causes, or on what an organ decides itself, do not",
    arguments: [
      "全镇办理行政复议案件25件。", "出庭应诉行政诉讼案件5件。", "我镇作为被告的行政诉讼案件5件，负责人出庭应诉率100%。",
      "全年因征地拆迁被提起行政诉讼5件。", "行政处罚类行政复议3件、行政诉讼2件。", "代理行政诉讼案件5件。", "审结行政诉讼5件。",
      "公开行政复议决定5件。", "收到行政复议申请2件。", "上年行政复议3件、行政诉讼2件。", "2020年行政复议3件。",
    ]
  )
  func otherReviews(_ sentence: String) { #expect(codes(sentence).isEmpty) }

  @Test("what an organ to which others apply counts need not be about itself")
  func deciding() {
    #expect(codes("全年行政复议25件。", organ: "青禾县人民政府").isEmpty)
    #expect(codes("全年被提起行政诉讼5件。", organ: "青禾县人民政府") == ["CLAIM-T4"])
  }
}
