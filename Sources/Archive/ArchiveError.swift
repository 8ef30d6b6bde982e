public import TextTools

/// An archive could not be read or written.
public struct ArchiveError: Error, Sendable, Equatable {
  /// What went wrong, in terms to word a message with.
  public enum Kind: Sendable, Equatable {
    /// The bytes are no ZIP archive; what they look like instead.
    case notAnArchive(FileKind)
    /// The archive is cut off or contradicts itself; in what.
    case damaged(ArchiveDamage)
    /// A part is protected with a password.
    case encrypted
    /// Two parts have the same name, or names that differ only in case or separators.
    case duplicateName
    /// A part is compressed in a way other than deflate; the number of the method.
    case unsupportedMethod(Int)
    /// A limit of ``ArchiveLimits`` is passed; the limit and its value.
    case limit(ArchiveLimit, value: Int)
    /// There is no part of the name.
    case missing
    /// A part does not have the size that the archive states.
    case wrongSize
    /// A part does not have the checksum that the archive states.
    case wrongChecksum
    /// A name is not fit for a part.
    case badName
    /// A package that is one XML file is no sound XML; the line, if it is known.
    case markup(line: Int?)
    /// An archive without any part was to be written.
    case noParts
    /// Memory has run out.
    case outOfMemory
    /// Anything else; see ``ArchiveError/libraryCode``.
    case other
  }

  /// What went wrong.
  public let kind: Kind
  /// The part that it is about, fit to print (``DisplayText``); nil for the archive as a whole.
  public let part: String?
  /// The error number of libzip, nil where the refusal is not its own.
  public let libraryCode: Int?

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - kind: What went wrong.
  ///   - part: The bytes of the part's name; they are escaped here.
  ///   - libraryCode: The error number of libzip.
  public init(_ kind: Kind, part: [UInt8]? = nil, libraryCode: Int? = nil) {
    self.kind = kind
    self.part = part.map { DisplayText(name: $0).string }
    self.libraryCode = libraryCode
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The failure for a log, in English.
  public var description: String {
    "archive\(part.map { " part \($0)" } ?? ""): \(kind)"
      + (libraryCode.map { " (libzip \($0))" } ?? "")
  }
}
