public import ArgumentParser
import Files
public import Nianbao
import TextTools

/// Where a table goes and in which form: what the commands that list something share.
struct ListingOutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "输出文件，扩展名为 \(ListingForm.suffixes.zh)；不加则显示在终端。",
      en:
        "The file to write, which ends in \(ListingForm.suffixes.en); without it, standard output."
    ),
    completion: .file()
  )
  var output: String?

  @Option(
    help: .text(
      zh: "输出形式：text、xlsx、csv、html 或 json（默认由 -o 的扩展名定，否则 text）。",
      en: "The form: text, xlsx, csv, html or json (default: by the ending of -o, else text).",
      valueName: "format"
    )
  )
  var format: ListingForm?

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace a file that is there."))
  var force = false

  /// The file to write; nil for standard output.
  var path: String? { output.flatMap { Input.namesStandardOutput($0) ? nil : $0 } }

  /// The form that is asked for, or that the ending of the file says.
  var form: ListingForm { format ?? path.flatMap { ListingForm(ofFileNamed: $0) } ?? .text }

  func validate() throws {
    if let path, format == nil, ListingForm(ofFileNamed: path) == nil {
      throw ValidationError(
        text(
          zh: "-o 的扩展名须是 \(ListingForm.suffixes.zh)。",
          en: "The file named by -o must end in \(ListingForm.suffixes.en)."
        )
      )
    }
    if form == .xlsx, path == nil, StandardStream.output.isTerminal {
      throw ValidationError(
        text(
          zh: "工作簿不能输出到终端，请用 -o 指定文件。",
          en: "A workbook does not go to a terminal; name a file with -o."
        )
      )
    }
  }
}

extension ListingForm: ExpressibleByArgument {}
