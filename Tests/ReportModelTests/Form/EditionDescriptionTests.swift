import Foundation
import ReportModel
import TestSupport
import Testing

/// A description with a mistake, and what is said about it.
private struct Mistake: CustomTestStringConvertible, Sendable {
  let name: String
  let description: EditionDescription
  let problem: String

  var testDescription: String { name }

  /// The edition of 2021 with something else in it.
  private static func changed(
    sections: [FormSection]? = nil,
    tables: [TableDescription]? = nil,
    rule: RuleDescription? = nil,
    yearRule: RuleDescription? = nil,
    claim: [[String]]? = nil,
    growth: [[String]] = [],
    overview: SectionKind = .overview,
    regulations: String? = nil,
    left: String? = nil
  ) -> EditionDescription {
    let model = Edition.edition2021.form.described
    return EditionDescription(
      name: "2021",
      notice: model.notice,
      firstYear: 2021,
      sections: sections ?? model.sections,
      tables: tables ?? model.tables,
      rules: rule.map { [$0] } ?? [],
      yearRules: yearRule.map { [$0] } ?? [],
      claims: claim.map { readings in
        [ClaimPattern(.received, labels: ["收到"], fillers: [], readings: readings)]
      } ?? [],
      growth: growth,
      overview: OverviewExpectation(
        section: overview,
        characterLimit: nil,
        basis: Wording(zh: "", en: "")
      ),
      regulations: regulations.map { cell in
        RegulationExpectation(cells: [cell], basis: Wording(zh: "", en: ""))
      },
      completion: left.map { cell in
        CompletionExpectation(
          phrases: [],
          exceptions: [],
          cell: cell,
          basis: Wording(zh: "", en: "")
        )
      }
    )
  }

  static let all: [Mistake] = {
    let model = Edition.edition2021.form.described
    return [
      Mistake(
        name: "a part that is no cell",
        description: changed(
          rule: RuleDescription(
            .applicantsTotal,
            parts: ["applications.granted.company", "applications.granted.naturalPersom"],
            totals: ["applications.granted.total"]
          )
        ),
        problem: "rule B2: there is no cell applications.granted.naturalPersom"
      ),
      Mistake(
        name: "a total that is no cell",
        description: changed(
          rule: RuleDescription(
            .applicantsTotal,
            parts: ["applications.*.company"],
            totals: ["aplications.*.total"]
          )
        ),
        problem: "rule B2: there is no cell aplications.*.total"
      ),
      Mistake(
        name: "columns that only one side has",
        description: changed(
          rule: RuleDescription(
            .receivedEqualsHandled,
            parts: ["proactive.regulations.*"],
            totals: ["applications.handledTotal.*"]
          )
        ),
        problem:
          "rule B1: proactive.regulations.* has not the same cells as applications.handledTotal.*"
      ),
      Mistake(
        name: "a rule of one side",
        description: changed(
          rule: RuleDescription(.applicantsTotal, totals: ["applications.granted.total"])
        ),
        problem: "rule B2: has two sides"
      ),
      Mistake(
        name: "a rule across the years about no cell",
        description: changed(
          yearRule: RuleDescription(
            .carriedOverFromLastYear,
            partsOfLastYear: ["applications.carriedForward.*"],
            totals: ["applications.carriedover.*"]
          )
        ),
        problem: "rule Y1: there is no cell applications.carriedover.*"
      ),
      Mistake(
        name: "a claim about no cell",
        description: changed(claim: [
          ["applications.newlyReceived.total"], ["applications.newlyRecieved.total"],
        ]),
        problem: "claim T1: there is no cell applications.newlyRecieved.total"
      ),
      Mistake(
        name: "a change on last year of no cell",
        description: changed(growth: [["applications.newly.total"]]),
        problem: "growth: there is no cell applications.newly.total"
      ),
      Mistake(
        name: "rules of no cell",
        description: changed(regulations: "proactive.regulation.+"),
        problem: "regulations: there is no cell proactive.regulation.+"
      ),
      Mistake(
        name: "applications left in no cell",
        description: changed(left: "applications.carriedForwards.total"),
        problem: "completion: there is no cell applications.carriedForwards.total"
      ),
      Mistake(
        name: "a section that is not there",
        description: changed(overview: SectionKind("overveiw")),
        problem: "there is no section overveiw"
      ),
      Mistake(
        name: "a table that no section holds",
        description: changed(sections: Array(model.sections.dropLast(3))),
        problem: "each table is held by one section"
      ),
      Mistake(
        name: "a table twice",
        description: changed(tables: model.tables + [model.tables[0]]),
        problem: "two tables are of one kind"
      ),
    ]
  }()
}

@Suite("a described edition")
struct EditionDescriptionTests {
  @Test("has no problems when it is shipped", arguments: EditionRegistry.shipped.editions)
  func shipped(_ edition: Edition) { #expect(edition.form.described.problems == []) }

  @Test("has none when it is invented")
  func invented() { #expect(InventedEdition.description.problems == []) }

  @Test("names what is mistyped in it", arguments: Mistake.all)
  fileprivate func mistakes(_ mistake: Mistake) {
    #expect(mistake.description.problems.contains(mistake.problem))
  }

  @Test("is an edition only without problems")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = Edition(
        EditionDescription(
          name: "none",
          notice: "",
          firstYear: 2031,
          sections: [],
          tables: Edition.edition2021.form.described.tables
        )
      )
    }
  }

  @Test("is the same only as itself")
  func identity() {
    let copy = Edition(InventedEdition.description)
    #expect(copy != InventedEdition.edition)
    #expect(Set([copy, InventedEdition.edition, copy]).count == 2)
  }
}

@Suite("the sources")
struct EditionNameTests {
  /// The package's own folder.
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("name an edition, or a table or section of one, in the folder of editions alone")
  func names() throws {
    let folder = Self.package.appendingPathComponent("Sources")
    let names =
      /\.edition\d{4}|\bTableKind\("|\bSectionKind\("|\.(?:applicationsReceived|reviewsAndLitigation)\b/
    var count = 0
    let files = FileManager.default.enumerator(atPath: folder.path)
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift"), !file.contains("/Form/Editions/") else { continue }
      count += 1
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      #expect(!code.contains { $0.firstMatch(of: names) != nil }, "\(file)")
    }
    #expect(count > 200)
  }
}

@Suite("a registry of editions")
struct EditionRegistryTests {
  @Test(
    "prescribes an edition until the next one's first year",
    arguments: [
      (2018, nil), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2030, "2021"), (2031, "2031"),
      (9999, "2031"),
    ]
  )
  func prescribes(_ year: Int, _ name: String?) {
    #expect(InventedEdition.registry.prescribed(for: year)?.name == name)
  }

  @Test("does not take editions of one name, or out of order, or none")
  func refuses() {
    let shipped = EditionRegistry.shipped.editions
    #expect(EditionRegistry.problems(of: []) == ["a registry has one edition at least"])
    #expect(EditionRegistry.problems(of: shipped.reversed()) == ["edition 2019 comes before 2021"])
    #expect(
      EditionRegistry.problems(of: [.edition2021, .edition2021]).contains(
        "two editions have one name"
      )
    )
    #expect(EditionRegistry.problems(of: shipped) == [])
  }

  @Test("does not take a rule that no edition has last year's cells for")
  func lastYear() {
    let model = Edition.edition2021.form.described
    let edition = Edition(
      EditionDescription(
        name: "2031",
        notice: "",
        firstYear: 2031,
        sections: model.sections,
        tables: model.tables,
        yearRules: [
          RuleDescription(
            .carriedOverFromLastYear,
            partsOfLastYear: ["applications.carriedforward.*"],
            totals: ["applications.carriedOver.*"]
          )
        ]
      )
    )
    #expect(
      EditionRegistry.problems(of: [.edition2021, edition]) == [
        "rule Y1 of edition 2031: no edition has a cell applications.carriedforward.*"
      ]
    )
  }
}
