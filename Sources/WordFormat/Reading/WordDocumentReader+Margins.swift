import ReportFormats
import ReportModel
import ReportRecognition
import XML

/// Headers and footers.
extension WordDocumentReader {
  /// What there is to say of what headers and footers lay over the text.
  ///
  /// - Parameters:
  ///   - package: The parts of the document.
  ///   - limits: What it may hold.
  /// - Returns: One finding for each header or footer, at the first section that has it.
  func marginFindings(_ package: WordPackage, _ limits: ReadingLimits) -> [Finding] {
    if package.margins.isEmpty { return [] }
    var collector = FindingCollector()
    var seen: Set<String> = []
    for (page, paragraph) in sections.pages {
      for margin in page.margins where margin.pages != "first" || page.hasFirstPage {
        guard seen.insert(margin.relationship).inserted,
          let part = package.margins[margin.relationship],
          covers(in: part, limits).contains(where: {
            $0.liesOverText(of: page, isHeader: margin.isHeader)
          })
        else { continue }
        collector.add(.tableCovered) {
          .tableCovered(
            byHeader: margin.isHeader,
            at: .paragraph(number: paragraph),
            isFromHereOn: true
          )
        }
      }
    }
    return collector.findings
  }

  /// What lies over text and is anchored in a header or footer; nothing for one that is damaged.
  private func covers(in part: [UInt8], _ limits: ReadingLimits) -> [WordMarginCover] {
    var reader = WordDocumentReader(
      styles: styles,
      numbering: numbering,
      notes: [:],
      limits: limits
    )
    reader.marginCovers = []
    try? XMLParser.parse(part, limits: XMLLimits(part: limits), handler: &reader)
    return reader.marginCovers ?? []
  }
}
