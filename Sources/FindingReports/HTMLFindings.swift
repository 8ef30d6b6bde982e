internal import Listings
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
  public var head: [UInt8] { frame.head }

  private var frame: PageFrame {
    PageFrame(
      title: Wording(zh: "年报核对结果", en: "Findings in annual reports"),
      language,
      style: Self.style
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

      """.utf8
    ) + frame.tail
  }

  private static let style = """
    td.left { background: #ffe9a8; } td.right { background: #ffc2b8; } td.both { background: #ffb0e0; }
    td.unread { outline: 2px solid #c00; outline-offset: -2px; }
    sup { color: #a00000; font-weight: bold; }
    li { margin: .2em 0; } .error { color: #a00000; } .warning { color: #8a5a00; }
    .note, .explained, .unjudged { color: #444; }
    .verdict { font-weight: bold; }
    @media print {
      h2 { break-before: page; } body > section:first-of-type h2 { break-before: auto; }
    }
    """
}
