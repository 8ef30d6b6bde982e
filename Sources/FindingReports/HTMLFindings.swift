public import ReportModel
internal import XML

/// The findings about files as one web page: for each file the tables as the form prints them, with both
/// sides of each broken rule coloured and numbered, and the list of findings.
///
/// The page needs no script and no network, and prints on A4.
public struct HTMLFindings: FindingReport {
  private let language: Language
  private let tool: Tool

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - tool: The program, which the foot of the page names.
  public init(language: Language, tool: Tool) {
    self.language = language
    self.tool = tool
  }

  /// The page's head.
  public var head: [UInt8] {
    let title = Wording(zh: "年报核对结果", en: "Findings in annual reports")(language)
    let tag = language == .chinese ? "zh-CN" : "en"
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(tag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>

      """.utf8
    )
  }

  /// The section of a file.
  public func body(of file: CheckedFile) -> [UInt8] {
    var section = HTMLSection(file: file, language: language)
    section.write()
    return section.finish()
  }

  /// The counts of all files, the program, and the page's end.
  public func tail(_ verdict: Verdict) -> [UInt8] {
    let files = Wording(zh: "\(verdict.files) 个文件", en: "\(verdict.files) files")(language)
    return Array(
      """
      <p class="verdict">\(files)：\(verdict.wording(language))</p>
      <p class="what">\(tool.wording(language))</p>
      </body>
      </html>

      """.utf8
    )
  }

  private static let style = """
    @page { size: A4; margin: 14mm; }
    body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif;
      margin: 1.5em auto; max-width: 62em; padding: 0 1em; color: #1a1a1a; }
    h1 { font-size: 16pt; } h2 { font-size: 13pt; border-top: 2px solid #444; padding-top: .6em; }
    h3 { font-size: 11pt; margin: 1em 0 .3em; }
    table { border-collapse: collapse; width: 100%; table-layout: auto; font-size: 8.5pt; line-height: 1.3; }
    th, td { border: 1px solid #777; padding: .15em .35em; text-align: center; font-weight: normal; }
    th { background: #f3f3f3; } th.row { text-align: left; }
    td.left { background: #ffe9a8; } td.right { background: #ffc2b8; } td.both { background: #ffb0e0; }
    td.unread { outline: 2px solid #c00; outline-offset: -2px; }
    sup { color: #a00000; font-weight: bold; }
    li { margin: .2em 0; } .error { color: #a00000; } .warning { color: #8a5a00; }
    .note, .explained, .unjudged { color: #444; }
    .what { font-size: 9.5pt; color: #444; } .verdict { font-weight: bold; }
    @media print {
      body { margin: 0; max-width: none; padding: 0; } h2 { break-before: page; }
      body > section:first-of-type h2 { break-before: auto; }
      tr { break-inside: avoid; }
      td, th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """
}
