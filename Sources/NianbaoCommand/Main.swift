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
      do {
        try command.run()
      } catch {
        exit(with: error, from: type(of: command))
      }
    } catch {
      exit(with: error)
    }
  }

  /// Ends the program with what there is to say of an error, or with the help that was asked for.
  ///
  /// - Parameters:
  ///   - error: What parsing or running the command has thrown.
  ///   - command: The command that has run; nil where it has not come to that.
  private static func exit(
    with error: any Error,
    from command: (any ParsableCommand.Type)? = nil
  ) -> Never {
    let error = ParserMessage.unknownTopic(error) ?? error
    let status = RootCommand.exitCode(for: error)
    guard status.isSuccess else {
      let message = ParserMessage.error(
        error,
        from: command,
        width: TerminalView.error.width
      )
      // Whatever the command line names is left as it is, though it was not even understood.
      if !message.isEmpty { for argument in CommandArguments.list { ReadFiles.note(argument) } }
      Console.report(message)
      RootCommand.exit(withError: status)
    }
    // The parser's own printing would not tell that the disk is full.
    do {
      let help = ParserMessage.help(for: error, width: TerminalView.output.width)
      if !help.isEmpty { try Console.write(help) }
    } catch {
      RootCommand.exit(withError: RootCommand.exitCode(for: error))
    }
    RootCommand.exit(withError: status)
  }
}
