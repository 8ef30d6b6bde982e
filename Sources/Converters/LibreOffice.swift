import Files
import ReportFormats
import ReportModel
import TextTools

/// LibreOffice as it is installed.
struct LibreOffice: Sendable {
  /// How messages name it.
  static let name = "LibreOffice"

  /// What to do where it is missing.
  static let advice = Wording.installing(
    "LibreOffice",
    packages: "libreoffice-writer-nogui libreoffice-calc-nogui"
  )

  /// The program in folders given as `PATH` gives them; nil where there is none.
  static func find(in folders: String) -> ForeignProgram? {
    ForeignProgram.find(["soffice", "libreoffice"], in: folders)
  }

  private let program: ForeignProgram
  private let patience: Duration
  /// Its version; empty where it states none.
  let version: String

  /// What came of one start.
  struct Run {
    /// How the program ended.
    let end: ProcessEnd
    /// What was written for each file; nil for nothing.
    let written: [Result<[UInt8], ConversionFailure>?]
  }

  /// Takes the program, and asks it for its version.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - patience: How long to wait for a file.
  /// - Throws: `ConversionFailure` if it has nowhere to work.
  init(_ program: ForeignProgram, patience: Duration) throws(ConversionFailure) {
    self.program = program
    self.patience = patience
    let folder = try ScratchFolder.made()
    version = program.version(["--version"], in: folder.path)
  }

  /// What a start may take.
  ///
  /// - Parameters:
  ///   - count: For how many files.
  ///   - fileBytes: The most bytes of what comes of one.
  /// - Returns: The limits.
  func limits(for count: Int, fileBytes: Int = ReadingLimits.default.fileBytes)
    -> ProcessLimits
  {
    ProcessLimits(
      time: patience,
      processorSeconds: 60 + 20 * count,
      memoryBytes: 2 << 30,
      fileBytes: fileBytes
    )
  }

  /// Converts files in one start.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - target: What becomes of them.
  /// - Returns: What came of it.
  /// - Throws: `ConversionFailure` if there is nowhere to put the files.
  func run(
    _ files: [ForeignFile],
    to target: LibreOfficeTarget
  ) throws(ConversionFailure) -> Run {
    let folder = try ScratchFolder.made()
    try folder.makeFolder("in")
    try folder.makeFolder("out")
    try folder.makeFolder("profile/user")
    try folder.put(LibreOfficeProfile.settings, as: "profile/user/registrymodifications.xcu")
    var names: [String] = []
    for (number, file) in files.enumerated() {
      // Names of the users' own would meet, and may be what no program takes.
      names.append("in/\(number).\(target.inputSuffix(of: file))")
      try folder.put(file.bytes, as: names[number])
    }
    let bytes = files.map(\.limits.fileBytes).max() ?? 0
    let limits = self.limits(for: files.count, fileBytes: bytes)
    let output = folder.path + "/out"
    let end = program.run(
      LibreOfficeProfile.arguments(in: folder.path)
        + ["--convert-to", target.filter, "--outdir", "out"] + names,
      in: folder.path,
      limits: limits,
      progress: { (try? Folder.list(output, recursive: false).files.count) ?? 0 }
    )
    var written: [Result<[UInt8], ConversionFailure>?] = []
    for number in files.indices {
      do throws(ConversionFailure) {
        let bytes = try folder.take("out/\(number).\(target.suffix)", from: Self.name, limits)
        written.append(bytes.map { .success($0) })
      } catch {
        written.append(.failure(error))
      }
    }
    return Run(end: end, written: written)
  }

  /// Whether the program converts a document that is known to be sound.
  func convertsSample() -> Bool {
    let run = try? run([.sample(for: .document)], to: .document)
    return run?.written.first.flatMap { $0 } != nil
  }
}

extension ScratchFolder {
  /// Makes a folder in the folder.
  fileprivate func makeFolder(_ name: String) throws(ConversionFailure) {
    do throws(FileError) {
      try Folder.create(at: path + "/" + name)
    } catch {
      throw .noScratchFolder(error)
    }
  }
}
