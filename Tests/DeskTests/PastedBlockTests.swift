import ReportModel
import TestSupport
import Testing

@testable import Desk

/// Numbers without labels that were copied elsewhere, and the cells that they go to.
@Suite struct PastedBlockTests: Pasting {
  @Test func rowGoesFromTheChosenCellOn() throws {
    let block = try #require(
      try paste("1\t2\t3\r\n", at: Self.granted + "researchInstitution")
    )
    #expect(
      put(block) == [
        Self.granted + "researchInstitution=1", Self.granted + "publicWelfareOrganisation=2",
        Self.granted + "legalServiceOrganisation=3",
      ]
    )
    #expect(block.placement == .shape)
    #expect(block.notes.isEmpty)
    #expect(block.entries[0].old == .count(7))
  }

  @Test func columnGoesDownTheRowsOfValues() throws {
    #expect(
      put(try paste("1\n2\n3", at: "applications.newlyReceived.total")) == [
        "applications.newlyReceived.total=1", "applications.carriedOver.total=2",
        "applications.granted.total=3",
      ]
    )
  }

  @Test func blockOfTheOlderEditionGoesAcrossItsBlocks() throws {
    let older = Report(edition: .edition2019)
    let block = try paste(
      "1\t2\n3\t-4",
      at: "proactive.fees.previousItems",
      in: older
    )
    #expect(
      put(block) == [
        "proactive.fees.previousItems=1", "proactive.fees.change=2",
        "proactive.procurement.projects=3", "proactive.procurement.amount=-4",
      ]
    )
    #expect(try #require(block).entries[3].value.isUnreadable)
  }

  @Test func oneNumberGoesIntoTheChosenCell() throws {
    #expect(put(try paste("5", at: Self.granted + "total")) == [Self.granted + "total=5"])
  }

  @Test func blanksKeepTheirPlace() throws {
    let block = try #require(
      try paste("1\t\t3\t\t\n\t\t\t\t\n", at: Self.granted + "naturalPerson")
    )
    #expect(
      put(block) == [
        Self.granted + "naturalPerson=1", Self.granted + "company=",
        Self.granted + "researchInstitution=3",
      ]
    )
    #expect(block.entries[1].value == .blank)
    #expect(block.applied(to: report)[Self.granted + "company"] == .blank)
  }

  @Test func nothingRunsOverTheEdge() throws {
    let wide = try #require(try paste("1\t2\t3", at: Self.granted + "total"))
    #expect(put(wide) == [Self.granted + "total=1"])
    #expect(wide.notes.count == 1)
    #expect(wide.notes[0].zh.contains("2 格") && wide.notes[0].zh.contains("“2”、“3”"))

    let high = try #require(try paste("1\n2\n3", at: "applications.carriedForward.naturalPerson"))
    #expect(put(high) == ["applications.carriedForward.naturalPerson=1"])
    #expect(high.notes.count == 1)
    let filled = high.applied(to: report)
    #expect(zip(filled.values, report.values).count { $0 != $1 } == 1)
  }

  @Test(arguments: ["12件左右", "1 2", "约3"])
  func textThatIsNoNumberIsToldAndLeftOut(text: String) throws {
    let block = try #require(try paste("1\t\(text)\t3", at: Self.granted + "naturalPerson"))
    #expect(block.entries.map(\.value.isUnreadable) == [false, true, false])
    #expect(block.entries[1].text == text)
    #expect(block.notes.count == 1)
    let filled = block.applied(to: report)
    #expect(filled[Self.granted + "company"] == .count(7))
    #expect(filled[Self.granted + "researchInstitution"] == .count(3))
  }

  @Test func numberIsReadAsInAFile() throws {
    let block = try #require(try paste("12件\t／\t１３", at: Self.granted + "naturalPerson"))
    #expect(block.entries.map(\.value) == [.count(12), .notApplicable("／"), .count(13)])
    #expect(block.entries[0].text == "12件")
    #expect(block.notes.isEmpty)
  }

  @Test func negativeNumberGoesWhereTheFormHasThem() throws {
    let older = Report(edition: .edition2019, filling: .count(0))
    let change = try #require(try paste("-3", at: "proactive.licences.change", in: older))
    #expect(change.applied(to: older)["proactive.licences.change"] == .count(-3))
    let count = try #require(try paste("-3", at: "proactive.licences.decisions", in: older))
    #expect(count.entries[0].value.isUnreadable)
  }

  @Test func quotedCellHoldsLineEnds() throws {
    let block = try #require(
      try paste("1\t\"2\n（其中\"\"修订\"\"1件）\"\n3\t\"4", at: Self.granted + "naturalPerson")
    )
    #expect(
      block.entries.map(\.text) == ["1", "2\n（其中\"修订\"1件）", "3", "\"4"]
    )
    #expect(block.entries[2].cell.identifier.hasPrefix("applications.grantedInPart."))
  }

  @Test func nothingIsTakenOfBlanks() throws {
    #expect(throws: PasteFault.noPlace) {
      try PastedBlock(text: "\t\n\n", html: nil, at: 0, in: report)
    }
    #expect(throws: PasteFault.noPlace) {
      try PastedBlock(text: "1", html: nil, at: -1, in: report)
    }
  }

  @Test(
    arguments: [
      NamedCase("a long text", (text: String(repeating: "1", count: (64 << 10) + 1), html: nil)),
      NamedCase("many lines", (text: String(repeating: "1\n", count: 10_001), html: nil)),
      NamedCase("a long page", (text: "1", html: String(repeating: " ", count: (1 << 20) + 1))),
    ] as [NamedCase<(text: String, html: String?)>]
  )
  func tooMuchIsToldAsSuch(block: NamedCase<(text: String, html: String?)>) throws {
    #expect(throws: PasteFault.tooMuch) {
      try PastedBlock(text: block.value.text, html: block.value.html, at: 0, in: report)
    }
    let sentence = DeskFault(PasteFault.tooMuch).sentence
    #expect(sentence.zh.contains("太多") && sentence.zh.contains("10000"))
  }

  @Test func blockWithoutTotalsIsTold() throws {
    let numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "1", "2", "3"]
    let block = try #require(
      try paste(numbers.joined(separator: "\t"), at: "reviews.reconsideration.upheld")
    )
    #expect(block.notes.count == 1)
    #expect(block.notes[0].zh.contains("2 个总计") && block.notes[0].zh.contains("“行政复议 › 总计”"))
    let whole = try paste("1\t2\t3\t4\t10", at: "reviews.reconsideration.upheld")
    #expect(whole?.notes.isEmpty == true)
    // One row with its label and without its total, from the chosen column on.
    let row = try #require(
      try paste("（一）予以公开\t1\t2\t3\t4\t5\t6", at: Self.granted + "company")
    )
    #expect(row.notes.contains { $0.zh.contains("1 个总计") })
  }

  @Test func blockThatGoesOnIntoTheNextPartIsTold() throws {
    let older = Report(edition: .edition2019)
    let block = try #require(
      try paste("1\t2\n3\t4", at: "proactive.fees.previousItems", in: older)
    )
    #expect(block.notes.count == 1)
    #expect(block.notes[0].zh.contains("下面的部分"))
    let single = try paste("1\t2", at: "proactive.fees.previousItems", in: older)
    #expect(single?.notes.isEmpty == true)
  }

  @Test func blockIsShownBeforeItIsTaken() throws {
    let sample = try DeskSample { $0.values[0] = .count(3) }
    let cell = sample.report.form.cells[0].identifier
    let members = #""cell":"\#(cell)","text":"8\t9","html":null"#
    let shown = sample.change("paste", members)
    #expect(shown.status == 200)
    #expect(String(decoding: shown.body, as: UTF8.self).contains("preview"))
    #expect(sample.current.report.values[0] == .count(3))
    #expect(sample.change("paste/take", #""revision":0,\#(members)"#).status == 200)
    #expect(sample.current.report.values[0] == .count(8))
    #expect(sample.current.report.values[1] == .count(9))
  }
}
