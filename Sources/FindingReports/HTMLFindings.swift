internal import Listings
public import ReportModel

/// The findings about files as one web page, for whoever has to see to them.
///
/// It begins with the files by how they went and the findings by their kinds. Then follow for each file the findings
/// and the tables as the form prints them, with both sides of each broken rule coloured and numbered; what passes
/// is folded away. The page needs no script and no network, and prints on A4.
public struct HTMLFindings: FindingReport {
  /// The most files for which a page has the tables of those that pass.
  static let passingTableLimit = 100
  /// The most files for which a page has tables at all: what begins with a summary is held in memory.
  static let tableLimit = 2000

  private let language: Language
  private let tool: Tool
  private let fileCount: Int

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - tool: The program, which the foot of the page names.
  ///   - fileCount: How many files there will be.
  public init(language: Language, tool: Tool, fileCount: Int = 1) {
    self.language = language
    self.tool = tool
    self.fileCount = fileCount
  }

  /// The summary is what the page begins with.
  public var beginsWithSummary: Bool { true }

  /// The page's head and the summary.
  public func head(_ summary: FindingSummary) -> [UInt8] {
    var page = HTMLSummary(summary, language)
    page.write(leftOut: leftOut)
    return frame.head + page.finish()
  }

  private var frame: PageFrame {
    PageFrame(
      title: OwnDocument.findings.title,
      language,
      style: Self.style
    )
  }

  /// What the page says of tables that it leaves out; nil where it has all.
  private var leftOut: String? {
    if fileCount > Self.tableLimit {
      return Wording(
        zh: "文件超过 \(Self.tableLimit) 个，本页不附各报告的表格。",
        en: "With more than \(Self.tableLimit) files the page has no tables of the reports."
      )(language)
    }
    if fileCount > Self.passingTableLimit {
      return Wording(
        zh: "文件超过 \(Self.passingTableLimit) 个，本页不附没有问题的报告的表格。",
        en:
          "With more than \(Self.passingTableLimit) files the page has no tables of reports that pass."
      )(language)
    }
    return nil
  }

  /// The section of a file.
  public func body(of file: CheckedFile) -> [UInt8] {
    let limit = file.isFoldedAway ? Self.passingTableLimit : Self.tableLimit
    var section = HTMLSection(file: file, language: language, hasTables: fileCount <= limit)
    section.write()
    return section.finish()
  }

  /// The program, and the page's end.
  public func tail(_ verdict: Verdict) -> [UInt8] {
    Array("<p class=\"what\">\(tool.wording(language))</p>\n".utf8) + frame.tail
  }

  private static let style = """
    h3 { break-after: avoid; }
    a { color: #0b4a8f; text-decoration: none; } a:hover { text-decoration: underline; }
    .summary table { font-size: 10pt; line-height: 1.5; margin-bottom: 1em; }
    .summary td { text-align: left; vertical-align: top; } .summary td.number { text-align: right; }
    .summary td.word { white-space: nowrap; } .summary td.meaning { width: 26%; }
    td.left { background: #ffe9a8; } td.right { background: #ffc2b8; } td.both { background: #ffb0e0; }
    td.unread { outline: 2px solid #c00; outline-offset: -2px; }
    .mark { font-size: 7.5pt; line-height: 1.1; } .mark a { color: #a00000; }
    details { border-top: 1px solid #bbb; padding: .3em 0; } summary { cursor: pointer; }
    li { margin: .2em 0; } .error { color: #a00000; } .warning { color: #8a5a00; }
    .note, .explained, .unjudged { color: #444; } .verdict { font-weight: bold; }
    @media print {
      section.file { break-before: page; } a { color: inherit; }
      tbody.block, li { break-inside: avoid; } .summary tr { break-inside: auto; }
    }
    """
}
