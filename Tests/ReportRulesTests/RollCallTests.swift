import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("the roll of units")
struct RollCallTests {
  private func report(
    _ organ: String,
    year: Int = 2024,
    filling value: CellValue = .count(1),
    _ values: [String: CellValue] = [:]
  ) -> Report {
    var report = Report(edition: .edition2021, organ: organ, year: year, filling: value)
    report["proactive.fees.amount"] =
      Amount(digits: value == .count(0) ? "0" : "1.5").map { .number(NumberValue(.amount($0))) }
      ?? .blank
    for (cell, value) in values { report[cell] = value }
    return report
  }

  private func submission(
    _ report: Report,
    _ file: String? = nil,
    errors: Int = 0,
    warnings: Int = 0,
    minutes: Int? = nil
  ) -> Submission {
    let file = file ?? "\(report.organ).txt"
    let unit = UnitReport(
      report,
      file: file,
      errorCount: errors,
      warningCount: warnings
    )
    let date = minutes.map { Submission.FileDate(seconds: $0 * 60, text: "") }
    return Submission(file: file, .read(unit), fileDate: date)
  }

  private func refused(_ file: String, inFolder path: String? = nil) -> Submission {
    let refusal = Refusal(
      .inputLimit,
      message: Wording(zh: "过大", en: "too large"),
      remedy: Wording(zh: "", en: "")
    )
    return Submission(file: file, .refused(refusal), pathInFolder: path)
  }

  private func states(_ roll: RollCall) -> [UnitState] { roll.rows.map(\.state) }

  @Test("every state is told apart, in the order of the list")
  func everyState() {
    var blank = report("己局")
    blank.values = Array(repeating: .blank, count: blank.values.count)
    let list = ["癸局", "甲局", "乙局", "丙局", "丁局", "戊局", "己局", "庚县辛局", "壬局"]
    let roll = RollCall(
      of: [
        submission(report("甲局")), submission(report("乙局", filling: .count(0))),
        submission(report("丙局"), errors: 2, warnings: 1),
        submission(report("丁局"), warnings: 1), submission(report("戊局", year: 2023)),
        submission(blank), refused("2024 庚县辛局（定稿）.pdf"), submission(report("壬局"), "a.txt"),
        submission(report("壬局", ["reviews.reconsideration.total": .count(5)]), "b.txt"),
      ],
      roster: Roster(names: list)
    )
    #expect(
      states(roll) == [
        .missing, .reported, .zero, .faulty, .unexplained, .unfit, .unfilled, .unreadable,
        .duplicate,
      ]
    )
    #expect(roll.rows.map(\.name) == list)
    #expect(roll.completeCount == 5 && !roll.isComplete && roll.others.isEmpty)
    #expect(Set(states(roll)) == Set(UnitState.allCases).subtracting([.districtSum]))
    #expect(!roll.findings.contains { $0.kind == .combineMissing && $0.expected == "庚县辛局" })
  }

  @Test("short names, former names and the credit code lead to the unit")
  func names() {
    var units = ["青禾县融媒体中心", "青禾县数据局", "青禾县林业和草原局"].map { Roster.Unit(name: $0) }
    units[0].formerNames = ["青禾县广播电视台"]
    units[1].shortNames = ["县数局"]
    units[2].details[.creditCode] = "11330000000000001X"
    var forest = report("林业草原中心")
    forest.metadata[.creditCode] = "11330000000000001X"
    let roll = RollCall(
      of: [submission(report("青禾县广播电视台")), refused("县数局.zip"), submission(forest)],
      roster: Roster(units)
    )
    #expect(states(roll) == [.reported, .unreadable, .reported])
    #expect(roll.findings.count { $0.kind == .combineAlias } == 2)
  }

  @Test(
    "a name that two units have leads to neither; one's own name goes before another's former one"
  )
  func sharedNames() {
    var units = ["甲县教育局", "甲县体育局", "甲县教体局"].map { Roster.Unit(name: $0) }
    units[0].formerNames = ["甲县教体局"]
    units[0].shortNames = ["教体"]
    units[1].shortNames = ["教体"]
    let roll = RollCall(
      of: [submission(report("甲县教体局")), submission(report("教体"))],
      roster: Roster(units)
    )
    #expect(states(roll) == [.missing, .missing, .reported])
    #expect(roll.others.map(\.name) == ["教体"])
  }

  @Test("names as lists have them are found without a region, or with its rank alone, and told")
  func listNames() {
    let list = ["教育局", "发改委", "县司法局", "住建局", "县卫健局", "水利局"]
    let organs = [
      "青禾县教育局", "青禾县发展和改革委员会", "青禾县司法局", "青禾县住房和城乡建设局", "青禾县卫生健康局", "云溪省青禾县水利局",
    ]
    let roll = RollCall(
      of: organs.map { submission(report($0)) },
      roster: Roster(names: list)
    )
    #expect(states(roll).allSatisfy { $0 == .reported } && roll.others.isEmpty)
    #expect(roll.findings.map(\.kind) == Array(repeating: .combineAlias, count: list.count))
  }

  @Test("a short name that two organs may have, or that two units of the list have, leads nowhere")
  func ambiguousListNames() {
    let counties = RollCall(
      of: ["青禾县教育局", "白水县教育局"].map { submission(report($0)) },
      roster: Roster(names: ["教育局", "财政局"])
    )
    #expect(states(counties) == [.missing, .missing])
    #expect(counties.others.map(\.candidates) == [["教育局"], ["教育局"]])
    let entries = RollCall(
      of: [submission(report("青禾县教育局"))],
      roster: Roster(names: ["教育局", "县教育局"])
    )
    #expect(states(entries) == [.missing, .missing])
    #expect(Set(entries.others.flatMap(\.candidates)) == ["教育局", "县教育局"])
  }

  @Test("a short name leads to no organ of another county than the district's")
  func otherCounty() {
    func roll(_ organs: [String], of district: String) -> RollCall {
      RollCall(
        of: organs.map { submission(report($0)) },
        roster: Roster(names: ["教育局"]),
        district: district
      )
    }
    let stray = roll(["白河县教育局"], of: "青禾县人民政府")
    #expect(states(stray) == [.missing] && stray.others.map(\.name) == ["白河县教育局"])
    let both = roll(["白河县教育局", "云溪省青禾县教育局"], of: "云溪省青禾县人民政府")
    #expect(states(both) == [.reported] && both.others.map(\.name) == ["白河县教育局"])
    #expect(states(roll(["白河县教育局"], of: "临江市人民政府")) == [.reported])
  }

  @Test("the district's own sum is no unit, unless it is in the list or adds up other regions")
  func ownSum() {
    func sum(_ organ: String) -> Submission {
      var sum = report(organ)
      sum.metadata[.scope] = Metadata.Scope.region.rawValue
      return submission(sum, "\(organ)汇总.xlsx")
    }
    func left(_ roll: RollCall) -> [String] { roll.others.map(\.state.rawValue) }
    let units = ["青禾县教育局", "青禾县松岭镇人民政府", "白水县财政局"].map { submission(report($0)) }
    for district in ["青禾县人民政府", "云溪省青禾县", nil] {
      let roll = RollCall(of: units + [sum("青禾县人民政府"), sum("")], district: district)
      #expect(roll.completeCount == 3 && roll.isComplete)
      #expect(left(roll) == ["districtSum", "districtSum"])
      #expect(roll.findings.map(\.code) == ["COMBINE-OWN-SUM", "COMBINE-OWN-SUM"])
      #expect(Combination(of: roll, organ: district ?? "").counted.count == 3)
    }
    let listed = RollCall(
      of: [sum("青禾县人民政府")] + units,
      roster: Roster(names: ["青禾县人民政府", "青禾县教育局"]),
      district: "青禾县人民政府"
    )
    #expect(states(listed) == [.reported, .reported] && !left(listed).contains("districtSum"))
    let city = RollCall(
      of: [sum("青禾县人民政府"), sum("白水县人民政府"), sum("临江市人民政府"), submission(report("临江市教育局"))]
    )
    #expect(left(city) == ["districtSum"] && city.rows.count == 3)
    // Its own report beside it is a unit's.
    let own = RollCall(of: units + [submission(report("青禾县人民政府")), sum("青禾县人民政府")])
    #expect(own.rows.count == 4 && left(own) == ["districtSum"])
    // A text cannot say that it is a sum; the organ that the sum is made for says enough.
    let text = units + [submission(report("青禾县人民政府"))]
    #expect(left(RollCall(of: text, district: "青禾县人民政府")) == ["districtSum"])
    #expect(RollCall(of: text).rows.count == 4)
  }

  @Test("a report without an organ that is a unit's by its file's name is told")
  func nameless() {
    let roll = RollCall(
      of: [submission(report(""), "青禾县丁卯局.json"), submission(report("青禾县教育局"))],
      roster: Roster(names: ["青禾县丁卯局", "青禾县教育局"])
    )
    #expect(states(roll) == [.reported, .reported])
    #expect(roll.findings.map(\.found) == ["青禾县丁卯局.json"])
    #expect(roll.findings.first?.message.zh.contains("没有机关名称") == true)
    #expect(roll.rows[0].takenByFileName.count == 1 && roll.rows[1].takenByFileName.isEmpty)
  }

  @Test("a file's name that holds two units' names, one of them without its region, is nobody's")
  func twoNames() {
    let roll = RollCall(
      of: [refused("青禾县财政局教育局.docx"), refused("青禾县财政局国库中心.docx")],
      roster: Roster(names: ["青禾县财政局", "青禾县教育局", "青禾县财政局国库中心", "青禾县国库中心"])
    )
    #expect(states(roll) == [.missing, .missing, .unreadable, .missing])
    #expect(roll.others.map { Set($0.candidates) } == [["青禾县财政局", "青禾县教育局"]])
  }

  @Test("a file that cannot be read is its unit's by its name, or by that of its folder")
  func fileNames() {
    let roll = RollCall(
      of: [
        refused("in/甲县财政局国库中心.pdf"), refused("in/甲县财政局/a.pdf", inFolder: "甲县财政局/a.pdf"),
        refused("甲县民政局/b.pdf"), refused("甲县财政局和甲县教育局.zip"), refused("司法局年报.doc"),
        refused("乙县民政局.doc"),
      ],
      roster: Roster(names: ["甲县财政局", "甲县财政局国库中心", "甲县民政局", "甲县教育局", "甲县司法局"])
    )
    #expect(states(roll) == [.unreadable, .unreadable, .missing, .missing, .unreadable])
    #expect(roll.others.map(\.candidates.first) == [nil, "甲县教育局", "甲县民政局"])
  }

  @Test("a file beside the unit's own report does not change what is told of it")
  func beside() {
    let blank = Report(edition: .edition2021, organ: "甲县财政局", year: 2024)
    let roll = RollCall(of: [
      submission(blank, "form.xlsx"), refused("甲县财政局.pdf"), submission(report("甲县财政局")),
    ])
    #expect(states(roll) == [.reported])
    #expect(roll.rows[0].submissions.count == 3 && roll.rows[0].used?.file == "甲县财政局.txt")
  }

  @Test("of several reports that with the latest date of its own is used, then the latest file")
  func order() throws {
    func dated(_ date: String?, _ line: String? = nil) -> Report {
      var dated = report("甲局", ["reviews.reconsideration.total": .count(date?.utf8.count ?? 3)])
      dated.metadata[.issueDate] = date
      if let line { dated.sections[5].paragraphsAfterTable = ["特此报告。", line] }
      return dated
    }
    func choice(_ reports: [(Report, Int?)], _ preference: FilePreference = .init())
      -> FileChoice?
    {
      let files = reports.enumerated().map { index, report in
        submission(report.0, "\(index).txt", minutes: report.1)
      }
      return RollCall(of: files, preferring: preference).rows.first?.choice
    }
    let signed = try #require(
      choice([(dated("2025-01-20"), 9), (dated(nil, "甲局 二〇二五年一月二十一日"), 1)])
    )
    #expect(signed.files == ["1.txt", "0.txt"] && signed.ground == .reportDate)
    #expect(!signed.isDecided && signed.differences.map(\.count) == [1])
    // A date that one of them lacks orders nothing.
    let files = try #require(choice([(dated("2025-01-20"), 1), (dated(nil), 9)]))
    #expect(files.files[0] == "1.txt" && files.ground == .fileDate)
    let tied = try #require(choice([(dated(nil), 5), (dated(nil), 5)], .init(newest: true)))
    #expect(tied.files[0] == "0.txt" && tied.ground == .undecided && !tied.isDecided)
    #expect(tied.isSame)
    let newest = try #require(choice([(dated(nil), 5), (dated(nil), 7)], .init(newest: true)))
    #expect(newest.files[0] == "1.txt" && newest.isDecided)
    let named = try #require(
      choice([(dated(nil), 5), (dated(nil), 7)], .init(newest: true, files: ["0.txt"]))
    )
    #expect(named.files[0] == "0.txt" && named.ground == .named && named.isDecided)
    let both = try #require(
      choice([(dated(nil), 5), (dated(nil), 7)], .init(files: ["0.txt", "1.txt"]))
    )
    #expect(!both.isDecided)
  }

  @Test("a file that is preferred and not used is told")
  func idlePreference() {
    let roll = RollCall(
      of: [submission(report("甲局")), submission(report("乙局", year: 2020), "old.txt")],
      year: 2024,
      preferring: FilePreference(files: ["old.txt", "甲局.txt"])
    )
    #expect(roll.idlePreferences == ["old.txt"])
    #expect(roll.findings.map(\.code) == ["COMBINE-UNFIT", "PREFER-IDLE"])
  }

  @Test("a unit that stands in the list twice counts once and is told")
  func twice() {
    let roster = Roster(names: ["甲县发展和改革委员会", "乙局", "甲县发改委", " "])
    #expect(roster.units.map(\.name) == ["甲县发展和改革委员会", "乙局"])
    #expect(roster.findings.map(\.code) == ["ROSTER-TWICE"])
  }

  @Test(
    "dates are read as reports are signed with them",
    arguments: [
      ("2025年1月20日", "2025-01-20"), ("（2025年01月20日）", "2025-01-20"), ("甲局 2025.1.20", "2025-01-20"),
      ("二〇二五年十二月三十一日", "2025-12-31"), ("二O二五年一月二日", "2025-01-02"), ("2025年2月30日", nil),
      ("2025年1月20日起施行", nil), ("截至2025年1月", nil), ("12345", nil),
    ] as [(String, String?)]
  )
  func dates(_ line: String, _ date: String?) {
    var signed = report("甲局")
    signed.sections[5].paragraphs = [line]
    #expect(submission(signed).unit?.date == date)
  }
}
