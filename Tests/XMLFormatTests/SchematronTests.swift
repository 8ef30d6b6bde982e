import ReportModel
import ReportRules
import TestSupport
import Testing
import XML
import XMLFormat

@Suite("The Schematron schemas")
struct SchematronTests {
  /// 2,500 reports of each of the two editions.
  private static let seeds = DamageCount.seeds(2_500)

  @Test(
    "libxml2 and the rule engine agree on 5,000 reports",
    arguments: EditionRegistry.shipped.editions
  )
  func agreesWithRules(_ edition: Edition) throws {
    let schematron = try XMLSchematron(XMLFormat.schematron(of: edition))
    var verdicts: [RuleVerdict: Int] = [:]
    for seed in Self.seeds {
      var random = RandomReport(seed: seed, for: .xml)
      let report = random.sums(on: edition)
      let failures = try schematron.validate(XMLFormat.write(report))
      let found = failures.map { failure in
        let isByBlanks = failure.message.contains(RuleVerdict.brokenIfBlanksAreZero.name.zh)
        return String(failure.message.prefix(2)) + (isByBlanks ? " if blanks are 0" : "")
      }
      let expected = RuleCheck.findings(in: report).compactMap { finding -> String? in
        switch finding.kind {
        case .ruleUnjudged: nil
        case .ruleBrokenByBlanks: Self.family(of: finding) + " if blanks are 0"
        default: String(finding.code.suffix(2))
        }
      }
      #expect(found.sorted() == expected.sorted(), "seed \(seed)")
      for rule in report.form.rules {
        let sides = [rule.parts, rule.totals].map { $0.map { RuleOperand(report.values[$0]) } }
        verdicts[rule.judgement(left: sides[0], right: sides[1]).verdict, default: 0] += 1
      }
    }
    for verdict in RuleVerdict.allCases {
      #expect(verdicts[verdict, default: 0] > DamageCount.least(300), "\(verdict)")
    }
  }

  /// The name of the rule that a finding is about.
  private static func family(of finding: Finding) -> String {
    let cells = finding.terms.map(\.cell)
    let rule = finding.edition?.form.rules.first { $0.cells == cells }
    return rule?.family.name ?? "?"
  }

  @Test("a message names the cell and the rule")
  func message() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021, filling: .count(0))
    report["proactive.fees.amount"] = .blank
    report["reviews.reconsideration.upheld"] = .count(2)
    report["reviews.reconsideration.total"] = .count(1_234_567)
    let schematron = try XMLSchematron(XMLFormat.schematron(of: .edition2021))
    let failures = try schematron.validate(XMLFormat.write(report))
    let failure = try #require(failures.first)
    #expect(failures.count == 1)
    #expect(
      failure.message == """
        C1 复议诉讼 › 行政复议 › 总计：行政复议四种结果之和等于总计 \
        / the four outcomes of reconsideration add up to its total
        """
    )
  }

  @Test(
    "what the schema cannot say is said here",
    arguments: [
      ("<issued>0</issued>", "<issued xsi:nil=\"true\" note=\"x\"/>"),
      ("<issued>0</issued>", "<issued notApplicable=\"/\">0</issued>"),
      ("<organ>某局</organ>", "<organ/>"),
    ]
  )
  func document(_ old: String, _ new: String) throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021, filling: .count(0))
    report["proactive.fees.amount"] = .blank
    let text = String(decoding: try XMLFormat.write(report), as: UTF8.self)
    #expect(text.contains(old))
    let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    try XMLSchema(XMLFormat.schema(of: .edition2021)).validate(changed)
    let schematron = try XMLSchematron(XMLFormat.schematron(of: .edition2021))
    #expect(try schematron.validate(changed).count == 1)
    let refusal = try #require(throws: Refusal.self) { try XMLFormat.read(changed) }
    #expect(refusal.code == "XML-INVALID")
    #expect(refusal.findings.count == 1)
  }
}
