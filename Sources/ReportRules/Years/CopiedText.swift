import ReportModel

/// The paragraphs of a report as they are held against last year's.
enum CopiedText {
  /// The fewest characters of a paragraph that is worth comparing.
  ///
  /// Shorter ones, such as a heading or 本机关未收取信息处理费, are rightly the same every year.
  static let characterLimit = 80

  /// A narrative paragraph.
  struct Paragraph {
    let section: FormSection
    /// The number in the section from 1, those behind the table after those before it.
    let number: Int
    let text: String
  }

  /// The narrative paragraphs of a report that are long enough to be compared.
  static func paragraphs(of report: Report) -> [Paragraph] {
    zip(report.form.sections, report.sections).flatMap { described, section -> [Paragraph] in
      let texts = section.paragraphs + section.paragraphsAfterTable
      return texts.indices.compactMap { index in
        texts[index].unicodeScalars.count < characterLimit
          ? nil : Paragraph(section: described, number: index + 1, text: texts[index])
      }
    }
  }

  /// A number that stands for a text, blanks left out: the same text has the same number on every run.
  static func fingerprint(_ text: String) -> Int {
    // FNV-1a in 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
