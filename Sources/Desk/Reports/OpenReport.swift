public import Nianbao
public import ReportModel
public import ReportRules

/// A report that lies open on the desk: the file that it came from, each state since, and what was said of it.
///
/// Every change is a new state; none is lost until the oldest are more than ``stateLimit``.
public struct OpenReport: Sendable {
  /// How many states are kept to go back to.
  public static let stateLimit = 200

  /// The name of the file that it came from, to be shown and never to be opened.
  public let name: String
  /// The file as it came.
  public let file: ReportFile
  /// Last year's report of the organ; nil where none was laid beside.
  public var lastYear: LastYear? { match.lastYear }
  /// How often it was changed, undoing included: the number by which a window knows whether it is up to date.
  public private(set) var revision = 0
  /// What it comes to as it stands.
  public private(set) var judged: JudgedReport
  /// Where it lies in the folder of a district; nil for one that is only on the desk.
  var place: FolderPlace?
  /// Why it cannot be changed here; nil for one that can.
  var lock: Wording?

  private var match = LastYearMatch()
  private var states: [DeskState]
  private var position = 0

  /// Opens a file.
  public init(_ file: ReportFile, named name: String) {
    self.name = name
    self.file = file
    states = [DeskState(report: file.report, reasons: [])]
    judged = JudgedReport(file, match, [])
  }

  /// Opens a report that is only looked at.
  init(_ file: ReportFile, named name: String, lock: Wording) {
    self.init(file, named: name)
    self.lock = lock
  }

  /// Opens a file of a district's folder.
  init(_ file: ReportFile, at place: FolderPlace, beside match: LastYearMatch) {
    name = place.file
    self.file = file
    self.place = place
    self.match = match
    states = [DeskState(report: file.report, reasons: place.reasons)]
    judged = JudgedReport(file, match, place.reasons)
  }

  /// Takes the place of another on its page, whose windows learn of it.
  mutating func takePlace(of other: OpenReport) { revision = other.revision + 1 }

  /// The report as it stands.
  public var report: Report { states[position].report }
  /// What its organ has explained.
  public var reasons: [ExplainedFinding] { states[position].reasons }
  /// Whether there is a state before this one.
  public var canUndo: Bool { position > 0 }
  /// Whether there is a state that was undone.
  public var canRedo: Bool { position + 1 < states.count }
  /// Whether it says what no file does yet.
  public var isChanged: Bool {
    place == nil && lock == nil && (report != file.report || !reasons.isEmpty)
  }

  // MARK: Changes

  /// Takes a new state of the report; nothing happens if it is the old one.
  mutating func take(_ report: Report) {
    take(DeskState(report: report, reasons: reasons))
  }

  /// Goes back to the state before; nothing happens if there is none.
  mutating func undo() {
    if canUndo { go(to: position - 1) }
  }

  /// Goes on to the state that was undone; nothing happens if there is none.
  mutating func redo() {
    if canRedo { go(to: position + 1) }
  }

  /// Notes why the report is right in spite of a finding, in place of what was said of it before.
  ///
  /// - Parameters:
  ///   - finding: One that can be explained.
  ///   - reason: Why; empty takes back what was said.
  ///   - date: Today, ISO 8601.
  mutating func explain(_ finding: Finding, reason: String, date: String) {
    let new = ExplainedFinding(finding, reason: reason, date: date)
    var reasons = reasons
    if reason.isEmpty { reasons.removeAll(where: new.replaces) } else { reasons.explain([new]) }
    take(DeskState(report: report, reasons: reasons))
  }

  /// Takes back the explanations that a finding calls lapsed.
  mutating func takeBackReasons(lapsedBy finding: Finding) {
    let left = reasons.filter { !$0.hasLapsed(by: finding) }
    take(DeskState(report: report, reasons: left))
  }

  /// Lays last year's report beside.
  mutating func lay(beside lastYear: LastYear?) {
    match = LastYearMatch(lastYear: lastYear)
    changed()
  }

  private mutating func take(_ state: DeskState) {
    guard state != states[position] else { return }
    states.removeSubrange((position + 1)...)
    states.append(state)
    if states.count > Self.stateLimit { states.removeFirst(states.count - Self.stateLimit) }
    position = states.count - 1
    changed()
  }

  private mutating func go(to position: Int) {
    self.position = position
    changed()
  }

  private mutating func changed() {
    revision += 1
    judged = JudgedReport(file.edited(to: report), match, reasons)
  }
}

/// A state of a report on the desk.
struct DeskState: Sendable, Equatable {
  /// The report.
  let report: Report
  /// What its organ has explained.
  let reasons: [ExplainedFinding]
}
