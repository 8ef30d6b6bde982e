import ReportModel
import Testing

@testable import Desk

/// Numbers that were copied elsewhere with their labels, and the cells that they go to.
@Suite struct PastedLabelTests: Pasting {
  @Test(arguments: ["不予行政处罚\t5", "5\t不予行政处罚", "其中\t1\n2\t3"])
  func wordsThatAreNoLabelOfTheFormLeaveNoNumberToItsShape(text: String) throws {
    #expect(try paste(text, at: "proactive.regulations.issued") == nil)
  }

  @Test func rowsGoByTheirLabelsInWhateverOrder() throws {
    let block = try #require(
      try paste(
        "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n(二)部分公开\t2\t0\t0\t0\t0\t0\t2",
        at: "applications.newlyReceived.company"
      )
    )
    #expect(block.placement == .labels)
    #expect(block.notes.isEmpty)
    let filled = block.applied(to: Report(edition: .edition2021))
    #expect(filled["applications.carriedForward.naturalPerson"] == .count(1))
    #expect(filled["applications.carriedForward.total"] == .count(1))
    #expect(filled["applications.grantedInPart.naturalPerson"] == .count(2))
    #expect(filled.values.count { $0 != .blank } == 14)
  }

  @Test(arguments: [
    "二、上年结转政府信息公开申请数量\t4\n1.属于国家秘密\t5\n8.属于行政查询事项\t6",
    "二、上年结转政府信息公开申请数量\t\t\t4\n三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t5\n\t\t8.属于行政查询事项\t6",
  ])
  func columnWithLabelsGoesIntoTheChosenColumn(text: String) throws {
    let block = try paste(text, at: "applications.newlyReceived.total")
    #expect(
      put(block) == [
        "applications.carriedOver.total=4", "applications.refused.stateSecret.total=5",
        "applications.refused.administrativeEnquiry.total=6",
      ]
    )
  }

  @Test func blankThatALabelMayCoverTellsNoColumn() throws {
    #expect(
      try paste("二、上年结转政府信息公开申请数量\t\t4", at: "applications.newlyReceived.company") == nil
    )
  }

  @Test func columnsGoByTheirHeadings() throws {
    let block = try #require(
      try paste(
        "\t总计\t自然人\t备注\n（一）予以公开\t9\t8\t\n四、结转下年度继续办理\t5\t4\t3\n",
        at: Self.granted + "company"
      )
    )
    #expect(
      put(block) == [
        "applications.granted.naturalPerson=8", "applications.granted.total=9",
        "applications.carriedForward.naturalPerson=4", "applications.carriedForward.total=5",
      ]
    )
    #expect(block.notes.count == 1)
    #expect(block.notes[0].zh.contains("“3”"))
  }

  @Test func headingsAloneTellTheColumns() throws {
    let block = try paste("总计\t自然人\n3\t约12\n5\t4", at: Self.granted + "company")
    #expect(
      put(block) == [
        "applications.granted.naturalPerson=约12", "applications.granted.total=3",
        "applications.grantedInPart.naturalPerson=4", "applications.grantedInPart.total=5",
      ]
    )
  }

  @Test func rowWithoutLabelAmongLabelledOnesHasNoPlace() throws {
    let block = try #require(
      try paste(
        "（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n另一行\t2\t0\t0\t0\t0\t0\t2",
        at: Self.granted + "naturalPerson"
      )
    )
    #expect(block.entries.count == 7)
    #expect(block.entries.allSatisfy { $0.cell.identifier.hasPrefix(Self.granted) })
    #expect(block.notes.count == 1)
  }

  @Test func rowThatStandsThereTwiceIsLeftOut() throws {
    let block = try #require(
      try paste(
        "（一）予以公开\t1\n四、结转下年度继续办理\t2\n（一）予以公开\t3",
        at: Self.granted + "company"
      )
    )
    #expect(put(block) == ["applications.carriedForward.company=2"])
    #expect(block.notes.count == 1)
  }

  @Test func labelsOfAnotherTableFindIt() throws {
    let block = try paste(
      "信息内容\t现行有效件\t本年制发件数\n规范性文件\t6\t5\n规章\t4\t3",
      at: Self.granted + "naturalPerson"
    )
    #expect(
      put(block) == [
        "proactive.regulations.issued=3", "proactive.regulations.inForce=4",
        "proactive.normativeDocuments.issued=5", "proactive.normativeDocuments.inForce=6",
      ]
    )
  }

  @Test func amountInAnotherUnitHasNoPlace() throws {
    #expect(
      try paste("信息内容\t本年收费金额（单位：元）\n行政事业性收费\t50000", at: "proactive.fees.amount") == nil
    )
  }

  @Test(arguments: [
    ("单位：万件\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21", 0),
    ("单位：万件\t（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n\t四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1", 7),
    ("单位：件\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21", 7),
  ])
  func numbersInAnotherUnitAreToldAndLeftOut(text: String, count: Int) throws {
    let block = try paste(text, at: Self.granted + "naturalPerson")
    #expect(put(block).count == count)
    guard text.contains("万件") else {
      #expect(block?.notes.isEmpty == true)
      return
    }
    #expect(!put(block).contains { $0.hasPrefix(Self.granted) })
    if let block {
      #expect(block.notes.count == 1)
      #expect(block.notes[0].zh.contains("“单位：万件”") && block.notes[0].zh.contains("7 格"))
    }
  }

  @Test func whatIsAllInAnotherUnitIsToldAsSuch() throws {
    let text = "单位：万件\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21"
    #expect {
      try PastedBlock(text: text, html: nil, at: 0, in: report)
    } throws: { error in
      guard let fault = error as? PasteFault else { return false }
      return DeskFault(fault).sentence.zh.contains("以“万件”为单位")
    }
  }

  @Test func wordsBesidePlacedNumbersThatAreNoLabelAreTold() throws {
    let headings = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
    let turned = try #require(
      try paste(
        "起诉后复议\t\t\t\t\n\(headings)\n1\t0\t0\t0\t1",
        at: "reviews.litigationDirect.upheld"
      )
    )
    #expect(turned.notes.contains { $0.zh.contains("“起诉后复议”") })
    let row = try #require(
      try paste("（三）准予公开\t1.属于国家秘密\t1\t2\t3\t4\t5\t6\t21", at: Self.granted + "company")
    )
    #expect(row.notes.contains { $0.zh.contains("“（三）准予公开”") })
    let right = try paste("（三）不予公开\t1.属于国家秘密\t1\t2\t3\t4\t5\t6\t21", at: Self.granted + "company")
    #expect(right?.notes.isEmpty == true)
  }

  @Test func groupTellsColumnsOfOneNameApart() throws {
    let headings = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
    let named = try paste(
      "复议后起诉\t\t\t\t\n\(headings)\n1\t0\t0\t0\t1",
      at: "reviews.reconsideration.upheld"
    )
    #expect(put(named).first == "reviews.litigationAfterReconsideration.upheld=1")
    #expect(named?.entries.count == 5)
    let chosen = try paste("\(headings)\n1\t0\t0\t0\t1", at: "reviews.litigationDirect.upheld")
    #expect(put(chosen).last == "reviews.litigationDirect.total=1")
    // Neither a group nor the chosen cell tells which.
    #expect(try paste("\(headings)\n1\t0\t0\t0\t1", at: Self.granted + "company") == nil)
  }
}
