public import ReportModel

extension RollCall {
  /// What there is to say about the units and their files where these are added up, unit by unit.
  public var findings: [Finding] {
    var findings = (rows + others).flatMap { self.findings(on: $0) }
    findings += idlePreferences.map { file in
      Finding(
        .preferenceIdle,
        found: file,
        zh: "指定的 \(file) 没有选用",
        en: "\(file), which was chosen, is not used"
      )
    }
    return findings
  }

  /// What there is to say about a unit and its files.
  public func findings(on row: Row) -> [Finding] {
    var findings: [Finding] = []
    if row.state == .districtSum { return row.submissions.map { ownSum(row.name, $0.file) } }
    if hasRoster, row.isListed,
      let other = row.submissions.compactMap(\.unit).first(where: {
        !$0.name.isEmpty && $0.name != row.name
      })
    {
      findings.append(alias(row.name, other))
    }
    findings += row.takenByFileName.map { nameless(row, $0) }
    for unit in row.submissions.compactMap(\.unit) {
      if unit.edition != edition || unit.year != year && unit.year != nil {
        findings.append(unfit(unit))
      } else if unit.isUnfilled {
        findings.append(unfilled(unit, nil))
      }
    }
    if let choice = row.choice { findings.append(several(row, choice)) }
    if let unit = row.counted {
      if unit.errorCount > 0 { findings.append(faulty(unit)) }
      findings += unit.unfilled.map { unfilled(unit, $0) }
    }
    switch row.state {
    case .missing: findings.append(missing(row.unit))
    case .unreadable where !row.name.isEmpty: findings.append(unreadable(row))
    default: break
    }
    if !row.isListed, let unit = row.counted { findings.append(unlisted(row, unit)) }
    return findings
  }

  private func missing(_ unit: Roster.Unit) -> Finding {
    let upper = unit.details[.upperUnit]
    return Finding(
      .combineMissing,
      expected: unit.name,
      zh: "缺报：“\(unit.name)”没有报告\(upper.map { "（上级单位：\($0)）" } ?? "")",
      en:
        "missing: there is no report by “\(unit.name)”\(upper.map { " (upper unit: \($0))" } ?? "")"
    )
  }

  private func unreadable(_ row: Row) -> Finding {
    let files = row.submissions.filter { $0.refusal != nil }.map(\.file)
    let code = row.used?.refusal?.code ?? ""
    return Finding(
      .combineUnreadable,
      found: code,
      expected: row.name,
      zh: "“\(row.name)”已交 \(files.joined(separator: "、"))，但不能读取（\(code)），未汇总",
      en:
        "“\(row.name)” has handed in \(files.joined(separator: ", ")), which cannot be read (\(code)) and is left out"
    )
  }

  private func unlisted(_ row: Row, _ unit: UnitReport) -> Finding {
    Finding(
      .combineUnlisted,
      found: row.name,
      zh: "\(unit.subject.zh)不在单位名单中，已汇总",
      en: "\(unit.subject.en) is not in the list of units; it is added up"
    )
  }

  private func alias(_ name: String, _ unit: UnitReport) -> Finding {
    Finding(
      .combineAlias,
      found: unit.name,
      expected: name,
      zh: "名单中的“\(name)”就是“\(unit.name)”（\(unit.file)）",
      en: "“\(name)” of the list is taken for “\(unit.name)” (\(unit.file))"
    )
  }

  private func nameless(_ row: Row, _ submission: Submission) -> Finding {
    let wording = Row.takenByFileNameWording
    return Finding(
      .combineAlias,
      found: submission.file,
      expected: row.name,
      zh: "“\(row.name)”（\(submission.file)）\(wording.zh)",
      en: "“\(row.name)” (\(submission.file)): \(wording.en)"
    )
  }

  private func ownSum(_ name: String, _ file: String) -> Finding {
    Finding(
      .combineOwnSum,
      found: file,
      zh: "\(file) 是\(name.isEmpty ? "" : "“\(name)”")自己的汇总报告，不是单位的报告，没有计入",
      en:
        "\(file) is the district's own combined report\(name.isEmpty ? "" : " (“\(name)”)"), not a unit's; it is not added up"
    )
  }

  /// A unit has filled in no table, or not this one.
  private func unfilled(_ unit: UnitReport, _ table: FormTable?) -> Finding {
    Finding(
      .reportUnfilled,
      edition: unit.edition,
      found: unit.name,
      zh:
        "\(unit.subject.zh)\(table.map { "的“\($0.name.zh)”表" } ?? "")没有填报，未汇总",
      en:
        "\(unit.subject.en) has not filled in \(table.map { "the table of \($0.name.en), which" } ?? "its report, which") is left out"
    )
  }

  private func unfit(_ unit: UnitReport) -> Finding {
    let year = unit.year.map { String($0) } ?? "?"
    // What fits is not named, which would be taken for the fault.
    let isOtherYear = unit.year != nil && unit.year != self.year
    let isOtherEdition = unit.edition != edition
    let faults = [
      isOtherYear ? Wording(zh: "\(year) 年度", en: "is of \(year)") : nil,
      isOtherEdition
        ? Wording(zh: "\(unit.edition.name) 年格式", en: "is of edition \(unit.edition.name)") : nil,
    ].compactMap { $0 }
    return Finding(
      .combineUnfit,
      found: "\(year), \(unit.edition.name)",
      expected: "\(self.year.map { String($0) } ?? "?"), \(edition.name)",
      zh: "\(unit.subject.zh)是 \(faults.map(\.zh).joined(separator: "、"))的，未汇总",
      en: "\(unit.subject.en) \(faults.map(\.en).joined(separator: " and ")); it is left out"
    )
  }

  private func faulty(_ unit: UnitReport) -> Finding {
    Finding(
      .combineFaulty,
      found: String(unit.errorCount),
      zh: "\(unit.subject.zh)有 \(unit.errorCount) 处错误，照原数汇总",
      en:
        "\(unit.subject.en) has \(unit.errorCount) errors; its numbers are added up as they are"
    )
  }

  /// A unit has several reports that fit.
  private func several(_ row: Row, _ choice: FileChoice) -> Finding {
    let files = choice.files.sorted()
    let said = choice.wording
    var finding = Finding(
      choice.isDecided ? .combinePreferred : .combineDuplicate,
      found: choice.files.dropFirst().joined(separator: ", "),
      expected: choice.isDecided ? choice.files[0] : nil,
      zh: "“\(row.name)”有 \(files.count) 份报告：\(files.joined(separator: "、"))；\(said.zh)",
      en: "“\(row.name)” has \(files.count) reports, \(files.joined(separator: ", ")): \(said.en)"
    )
    if !choice.isDecided, choice.isSame { finding.severity = .warning }
    return finding
  }
}

extension UnitReport {
  /// The report as a message names it: by its organ and its file, or by the file alone.
  var subject: Wording {
    name.isEmpty
      ? Wording(zh: "没有写明机关的报告（\(file)）", en: "a report that names no organ (\(file))")
      : Wording(zh: "“\(name)”（\(file)）", en: "“\(name)” (\(file))")
  }
}

extension RollCall.Row {
  /// The reports that name no organ and are the unit's by the name of the file or of a folder that it lies in.
  public var takenByFileName: [Submission] {
    name.isEmpty ? [] : submissions.filter { $0.unit?.name.isEmpty == true }
  }

  /// What is said of them.
  public static let takenByFileNameWording = Wording(
    zh: "报告中没有机关名称，按文件或文件夹的名称认定",
    en: "the report names no organ; it is taken for this unit's by the name of the file or folder"
  )
}

extension FileChoice {
  /// Which file is used and why, and in what the others differ.
  public var wording: Wording {
    let differences = differences.map(\.wording)
    return Wording(
      zh: "用 \(files[0])（\(ground.name.zh)）；" + differences.map(\.zh).joined(separator: "；"),
      en: "\(files[0]) is used (\(ground.name.en)); "
        + differences.map(\.en).joined(separator: "; ")
    )
  }
}

extension FileChoice.Ground {
  /// The reason in words.
  public var name: Wording {
    switch self {
    case .named: Wording(zh: "已指定", en: "as chosen")
    case .severalNamed:
      Wording(
        zh: "指定的不止一份，用其中较新的",
        en: "of several that were chosen, the newest"
      )
    case .reportDate: Wording(zh: "报告内的日期最新", en: "the latest by the date in the report")
    case .fileDate: Wording(zh: "文件时间最新", en: "the latest by the file's time")
    case .undecided:
      Wording(
        zh: "报告和文件的日期都分不出先后，暂用文件次序在前的",
        en: "undecided: neither their dates nor those of the files tell; it is the first in order"
      )
    }
  }
}

extension FileChoice.Difference {
  /// How many cells differ, and the first of them.
  public var wording: Wording {
    guard count > 0 else {
      return Wording(zh: "\(file) 数值相同", en: "\(file) has the same values")
    }
    func text(_ value: CellValue, _ blank: String) -> String {
      value.text.isEmpty ? blank : value.text
    }
    let cells = first.map { cell, used, other in
      Wording(
        zh: "“\(cell.label)”\(text(used, "空白"))，另一份 \(text(other, "空白"))",
        en:
          "\(cell.identifier) \(text(used, "blank")), there \(text(other, "blank"))"
      )
    }
    let more = count > first.count
    return Wording(
      zh: "\(file) 有 \(count) 格不同：" + cells.map(\.zh).joined(separator: "、") + (more ? "……" : ""),
      en: "\(file) differs in \(count) cells: " + cells.map(\.en).joined(separator: ", ")
        + (more ? ", …" : "")
    )
  }
}
