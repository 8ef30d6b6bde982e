public import ReportModel

extension FindingKind {
  /// Another program has converted the file before it was read.
  public static let converted = FindingKind(
    code: "INPUT-CONVERTED",
    severity: .note,
    meaning: Wording(
      zh: "文件先由其他程序转换，再读取转换的结果",
      en: "another program converted the file, and the result was read"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "数值如有疑问，请与原文件核对；命令行加 --no-converters 可禁用其他程序",
      en:
        "compare values that look wrong with the original file; with --no-converters on the command line no other program is started"
    ),
    example: Wording(zh: "LibreOffice 转换的 .doc", en: "a .doc that LibreOffice converted"),
    actor: .program,
    since: 2
  )
}

extension Finding {
  /// Says what stood between a file and what was read.
  public static func converted(_ step: ConversionStep) -> Finding {
    let program = step.programName
    guard let suffix = step.placesAreOf else {
      return Finding(
        .converted,
        found: program,
        zh: "文件内容由 \(program) 取出后读取",
        en: "the content of the file was taken out by \(program)"
      )
    }
    return Finding(
      .converted,
      found: program,
      zh: "文件由 \(program) 转换为 .\(suffix) 后读取，所列位置是转换后文件中的位置",
      en:
        "the file was converted to .\(suffix) by \(program); places are those of the converted file"
    )
  }
}
