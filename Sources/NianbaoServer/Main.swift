#if Server
import ArgumentParser

@main
enum Main {
  static func main() async { await ServerCommand.main() }
}
#else
import Files
import Glibc
import TextTools

/// The program without its server, which is not asked for then.
@main
enum Main {
  static func main() {
    try? StandardStream.error.write(
      "nianbao-server: built without its server (swift build --traits Server)\n"
    )
    exit(64)
  }
}
#endif
