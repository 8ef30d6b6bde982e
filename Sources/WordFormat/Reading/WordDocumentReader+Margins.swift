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
          .coveredByMargin(isHeader: margin.isHeader, at: .paragraph(number: paragraph))
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

extension Finding {
  fileprivate static func coveredByMargin(isHeader: Bool, at place: Place) -> Finding {
    var finding = Finding(
      .tableCovered,
      at: place,
      zh: "从此处起的各页，\(isHeader ? "页眉" : "页脚")中有浮于文字上方的图形或图片伸到正文之上，可能遮住正文和表格中的数，但其下的数已读取",
      en:
        "on the pages from here on a shape or a picture of the \(isHeader ? "header" : "footer") reaches over the text and may cover numbers of tables, which were read"
    )
    // Some programs draw what stands in headers and footers below the text.
    finding.severity = .warning
    return finding
  }
}
