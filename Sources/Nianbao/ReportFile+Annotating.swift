internal import ReportFormats
public import ReportModel
internal import TextTools

/// A file with marks at what the unit has to mend.
public struct AnnotatedFile: Sendable {
  /// The whole file; where nothing is marked, as it was.
  public let bytes: [UInt8]
  /// How many findings are marked.
  public let count: Int
}

extension ReportFile {
  /// Puts a mark beside each finding that is the unit's to mend.
  ///
  /// It is a Word comment, a cell's note, or a number in a page with its text at the end. Reading the file again
  /// passes over them.
  ///
  /// - Parameters:
  ///   - findings: The findings of the file; what is explained, a note, or another's to mend is not marked.
  ///   - name: The name of the file that is written, whose extension has to be one of the format.
  ///   - language: The language of the marks.
  /// - Returns: The file with its marks.
  /// - Throws: ``Refusal`` if files of the format take none, this file does not, or the name is that of another
  ///   format.
  public func annotated(
    with findings: [Finding],
    named name: String,
    in language: Language
  ) throws(Refusal) -> AnnotatedFile {
    guard let annotator = format.annotator else { throw .isNotAnnotated(format, formats) }
    guard formats.format(ofFileNamed: name) == format else { throw .isNamedOtherwise(format) }
    let own = findings.filter(\.isForUnit)
    // Without a mark the file is what it was, and is not packed anew.
    guard !own.isEmpty else { return AnnotatedFile(bytes: bytes, count: 0) }
    let annotations = own.map { finding in
      Annotation(at: finding.place, text: finding.annotation(in: language))
    }
    return AnnotatedFile(
      bytes: try annotator.annotate(probe, with: annotations),
      count: own.count
    )
  }
}

extension Finding {
  /// Whether the unit has to mend it, or to explain it.
  var isForUnit: Bool { kind.actor == .unit && severity > .note && explanation == nil }

  /// What a mark says: how much it weighs, what was found, and what to do.
  fileprivate func annotation(in language: Language) -> String {
    let remedy = kind.remedy(language)
    let text = "【\(severity.name(language))】\(message(language))"
    let end = language == .chinese ? "怎么办：\(remedy)。" : "What to do: \(remedy)."
    let separator = language == .chinese ? "。" : ". "
    return DisplayText(escaping: "\(text)\(separator)\(end)（\(code)）").string
  }
}

extension Refusal {
  /// Files of some formats alone take marks.
  fileprivate static func isNotAnnotated(
    _ format: ReportFormat,
    _ formats: FormatRegistry
  ) -> Refusal {
    let others = formats.annotated.listedAsMany(.and)
    return Refusal(
      .annotateFormat,
      message: Wording(
        zh: "只能在\(others.zh)上加批注；这个文件是\(format.wording.name.zh)",
        en: "marks are put into \(others.en) alone; this file is \(format.wording.one)"
      ),
      remedy: Wording(
        zh: "用 check --format html 生成问题清单",
        en: "list the findings with check --format html"
      )
    )
  }
}

extension Refusal {
  /// The file that is written stays of the format that the file read is of.
  fileprivate static func isNamedOtherwise(_ format: ReportFormat) -> Refusal {
    Refusal(
      .annotateFormat,
      side: .output,
      message: Wording(
        zh: "文件是\(format.wording.name.zh)，加了批注仍是\(format.wording.name.zh)",
        en: "the file is \(format.wording.one), and stays one with its marks"
      ),
      remedy: Wording(
        zh: "-o 的扩展名用 .\(format.fileExtension)",
        en: "name it with -o as .\(format.fileExtension)"
      )
    )
  }
}

extension RefusalKind {
  /// Files of the format take no marks.
  static let annotateFormat = RefusalKind(
    code: "ANNOTATE-FORMAT",
    meaning: Wording(zh: "这种格式的文件不能加批注", en: "files of this format take no marks"),
    example: Wording(zh: "check --annotate 某局.txt", en: "check --annotate bureau.txt"),
    actor: .program,
    since: 2
  )
}
