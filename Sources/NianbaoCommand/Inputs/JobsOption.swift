import ArgumentParser
import TextTools

/// The option of the commands that work on many files.
struct JobsOption: ParsableArguments {
  @Option(
    help: .text(
      zh: "同时处理的文件数（默认为处理器个数）。",
      en: "How many files to work on at once (default: the number of processors).",
      valueName: "number"
    )
  )
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(text(zh: "--jobs 须在 1 到 256 之间。", en: "--jobs is from 1 to 256."))
    }
  }
}
