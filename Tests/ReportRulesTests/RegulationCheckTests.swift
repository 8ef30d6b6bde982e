import ReportModel
import ReportRules
import Testing

@Suite("rules (规章) of an organ that can make none")
struct RegulationCheckTests {
  private func report(_ organ: String, _ edition: Edition = .edition2021) -> Report {
    var report = Report(edition: edition, organ: organ, year: 2023, filling: .count(0))
    let column = edition == .edition2021 ? "issued" : "produced"
    report["proactive.regulations.\(column)"] = .count(2)
    return report
  }

  @Test(
    "are told",
    arguments: [
      "青禾县柳树镇人民政府", "柳树乡政府", "青禾县柳树镇", "临江市河东区和平街道办事处", "青禾县人民政府", "青禾县人民政府办公室", "青禾自治县人民政府",
      "青禾县财政局", "临江市教育局", "临江市河东区人民政府", "临江市科委", "江南省民政厅", "国家税务总局青禾县税务局", "临江海关",
      "临江高新技术产业开发区管委会", "临江经济技术开发区", "青禾县人民医院", "青禾县第一中学", "青禾县供电公司",
    ]
  )
  func told(_ organ: String) throws {
    let findings = RegulationCheck.findings(in: report(organ))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == "REGULATION-POWER")
    #expect(finding.severity == .warning)
    #expect(finding.kind.basis.zh.contains("立法法"))
    #expect(finding.formCell?.identifier == "proactive.regulations.issued")
    #expect(finding.terms.map(\.value) == [.count(2)])
    #expect(RegulationCheck.findings(in: report(organ, .edition2019)).count == 1)
  }

  @Test(
    "are right for one that can, and for one of whom nobody knows",
    arguments: [
      "临江市人民政府", "临江市人民政府办公厅", "江南省人民政府", "江南自治区人民政府", "江南自治州人民政府", "国家统计局", "教育部", "中国人民银行",
      "国务院国有资产监督管理委员会", "国家税务总局", "海关总署", "国家市场监督管理总局", "国家乡村振兴局", "临江市", "青禾县", "镇江市人民政府",
      "景德镇市人民政府", "临江市综合实验区管理委员会", "税务总局", "",
    ]
  )
  func quiet(_ organ: String) { #expect(RegulationCheck.findings(in: report(organ)).isEmpty) }

  @Test("are told of a township that its text alone names")
  func named() {
    var report = report("")
    report[.overview].paragraphs = ["2023年，我镇认真贯彻落实条例。"]
    #expect(RegulationCheck.findings(in: report).count == 1)
  }

  @Test("are not looked for in a report that sums up a region, nor where they are 0")
  func summed() {
    var region = report("青禾县人民政府")
    region.metadata[.scope] = Metadata.Scope.region.rawValue
    #expect(RegulationCheck.findings(in: region).isEmpty)
    var titled = report("青禾县人民政府")
    titled.title = ["青禾县人民政府2023年政府信息公开工作年度报告（汇总）"]
    #expect(RegulationCheck.findings(in: titled).isEmpty)
    var none = report("青禾县柳树镇人民政府")
    none["proactive.regulations.issued"] = .notApplicable("/")
    #expect(RegulationCheck.findings(in: none).isEmpty)
  }

  @Test("in the 2019 form, are those produced, not those disclosed")
  func disclosed() {
    var report = Report(edition: .edition2019, organ: "柳树镇", year: 2020, filling: .count(0))
    report["proactive.regulations.disclosedInTotal"] = .count(4)
    #expect(RegulationCheck.findings(in: report).isEmpty)
  }
}
