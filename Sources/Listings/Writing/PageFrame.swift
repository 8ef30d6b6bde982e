public import ReportModel
internal import TextTools

/// The beginning and the end of a web page of this program: no script, nothing from outside, fit for A4.
public struct PageFrame: Sendable {
  private let title: Wording
  private let language: Language
  private let style: String

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - title: Its title, which is its heading as well.
  ///   - language: Its language.
  ///   - style: What its style sheet says besides what all pages have.
  public init(title: Wording, _ language: Language, style: String = "") {
    self.title = title
    self.language = language
    self.style = style
  }

  /// The page up to its heading, in UTF-8.
  public var head: [UInt8] {
    let title = MarkupEscapes.escaped(DisplayText(escaping: title(language)).string)
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
      \(Self.style)\(style.isEmpty ? "" : "\n" + style)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>

      """.utf8
    )
  }

  /// The end of the page.
  public var tail: [UInt8] { Array("</body>\n</html>\n".utf8) }

  private static let style = """
    @page { size: A4; margin: 14mm; }
    body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif;
      margin: 1.5em auto; max-width: 62em; padding: 0 1em; color: #1a1a1a; }
    h1 { font-size: 16pt; } h2 { font-size: 13pt; border-top: 2px solid #444; padding-top: .6em; }
    h3 { font-size: 11pt; margin: 1em 0 .3em; }
    table { border-collapse: collapse; width: 100%; table-layout: auto; font-size: 8.5pt; line-height: 1.3; }
    th, td { border: 1px solid #777; padding: .15em .35em; text-align: center; font-weight: normal; }
    th { background: #f3f3f3; } th.row { text-align: left; }
    .what { font-size: 9.5pt; color: #444; }
    @media print {
      body { margin: 0; max-width: none; padding: 0; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
      td, th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """
}
