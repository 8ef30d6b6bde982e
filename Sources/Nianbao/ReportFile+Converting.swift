public import ReportFormats
public import ReportModel

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
  /// A file that people wrote and that is to stay in its format, such as a text that is to become text,
  /// stays as it is, byte for byte.
  ///
  /// - Parameter format: The format wanted.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` if the format cannot say what the report says: XML takes no value that could
  ///   not be read, text nothing that would read back as something else.
  public func converted(to format: ReportFormat) throws(Refusal) -> Conversion {
    if self.format == format, format.isWritten, format.isUpdated {
      return Conversion(bytes: bytes, findings: [])
    }
    return try report.written(as: format, in: probe.context, formats: formats)
  }
}

extension Report {
  /// Writes the report in a format.
  ///
  /// - Parameters:
  ///   - format: The format wanted.
  ///   - context: What the format's writer is told besides, and its reader that reads back.
  ///   - formats: The formats that a refusal may name instead.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` if the format cannot say what the report says.
  public func written(
    as format: ReportFormat,
    in context: FormatContext = .default,
    formats: FormatRegistry = .shipped
  ) throws(Refusal) -> Conversion {
    guard let writer = format.writer else { throw .isNotWritten(format, formats) }
    let bytes = try writer.write(self, in: context)
    if writer.isReadBack { try ReadingBack.check(self, in: Probe(bytes, in: context), of: format) }
    return Conversion(bytes: bytes, findings: writer.notCarried(of: self))
  }
}

extension Refusal {
  /// Reports are read from the format and not written in it.
  fileprivate static func isNotWritten(
    _ format: ReportFormat,
    _ formats: FormatRegistry
  ) -> Refusal {
    let others = formats.written.listed(.or)
    return Refusal(
      .outputFormat,
      side: .report,
      message: Wording(
        zh: "报告不能新写成\(format.wording.name.zh)",
        en:
          "reports are read from this format and not written in it: \(format.wording.name.en)"
      ),
      remedy: Wording(
        zh: "可写成 \(others.zh)；已有的文件用 update 更新",
        en:
          "write \(others.en); an existing file is brought up to date with update"
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
