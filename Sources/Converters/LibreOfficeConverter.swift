import Files
public import ReportFormats
import ReportModel
import Synchronization
import TextTools

/// Turns old files of Word, Excel and WPS, and RTF, into .docx and .xlsx by way of LibreOffice.
///
/// One start of the program serves many files. A file over which it hangs or breaks down is tried once more alone, so
/// that it stops no other.
public final class LibreOfficeConverter: FileConverter {
  private let searchPath: String
  private let patience: Duration

  /// How long to wait for a file, the first of which waits for the program's start.
  static let patience = Duration.seconds(60)

  /// What is known of the program.
  ///
  /// Who has it starts it, so that there is one start at a time: each takes some hundred megabytes.
  private let known = Mutex(Known())

  private struct Known {
    /// The program, once it was asked for its version.
    var program: LibreOffice?
    /// Whether it does not even convert what is sound.
    var isBroken = false

    mutating func asked(
      _ program: ForeignProgram,
      _ patience: Duration
    ) throws(ConversionFailure) -> LibreOffice {
      if let asked = self.program { return asked }
      let asked = try LibreOffice(program, patience: patience)
      self.program = asked
      return asked
    }
  }

  /// Makes a converter.
  ///
  /// - Parameter searchPath: The folders in which the program is looked for, as in `PATH`; those of this process unless
  ///   given.
  public convenience init(searchPath: String? = nil) {
    self.init(searchPath: searchPath, patience: Self.patience)
  }

  /// Makes a converter that waits for so long for each file, the first of which waits for the program's start.
  init(searchPath: String?, patience: Duration) {
    self.searchPath = searchPath ?? ForeignProgram.searchPath
    self.patience = patience
  }

  /// The names that its files mostly have.
  public var suffixes: Set<String> {
    LibreOfficeTarget.allCases.reduce(into: []) { $0.formUnion($1.suffixes) }
  }

  /// Starting takes longer than converting.
  public var isFasterTogether: Bool { true }

  /// Whether the file is an old document or workbook.
  public func takes(_ file: ForeignFile) -> Bool { LibreOfficeTarget(for: file) != nil }

  /// Converts files, those that become documents in one start and those that become workbooks in another.
  public func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>] {
    guard let program = LibreOffice.find(in: searchPath) else {
      return files.map { _ in .failure(.missing(advice: LibreOffice.advice)) }
    }
    return known.withLock { known in
      do throws(ConversionFailure) {
        let program = try known.asked(program, patience)
        return Self.convert(files, by: program, isBroken: &known.isBroken)
      } catch {
        return files.map { _ in .failure(error) }
      }
    }
  }

  private static func convert(
    _ files: [ForeignFile],
    by program: LibreOffice,
    isBroken: inout Bool
  ) -> [Result<ConvertedFile, ConversionFailure>] {
    var results: [Int: Result<ConvertedFile, ConversionFailure>] = [:]
    for target in LibreOfficeTarget.allCases {
      var job = LibreOfficeJob(program, target, files, isProgramBroken: isBroken)
      job.convert(files.indices.filter { LibreOfficeTarget(for: files[$0]) == target })
      isBroken = job.isProgramBroken
      results.merge(job.results) { first, _ in first }
    }
    return files.indices.map { index in
      guard let result = results[index] else { preconditionFailure("the file was not asked for") }
      return result
    }
  }
}
