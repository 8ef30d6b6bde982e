import ReportModel
import TestSupport
import Testing

@Suite struct FormTests {
  @Test func edition2021HasTheStatutoryNumberOfCells() {
    let form = Edition.edition2021.form
    #expect(form.tables.map(\.cells.count) == [10, 175, 15])
    #expect(form[.applications].layout.dataRows.count == 25)
    #expect(form.sums.count == 7 + 25 + 7 + 3)
  }

  @Test func edition2019HasTheStatutoryNumberOfCells() {
    let form = Edition.edition2019.form
    #expect(form.tables.map(\.cells.count) == [22, 161, 15])
    #expect(form[.applications].layout.dataRows.count == 23)
    #expect(form.sums.count == 7 + 23 + 7 + 3)
  }

  @Test(arguments: [(Edition.edition2021, 22), (Edition.edition2019, 20)])
  func handlingResultsSpanTheirRows(edition: Edition, rows: Int) throws {
    let cells = edition.form[.applications].layout.rows.joined()
    let result = try #require(cells.first { $0.content == .rowLabel("三、本年度办理结果") })
    #expect(result.rowSpan == rows)
  }

  @Test(arguments: EditionRegistry.shipped.editions)
  func everyPrintedPlaceIsCoveredOnce(edition: Edition) {
    for table in edition.form.tables {
      var covered: [Int: Int] = [:]
      for cell in table.layout.rows.joined() {
        for row in cell.row..<cell.row + cell.rowSpan {
          for column in cell.column..<cell.column + cell.columnSpan {
            covered[row * 1000 + column, default: 0] += 1
          }
        }
      }
      #expect(covered.count == table.layout.rows.count * table.layout.columnCount)
      #expect(covered.values.allSatisfy { $0 == 1 })
    }
  }

  @Test func identifiersAreThoseOfTheDesign() {
    let form = Edition.edition2021.form
    for identifier in [
      "proactive.regulations.issued", "proactive.fees.amount",
      "applications.refused.stateSecret.naturalPerson", "applications.handledTotal.total",
      "applications.otherHandling.notCorrected.otherOrganisation",
      "reviews.litigationAfterReconsideration.pending",
    ] {
      #expect(form.cell(identifier)?.identifier == identifier)
    }
    #expect(
      Edition.edition2019.form.cell("proactive.procurement.amount")?.valueType == .amountWithUnit
    )
    #expect(Edition.edition2019.form.cell("applications.otherHandling.company") != nil)
  }
}
