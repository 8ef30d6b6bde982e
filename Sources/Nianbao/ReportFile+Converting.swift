internal import JSONFormat
public import ReportModel
internal import TextFormat
internal import WorkbookFormat
internal import XMLFormat

/// A report in another format.
public struct Conversion: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// What the format has no place for; it was left out.
  public let findings: [Finding]
}

extension ReportFile {
  /// Puts the report into a format.
  ///
  /// A text that is to become text stays as it is, byte for byte.
  ///
  /// - Parameter format: The format wanted.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` if the format cannot say what the report says: XML takes no value that could
  ///   not be read, text nothing that would read back as something else.
  public func converted(to format: ReportFormat) throws(Refusal) -> Conversion {
    if self.format == .text, format == .text { return Conversion(bytes: bytes, findings: []) }
    return try report.written(as: format)
  }
}

extension Report {
  /// Writes the report in a format.
  ///
  /// - Parameter format: The format wanted.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` if the format cannot say what the report says.
  public func written(as format: ReportFormat) throws(Refusal) -> Conversion {
    switch format {
    case .text:
      Conversion(bytes: try TextFormat.write(self), findings: TextFormat.notCarried(of: self))
    case .xml: Conversion(bytes: try XMLFormat.write(self), findings: [])
    case .xlsx: Conversion(bytes: try WorkbookFormat.write(self), findings: [])
    case .json: Conversion(bytes: JSONFormat.write(self), findings: [])
    case .ods, .html, .docx: throw .isNotWritten(format)
    }
  }
}

extension Refusal {
  /// Reports are read from the format and not written in it.
  fileprivate static func isNotWritten(_ format: ReportFormat) -> Refusal {
    Refusal(
      .outputFormat,
      side: .report,
      message: Wording(
        zh: "报告不能新写成\(format.name.zh)",
        en: "reports are read from this format and not written in it: \(format.name.en)"
      ),
      remedy: Wording(
        zh: "可写成文本、XML、工作簿或 JSON；已有的文件用 update 更新",
        en:
          "write text, XML, a workbook or JSON; an existing file is brought up to date with update"
      )
    )
  }
}

extension RefusalKind {
  /// Reports are not written in the format.
  static let outputFormat = RefusalKind(
    code: "OUTPUT-FORMAT",
    meaning: Wording(zh: "报告不能新写成该格式", en: "reports are not written in that format"),
    example: Wording(zh: "-o 某局.docx", en: "-o bureau.docx"),
    actor: .program,
    since: 1
  )
}
