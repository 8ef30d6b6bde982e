import ArgumentParser
import Nianbao
import TextTools

/// The options of the commands that take folders.
struct BatchOptions: ParsableArguments {
  @Option(
    help: .text(
      zh: "略过文件夹中与式样相符的文件或子文件夹，如 '草稿*'，可给多次。",
      en:
        "Pass over files and folders within a folder that are like a pattern, as 'draft*'; repeatable.",
      valueName: "pattern"
    )
  )
  var exclude: [String] = []

  @OptionGroup var parallel: JobsOption

  /// How many files to work on at once; nil for as many as there are processors.
  var jobs: Int? { parallel.jobs }

  /// The paths of folders that are passed over.
  var excluded: [FilePattern] { exclude.map { FilePattern($0) } }

  func validate() throws {
    if exclude.contains(where: \.isEmpty) {
      throw ValidationError(text(zh: "--exclude 不能为空。", en: "--exclude must not be empty."))
    }
  }
}
