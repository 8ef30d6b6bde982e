public import ReportFormats
public import ReportModel
public import ReportRules

/// A report in another format.
public struct Conversion: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// What the format has no place for, and was left out; and what there is to say of last year's report.
  public internal(set) var findings: [Finding]
  /// How much there is in it that is not fit to be published, for which it is marked as a draft.
  public internal(set) var doubtCount = 0
}

extension ReportFile {
  /// Puts the report into a format.
  ///
  /// A file that people wrote and that is to stay in its format, such as a text that is to become text,
  /// stays as it is, byte for byte. What is published is always written anew.
  ///
  /// - Parameters:
  ///   - format: The format wanted.
  ///   - lastYear: Last year's report, for a format that shows its values beside; nil for none.
  ///   - explained: What the organ has explained of the report's findings.
  ///   - asDraft: Whether a report that is not fit to be published is written all the same in a format that
  ///     is, marked as a draft.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` if the format cannot say what the report says: XML takes no value that could
  ///   not be read, text nothing that would read back as something else, and what is published nothing
  ///   doubtful.
  public func converted(
    to format: ReportFormat,
    beside lastYear: LastYear? = nil,
    explained: [ExplainedFinding] = [],
    asDraft: Bool = false
  ) throws(Refusal) -> Conversion {
    guard format.isPublication else {
      if self.format == format, format.isWritten, format.isUpdated {
        return Conversion(bytes: bytes, findings: [])
      }
      var context = probe.context
      let shown = lastYear?.shown(beside: report)
      context.lastYear = shown?.values
      var conversion = try report.written(as: format, in: context, formats: formats)
      conversion.findings += shown?.findings ?? []
      return conversion
    }
    let doubts = PublicationDoubts(
      check(explained: explained),
      in: report,
      places: reading.places
    )
    if !asDraft, let refusal = doubts.refusal(of: format) { throw refusal }
    return try report.written(as: format, doubtCount: doubts.count, in: probe.context, formats)
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
  /// - Throws: ``Refusal`` if the format cannot say what the report says, or is published and the report has
  ///   sums that do not hold or values that were not read; unless the context says that it is a draft.
  public func written(
    as format: ReportFormat,
    in context: FormatContext = .default,
    formats: FormatRegistry = .shipped
  ) throws(Refusal) -> Conversion {
    var count = 0
    if format.isPublication {
      let doubts = PublicationDoubts(RuleCheck.findings(in: self), in: self)
      if !context.isDraft, let refusal = doubts.refusal(of: format) { throw refusal }
      count = doubts.count
    }
    return try written(as: format, doubtCount: count, in: context, formats)
  }

  /// Writes the report as a draft if something in it is doubtful.
  fileprivate func written(
    as format: ReportFormat,
    doubtCount: Int,
    in context: FormatContext,
    _ formats: FormatRegistry
  ) throws(Refusal) -> Conversion {
    guard let writer = format.writer else { throw .isNotWritten(format, formats) }
    var context = context
    context.isDraft = doubtCount > 0
    let bytes = try writer.write(self, in: context)
    if writer.isReadBack { try ReadingBack.check(self, in: Probe(bytes, in: context), of: format) }
    return Conversion(
      bytes: bytes,
      findings: writer.notCarried(of: self),
      doubtCount: doubtCount
    )
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
    example: Wording(zh: "-o 某局.odt", en: "-o bureau.odt"),
    actor: .program,
    since: 1
  )
}
