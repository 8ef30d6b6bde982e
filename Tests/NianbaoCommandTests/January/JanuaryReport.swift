import ReportModel
import TestSupport

/// The reports of the invented county's units, in which all is as it should be.
enum JanuaryReport {
  /// The report of a unit.
  ///
  /// - Parameters:
  ///   - name: The unit's name.
  ///   - number: Its number in the list, on which all numbers depend.
  ///   - year: 2024, or 2023 for the report before it.
  /// - Returns: A report in which a check finds nothing.
  static func make(_ name: String, _ number: Int, year: Int = 2024) -> Report {
    var maker = BalancedReport(seed: UInt64(number + 1))
    var report = maker.report(on: .edition2021)
    report.organ = name
    report.year = year
    report.title = Report.prescribedTitle(organ: name, year: year)
    for cell in report.form.cells where cell.identifier.hasPrefix("proactive.regulations.") {
      report.values[cell.index] = .count(0)
    }
    let issued = year == 2024 ? 3 : 2
    report["proactive.normativeDocuments.issued"] = .count(issued)
    report["proactive.normativeDocuments.repealed"] = .count(1)
    report["proactive.normativeDocuments.inForce"] = .count(20 + number + (year == 2024 ? 2 : 0))
    if year == 2023 { makeForerunner(&report) }
    addText(to: &report, name, year)
    return report
  }

  /// Changes the applications so that what is carried forward is what the year after takes over.
  private static func makeForerunner(_ report: inout Report) {
    let rows = report.form[.applications].layout.dataRows
    for column in rows[0].cells.indices {
      func count(_ row: Int) -> Int { report.values[rows[row].cells[column]].count ?? 0 }
      let (handled, next) = (count(rows.count - 2), count(1))
      report.values[rows[rows.count - 1].cells[column]] = .count(next)
      report.values[rows[1].cells[column]] = .count(0)
      report.values[rows[0].cells[column]] = .count(handled + next)
    }
  }

  private static func addText(to report: inout Report, _ name: String, _ year: Int) {
    func total(_ row: String) -> Int { report["applications.\(row).total"]?.count ?? 0 }
    let isThisYear = year == 2024
    report[.overview].paragraphs = [
      "\(year)年，\(name)\(isThisYear ? "按季度梳理办事指南，及时更新门户网站的专栏。" : "整理了群众常问的事项，逐一注明经办科室。")",
      "依申请公开方面，全年新收申请\(total("newlyReceived"))件，上年结转\(total("carriedOver"))件，办结\(total("handledTotal"))件，结转下年度\(total("carriedForward"))件。",
      isThisYear ? "信息管理方面，发布前由经办人、科室负责人和分管负责人依次核稿。" : "监督保障方面，把公开情况列入年终评议。",
    ]
    report[.problemsAndImprovements].paragraphs = [
      isThisYear ? "工作中仍有不足：公示栏的更新偏慢，个别答复的说理不够充分。" : "工作中的不足是：查询终端操作不便，培训偏少。",
      isThisYear ? "下一步将由专人每月核查公示栏，并请县司法局评查答复文书。" : "下一步将改版查询终端，每半年组织一次培训。",
    ]
    report[.otherMatters].paragraphs = ["本年度没有收取信息处理费。"]
    for kind in [
      SectionKind.proactiveDisclosure, .applicationsReceived, .reviewsAndLitigation,
    ] { report[kind].paragraphs = [] }
    report.metadata = Metadata()
  }
}

extension Report {
  /// The report with the day on which it was signed below its text.
  func signed(_ date: String) -> Report {
    var report = self
    report[.otherMatters].paragraphs += [organ, date]
    return report
  }
}
