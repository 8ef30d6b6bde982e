import ReportModel
import Testing

@testable import Desk

/// Tables that were copied as markup, and the cells that they go to.
@Suite struct PastedMarkupTests: Pasting {
  @Test func spansOfMarkupAreCells() throws {
    let html = """
      <table><tr><td colspan=3 rowspan=2>项目</td><td>自然人</td><td>法人或其他组织</td></tr>
      <tr><td></td><td>科研机构</td></tr>
      <tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>1</td><td>2</td></tr>
      <tr><td rowspan=2>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>3</td><td>4</td></tr>
      <tr><td>（三）不予公开</td><td>1.属于国家秘密</td><td>5</td><td><s>9</s>6</td></tr></table>
      """
    let block = try #require(try paste("x", html: html, at: "applications.granted.total"))
    #expect(
      put(block) == [
        "applications.newlyReceived.naturalPerson=1",
        "applications.newlyReceived.researchInstitution=2",
        "applications.granted.naturalPerson=3", "applications.granted.researchInstitution=4",
        "applications.refused.stateSecret.naturalPerson=5",
        "applications.refused.stateSecret.researchInstitution=6",
      ]
    )
    #expect(block.placement == .labels)
    #expect(block.notes.count == 1)
    #expect(block.notes[0].zh.contains("划去") && block.notes[0].zh.contains("“9”"))
  }

  @Test func coveredCellIsNoEntry() throws {
    let html =
      "<table><tr><td>1</td><td rowspan=2>2</td><td>3</td></tr><tr><td></td><td>4</td></tr></table>"
    #expect(
      put(try paste("", html: html, at: "applications.newlyReceived.naturalPerson")) == [
        "applications.newlyReceived.naturalPerson=1", "applications.newlyReceived.company=2",
        "applications.newlyReceived.researchInstitution=3",
        "applications.carriedOver.naturalPerson=",
        "applications.carriedOver.researchInstitution=4",
      ]
    )
  }

  @Test func columnOfMarkupKeepsItsBlanks() throws {
    let html = "<table><tr><td>1</td></tr><tr><td></td></tr><tr><td>3</td></tr></table>"
    #expect(
      put(try paste("1\n\n3", html: html, at: "applications.newlyReceived.total")) == [
        "applications.newlyReceived.total=1", "applications.carriedOver.total=",
        "applications.granted.total=3",
      ]
    )
  }

  @Test func markupWithoutTableLeavesTheText() throws {
    #expect(
      put(try paste("1\t2", html: "<p>1 2</p>", at: Self.granted + "naturalPerson")) == [
        Self.granted + "naturalPerson=1", Self.granted + "company=2",
      ]
    )
  }
}
