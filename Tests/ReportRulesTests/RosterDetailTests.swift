import ReportModel
import ReportRules
import Testing

@Suite("what a list says of its units besides their names") struct RosterDetailTests {
  @Test("has a column for each detail that a unit has, each with a name of its own")
  func columns() {
    var unit = Roster.Unit(name: "青禾县教育局")
    unit.details[.telephone] = "0"
    unit.details[.creditCode] = "0"
    let roster = Roster([Roster.Unit(name: "青禾县卫生局"), unit])
    #expect(roster.usedDetails == [.creditCode, .telephone])
    #expect(Roster(names: ["青禾县卫生局"]).usedDetails.isEmpty)
    for language in Language.allCases {
      let names = Roster.Detail.allCases.map { $0.name(language) }
      #expect(Set(names).count == Roster.Detail.allCases.count)
    }
  }
}
