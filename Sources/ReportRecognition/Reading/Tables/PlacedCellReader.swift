import ReportModel

/// Reads a placed cell as a cell of the form, with what there is to say about it.
struct PlacedCellReader {
  /// A value with its findings.
  struct Result {
    var value: CellValue
    var findings: [Finding] = []
  }

  let form: Form

  init(_ edition: Edition) { form = edition.form }

  /// Reads what stands in a cell; of a formula its stored result.
  func read(_ candidate: TablePlacement.Candidate, as cell: Int) -> Result {
    var result = content(of: candidate, as: cell)
    if !candidate.source.isPlain {
      refuseShownOtherwise(candidate, as: cell, &result)
      addAppearances(of: candidate, as: cell, to: &result)
    }
    return result
  }

  private func content(of candidate: TablePlacement.Candidate, as cell: Int) -> Result {
    let text = candidate.text
    let type = form.cells[cell].valueType
    switch candidate.content {
    case .unusable(let kind, let detail):
      return Result(
        value: .unreadable(text),
        findings: [unusable(candidate, as: cell, kind, detail ?? kind.meaning)]
      )
    case .declared(let declaration):
      return result(ValueReader.read(text, as: type, declared: declaration), candidate, cell)
    case .written, .sum:
      let source = candidate.source
      if source.isPlain { return result(ValueReader.read(text, as: type), candidate, cell) }
      if let unread = source.unread.first { return unseen(unread, candidate, cell) }
      return result(ValueReader.read(source, as: type), candidate, cell)
    }
  }

  /// The finding that a cell cannot be read for certain.
  func unreadable(_ candidate: TablePlacement.Candidate, as cell: Int) -> Finding {
    .unreadable(candidate.source.text, in: form.cells[cell], of: form.edition, at: candidate.place)
  }

  private func result(
    _ read: ValueReader.Result,
    _ candidate: TablePlacement.Candidate,
    _ cell: Int
  ) -> Result {
    let text = candidate.source.text
    let label = form.cells[cell].label
    var result = Result(value: read.value)
    if read.value.isUnreadable {
      result.findings.append(unreadable(candidate, as: cell))
    } else if read.isNormalised {
      result.findings.append(
        finding(
          .valueNormalised,
          candidate,
          cell,
          expected: read.value.text,
          zh: "“\(label)”写作“\(text.oneLine)”，按 \(read.value.text) 读取",
          en: "“\(label)” is written “\(text.oneLine)” and read as \(read.value.text)"
        )
      )
    }
    if let note = read.value.number?.note {
      result.findings.append(
        finding(
          .valueNoted,
          candidate,
          cell,
          zh: "“\(label)”的数字之后有注“\(note)”",
          en: "a note stands behind the number of “\(label)”: “\(note)”"
        )
      )
    }
    return result
  }

  private func unusable(
    _ candidate: TablePlacement.Candidate,
    as cell: Int,
    _ kind: FindingKind,
    _ reason: Wording
  ) -> Finding {
    let label = form.cells[cell].label
    let text = candidate.text.oneLine
    return finding(
      kind,
      candidate,
      cell,
      zh: "“\(label)”中是“\(text)”：\(reason.zh)",
      en: "“\(label)” holds “\(text)”: \(reason.en)"
    )
  }

  /// A finding about a cell, which quotes what stands there.
  func finding(
    _ kind: FindingKind,
    _ candidate: TablePlacement.Candidate,
    _ cell: Int,
    found: String? = nil,
    expected: String? = nil,
    zh: String,
    en: String
  ) -> Finding {
    Finding(
      kind,
      at: candidate.place,
      cell: form.cells[cell],
      edition: form.edition,
      found: found ?? candidate.source.text,
      expected: expected,
      zh: zh,
      en: en
    )
  }
}

extension TableRecognition {
  /// Takes what was read for a cell of the form.
  mutating func take(
    _ result: PlacedCellReader.Result,
    from candidate: TablePlacement.Candidate,
    for cell: Int
  ) {
    sources[cell] = candidate.source
    values[cell] = result.value
    findings += result.findings
  }
}
