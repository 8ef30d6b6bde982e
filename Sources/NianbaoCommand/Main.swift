import ArgumentParser
import CAllocation
import Files
import TextTools

/// The program.
@main
enum Main {
  static func main() {
    // Before anything is opened.
    StandardStream.openClosed()
    keep_freed_memory()
    Interruption.install()
    // Parsing the command line takes memory as well.
    MemoryEnd.prepare()
    do {
      var command = try RootCommand.parseAsRoot(CommandArguments.list)
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
    if message.isEmpty { RootCommand.exit(withError: status) }
    guard status.isSuccess else {
      // Whatever the command line names is left as it is, though it was not even understood.
      for argument in CommandArguments.list { ReadFiles.note(argument) }
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      Console.report(lines.map { DisplayText(escaping: $0) }.joined(separator: "\n") + "\n")
      RootCommand.exit(withError: status)
    }
    // The parser's own printing would not tell that the disk is full.
    do {
      try Console.write(Array((message + "\n").utf8))
    } catch {
      RootCommand.exit(withError: RootCommand.exitCode(for: error))
    }
    RootCommand.exit(withError: status)
  }
}
