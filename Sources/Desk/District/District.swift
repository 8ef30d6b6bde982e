import Nianbao
import ReportFormats
import ReportModel
import ReportRules
internal import Synchronization

/// A district on the desk: the files of its folder, what each comes to, and who has handed in what.
///
/// Files are read in the background; what is known of them stands at once. What is shown of a report is always what its
/// file says: a change counts when it is on the disk.
final class District: Sendable {
  /// What is known of a file.
  struct KnownFile: Sendable {
    /// The file as it was read.
    let file: StoredFile
    /// What came of reading it.
    let submission: Submission
    /// Whether it was accepted and is another one now.
    let isChangedSinceAccepted: Bool
  }

  /// How far reading has come.
  struct Progress: Sendable, Equatable {
    /// How many files are to be read.
    var total = 0
    /// How many of them are.
    var done = 0
    /// Whether files are being read.
    var isRunning = false
    /// Whether somebody has stopped it.
    var isStopped = false
    /// Whether what was handed in before is being read, which comes first.
    var isOfEarlierYears = false
  }

  /// The roll, with where its list comes from and which state of the files it is of.
  struct Called: Sendable {
    let roll: RollCall
    let source: RollCall.Source
    let generation: Int
  }

  private struct State {
    var known: [String: KnownFile] = [:]
    /// The slips and notices that lie among the reports.
    var passed: [String] = []
    var progress = Progress()
    /// Files that are to be read, the first last.
    var waiting: [StoredFile] = []
    /// How many readers are at work.
    var readers = 0
    /// How often what is known has changed.
    var generation = 0
    var called: Called?
    var sum: DistrictSum?
    /// Whether the desk comes to its end, and nothing more is read.
    var isEnding = false
  }

  /// What was handed in before, with the index by which last year's report of an organ is found.
  private struct Earlier {
    let years: EarlierYears
    let index: LastYearIndex
  }

  let options: DistrictOptions
  let log: DeskLog
  let converters: ConverterList
  private let earlier = Once<Earlier>()
  private let state = Mutex(State())

  /// Sets up a district; nothing is read yet but its log.
  ///
  /// - Throws: ``Refusal`` if the log is there and cannot be read.
  init(_ options: DistrictOptions, _ converters: ConverterList) throws(Refusal) {
    self.options = options
    self.converters = converters
    log = try DeskLog(of: options.store)
  }

  // MARK: Reading

  var progress: Progress {
    var progress = state.withLock(\.progress)
    progress.isOfEarlierYears =
      progress.isRunning && options.readEarlier != nil && earlier.valueIfMade == nil
    return progress
  }

  /// Looks what lies in the folder now, and begins to read what is new or another one.
  ///
  /// - Throws: ``Refusal`` if the folder cannot be read.
  func refresh() throws(Refusal) {
    let listing = try options.store.listing()
    let files = listing.files
    let starting = state.withLock { state in
      state.passed = listing.passed
      // What was stopped goes on when somebody says so.
      guard !state.progress.isStopped, !state.isEnding else { return 0 }
      let names = Set(files.map(\.name))
      let gone = state.known.keys.filter { !names.contains($0) }
      for name in gone { state.known[name] = nil }
      if !gone.isEmpty { state.generation += 1 }
      guard !state.progress.isRunning else { return 0 }
      let stale = files.filter { file in
        state.known[file.name].map { !$0.file.isInState(of: file) } ?? true
      }
      guard !stale.isEmpty else { return 0 }
      state.waiting = stale.reversed()
      state.progress = Progress(total: stale.count, isRunning: true)
      state.readers = min(max(1, options.readers), stale.count)
      return state.readers
    }
    for _ in 0..<starting { options.background { self.readWaiting() } }
  }

  /// Stops reading; what was read stays.
  func stop() {
    state.withLock { state in
      guard state.progress.isRunning else { return }
      state.waiting = []
      state.progress.isStopped = true
    }
  }

  /// Ends reading for good: the desk is closed.
  func end() {
    state.withLock { state in
      state.waiting = []
      state.isEnding = true
    }
  }

  /// Lets reading go on.
  func goOn() { state.withLock { $0.progress.isStopped = false } }

  private func readWaiting() {
    while let file = state.withLock({ $0.waiting.popLast() }) {
      take(read(file))
      state.withLock { $0.progress.done += 1 }
    }
    state.withLock { state in
      state.readers -= 1
      if state.readers == 0 { state.progress.isRunning = false }
    }
  }

  private func read(_ file: StoredFile) -> KnownFile {
    var stored = file
    var isChanged = false
    do throws(Refusal) {
      let (bytes, stamp) = try options.store.bytes(of: file.name)
      stored.stamp = stamp
      isChanged = isAnother(bytes, thanAccepted: file.name)
      let read = try ReportFile(reading: bytes, named: file.name, converters: converters)
      let reasons = try options.store.reasons(of: file.name)
      let findings = read.check(beside: lastYear(of: read.report), explained: reasons)
      let unit = UnitReport(read, findings, file: file.name)
      return known(stored, .read(unit), read.format, isChanged: isChanged)
    } catch {
      return known(stored, .refused(error), nil, isChanged: isChanged)
    }
  }

  /// What there is of last year for a report; nothing where nothing was handed in before.
  func lastYear(of report: Report) -> LastYearMatch {
    let earlier = readEarlier()
    guard let folder = earlier.years.folder else { return LastYearMatch() }
    return earlier.index.match(for: report, in: folder)
  }

  /// What was handed in before; it is read first where it was not yet.
  private func readEarlier() -> Earlier {
    earlier.value {
      let years = options.readEarlier? { !self.state.withLock(\.isEnding) } ?? EarlierYears()
      // The roll may be called by the organs of last year.
      state.withLock { $0.generation += 1 }
      return Earlier(years: years, index: LastYearIndex(years.lastYears))
    }
  }

  /// Whether a file was accepted and is not for certain what it was then.
  private func isAnother(_ bytes: [UInt8], thanAccepted name: String) -> Bool {
    guard let version = log.acceptance(of: name)?.version else { return false }
    return (try? options.store.bytes(ofVersion: version, of: name)) != bytes
  }

  private func known(
    _ file: StoredFile,
    _ content: Submission.Content,
    _ format: ReportFormat?,
    isChanged: Bool
  ) -> KnownFile {
    KnownFile(
      file: file,
      submission: Submission(
        file: file.name,
        content,
        format: format?.name,
        fileDate: file.date,
        pathInFolder: file.name
      ),
      isChangedSinceAccepted: isChanged
    )
  }

  // MARK: What is known

  /// Takes in what is known of a file.
  func take(_ file: KnownFile) {
    state.withLock { state in
      state.known[file.file.name] = file
      state.generation += 1
    }
  }

  /// Takes in what an open report comes to that was just written to its file.
  func take(_ report: OpenReport, in file: StoredFile) {
    let judged = report.judged
    let unit = UnitReport(judged.file, judged.findings, file: file.name)
    take(known(file, .read(unit), judged.file.format, isChanged: false))
  }

  /// Reads a file that has just arrived.
  ///
  /// - Returns: What is known of it.
  func takeIn(_ file: StoredFile) -> KnownFile {
    let known = read(file)
    take(known)
    return known
  }

  /// Notes that what follows from the log is another.
  func logChanged() { state.withLock { $0.generation += 1 } }

  /// The names of slips and notices that lie among the reports, and are none.
  var passed: [String] { state.withLock(\.passed) }

  /// What is known of a file; nil if nothing is.
  subscript(file: String) -> KnownFile? { state.withLock { $0.known[file] } }

  /// Who has handed in what, of the files that were read.
  var called: Called {
    let (cached, known, generation) = state.withLock { ($0.called, $0.known, $0.generation) }
    if let cached, cached.generation == generation { return cached }
    let submissions = known.values.sorted { $0.file.name < $1.file.name }.map(\.submission)
    let called = call(submissions, generation)
    state.withLock { state in
      if state.generation == generation { state.called = called }
    }
    return called
  }

  private func call(_ submissions: [Submission], _ generation: Int) -> Called {
    let (roll, source) = RollCall.called(
      submissions,
      roster: options.roster,
      elseOrgans: (earlier.valueIfMade?.years.lastYears ?? []).map { ($0.organ, $0.year) },
      year: options.year,
      preferring: FilePreference(files: log.preferred),
      district: options.organ.isEmpty ? nil : options.organ
    )
    return Called(roll: roll, source: source, generation: generation)
  }

  /// What the units add up to, of the files that were read.
  var sum: DistrictSum {
    let called = called
    if let cached = state.withLock(\.sum), cached.generation == called.generation { return cached }
    let before = state.withLock(\.sum)
    // Years that are over are added up once.
    let earlier =
      before.flatMap { $0.combination.report.year == called.roll.year ? $0.earlier : nil }
      ?? DistrictYear.all(
        of: readEarlier().years.submissions,
        organ: options.organ,
        before: called.roll.year
      )
    let sum = DistrictSum(called, earlier, options)
    state.withLock { $0.sum = sum }
    return sum
  }
}
