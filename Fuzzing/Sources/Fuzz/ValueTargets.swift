import Nianbao
import ReportFormats
import ReportModel

extension FuzzTarget {
  /// The format that a cell of a workbook shows its number in: the first byte chooses the number, the
  /// others are the format.
  static let numberFormats: FuzzTarget = {
    let numbers = [
      "0", "3", "-3", "0.5", "44197", "1234567", "1E+10", "123456789012345678", "1.005",
    ]
    let formats = [
      "General", "0", "0.00", "#,##0", "0%", "0.00E+00", "# ?/?", "yyyy/m/d", "[h]:mm", "@",
      "0;-0;;@", "[Red]0;[<5]\"x\"0;_(* #,##0_)", "[$-804]yyyy\"年\"m\"月\"", "[DBNum1]0", "0,,\"万\"",
      "\\-0",
    ]
    return FuzzTarget(
      name: "numberformats",
      words: formats + [
        "[", "]", ";", "_", "*", "\\", "\"", "[DBNum2]", "AM/PM", "上午/下午", "?", "#",
      ],
      seeds: { _ in
        formats.enumerated().map { [UInt8($0 % numbers.count)] + Array($1.utf8) }
      },
      file: { input in
        guard let first = input.first else { return nil }
        return Base.foreignWorkbook(
          SampleReport.all[0],
          numberFormat: escaped(String(decoding: input.dropFirst(), as: UTF8.self)),
          number: numbers[Int(first) % numbers.count]
        ).bytes()
      }
    )
  }()

  /// What a narrative claims about the tables: the input is the text of a section.
  static let claims: FuzzTarget = FuzzTarget(
    name: "claims",
    words: Vocabulary.report + Vocabulary.claims,
    seeds: { files in
      files.filter { $0.suffix == "txt" }.map(\.bytes)
        + ["全年共收到政府信息公开申请12件，较上年增长20%，其中予以公开3件。", "本机关制发规章2件、废止１件，收费〇元。"]
        .map { Array($0.utf8) }
    },
    file: { input in
      let lines = String(decoding: input, as: UTF8.self).split(whereSeparator: \.isNewline)
      var report = SampleReport.all[lines.count % SampleReport.all.count]
      report.sections[0].paragraphs = lines.map { String($0) }
      return try? ReportFormat(named: "json")?.writer?.write(report, in: FormatContext())
    }
  )

  /// A text as the value of an attribute; what XML cannot hold is left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
