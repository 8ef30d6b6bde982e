import Foundation

/// The driver of libFuzzer, which calls a function with one input after another.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The target that the driver runs; set once, before it starts.
nonisolated(unsafe) private var running: FuzzTarget?

/// Runs one target under libFuzzer, or helps with its inputs.
@main
enum Fuzz {
  private static let usage = """
    usage: Fuzz list                          the names of the targets
           Fuzz seeds TARGET FIXTURES FOLDER [PREFIX]
                                              writes inputs to start from, made of a folder of fixtures
           Fuzz dictionary TARGET             prints words for -dict=
           Fuzz file TARGET INPUT             prints the file that an input stands for
           Fuzz run TARGET [libFuzzer's arguments]

    """

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.dropFirst() == ["list"] {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      return
    }
    guard arguments.count >= 3,
      let target = FuzzTarget.all.first(where: { $0.name == arguments[2] })
    else { fail(usage) }
    switch (arguments[1], arguments.count) {
    case ("seeds", 5...6):
      let prefix = arguments.count == 6 ? arguments[5] : "seed"
      try writeSeeds(of: target, from: arguments[3], to: arguments[4] + "/" + prefix)
    case ("dictionary", 3): print(Vocabulary.dictionary(of: target.words), terminator: "")
    case ("file", 4):
      let input = try Data(contentsOf: URL(filePath: arguments[3]))
      FileHandle.standardOutput.write(Data(target.file([UInt8](input)) ?? []))
    case ("run", _): run(target)
    default: fail(usage)
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(2)
  }

  private static func writeSeeds(
    of target: FuzzTarget,
    from fixtures: String,
    to prefix: String
  ) throws {
    let seeds = target.seeds(try SeedFile.all(below: fixtures))
    for (number, seed) in seeds.enumerated() {
      try Data(seed).write(to: URL(filePath: "\(prefix)-\(number)"))
    }
  }

  /// Hands the arguments behind the target's name to libFuzzer.
  private static func run(_ target: FuzzTarget) -> Never {
    running = target
    var count = CommandLine.argc - 2
    var arguments = CommandLine.unsafeArgv + 2
    arguments[0] = CommandLine.unsafeArgv[0]
    exit(
      runDriver(&count, &arguments) { bytes, size in
        running?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      }
    )
  }
}
