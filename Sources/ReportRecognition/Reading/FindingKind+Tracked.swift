package import ReportModel
import TextTools

extension FindingKind {
  /// Text was deleted by a change that is tracked.
  package static let textDeleted = FindingKind(
    code: "TEXT-DELETED",
    severity: .warning,
    meaning: Wording(
      zh: "修订标记删除的文字未计入，而该修订尚未被接受",
      en: "text that a tracked change deletes was left out; the change has not been accepted yet"
    ),
    basis: Basis.program,
    remedy: trackedRemedy,
    example: Wording(zh: "“7”之前有修订删除的“1”", en: "a deleted 1 before 7"),
    actor: .unit,
    since: 2
  )

  /// Text was inserted, or moved here, by a change that is tracked.
  package static let textProposed = FindingKind(
    code: "TEXT-PROPOSED",
    severity: .warning,
    meaning: Wording(
      zh: "修订标记插入或移来的文字按已接受读取，而该修订尚未被接受",
      en:
        "text that a tracked change inserts or moves was read as if the change had been accepted"
    ),
    basis: Basis.program,
    remedy: trackedRemedy,
    example: Wording(zh: "“7”之前有修订插入的“1”，读作 17", en: "an inserted 1 before 7, read as 17"),
    actor: .unit,
    since: 2
  )

  private static let trackedRemedy = Wording(
    zh: "在文字处理软件中逐条接受或拒绝修订后重新保存",
    en: "accept or reject the changes in the word processor, and save the document again"
  )
}

extension Finding {
  /// Text was inserted, or moved here, by a change that is tracked.
  ///
  /// - Parameters:
  ///   - text: What was inserted.
  ///   - isMoved: Whether it stood elsewhere before.
  ///   - place: The paragraph that it stands in.
  /// - Returns: The finding.
  package static func proposed(_ text: String, isMoved: Bool, at place: Place) -> Finding {
    Finding(
      .textProposed,
      at: place,
      found: text,
      zh:
        "“\(text.excerpt)”是修订\(isMoved ? "移来" : "插入")的文字，修订尚未被接受，已按接受读取",
      en:
        "“\(text.excerpt)” was \(isMoved ? "moved here" : "inserted") by a tracked change that has not been accepted; it was read as if it had"
    )
  }

  /// A row of a table, or a paragraph of it, was deleted or inserted by a change that is tracked.
  package static func deleted(_ text: String, at place: Place) -> Finding {
    Finding(
      .textDeleted,
      at: place,
      found: text,
      zh: "“\(text.excerpt)”已被修订删除（尚未接受），未读取",
      en: "“\(text.excerpt)” was deleted by a tracked change and was left out"
    )
  }
}
