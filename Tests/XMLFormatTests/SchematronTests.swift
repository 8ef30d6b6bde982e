import ReportModel
import TestSupport
import Testing
import XML
import XMLFormat

@Suite("The Schematron schemas")
struct SchematronTests {
  @Test("the sums are judged as the form's rules are", arguments: Edition.allCases)
  func agreesWithRules(_ edition: Edition) throws {
    let schematron = try XMLSchematron(XMLFormat.schematron(of: edition))
    var wrong = 0
    for seed in 0..<150 as Range<UInt64> {
      var random = RandomReport(seed: seed, for: .xml)
      let report = random.sums(on: edition)
      let failures = try schematron.validate(XMLFormat.write(report))
      let found = failures.map { String($0.message.prefix(2)) }.sorted()
      let expected = report.brokenRules.map(\.family.rawValue).sorted()
      #expect(found == expected, "seed \(seed)")
      wrong += expected.isEmpty ? 0 : 1
    }
    #expect(wrong > 30 && wrong < 150)
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

extension Report {
  /// The rules whose terms are all numbers and whose sums differ.
  fileprivate var brokenRules: [Rule] {
    form.rules.filter { rule in
      let parts = rule.parts.compactMap { values[$0].count }
      let totals = rule.totals.compactMap { values[$0].count }
      guard parts.count == rule.parts.count, totals.count == rule.totals.count else { return false }
      let difference = parts.reduce(0, +) - totals.reduce(0, +)
      return rule.family.relation == .equal ? difference != 0 : difference > 0
    }
  }
}
