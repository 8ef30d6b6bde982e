import Nianbao
internal import Synchronization

/// The reports that are open, each by its number.
final class OpenReports: Sendable {
  /// The most reports that are open at once.
  static let countLimit = 1_000
  /// The most bytes that the files of open reports have together: 512 MiB.
  static let byteLimit = 512 << 20

  /// A report, which one request at a time reads or changes.
  final class Entry: Sendable {
    let number: Int
    let byteCount: Int
    /// The file of the district's folder that it lies in; nil for one that is only on the desk.
    let file: String?
    private let report: Mutex<OpenReport>

    fileprivate init(_ report: OpenReport, number: Int) {
      self.number = number
      byteCount = report.file.bytes.count
      file = report.place?.file
      self.report = Mutex(report)
    }

    /// The report as it stands.
    var current: OpenReport { report.withLock { $0 } }

    /// Changes the report, or looks at it while nobody else changes it.
    func change<Result: Sendable>(
      _ body: (inout sending OpenReport) throws(DeskFault) -> sending Result
    ) throws(DeskFault) -> Result {
      try report.withLock(body)
    }
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var lastNumber = 0
    var byteCount = 0
  }

  private let state = Mutex(State())

  /// The reports in the order in which they were opened.
  var all: [Entry] {
    state.withLock { state in state.entries.values.sorted { $0.number < $1.number } }
  }

  /// The report that lies in a file of the district's folder; nil if it is not open.
  func entry(of file: String) -> Entry? {
    state.withLock { state in state.entries.values.first { $0.file == file } }
  }

  /// The report of a number; nil if there is none, or no more.
  subscript(number: Int) -> Entry? { state.withLock { $0.entries[number] } }

  /// Lays a report on the desk.
  ///
  /// - Returns: Its number.
  /// - Throws: ``DeskFault`` if the desk is full.
  func open(_ report: OpenReport) throws(DeskFault) -> Int {
    try state.withLock { state throws(DeskFault) in
      let count = report.file.bytes.count
      guard state.entries.count < Self.countLimit, state.byteCount + count <= Self.byteLimit else {
        throw .full
      }
      state.lastNumber += 1
      state.byteCount += count
      state.entries[state.lastNumber] = Entry(report, number: state.lastNumber)
      return state.lastNumber
    }
  }

  /// Takes a report from the desk; nothing is left of it.
  func close(_ number: Int) {
    state.withLock { state in
      if let entry = state.entries.removeValue(forKey: number) {
        state.byteCount -= entry.byteCount
      }
    }
  }
}
