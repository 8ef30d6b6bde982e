public import ReportFormats
public import ReportModel
import TextTools

extension ReportFile {
  /// Reads a report from a file that was handed to a converter before, as one of many.
  ///
  /// - Parameters:
  ///   - file: The file as it was.
  ///   - outcome: What became of it.
  ///   - name: The name or path of the file as it was; nil if it is not known.
  ///   - formats: The formats that are known.
  /// - Throws: ``Refusal`` if the conversion failed; otherwise as `init(reading:named:limits:formats:converters:)`.
  public init(
    reading file: ForeignFile,
    convertedAs outcome: Result<ConvertedFile, ConversionFailure>,
    named name: String?,
    formats: FormatRegistry = .shipped
  ) throws(Refusal) {
    let context = FormatContext(limits: file.limits)
    try self.init(reading: file, convertedAs: outcome, named: name, in: context, formats)
  }

  init(
    reading file: ForeignFile,
    convertedAs outcome: Result<ConvertedFile, ConversionFailure>,
    named name: String?,
    in context: FormatContext,
    _ formats: FormatRegistry
  ) throws(Refusal) {
    switch outcome {
    case .success(let made):
      let probe = Probe(made: made.bytes, kind: made.kind, in: context)
      try self.init(probe, named: name, formats, after: made.step)
    case .failure(.refused(let refusal)): throw refusal
    case .failure(.isOfKind(let kind)):
      let probe = Probe(made: file.bytes, kind: kind, in: context)
      try self.init(probe, named: name, formats, after: nil)
    case .failure(.missing(let advice)):
      do throws(Refusal) {
        let probe = Probe(made: file.bytes, kind: file.kind, in: context)
        try self.init(probe, named: name, formats, after: nil)
      } catch {
        throw error.advising(advice)
      }
    }
  }
}

extension Refusal {
  /// The refusal with something more that could be done.
  fileprivate func advising(_ advice: Wording) -> Refusal {
    Refusal(
      kind,
      side: side,
      at: place,
      message: message,
      remedy: Wording(
        zh: "\(remedy.zh)；或\(advice.zh)",
        en: "\(remedy.en); or \(advice.en)"
      ),
      findings: findings
    )
  }
}

extension ConversionStep {
  /// What came of the file, as a refusal names it.
  var result: Wording {
    guard let placesAreOf else {
      return Wording(
        zh: "由 \(programName) 取出的内容",
        en: "content taken out by \(programName)"
      )
    }
    return Wording(
      zh: "由 \(programName) 转换成的 .\(placesAreOf)",
      en: "a .\(placesAreOf) that \(programName) made of it"
    )
  }
}
