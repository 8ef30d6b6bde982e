import Nianbao
import ReportModel
import TextTools

extension Desk {
  /// Opens the file that is a request's body.
  func open(_ request: DeskRequest) throws(DeskFault) -> DeskResponse {
    let name = Self.name(of: request)
    return try opened(OpenReport(try read(request.body, named: name), named: name))
  }

  /// Opens a blank form.
  func openBlank(_ request: DeskRequest) throws(DeskFault) -> DeskResponse {
    let (workbook, name) = try blankForm(request)
    return try opened(OpenReport(try read(workbook, named: name), named: name))
  }

  /// The workbook that a request asks for, with its name.
  func blankForm(_ request: DeskRequest) throws(DeskFault) -> (workbook: [UInt8], name: String) {
    let body = try ChangeBody(request.body)
    let organ = try body.string("organ")
    guard organ.contains(where: { !$0.isWhitespace }) else {
      throw DeskFault(422, zh: "请填写机关名称。", en: "Please give the name of the organ.")
    }
    let year = try body.number("year")
    let years = EditionRegistry.shipped.reportYears
    guard years.contains(year) else {
      throw DeskFault(
        422,
        zh: "年度须在 \(years.lowerBound) 到 \(years.upperBound) 之间。请改正年度。",
        en: "The year is from \(years.lowerBound) to \(years.upperBound). Please correct it."
      )
    }
    do throws(Refusal) {
      let template = try Template(organ: organ, year: year, isZero: body.isTrue("zero"))
      return (template.workbook, "\(organ) \(year).xlsx")
    } catch {
      throw DeskFault(error)
    }
  }

  /// Lays the file that is a request's body beside a report, as last year's.
  func lay(
    _ request: DeskRequest,
    beside entry: OpenReports.Entry,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    let name = Self.name(of: request)
    let last = LastYear(try read(request.body, named: name).reading, file: name)
    return try entry.change { report throws(DeskFault) in
      report.lay(beside: last)
      let page = ReportPage(report, number: entry.number, language)
      return ChangeAnswer(revision: report.revision, parts: page.parts).response
    }
  }

  /// Closes a report; one that was changed, in whatever window, only after a question.
  func close(_ entry: OpenReports.Entry, isAsked: Bool) throws(DeskFault) -> DeskResponse {
    let isOpen = try entry.change { report throws(DeskFault) in
      guard isAsked || !report.isChanged else { return true }
      reports.close(entry.number)
      return false
    }
    return .object(isOpen ? [("question", "closing")] : [("page", "/")])
  }

  private func opened(_ report: OpenReport) throws(DeskFault) -> DeskResponse {
    .object([("page", "/reports/\(try reports.open(report))")])
  }

  private func read(_ bytes: [UInt8], named name: String) throws(DeskFault) -> ReportFile {
    do throws(Refusal) {
      return try ReportFile(reading: bytes, named: name, converters: options.converters)
    } catch {
      throw DeskFault(error)
    }
  }

  /// The most bytes of a file's name that are kept.
  private static let nameLimit = 255

  /// The last part of the name that a browser gives a file; it is shown, and never a path.
  static func name(of request: DeskRequest) -> String {
    let name = request.query["name"] ?? ""
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? ""
    guard last.utf8.count > nameLimit else { return last }
    var short = ""
    for character in last.reversed() where short.utf8.count + character.utf8.count <= nameLimit {
      short.append(character)
    }
    return String(short.reversed())
  }
}
