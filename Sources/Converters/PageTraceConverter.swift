import Files
public import ReportFormats
import ReportModel
import TextTools

/// Takes out of PDF documents what is drawn on their pages, by `mutool trace`.
public struct PageTraceConverter: FileConverter {
  private let searchPath: String

  /// Makes a converter.
  ///
  /// - Parameter searchPath: The folders in which the program is looked for, as in `PATH`; those of this process unless
  ///   given.
  public init(searchPath: String? = nil) {
    self.searchPath = searchPath ?? ForeignProgram.searchPath
  }

  /// The name that its files have.
  public var suffixes: Set<String> { ["pdf"] }

  /// Whether the file is a PDF.
  public func takes(_ file: ForeignFile) -> Bool { file.kind == .pdf }

  /// Converts files, one after the other.
  public func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>] {
    files.map { file in
      do throws(ConversionFailure) {
        return .success(try convert(file))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The program.
  static let program = "mutool"
  /// What to do where it is missing.
  static let advice = Wording.installing(program, packages: "mupdf-tools")

  /// One page more than is read, so that a document with too many is told.
  private static let pageLimit = 201
  private static let limits = ProcessLimits(
    time: .seconds(20),
    processorSeconds: 20,
    memoryBytes: 500 << 20,
    fileBytes: 256 << 20
  )

  private func convert(_ file: ForeignFile) throws(ConversionFailure) -> ConvertedFile {
    guard let program = ForeignProgram.find([Self.program], in: searchPath) else {
      throw .missing(advice: Self.advice)
    }
    let folder = try ScratchFolder.made()
    // The places within a PDF are counted from where it begins itself.
    let range = PDFBounds(in: file.bytes)?.range ?? file.bytes.indices
    try folder.put(Array(file.bytes[range]), as: "input.pdf")
    let end = program.run(
      ["trace", "input.pdf", "1-\(Self.pageLimit)"],
      in: folder.path,
      limits: Self.limits
    )
    if let failure = ConversionFailure(end, of: Self.program, Self.limits) { throw failure }
    let messages =
      try folder.take(ForeignProgram.messagesName, from: Self.program, Self.limits) ?? []
    if let failure = ConversionFailure(pageMessages: messages) { throw failure }
    let bytes = try folder.take(ForeignProgram.outputName, from: Self.program, Self.limits)
    guard let bytes, !bytes.isEmpty, end == .exited(0) else {
      throw .nothingWritten(by: Self.program, end)
    }
    let version = program.version(["-v"], in: folder.path)
    return ConvertedFile(
      bytes,
      kind: .pageTrace,
      step: ConversionStep(program: Self.program, version: version, placesAreOf: nil)
    )
  }
}
