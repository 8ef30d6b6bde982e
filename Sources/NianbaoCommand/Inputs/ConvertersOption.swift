import ArgumentParser
import Converters
import Nianbao
import TextTools

/// The option of the commands that read reports.
struct ConvertersOption: ParsableArguments {
  @Flag(
    help: .text(
      zh: "不启动其他程序（LibreOffice、mutool）转换 .doc、.pdf 等文件。",
      en: "Start no other program (LibreOffice, mutool) to convert files such as .doc and .pdf."
    )
  )
  var noConverters = false

  /// Reads inputs, with the programs that there are unless they are forbidden.
  ///
  /// - Parameter inputs: All that will be read.
  /// - Returns: Who reads them.
  func reader(of inputs: [Input] = []) -> InputReader { InputReader(inputs, list) }

  /// The extensions of files that are converted.
  var suffixes: Set<String> { list.suffixes }

  private var list: ConverterList { noConverters ? .none : .programs() }
}
