import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("The sheets of the tables as staff meet them")
struct TableSheetTests {
  private static let tables = ["主动公开", "申请", "复议诉讼"]

  private static func workbook(_ edition: Edition = .edition2021) throws -> WrittenWorkbook {
    var random = BalancedReport(seed: 5)
    return try WrittenWorkbook(audited(WorkbookFormat.write(random.report(on: edition))))
  }

  @Test("each is on A4, one page wide, with panes, repeated rows, organ, year and page number")
  func page() throws {
    let workbook = try Self.workbook()
    for name in Self.tables {
      let xml = try workbook.xml(name)
      #expect(xml.contains("paperSize=\"9\""))
      #expect(xml.contains("fitToWidth=\"1\""))
      #expect(xml.contains("state=\"frozen\""))
      #expect(xml.contains("<oddHeader>&amp;L示例县示例局&amp;R2023年度政府信息公开工作年度报告</oddHeader>"))
      #expect(xml.contains("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>"))
      #expect(xml.contains("orientation=\"\(name == "复议诉讼" ? "landscape" : "portrait")\""))
      let index = try #require(workbook.contents.sheets.firstIndex { $0.name == name })
      #expect(
        workbook.contents.definedNames.contains {
          $0.name == "_xlnm.Print_Titles" && $0.sheet == index
        }
      )
    }
  }

  @Test("labels and formulas are locked without a password, cells to fill in are not")
  func locks() throws {
    let workbook = try Self.workbook()
    let styles = try workbook.part("xl/styles.xml")
    let formats = styles[(styles.firstRange(of: "<cellXfs")?.upperBound ?? styles.startIndex)...]
      .split(separator: "<xf ").dropFirst().map { !$0.contains("locked=\"0\"") }
    for name in Self.tables {
      let xml = try workbook.xml(name)
      #expect(xml.contains(/<sheetProtection sheet="1"[^>]*formatColumns="0" formatRows="0"/))
      #expect(!xml.contains("password=") && !xml.contains("hashValue="))
      for match in xml.matches(of: /<c r="([A-Z]+[0-9]+)" s="([0-9]+)"(?: t="(?:s|str)")?>(<f>)?/) {
        let reference = try #require(CellReference(String(match.output.1)))
        let cell = try #require(try workbook.sheet(name).cell(at: reference))
        let isLocked = formats[try #require(Int(match.output.2))]
        if case .number = cell.value, cell.formula == nil {
          #expect(!isLocked, "\(name)!\(reference) is to be filled in")
        } else {
          #expect(isLocked, "\(name)!\(reference) is not to be changed")
        }
      }
    }
  }

  @Test(
    "a total that no formula can give is open to be corrected",
    arguments: [ReportModel.CellValue.count(99), .notApplicable("/"), .unreadable("1 2")]
  )
  func openTotals(_ value: ReportModel.CellValue) throws {
    var random = BalancedReport(seed: 6)
    var report = random.report(on: .edition2021)
    report["reviews.reconsideration.total"] = value
    let bytes = try audited(WorkbookFormat.write(report))
    let cell = try WrittenWorkbook(bytes).cell("reviews.reconsideration.total")
    #expect(cell.contents?.formula == nil)
    let style = try WrittenWorkbook(bytes).xml("复议诉讼")
      .firstMatch(of: try Regex("<c r=\"\(cell.reference)\" s=\"([0-9]+)\""))
    let number = try #require(style?.output[1].substring.flatMap { Int($0) })
    let styles = try WrittenWorkbook(bytes).part("xl/styles.xml")
    let formats = styles[(styles.firstRange(of: "<cellXfs")?.upperBound ?? styles.startIndex)...]
      .split(separator: "<xf ").dropFirst()
    #expect(Array(formats)[number].contains("locked=\"0\""))
  }

  @Test(
    "every value cell has a validation with a prompt and an error",
    arguments: EditionRegistry.shipped.editions
  )
  func validations(_ edition: Edition) throws {
    let workbook = try Self.workbook(edition)
    for cell in edition.form.cells {
      let place = try workbook.cell(cell.identifier)
      let found = try workbook.xml(place.sheet)
        .matches(
          of:
            /<dataValidation type="([a-z]+)"[^>]*error="([^"]+)"[^>]*prompt="([^"]+)"[^>]*sqref="([^"]+)"/
        )
        .filter { match in
          match.output.4.split(separator: " ").contains {
            CellRange($0)?.contains(place.reference) ?? false
          }
        }
      #expect(found.count == 1, "\(cell.identifier)")
      let type =
        switch cell.valueType {
        case .count, .change: "whole"
        case .amountInTenThousandYuan: "decimal"
        case .amountWithUnit: "custom"
        }
      #expect(found.first.map { String($0.output.1) } == type, "\(cell.identifier)")
    }
  }

  @Test("every row label has a note with its article", arguments: EditionRegistry.shipped.editions)
  func clauses(_ edition: Edition) throws {
    let workbook = try Self.workbook(edition)
    for table in edition.form.tables {
      let notes = try workbook.notes(table.name.zh)
      for cell in table.layout.rows.joined() {
        guard case .rowLabel(let label) = cell.content else { continue }
        let text = label + "\n依据：" + (cell.clause ?? table.clause) + "；格式：" + edition.notice
        #expect(notes.contains(text), "\(label)")
      }
    }
    #expect(try workbook.notes("复议诉讼").contains("行政复议\n依据：《政府信息公开条例》第五十条第（三）项"))
  }

  @Test("broken sums and texts stand out by formats that refer to their own sheet alone")
  func colours() throws {
    let workbook = try Self.workbook()
    for name in Self.tables {
      let formulas = try workbook.xml(name).matches(
        of: /<cfRule[^>]*type="([a-zA-Z]+)"[^>]*><formula>([^<]*)</
      )
      #expect(formulas.allSatisfy { $0.output.1 == "expression" && !$0.output.2.contains("!") })
      #expect(formulas.contains { $0.output.2.contains("ISNUMBER") })
    }
  }
}
