import ReportFormats
import ReportModel

/// Writes reports as web pages to be published: one file without scripts, or the part of one.
struct PageWriter: ReportWriter {
  /// Whether only what goes into a page of a site is written, without styles, which sites take out.
  var isFragment = false

  let isPublication = true

  func write(_ report: Report, in context: FormatContext) throws(Refusal) -> [UInt8] {
    let printed = PrintedReport(represented(report))
    var markup = PageMarkup(isFragment: isFragment, isDraft: context.isDraft)
    if isFragment {
      markup.addContents(of: printed)
    } else {
      markup.addPage(of: printed, named: report.documentName)
    }
    return Array(markup.text.utf8)
  }

  /// A page shows blanks in a row as one, and none at the ends of a line.
  func represented(_ report: Report) -> Report { report.printed { CollapsedText($0).text } }

  func notCarried(of report: Report) -> [Finding] {
    var findings = report.metadata.notCarried(by: ReportFormat.html.wording)
    if represented(report) != report.printed() {
      findings.append(
        Finding(
          .notCarried,
          zh: "网页把连续的空格和制表符显示为一个空格，有的文字因此与原文不同",
          en:
            "a page shows blanks and tabs in a row as one blank; some text is not as it was"
        )
      )
    }
    return findings
  }
}
