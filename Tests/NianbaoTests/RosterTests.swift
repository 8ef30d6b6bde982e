import Nianbao
import TestSupport
import Testing

@Suite("lists of units")
struct RosterTests {
  private func names(_ text: String, named name: String? = nil) throws -> [String] {
    try Roster(reading: Array(text.utf8), named: name).units.map(\.name)
  }

  private func refusal(_ text: String, named name: String? = nil) throws -> Refusal {
    do throws(Refusal) {
      _ = try Roster(reading: Array(text.utf8), named: name)
    } catch {
      return error
    }
    Issue.record("\(text) was taken for a list")
    return Refusal(.inputLimit, message: Wording(zh: "", en: ""), remedy: Wording(zh: "", en: ""))
  }

  @Test(
    "numbers, bullets, marks and blanks are no part of a name",
    arguments: [
      "青禾县财政局", "1、青禾县财政局", "12. 青禾县财政局", "（3）青禾县财政局", "(3) 青禾县财政局；", "１．青禾县财政局", "①青禾县财政局",
      "一、青禾县财政局", "（十二）青禾县财政局", "7 青禾县财政局", "8\t青禾县财政局\t", "　青禾县　财政局 ", "• 青禾县财政局",
      "\u{FEFF}青禾县财政局", "3) 青禾县财政局,",
    ]
  )
  func line(_ line: String) throws {
    #expect(try names(line + "\n") == ["青禾县财政局"])
  }

  @Test("a number that belongs to the name stays")
  func ownNumbers() throws {
    let list = "110指挥中心\n一号桥街道办事处\n12345热线中心\nBureau of  Finance\n"
    #expect(
      try names(list) == ["110指挥中心", "一号桥街道办事处", "12345热线中心", "Bureau of Finance"]
    )
  }

  @Test("lists are read in every encoding and with every end of a line")
  func encodings() throws {
    let list = "青禾县财政局\r\n青禾县教育局\r"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in list.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let gb18030: [UInt8] = [
      0xC7, 0xE0, 0xBA, 0xCC, 0xCF, 0xD8, 0x0A, 0xB2, 0xC6, 0xD5, 0xFE, 0xBE, 0xD6,
    ]
    #expect(try Roster(reading: utf16).units.map(\.name) == ["青禾县财政局", "青禾县教育局"])
    #expect(try Roster(reading: gb18030).units.map(\.name) == ["青禾县", "财政局"])
  }

  @Test("titles, sums, remarks and the headings of groups are told and no units")
  func remarks() throws {
    let list = """
      青禾县应报单位名单
      单位名称
      一、政府部门
      1. 青禾县财政局
      2. 青禾县教育局
      二、乡镇
      3. 松岭镇
      4. 柏树镇
      5. 石桥镇
      合计 5 家
      联系人：张三
      """
    let roster = try Roster(reading: Array(list.utf8))
    #expect(roster.units.map(\.name) == ["青禾县财政局", "青禾县教育局", "松岭镇", "柏树镇", "石桥镇"])
    #expect(
      roster.findings.map { $0.place?.description } == ["1:1", "3:1", "6:1", "10:1", "11:1"]
    )
    #expect(Set(roster.findings.map(\.code)) == ["ROSTER-PASSED"])
  }

  @Test("a title with a year, and the number of units below their names, are no units")
  func titleAndSum() throws {
    #expect(try names("单位名单（2021年）\n1. 青禾县财政局\n") == ["青禾县财政局"])
    let sheet = "序号,联系人,单位名称\n1,,青禾县财政局\n2,,青禾县教育局\n合计,,2\n"
    let roster = try Roster(reading: Array(sheet.utf8), named: "a.csv")
    #expect(roster.units.map(\.name) == ["青禾县财政局", "青禾县教育局"])
    #expect(roster.findings.map { $0.place?.description } == ["CSV!C4"])
  }

  @Test("what a list adds to a name in brackets, a report may leave out")
  func brackets() throws {
    let roster = try Roster(reading: Array("青禾县民政局（青禾县残疾人联合会）\n青禾县财政局\n".utf8))
    #expect(roster.units.map(\.name) == ["青禾县民政局（青禾县残疾人联合会）", "青禾县财政局"])
    #expect(roster.units.map(\.otherNames) == [["青禾县民政局"], []])
  }

  @Test("columns are found by their headings, in any order and either language")
  func columns() throws {
    let chinese = """
      青禾县名单,,,,,
      序号,联系电话,曾用名（多个用顿号分开）,单位 名称,简称,上级单位
      1,0571-1,青禾县粮食局、青禾县物价局,青禾县发展和改革局,县发改局,青禾县人民政府
      2,,,青禾县财政局,,
      """
    let roster = try Roster(reading: Array(chinese.utf8), named: "名单.csv")
    #expect(roster.units.map(\.name) == ["青禾县发展和改革局", "青禾县财政局"])
    #expect(roster.units[0].formerNames == ["青禾县粮食局", "青禾县物价局"])
    #expect(roster.units[0].shortNames == ["县发改局"])
    #expect(roster.units[0].details == [.telephone: "0571-1", .upperUnit: "青禾县人民政府"])
    #expect(roster.usedDetails == [.telephone, .upperUnit])
    let english =
      "Credit code\tUnit name\tFormer name 1\tFormer name 2\tKind of organ\n1133 x\t甲局\t乙局\t丙局\tbureau\n"
    let unit = try #require(try Roster(reading: Array(english.utf8)).units.first)
    #expect(unit.name == "甲局" && unit.formerNames == ["乙局", "丙局"])
    #expect(unit.details == [.creditCode: "1133X", .kind: "bureau"])
  }

  @Test("the heading that can mean nothing but the full name goes first")
  func headings() throws {
    #expect(try names("部门,单位全称\n财政,青禾县财政局\n", named: "a.csv") == ["青禾县财政局"])
  }

  @Test("what is no list is refused, with its place")
  func refused() throws {
    let sentence = try refusal("青禾县财政局\n2024年，我局认真做好公开工作。全年公开信息10条。\n")
    #expect(sentence.code == "ROSTER-INVALID" && sentence.place == .text(line: 2, column: 1))
    #expect(try refusal("青禾县财政局、青禾县教育局\n").place == .text(line: 1, column: 1))
    #expect(try refusal("财政局\t张三\n").place == .text(line: 1, column: 1))
    let table = try refusal("姓名,电话\n张三,1\n", named: "a.csv")
    #expect(table.place?.description == "CSV!A1")
    #expect(try refusal("单位名称\n").code == "ROSTER-INVALID")
    #expect(try refusal("%PDF-1.7\n").code == "ROSTER-INVALID")
    let report = Report(edition: .edition2021, organ: "甲局", year: 2024)
    let workbook = try report.written(as: .xlsx).bytes
    #expect(throws: Refusal.self) { try Roster(reading: workbook, named: "甲局.xlsx") }
  }

  @Test("a workbook's sheets with names are read, the others told")
  func workbook() throws {
    func sheet(_ name: String, _ rows: [[String]]) -> String {
      let body = rows.map { row in
        "<table:table-row>"
          + row.map {
            "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
          }.joined() + "</table:table-row>"
      }
      return "<table:table table:name=\"\(name)\">\(body.joined())</table:table>"
    }
    let document = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>\
      \(sheet("部门", [["单位名称", "机关类别"], ["青禾县财政局", "部门"]]))\
      \(sheet("填表说明", [["请", "如实填写"]]))\
      \(sheet("乡镇", [["序号", "单位名称"], ["1", "松岭镇"]]))\
      </office:spreadsheet></office:body></office:document>
      """
    let roster = try Roster(reading: Array(document.utf8))
    #expect(roster.units.map(\.name) == ["青禾县财政局", "松岭镇"])
    #expect(roster.units[0].details[.kind] == "部门")
    #expect(roster.units[1].place?.description == "乡镇!B2")
    #expect(roster.findings.map(\.found) == ["填表说明"])
  }
}
