import JSON
import Nianbao
import ReportModel
import ReportRules
import Synchronization
import TestSupport

@testable import Desk

/// The desk of an invented county of three units, one of which has handed in nothing.
struct DistrictSample {
  static let names = ["青禾县教育局", "青禾县民政局", "青禾县水务局"]

  let store: MemoryStore
  let desk: Desk
  private let clock = SampleClock(DeskMoment.sample)

  /// A desk of what lies in the folder, nil for the reports of the first two units.
  init(
    _ files: [String: [UInt8]]? = nil,
    user: String = "clerk",
    readEarlier: (@Sendable (@Sendable () -> Bool) -> EarlierYears)? = nil,
    background: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void = { $0() }
  ) throws {
    var lying = files ?? [:]
    if files == nil {
      for name in Self.names.prefix(2) { lying["\(name).txt"] = try Self.text(of: name) }
    }
    store = MemoryStore(lying)
    var district = DistrictOptions(store, background: background)
    district.readEarlier = readEarlier
    desk = try Self.desk(district, clock, user)
  }

  private static func desk(
    _ district: DistrictOptions,
    _ clock: SampleClock,
    _ user: String
  ) throws -> Desk {
    var options = DeskOptions(now: { clock.moment })
    options.user = { _ in user }
    var district = district
    district.roster = Roster(names: names)
    district.organ = "青禾县人民政府"
    return try Desk(options, of: district)
  }

  /// A desk of one report whose sums do not hold.
  static func withBrokenSums(in file: String) throws -> DistrictSample {
    var broken = report(of: names[0])
    broken["applications.granted.naturalPerson"] = .count(999)
    return try DistrictSample([file: broken.written(as: .text).bytes])
  }

  /// The same folder after the program was started anew.
  func restarted(user: String = "clerk") throws -> Desk {
    try Self.desk(DistrictOptions(store, background: { $0() }), clock, user)
  }

  /// A report of a unit whose sums hold.
  static func report(of organ: String, year: Int = 2025, seed: UInt64 = 20) -> Report {
    var maker = BalancedReport(seed: seed)
    var report = maker.report(on: .edition2021)
    report.organ = organ
    report.year = year
    report.title = Report.prescribedTitle(organ: organ, year: year)
    return report
  }

  /// It as a text.
  static func text(of organ: String, year: Int = 2025, seed: UInt64 = 20) throws -> [UInt8] {
    try report(of: organ, year: year, seed: seed).written(as: .text).bytes
  }

  /// Lets time go by.
  func wait(seconds: Int) { clock.wait(seconds: seconds) }

  func get(_ target: String) -> DeskResponse {
    desk.respond(
      to: DeskRequest(.get, target: target, headers: ["cookie": "language=en"], body: [])
    )
  }

  func page(_ target: String) -> String { String(decoding: get(target).body, as: UTF8.self) }

  @discardableResult
  func post(_ target: String, _ body: String = "{}") -> DeskResponse {
    post(target, bytes: Array(body.utf8))
  }

  @discardableResult
  func post(_ target: String, bytes: [UInt8]) -> DeskResponse {
    desk.respond(
      to: DeskRequest(.post, target: target, headers: ["cookie": "language=en"], body: bytes)
    )
  }

  /// Opens a file of the folder.
  ///
  /// - Returns: The number of the report.
  func open(_ file: String) throws -> Int {
    _ = get("/")
    return try entry(file).number
  }

  func entry(_ file: String) throws -> OpenReports.Entry {
    guard let district = desk.district else { preconditionFailure("it is a desk of a district") }
    return try desk.entry(ofFile: file, in: district)
  }

  /// Types a text into a cell of a report, as a window that is up to date.
  @discardableResult
  func type(_ text: String, in cell: String, of file: String) throws -> DeskResponse {
    let entry = try entry(file)
    let from = entry.current.report[cell]?.text ?? ""
    return post(
      "/reports/\(entry.number)/values",
      #"{"revision":\#(entry.current.revision),"cell":"\#(cell)","from":"\#(from)","to":"\#(text)"}"#
    )
  }
}

/// A clock of tests.
final class SampleClock: Sendable {
  private let state: Mutex<Int>
  private let text: String

  init(_ moment: DeskMoment) {
    state = Mutex(moment.seconds)
    text = moment.text
  }

  var moment: DeskMoment { DeskMoment(seconds: state.withLock(\.self), text: text) }

  func wait(seconds: Int) { state.withLock { $0 += seconds } }
}
