public import ReportModel
public import TextTools

/// Turns files that no format is read from into files that one is, mostly by way of another program.
///
/// The library has none of its own and starts no program: a caller hands in a ``ConverterList``. A file is
/// converted before formats look at it, and what comes out is read as any other file.
public protocol FileConverter: Sendable {
  /// The extensions, without the dot and in lower case, that its files mostly have.
  var suffixes: Set<String> { get }

  /// Whether many files at once take much less time than one after the other.
  var isFasterTogether: Bool { get }

  /// Whether files like this one are converted.
  func takes(_ file: ForeignFile) -> Bool

  /// Converts files, as many at once as the converter can.
  ///
  /// - Parameter files: Files that it takes.
  /// - Returns: What became of each, in the order of the files.
  func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>]
}

extension FileConverter {
  /// Nothing is gained by handing over many at once.
  public var isFasterTogether: Bool { false }
}

/// A file that no format may be read from, as converters look at it.
public struct ForeignFile: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What kind of file it is.
  public let kind: FileKind
  /// The extension of its name without the dot, in lower case; empty where none is known.
  public let suffix: String
  /// The sizes past which what comes of it is refused.
  public let limits: ReadingLimits

  /// Takes a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - kind: What kind of file it is.
  ///   - name: Its name or path, if it is known.
  ///   - limits: The sizes past which what comes of it is refused.
  public init(_ bytes: [UInt8], kind: FileKind, named name: String?, limits: ReadingLimits) {
    self.bytes = bytes
    self.kind = kind
    self.suffix = name.map(FormatRegistry.suffix(ofFileNamed:)) ?? ""
    self.limits = limits
  }
}

/// What a converter has made of a file.
public struct ConvertedFile: Sendable {
  /// The whole new file.
  public let bytes: [UInt8]
  /// What kind of file it is, for the formats.
  public let kind: FileKind
  /// What stood between.
  public let step: ConversionStep

  /// Puts a file together.
  public init(_ bytes: [UInt8], kind: FileKind, step: ConversionStep) {
    self.bytes = bytes
    self.kind = kind
    self.step = step
  }
}

/// How a file was converted.
public struct ConversionStep: Sendable, Hashable {
  /// The name of the program.
  public let program: String
  /// Its version; empty where it is not known.
  public let version: String
  /// The usual extension of files like the new one, without the dot; nil where places in it are those of the
  /// original, as with the pages of a PDF.
  public let placesAreOf: String?

  /// Describes a step.
  public init(program: String, version: String, placesAreOf: String?) {
    self.program = program
    self.version = version
    self.placesAreOf = placesAreOf
  }

  /// The program with its version, as messages name it.
  public var programName: String { version.isEmpty ? program : "\(program) \(version)" }
}

/// Why a file was not converted.
public enum ConversionFailure: Error {
  /// The program is not there: the file is refused as it would be without a converter, with advice besides.
  case missing(advice: Wording)
  /// The file turned out to be of a kind that is not converted, such as one protected with a password.
  case isOfKind(FileKind)
  /// The conversion failed.
  case refused(Refusal)
}
