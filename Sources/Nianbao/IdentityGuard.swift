internal import ReportModel
internal import ReportRules
internal import WorkbookFormat

/// Looks whether an edited file is of the organ and year of the original that its edits are for.
struct IdentityGuard {
  let original: Report
  let edited: Reading

  /// Why the edits are not for the original; nil if nothing speaks against it.
  ///
  /// What a file says of itself counts as much as what stands in it now: a workbook of last year into
  /// which this year was typed is still that of last year.
  var refusal: Refusal? {
    let findings = edited.findings.filter { Self.kinds.contains($0.kind) }
    let others = conflicts
    guard !findings.isEmpty || !others.isEmpty else { return nil }
    let named = others.isEmpty ? findings.prefix(1).map(\.message) : others
    return Refusal(
      .updateIdentity,
      at: findings.first?.place,
      message: Wording(
        zh: "修改后的文件不是这份原文的：" + named.map(\.zh).joined(separator: "；"),
        en: "the edited file is not this original's: " + named.map(\.en).joined(separator: "; ")
      ),
      remedy: Wording(
        zh: "换成本机关本年度的文件；确认无误可用 --force",
        en: "take the file of this organ and year; if all is as it should be, use --force"
      ),
      findings: findings
    )
  }

  /// The findings that a user may set aside by saying so.
  static let kinds: Set<FindingKind> = [.sheetForeign, .templateUnknown]

  /// What is named in another way in the edited file; each difference once.
  private var conflicts: [Wording] {
    var conflicts: [Wording] = []
    let organs = [edited.report.organ, edited.identity?.organ ?? ""]
    for organ in organs where !organ.isEmpty && !original.organ.isEmpty {
      guard !OrganName.areSame(organ, original.organ) else { continue }
      conflicts.append(
        Wording(
          zh: "机关是“\(organ)”，原文是“\(original.organ)”",
          en: "its organ is “\(organ)”, the original's “\(original.organ)”"
        )
      )
    }
    for case let year? in [edited.report.year, edited.identity?.year] {
      guard let own = original.year, own != year else { continue }
      conflicts.append(
        Wording(
          zh: "年度是 \(year)，原文是 \(own)",
          en: "its year is \(year), the original's \(own)"
        )
      )
    }
    var seen: Set<Wording> = []
    return conflicts.filter { seen.insert($0).inserted }
  }

  /// What there is to say when the file is taken all the same; nil if it is the original's.
  var acceptance: Finding? {
    let others = conflicts
    guard !others.isEmpty else { return nil }
    return Finding(
      .identityOther,
      zh: "采用的文件不是这份原文的：" + others.map(\.zh).joined(separator: "；"),
      en: "the file taken is not this original's: " + others.map(\.en).joined(separator: "; ")
    )
  }

  /// The note that the file names the organ in another way, of those that are one organ's; nil if it does not.
  var alias: Finding? {
    let organs = [edited.report.organ, edited.identity?.organ ?? ""]
    guard !original.organ.isEmpty,
      let organ = organs.first(where: {
        !$0.isEmpty && $0 != original.organ && OrganName.areSame($0, original.organ)
      })
    else { return nil }
    return Finding(
      .identityAlias,
      found: organ,
      expected: original.organ,
      zh: "修改后的文件写作“\(organ)”，原文写作“\(original.organ)”，按同一机关处理",
      en:
        "the edited file names “\(organ)”, the original “\(original.organ)”; they are taken for one organ"
    )
  }

  /// The original was changed after the file was made from it; nil if it was not, or nobody knows.
  var changedSince: Finding? {
    guard let hash = edited.identity?.contentHash, !hash.isEmpty, hash != original.contentHash
    else { return nil }
    return Finding(
      .originalChanged,
      found: original.contentHash,
      expected: hash,
      zh: "工作簿导出之后，原文又有改动（内容校验码 \(hash) → \(original.contentHash)）；所列改动中可能有改回旧内容的",
      en:
        "the original was changed after the workbook was made (content \(hash) → \(original.contentHash)); some of the changes listed may undo that"
    )
  }
}

extension RefusalKind {
  /// The edited file is of another organ, year or template version.
  static let updateIdentity = RefusalKind(
    code: "UPDATE-IDENTITY",
    meaning: Wording(
      zh: "修改后的文件是另一机关、另一年度或另一模板版本的",
      en: "the edited file is of another organ, year or template version"
    ),
    example: Wording(zh: "用去年的工作簿更新今年的文本", en: "last year's workbook for this year's text"),
    actor: .program,
    since: 1
  )
}

extension FindingKind {
  /// An edited file of another organ or year is taken because the user said so.
  static let identityOther = FindingKind(
    code: "IDENTITY-OTHER",
    severity: .warning,
    meaning: Wording(
      zh: "修改后的文件是另一机关或另一年度的，因 --force 采用",
      en: "the edited file is of another organ or year, and was taken because of --force"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对所列改动", en: "look through the changes listed"),
    example: Wording(
      zh: "机关改名之后用旧名称的工作簿",
      en: "a workbook under the name that the organ had before"
    ),
    actor: .program,
    since: 1
  )

  /// An edited file names the organ in another way than the original.
  static let identityAlias = FindingKind(
    code: "IDENTITY-ALIAS",
    severity: .note,
    meaning: Wording(
      zh: "修改后的文件与原文的机关名称写法不同，按同一机关处理",
      en:
        "the edited file writes the organ's name in another way than the original; they are taken for one"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对机关名称", en: "compare the names"),
    example: Wording(zh: "“某县发改委”与“某县发展和改革委员会”", en: "某县发改委 and 某县发展和改革委员会"),
    actor: .program,
    since: 2
  )

  /// The original is no longer what the edited workbook was made from.
  static let originalChanged = FindingKind(
    code: "ORIGINAL-CHANGED",
    severity: .warning,
    meaning: Wording(
      zh: "原文在导出工作簿之后改动过，这些改动会被工作簿中的旧内容盖掉",
      en:
        "the original was changed after the workbook was made from it; those changes would be undone"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对所列改动；必要时重新导出工作簿",
      en: "look through the changes listed; export the workbook anew if in doubt"
    ),
    example: Wording(
      zh: "导出之后又有人在文本中改了一个数",
      en: "somebody edited the text after the workbook was exported"
    ),
    actor: .program,
    since: 1
  )
}
