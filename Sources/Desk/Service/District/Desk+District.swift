import Nianbao
import ReportFormats
import ReportModel
import ReportRules
import TextTools

extension Desk {
  /// Shows a page of the district; nil where the path is none of its.
  func show(
    _ request: DeskRequest,
    of district: District,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse? {
    let path = request.path
    switch path.first {
    case nil:
      try refresh(district)
      let page = UnitsPage(district, filter: request.query["state"], language)
      return DeskResponse(type: DeskResponse.html, body: page.bytes)
    case "progress" where path.count == 1:
      return UnitsPage(district, filter: request.query["state"], language).answer
    case "files" where path.count == 2:
      return .redirection(to: "/reports/\(try entry(ofFile: path[1], in: district).number)")
    case "sum":
      try refresh(district)
      return try sumPage(request, of: district, language)
    case "slips", "notices": return try letter(path, of: district, language)
    case "log" where path.count == 1:
      let page = LogPage(district.log, language)
      return DeskResponse(
        type: DeskResponse.html,
        body: page.bytes(of: district.options.organ, district.called.roll.year)
      )
    case "log.csv" where path.count == 1:
      return DeskResponse(try LogPage(district.log, language).file())
    case "units.xlsx" where path.count == 1:
      return DeskResponse(try UnitsPage(district, filter: nil, language).file())
    default: return nil
    }
  }

  /// Changes something of the district; nil where the path is none of its.
  func change(
    _ request: DeskRequest,
    of district: District,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse? {
    switch request.path {
    case ["reports"]: return try takeIn(request, into: district, language)
    case ["blank"]: return try begin(request, in: district)
    case ["progress", "stop"]:
      district.stop()
      return UnitsPage(district, filter: nil, language).answer
    case ["progress", "go"]:
      district.goOn()
      try refresh(district)
      return UnitsPage(district, filter: nil, language).answer
    default: return nil
    }
  }

  /// Changes something of an open report that lies in the district's folder; nil where the path asks for nothing of
  /// the kind.
  func change(
    _ what: ArraySlice<String>,
    of entry: OpenReports.Entry,
    in district: District,
    _ request: DeskRequest
  ) throws(DeskFault) -> DeskResponse? {
    guard entry.file != nil, what.count == 1, let first = what.first else { return nil }
    let hand = hand(of: request)
    switch first {
    case "accept":
      let reason = try ChangeBody(request.body).optionalString("reason") ?? ""
      try accept(entry, in: district, reason: reason, by: hand)
    case "withdraw":
      let reason = try ChangeBody(request.body).string("reason")
      try withdraw(entry, in: district, reason: reason, by: hand)
    case "restore":
      let version = try ChangeBody(request.body).number("version")
      try restore(version, of: entry, in: district, by: hand)
    case "transfer":
      return .page("/reports/\(try transfer(entry, in: district, by: hand).number)")
    default: return nil
    }
    return .page("/reports/\(entry.number)")
  }

  private func refresh(_ district: District) throws(DeskFault) {
    do throws(Refusal) {
      try district.refresh()
    } catch {
      throw DeskFault(error)
    }
  }

  // MARK: Reports

  /// The page of an open report, with how it stands in the folder.
  func page(of entry: OpenReports.Entry, _ language: Language) throws(DeskFault) -> ReportPage {
    let report = entry.current
    var page = ReportPage(report, number: entry.number, language)
    guard let district, let place = report.place else { return page }
    do throws(Refusal) {
      page.standing = ReportStanding(
        report,
        place,
        try district.options.store.versions(of: place.file),
        number: entry.number,
        language
      )
    } catch {
      throw DeskFault(error)
    }
    return page
  }

  /// A version that is kept of the file of an open report.
  func version(_ number: String, of entry: OpenReports.Entry) throws(DeskFault) -> DeskResponse {
    guard let district, let file = entry.file, let version = Int(number) else { throw .unknown }
    do throws(Refusal) {
      let bytes = try district.options.store.bytes(ofVersion: version, of: file)
      let format = entry.current.file.format
      let name = FileName.name(of: FileName.stem(of: file), ending: "（\(version)）")
      let isConverted = entry.current.file.conversion != nil
      return DeskResponse(
        DeskFile(
          name: name + Self.ending(of: file),
          type: isConverted ? "application/octet-stream" : format.mediaType,
          bytes: bytes
        )
      )
    } catch {
      throw DeskFault(error)
    }
  }

  /// The extension of a file with its dot; empty if it has none.
  private static func ending(of file: String) -> String {
    let suffix = FormatRegistry.suffix(ofFileNamed: file)
    return suffix.isEmpty ? "" : "." + suffix
  }

  // MARK: Opening

  /// The report in a file of the folder, opened if it is not yet.
  func entry(
    ofFile file: String,
    in district: District
  ) throws(DeskFault) -> OpenReports.Entry {
    if let open = reports.entry(of: file), try isCurrent(open, in: district) { return open }
    let report = try district.open(file)
    if let open = reports.entry(of: file) {
      // Another window may have it in hand: it learns that the file is another one now.
      try open.change { old throws(DeskFault) in
        var new = report
        new.takePlace(of: old)
        old = new
      }
      return open
    }
    let number = try reports.open(report)
    guard let entry = reports[number] else { throw .closed }
    return entry
  }

  /// Whether an open report is what its file says.
  private func isCurrent(
    _ entry: OpenReports.Entry,
    in district: District
  ) throws(DeskFault) -> Bool {
    guard let place = entry.current.place else { return true }
    do throws(Refusal) {
      let store = district.options.store
      // What is explained beside it may be written by another program as well.
      let (stamp, reasons) = (try store.stamp(of: place.file), try store.reasons(of: place.file))
      return stamp == place.stamp && reasons == place.reasons
    } catch {
      throw DeskFault(error)
    }
  }
}

extension DeskResponse {
  /// Tells the script which page to go to.
  static func page(_ path: String) -> DeskResponse { .object([("page", path)]) }

  /// Sends the browser to another page.
  static func redirection(to path: String) -> DeskResponse {
    DeskResponse(303, headers: [(name: "Location", value: path)])
  }
}
