import ArgumentParser
import Nianbao
import TextTools

/// Whether `check` hands the file back with its findings marked in it.
struct AnnotateOptions: ParsableArguments {
  @Flag(
    help: .text(
      zh:
        "把应由填报单位改正的问题作为批注加在文件里（\(FormatRegistry.shipped.annotated.listedBySuffix(.or).zh)），用 -o 另存。",
      en:
        "Put what the unit has to mend into the file as marks (\(FormatRegistry.shipped.annotated.listedBySuffix(.or).en)), written with -o."
    )
  )
  var annotate = false

  @Option(
    name: .shortAndLong,
    help: .text(zh: "加了批注的文件（与 --annotate 合用）。", en: "The file with marks, for --annotate."),
    completion: .file()
  )
  var output: String?

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace a file that is there."))
  var force = false

  /// Refuses options that say nothing without each other.
  func validate(_ inputs: [String]) throws {
    guard annotate != (output != nil) else { return }
    throw ValidationError(
      annotate
        ? text(zh: "--annotate 要用 -o 指明写到哪个文件。", en: "--annotate needs -o, the file to write.")

        : text(
          zh: "check 的 -o 与 --annotate 合用；问题清单输出到标准输出，可用 > 存成文件。",
          en: "-o goes with --annotate; findings are printed, and > puts them into a file."
        )
    )
  }

  /// Refuses more than one file: each is handed back under a name of its own.
  func refuseSeveral(_ list: InputList) throws {
    guard annotate, list.isBatch else { return }
    throw ValidationError(
      text(zh: "--annotate 一次加注一个文件。", en: "--annotate takes one file at a time.")
    )
  }

  /// Writes the file with its marks, if that is wanted.
  func annotate(_ file: ReportFile, with findings: [Finding], _ outcome: inout Outcome) {
    guard annotate, let output else { return }
    do throws(Refusal) {
      let annotated = try file.annotated(
        with: findings,
        named: output,
        in: MessageLanguage.current
      )
      try Output.write(annotated.bytes, to: output, makingFolder: true, replacing: force)
      outcome.messages +=
        text(zh: "批注 \(annotated.count) 处；", en: "\(annotated.count) marks; ")
        + Message.wrote(output)
    } catch {
      outcome.refuse(error, at: output)
    }
  }
}
