import Nianbao
import ReportFormats
import ReportModel

/// Reports of a fictional organ that inputs are made of.
enum SampleReport {
  /// One for each edition.
  static let all: [Report] = EditionRegistry.shipped.editions.map { edition in
    var report = Report(
      edition: edition,
      organ: "示例县示例局",
      year: edition.firstYear + 1,
      filling: .count(0)
    )
    report.title = Report.prescribedTitle(organ: report.organ, year: edition.firstYear + 1)
    for section in report.form.sections {
      report[section.kind].paragraphs = [
        "本年新收政府信息公开申请0件，上年结转0件，予以公开0件。发放规章1件。"
      ]
    }
    return report
  }

  /// They in every format that is written, and in those that are only read.
  static let files: [SeedFile] = all.flatMap { report in
    let written = ReportFormat.all.compactMap { format -> SeedFile? in
      guard let bytes = try? format.writer?.write(report, in: FormatContext()) else { return nil }
      return SeedFile(suffix: format.fileExtension, bytes: bytes)
    }
    return written
      + [
        SeedFile(suffix: "docx", bytes: Base.word(report).bytes()),
        SeedFile(suffix: "ods", bytes: Base.openDocument(report).bytes()),
        SeedFile(suffix: "odt", bytes: Base.openDocumentText(report).bytes()),
        SeedFile(suffix: "xlsx", bytes: Base.foreignWorkbook(report).bytes()),
        SeedFile(suffix: "html", bytes: Array(Markup.html.document(report).utf8)),
        SeedFile(suffix: "md", bytes: Array(Markup.markdown.document(report).utf8)),
      ]
  }
}
