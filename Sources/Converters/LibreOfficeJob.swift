import Archive
import Files
import ReportFormats
import TextTools

/// The conversion of some files to one kind by LibreOffice.
struct LibreOfficeJob {
  private let program: LibreOffice
  private let target: LibreOfficeTarget
  private let files: [ForeignFile]
  /// How often in a row the program hung.
  private var hangs = 0
  /// What became of the files, by their numbers.
  private(set) var results: [Int: Result<ConvertedFile, ConversionFailure>] = [:]
  /// Whether the program does not even convert a file that is known to be sound.
  private(set) var isProgramBroken: Bool

  /// Prepares a conversion.
  init(
    _ program: LibreOffice,
    _ target: LibreOfficeTarget,
    _ files: [ForeignFile],
    isProgramBroken: Bool
  ) {
    self.program = program
    self.isProgramBroken = isProgramBroken
    self.target = target
    self.files = files
  }

  /// Converts files; those of a start that fails are tried again.
  ///
  /// - Parameter numbers: Their numbers among all.
  mutating func convert(_ numbers: [Int]) {
    var left = numbers
    while left.count > 1 {
      guard mayGoOn(left) else { return }
      let end = start(left)
      left = left.filter { results[$0] == nil }
      guard let first = left.first else { return }
      // Where it ended before the last file, it was over the first of those that are left.
      guard end.isByItself else {
        convertAlone(first)
        left.removeFirst()
        continue
      }
      for number in left { convertAlone(number) }
      return
    }
    if let last = left.first { convertAlone(last) }
  }

  private mutating func convertAlone(_ number: Int) {
    guard mayGoOn([number]) else { return }
    let end = start([number])
    if results[number] != nil { return }
    results[number] = .failure(failure(of: files[number], end))
  }

  /// Whether it makes sense to start the program once more; where not, the files are refused.
  private mutating func mayGoOn(_ numbers: [Int]) -> Bool {
    if hangs > 1 {
      hangs = 0
      isProgramBroken = !program.convertsSample()
    }
    if !isProgramBroken { return true }
    for number in numbers {
      results[number] = .failure(
        ConversionFailure(.timedOut, of: LibreOffice.name, program.limits(for: 1))
          ?? .nothingWritten(by: LibreOffice.name, .timedOut)
      )
    }
    return false
  }

  /// Starts the program once, and takes what it has written.
  private mutating func start(_ numbers: [Int]) -> ProcessEnd {
    do throws(ConversionFailure) {
      let run = try program.run(numbers.map { files[$0] }, to: target)
      for (number, bytes) in zip(numbers, run.written) {
        guard let bytes else { continue }
        results[number] = taken(bytes, of: files[number], run.end)
      }
      hangs = run.end == .timedOut ? hangs + 1 : 0
      return run.end
    } catch {
      for number in numbers { results[number] = .failure(error) }
      return .exited(0)
    }
  }

  /// A file that was written; nil for one that the program may not have finished.
  private func taken(
    _ bytes: Result<[UInt8], ConversionFailure>,
    of file: ForeignFile,
    _ end: ProcessEnd
  ) -> Result<ConvertedFile, ConversionFailure>? {
    switch bytes {
    case .failure(let failure): return .failure(failure)
    case .success(let bytes):
      guard target.isWritten(in: bytes) else {
        guard end.isByItself else { return nil }
        return .failure(.somethingElse(by: LibreOffice.name, than: target.suffix))
      }
      let step = ConversionStep(
        program: LibreOffice.name,
        version: program.version,
        placesAreOf: target.suffix
      )
      return .success(ConvertedFile(bytes, kind: .zip, step: step))
    }
  }

  /// Why a file that was converted alone has no result.
  private func failure(of file: ForeignFile, _ end: ProcessEnd) -> ConversionFailure {
    if end.isByItself, CompoundFile(file.bytes)?.isEncrypted == true {
      return .isOfKind(.encryptedOffice)
    }
    return ConversionFailure(end, of: LibreOffice.name, program.limits(for: 1))
      ?? .nothingWritten(by: LibreOffice.name, end)
  }
}

extension ProcessEnd {
  /// Whether the program has come to the end of what it was told to do.
  fileprivate var isByItself: Bool { if case .exited = self { true } else { false } }
}

extension LibreOfficeTarget {
  /// Whether bytes are a package of the kind, all of it.
  fileprivate func isWritten(in bytes: [UInt8]) -> Bool {
    do throws(ArchiveError) {
      let archive = try ArchiveReader(bytes, limits: ArchiveLimits())
      return try archive.part(named: mainPart) != nil
    } catch {
      return false
    }
  }
}
