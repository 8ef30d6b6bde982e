import ArgumentParser
import Files
import Nianbao
import TextTools

/// Writes to the standard streams for the commands.
enum Console {
  /// Writes a file of some format, byte by byte.
  ///
  /// A reader that has gone, as `head` does, ends the program without a word.
  ///
  /// - Throws: The status to end with.
  static func write(_ bytes: [UInt8]) throws {
    do throws(Refusal) {
      try ReadFiles.refuseStandardOutput()
    } catch {
      report(Message.line(for: error, file: Input.standardStream))
      throw ExitCode(ExitStatus.output.rawValue)
    }
    do throws(FileError) {
      try StandardStream.output.write(bytes)
    } catch {
      switch error.kind {
      case .interrupted(let signal): throw ExitCode(128 + signal)
      case .brokenPipe: throw ExitCode(ExitStatus.output.rawValue)
      default:
        report(Message.line(for: .init(error), file: error.path))
        throw ExitCode(ExitStatus.output.rawValue)
      }
    }
  }

  /// Writes results for a person to read.
  static func write(_ text: DisplayText) throws { try write(text.utf8) }

  /// Writes messages; where nobody can read them there is nobody to tell.
  static func report(_ text: DisplayText) {
    if !text.isEmpty { try? StandardStream.error.write(text) }
  }
}
