import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a number on the line below a row")
struct ValuesBelowLabelTests {
  private static let head = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数"

  private func place(_ lines: String...) -> TablePlacement { Small.placement(of: lines) }

  @Test(
    "is not taken for a cell that tabs show to be blank",
    arguments: ["\t\t2\t44", "\t2\t\t44", "\t2\t44\t"]
  )
  func blankByTabs(_ values: String) throws {
    let found = place(Self.head, "规章\t0\t0\t1", "行政规范性文件" + values, "5")
    let texts = values.split(separator: "\t", omittingEmptySubsequences: false).dropFirst()
    #expect(found.texts[1] == texts.map { String($0) })
    // The number may be that of the blank cell all the same.
    let blank = try #require(texts.firstIndex(of: "")) - texts.startIndex
    #expect(found[3 + blank].first?.isWritten == false)
  }

  @Test(
    "is not taken where the other rows are lines",
    arguments: ["行政规范性文件  2  44", "行政规范性文件\t2\t44", "行政规范性文件    2\t 44"]
  )
  func rowsAreLines(_ row: String) {
    let found = place(Self.head, "规章\t0\t0\t1", row, "5")
    #expect(found.texts[1] == ["", "", ""])
    #expect(found.codes == ["ROW-MISALIGNED"])
  }

  @Test("is taken where the other rows stand on several lines as well")
  func rowsAreTorn() {
    let found = place(Self.head, "规章 0", "0", "1", "行政规范性文件 2", "44", "5")
    #expect(found.texts[0] == ["0", "0", "1"])
    #expect(found.texts[1] == ["2", "44", "5"])
    #expect(found.codes.isEmpty)
  }

  @Test("is not taken where an empty line among the others may be a blank cell")
  func emptyLine() {
    let found = place(
      Self.head,
      "规章",
      "0",
      "0",
      "1",
      "行政规范性文件",
      "2",
      "",
      "44",
      "5"
    )
    #expect(found.texts[0] == ["0", "0", "1"])
    #expect(found.texts[1] == ["", "", ""])
    #expect(found.codes == ["ROW-MISALIGNED"])
  }
}
