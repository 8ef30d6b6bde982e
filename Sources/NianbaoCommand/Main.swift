import ArgumentParser
import Files

/// The program.
@main
enum Main {
  static func main() {
    Interruption.install()
    RootCommand.main()
  }
}
