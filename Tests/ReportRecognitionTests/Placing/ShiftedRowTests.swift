import ReportModel
import Testing

@testable import ReportRecognition

@Suite("rows of a sheet that were moved aside")
struct ShiftedRowTests {
  private static let head = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
  private static let received = "一、本年新收政府信息公开申请数量"
  private static let carried = "二、上年结转政府信息公开申请数量"
  private static let forward = "四、结转下年度继续办理"

  private func read(_ rows: [String]...) -> (values: [CellValue?], codes: [String]) {
    let found = TableRecognizer.recognize(
      [Small.sheet([Self.head, [Self.received, "", "1", "0", "0", "0", "0", "0", "1"]] + rows)],
      expecting: .edition2021
    )
    let form = Small.form
    let values = ["carriedOver", "carriedForward"].flatMap { row in
      ["naturalPerson", "company", "total"].map { column in
        form.cell("applications.\(row).\(column)").map { found.values[$0.index] }
      }
    }
    let codes = ["ROWS-SHIFTED", "ROW-MISALIGNED", "ROW-INCOMPLETE"]
    return (values, found.findings.map(\.code).filter(codes.contains))
  }

  private static let numbers: [CellValue?] = [.count(2), .count(3), .count(5)]

  @Test("are read where they stand, with one warning")
  func aside() {
    let found = read(
      ["", Self.carried, "", "2", "3", "0", "0", "0", "0", "5"],
      ["", Self.forward, "", "2", "3", "0", "0", "0", "0", "5"]
    )
    #expect(found.values == Self.numbers + Self.numbers)
    #expect(found.codes == ["ROWS-SHIFTED"])
  }

  @Test("are read with their blanks where another row of the piece tells")
  func blanks() {
    let found = read(
      ["", Self.carried, "", "2", "3", "0", "0", "0", "0", "5"],
      ["", Self.forward, "", "2", "3", "0", "0", "0", "0"]
    )
    #expect(found.values == Self.numbers + [.count(2), .count(3), .blank])
  }

  @Test("are refused where nothing tells whether the numbers were moved")
  func unclear() {
    let found = read(["", Self.carried, "", "2", "3", "0", "0", "0", "0"])
    #expect(found.values.prefix(3).allSatisfy { $0?.isUnreadable ?? false })
    #expect(found.codes == ["ROW-MISALIGNED"])
  }

  @Test("are refused where the total stands before its column, behind a cell that was taken out")
  func movedLeft() {
    let found = read([Self.carried, "", "2", "0", "0", "0", "0", "2"])
    #expect(found.values.prefix(3).allSatisfy { $0?.isUnreadable ?? false })
    let blank = read([Self.carried, "", "2", "3", "0", "0", "0", "0"])
    #expect(Array(blank.values.prefix(3)) == [.count(2), .count(3), .blank])
    #expect(blank.codes == ["ROW-INCOMPLETE"])
  }

  @Test("are read under their headings where the label alone stands aside")
  func label() {
    let found = read(["", Self.carried, "2", "3", "0", "0", "0", "0", "5"])
    #expect(Array(found.values.prefix(3)) == Self.numbers)
    #expect(found.codes.isEmpty)
  }
}
