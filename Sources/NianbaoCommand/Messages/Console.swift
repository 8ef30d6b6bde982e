import ArgumentParser
import Files
import Nianbao
import ReportFolders
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
  static func write(_ text: DisplayText) throws { try write(TerminalView.output.bytes(of: text)) }

  /// Writes messages; where nobody can read them there is nobody to tell.
  ///
  /// Nothing is written into an input. Who looks at standard output is told there.
  static func report(_ text: DisplayText) {
    guard !text.isEmpty else { return }
    if !ReadFiles.takeMessages {
      try? StandardStream.error.write(TerminalView.error.bytes(of: text))
    } else if StandardStream.output.isTerminal {
      try? StandardStream.output.write(TerminalView.output.bytes(of: text))
    }
  }
}
