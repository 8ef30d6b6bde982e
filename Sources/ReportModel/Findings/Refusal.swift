/// Why a source cannot be read at all, or an output cannot be made: the sentence and what to do.
public struct Refusal: Error, Hashable, Sendable {
  /// Whether the input or the output is at fault.
  public enum Side: Hashable, Sendable {
    /// The input could not be read or was refused.
    case input
    /// The output could not be written.
    case output
    /// The report has errors that forbid the output.
    case report
  }

  /// What kind of refusal it is: its code and what it means.
  public let kind: RefusalKind
  /// Which side is at fault.
  public let side: Side
  /// Where in the source, if that is known.
  public let place: Place?
  /// What is wrong, with what was found.
  public let message: Wording
  /// What to do.
  public let remedy: Wording
  /// The findings that led to it, if any.
  public var findings: [Finding]

  /// Puts a refusal together.
  public init(
    _ kind: RefusalKind,
    side: Side = .input,
    at place: Place? = nil,
    message: Wording,
    remedy: Wording,
    findings: [Finding] = []
  ) {
    self.kind = kind
    self.side = side
    self.place = place
    self.message = message
    self.remedy = remedy
    self.findings = findings
  }

  /// The stable code.
  public var code: String { kind.code }

  /// The refusal with what the file is, for kinds of files of which the name of a file says little.
  ///
  /// - Parameter name: What a file of the kind is called, with an article in English.
  /// - Returns: The refusal, which says so in brackets.
  public func naming(_ name: Wording) -> Refusal {
    Refusal(
      kind,
      side: side,
      at: place,
      message: Wording(
        zh: "\(message.zh)（文件是\(name.zh)）",
        en: "\(message.en) (the file is \(name.en))"
      ),
      remedy: remedy,
      findings: findings
    )
  }
}

extension Refusal {
  /// The source is larger, deeper or longer than the program accepts.
  public static func limit(
    _ name: Wording,
    value: String,
    at place: Place? = nil
  ) -> Refusal {
    Refusal(
      .inputLimit,
      at: place,
      message: Wording(
        zh: "超过限制：\(name.zh)不得超过 \(value)",
        en: "past a limit: \(name.en) may be at most \(value)"
      ),
      remedy: Wording(
        zh: "请确认文件是一份年度报告；如确需处理，请删去多余内容后重试",
        en: "make sure that the file is one annual report; remove what does not belong to it"
      )
    )
  }
}

extension RefusalKind {
  /// The source is larger, deeper or longer than the program accepts.
  public static let inputLimit = RefusalKind(
    code: "INPUT-LIMIT",
    meaning: Wording(
      zh: "文件的大小、个数或层数超过限制",
      en: "a size, count or depth of the file is past a limit"
    ),
    example: Wording(zh: "超过 64 MiB 的工作簿", en: "a workbook of more than 64 MiB"),
    actor: .program,
    since: 1
  )
}
