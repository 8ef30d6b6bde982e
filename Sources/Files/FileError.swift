import Glibc
internal import TextTools

/// A file could not be read, written or listed.
public struct FileError: Error, Sendable, Equatable {
  /// What went wrong, in terms to word a message with.
  public enum Kind: Sendable, Equatable {
    /// Nothing is at the path, or a folder on the way to it is missing.
    case notFound
    /// A folder stands where a file is needed.
    case isDirectory
    /// A file stands where a folder is needed.
    case notADirectory
    /// Something else stands where a file is needed.
    case notARegularFile(SpecialFile)
    /// A folder holds a link to another folder, whose files do not count as its own.
    case linkToFolder
    /// The standard stream was closed by the one that started the program.
    case closed
    /// Another program kept writing into the file while it was read.
    case changing
    /// Another program has kept the file locked for too long.
    case locked
    /// The user may not do this.
    case permission
    /// More bytes than the limit given.
    case tooLarge(limit: Int)
    /// The disk, or the user's share of it, is full.
    case noSpace
    /// The system lets the process write no file of that size.
    case fileSizeLimit
    /// The file system is read-only.
    case readOnly
    /// A file is there already and was not to be replaced.
    case exists
    /// The path holds a NUL, is too long, or goes round in symbolic links.
    case badPath
    /// The reader of standard output or error has gone away.
    case brokenPipe
    /// SIGINT or SIGTERM came; the number of the signal.
    case interrupted(signal: Int32)
    /// Too many files are open, or memory has run out.
    case outOfResources
    /// The device failed.
    case device
    /// Anything else; see ``FileError/code``.
    case other
  }

  /// What was being done.
  public enum Operation: String, Sendable {
    /// Opening or reading a file.
    case read
    /// Making, writing or renaming a file.
    case write
    /// Reading a folder.
    case list
  }

  /// What went wrong.
  public let kind: Kind
  /// What was being done.
  public let operation: Operation
  /// The path, fit to print (``DisplayText``); `-` for a standard stream.
  public let path: String
  /// The system's error number, 0 where no system call failed.
  public let code: Int32

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - kind: What went wrong.
  ///   - operation: What was being done.
  ///   - path: The path as it was given; it is escaped here.
  ///   - code: The system's error number.
  public init(_ kind: Kind, _ operation: Operation, path: String, code: Int32 = 0) {
    self.kind = kind
    self.operation = operation
    self.path = DisplayText(path: path).string
    self.code = code
  }

  /// Describes the failure of the system call that left `code`.
  init(code: Int32, _ operation: Operation, path: String) {
    self.init(Kind(code: code), operation, path: path, code: code)
  }
}

/// What is no regular file and no folder.
public enum SpecialFile: Sendable, Equatable {
  /// A pipe with a name (FIFO).
  case pipe
  /// A socket.
  case socket
  /// A device.
  case device

  /// Sorts the mode of a file; nil for a regular file, a folder or a link.
  init?(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG, S_IFDIR, S_IFLNK: return nil
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}

extension FileError.Kind {
  /// Sorts a system error number.
  init(code: Int32) {
    switch code {
    case ENOENT: self = .notFound
    case EISDIR: self = .isDirectory
    case ENOTDIR: self = .notADirectory
    case ENXIO, ENODEV: self = .notARegularFile(.device)
    case EBADF: self = .closed
    case EACCES, EPERM: self = .permission
    case ENOSPC, EDQUOT: self = .noSpace
    case EFBIG: self = .fileSizeLimit
    case EROFS: self = .readOnly
    case EEXIST: self = .exists
    case ENAMETOOLONG, ELOOP, EILSEQ: self = .badPath
    case EPIPE: self = .brokenPipe
    case EMFILE, ENFILE, ENOMEM: self = .outOfResources
    case EIO: self = .device
    default: self = .other
    }
  }
}

extension FileError: CustomStringConvertible {
  /// The failure for a log, in English.
  public var description: String {
    "\(operation.rawValue) \(path): \(kind)" + (code == 0 ? "" : " (errno \(code))")
  }
}
