import Nianbao
import ReportFolders
import TextTools

/// Where the changes to an original go: to the original itself, or where that was converted, beside it.
enum UpdateTarget {
  /// The file that is written.
  ///
  /// - Parameters:
  ///   - original: The path of the original.
  ///   - output: The path that the command line asks for.
  ///   - file: What was read from the original.
  /// - Returns: The path.
  /// - Throws: ``Refusal`` if what came of a conversion would be written under the name of another format.
  static func path(
    _ original: String,
    _ output: String?,
    _ file: ReportFile
  ) throws(Refusal) -> String {
    guard file.conversion != nil, !Input.namesStandardOutput(output ?? original) else {
      return output ?? original
    }
    guard let output else {
      let suffix = FormatRegistry.suffix(ofFileNamed: original)
      return original.named(as: file.format, replacingSuffix: !suffix.isEmpty)
    }
    guard FormatRegistry.shipped.format(ofFileNamed: output) == file.format else {
      throw .convertedName(file.format)
    }
    return output
  }

  /// Says that an original that was converted is as it was.
  static func stayed(_ original: String, _ step: ConversionStep) -> DisplayText {
    text(
      zh: "原文件 \(Message.name(original)) 保持不变；改后的文件由 \(step.programName) 转换而成\n",
      en:
        "\(Message.name(original)) stays as it is; the changed file is one that \(step.programName) made of it\n"
    )
  }
}

extension Refusal {
  /// What comes of a file that was converted is written under the name of another format.
  fileprivate static func convertedName(_ format: ReportFormat) -> Refusal {
    let suffix = "." + format.fileExtension
    return Refusal(
      .outputName,
      side: .output,
      message: Wording(
        zh: "原文件经过转换，改后的文件是 \(suffix)，输出文件名的扩展名不符",
        en:
          "the original was converted: what is written is a \(suffix), which the output is not named"
      ),
      remedy: Wording(
        zh: "请用 -o 指定以 \(suffix) 结尾的文件名",
        en: "name a file with -o that ends in \(suffix)"
      )
    )
  }
}

extension RefusalKind {
  /// The output is named as a file of another format.
  static let outputName = RefusalKind(
    code: "OUTPUT-NAME",
    meaning: Wording(
      zh: "输出文件名的扩展名与写出的格式不符",
      en: "the output's extension is not that of the format written"
    ),
    example: Wording(
      zh: "update 某局.doc -o 某局-改.doc",
      en: "update bureau.doc -o bureau-new.doc"
    ),
    actor: .program,
    since: 2
  )
}
