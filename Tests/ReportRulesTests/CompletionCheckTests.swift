import ReportModel
import ReportRules
import Testing

@Suite("all applications handled, some carried forward")
struct CompletionCheckTests {
  private func findings(_ paragraphs: [String], left: CellValue = .count(2)) -> [Finding] {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    report["applications.carriedForward.total"] = left
    report[.overview].paragraphs = paragraphs
    return CompletionCheck.findings(in: report)
  }

  @Test(
    "a sentence that says so is told",
    arguments: [
      "收到政府信息公开申请12件，均已办结。", "全年收到依申请公开12件，全部答复。", "依申请公开办结率100%。", "政府信息公开申请均已按时答复。",
      "收到申请12件，所有申请均已按要求办理完成。", "申请答复率达到百分之百。", "依申请公開辦結率為１００％。",
      "收到政府信息公开申请12件，上年结转2件，均已办结。", "本年新收申请12件（上年度结转2件），全部答复。",
    ]
  )
  func told(_ sentence: String) throws {
    let findings = findings([sentence])
    let finding = try #require(findings.first, "\(sentence)")
    #expect(findings.count == 1)
    #expect(finding.code == "CLAIM-COMPLETE")
    #expect(finding.severity == .warning)
    #expect(finding.found == "2")
    #expect(finding.quote == sentence)
  }

  @Test(
    "one that speaks of a part, of other matters or of those left as well is not",
    arguments: [
      "收到申请12件，除结转下年度2件外，均已办结。", "收到申请12件，已到期的全部答复。", "收到申请12件，均已办结（2件结转下年度）。",
      "收到申请12件，均已办结。另有2件转下年度办理。", "申请均在法定期限内予以答复。", "按时办结率100%。", "申请引起的行政复议2件，均已办结。",
      "人大代表建议30件，全部办结。", "上年结转的申请2件，均已办结。", "收到申请12件，其中网上3件全部答复。", "全部栏目按时更新。",
      "收到申请12件，上年结转的2件均已办结。",
    ]
  )
  func quiet(_ sentence: String) { #expect(findings([sentence]).isEmpty, "\(sentence)") }

  @Test("where none is carried forward, or nobody knows, nothing is told")
  func none() {
    for value in [CellValue.count(0), .blank, .unreadable("2？")] {
      #expect(findings(["收到政府信息公开申请12件，均已办结。"], left: value).isEmpty)
    }
  }
}
