import ArgumentParser
import CAllocation
import Files
import TextTools

/// The program.
@main
enum Main {
  static func main() {
    keep_freed_memory()
    Interruption.install()
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
    } catch {
      exit(with: error)
    }
  }

  /// Ends the program with what there is to say of an error, or with the help that was asked for.
  ///
  /// The parser quotes the command line as it is, so that what it says is escaped line by line.
  private static func exit(with error: any Error) -> Never {
    let status = RootCommand.exitCode(for: error)
    let message = RootCommand.fullMessage(for: error)
    if !status.isSuccess, !message.isEmpty {
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      Console.report(lines.map { DisplayText(escaping: $0) }.joined(separator: "\n") + "\n")
      RootCommand.exit(withError: status)
    }
    RootCommand.exit(withError: error)
  }
}
