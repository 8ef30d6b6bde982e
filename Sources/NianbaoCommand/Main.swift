import ArgumentParser
import CAllocation
import Files

/// The program.
@main
enum Main {
  static func main() {
    keep_freed_memory()
    Interruption.install()
    RootCommand.main()
  }
}
