import ReportModel
internal import Synchronization

/// Who did what when at the desk of a district, and what follows from it: which reports are accepted, which files are
/// used.
///
/// Every event is on the disk before it counts.
final class DeskLog: Sendable {
  private struct State {
    var events: [DeskEvent] = []
    /// For each file that is accepted the event by which it is.
    var acceptances: [String: DeskEvent] = [:]
    /// The files that reports were put into, which count rather than those that they came from.
    var transferred: Set<String> = []

    mutating func take(_ event: DeskEvent) {
      events.append(event)
      switch event.action {
      case .accepted: acceptances[event.file] = event
      case .withdrawn: acceptances[event.file] = nil
      case .transferred: transferred.insert(event.new)
      case .arrived, .edited, .explained, .restored: break
      }
    }
  }

  private let store: any DistrictStore
  private let state: Mutex<State>
  /// How many lines are none that the desk knows.
  let unreadCount: Int

  /// Reads the log of a folder.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  init(of store: any DistrictStore) throws(Refusal) {
    self.store = store
    var read = State()
    var unread = 0
    for line in try store.log().split(separator: UInt8(ascii: "\n")) {
      if let event = DeskEvent(line: line) { read.take(event) } else { unread += 1 }
    }
    state = Mutex(read)
    unreadCount = unread
  }

  /// Writes events down, in their order.
  ///
  /// - Throws: ``Refusal`` if one cannot be written; those before it stand.
  func note(_ events: [DeskEvent]) throws(Refusal) {
    for event in events {
      try store.append(event.line)
      state.withLock { $0.take(event) }
    }
  }

  /// The last events, the newest first.
  ///
  /// - Parameter count: How many at most.
  /// - Returns: The events.
  func newest(_ count: Int) -> [DeskEvent] {
    state.withLock { $0.events.suffix(count).reversed() }
  }

  /// How many events there are.
  var count: Int { state.withLock { $0.events.count } }

  /// All events, in order.
  var all: [DeskEvent] { state.withLock(\.events) }

  /// The event by which a file is accepted; nil for one that is not.
  func acceptance(of file: String) -> DeskEvent? { state.withLock { $0.acceptances[file] } }

  /// The files that count where a unit has several: those that were accepted, and those that reports were put into.
  var preferred: Set<String> {
    state.withLock { state in
      let accepted = Set(state.acceptances.keys)
      return accepted.isEmpty ? state.transferred : accepted.union(state.transferred)
    }
  }
}
