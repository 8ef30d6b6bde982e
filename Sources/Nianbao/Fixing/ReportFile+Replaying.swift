public import ReportModel

/// What became of changes that were to be made again.
public struct Replay: Sendable {
  /// The file with the changes; nil where none was made.
  public let update: Update?
  /// How many cells say already what they were changed to.
  public let doneBefore: Int
  /// The changes that were not made, because something else stands in their cells now.
  public let conflicts: [Finding]
}

extension ReportFile {
  /// Makes the changes of a protocol again, where the old values still stand.
  ///
  /// Changes that mended a sum together are made together or not at all.
  ///
  /// - Parameter changes: The protocol, of which the entries of this organ and year are taken.
  /// - Returns: The file with the changes, and what stands against the others.
  /// - Throws: ``Refusal`` `REPLAY-NOTHING` if the protocol has no entry of the organ and year; otherwise as
  ///   ``updated(to:)``.
  public func replayed(_ changes: ChangeProtocol) throws(Refusal) -> Replay {
    let own = changes.files.filter { file in
      file.year == report.year && !file.organ.isEmpty && OrganName.areSame(file.organ, report.organ)
    }
    guard !own.isEmpty else { throw .replayNothing(report) }
    var mended = report
    var doneBefore = 0
    var conflicts: [Finding] = []
    for repair in own.flatMap(\.repairs) {
      let states = repair.changes.map { state(of: $0, in: mended) }
      if states.allSatisfy({ $0 == .new }) {
        doneBefore += states.count
      } else if states.allSatisfy({ $0 == .old }) {
        for change in repair.changes { mended.make(change) }
      } else {
        // Where one of them cannot be made, the others would break what held.
        for (change, state) in zip(repair.changes, states) where state != .new {
          conflicts.append(conflict(change, state, in: mended))
        }
      }
    }
    return Replay(
      update: mended == report ? nil : try mendedFile(saying: mended),
      doneBefore: doneBefore,
      conflicts: conflicts
    )
  }

  private enum CellState {
    case old, new, other, absent, unfit
  }

  private func state(of change: ChangeProtocol.Change, in report: Report) -> CellState {
    guard let value = report[change.cell], let cell = report.form.cell(change.cell) else {
      return .absent
    }
    guard let new = Int(change.new), cell.valueType.fits(.count(new)) else { return .unfit }
    guard let count = value.count else { return .other }
    return String(count) == change.old ? .old : String(count) == change.new ? .new : .other
  }

  private func conflict(
    _ change: ChangeProtocol.Change,
    _ state: CellState,
    in report: Report
  ) -> Finding {
    let cell = report.form.cell(change.cell)
    let label = cell?.label ?? change.label
    let now = report[change.cell]?.text ?? ""
    let why: Wording =
      switch state {
      case .absent: Wording(zh: "报告没有这一格", en: "the report has no such cell")
      case .unfit:
        Wording(zh: "这一格不能是 \(change.new)", en: "the cell cannot be \(change.new)")
      case .old, .new:
        Wording(zh: "同一处的另一格已不是原来的数", en: "another cell of the change has changed")
      case .other:
        Wording(
          zh: now.isEmpty ? "现在是空白" : "现在是 \(now)",
          en: now.isEmpty ? "it is blank now" : "it is \(now) now"
        )
      }
    return Finding(
      .replayConflict,
      at: cell.flatMap { reading.places.place(of: $0.index) },
      cell: cell,
      edition: report.edition,
      found: now,
      expected: change.old,
      zh: "“\(label)”没有从 \(change.old) 改为 \(change.new)：\(why.zh)",
      en: "\(change.cell) (\(label)) was not changed from \(change.old) to \(change.new): \(why.en)"
    )
  }
}

extension Report {
  /// Puts the new number of a change into its cell; what is noted beside the number stays.
  fileprivate mutating func make(_ change: ChangeProtocol.Change) {
    guard let new = Int(change.new) else { return }
    let note = self[change.cell]?.number?.note
    self[change.cell] = .number(NumberValue(.count(new), note: note))
  }
}

extension Refusal {
  fileprivate static func replayNothing(_ report: Report) -> Refusal {
    let year = report.year.map { String($0) } ?? "?"
    return Refusal(
      .replayNothing,
      message: Wording(
        zh: "修改记录中没有“\(report.organ)”\(year) 年度的报告",
        en: "the protocol has no report of \(year) by “\(report.organ)”"
      ),
      remedy: Wording(
        zh: "请核对修改记录和报告是不是同一批的",
        en: "check that the protocol and the report belong together"
      )
    )
  }
}

extension RefusalKind {
  /// A protocol says nothing of a report.
  static let replayNothing = RefusalKind(
    code: "REPLAY-NOTHING",
    meaning: Wording(
      zh: "修改记录中没有这个机关这一年度的报告",
      en: "the protocol of changes has no report of this organ and year"
    ),
    example: Wording(
      zh: "update 甲局.docx --replay 修改记录.json，而其中只有乙局",
      en: "a protocol of other units"
    ),
    actor: .program,
    since: 2
  )
}

extension FindingKind {
  /// A change of a protocol was not made, because something else stands there now.
  static let replayConflict = FindingKind(
    code: "REPLAY-CONFLICT",
    severity: .error,
    meaning: Wording(
      zh: "修改记录中的一处没有重做：报告中已不是记录的原值",
      en: "a change of the protocol was not made again: the old value no longer stands there"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "对照修改记录核实这一处，按实际情况改正",
      en: "look at the place with the protocol, and correct it as it really is"
    ),
    example: Wording(
      zh: "单位重新报送时自己改了合计，又改成了别的数",
      en: "the unit has sent its report again, with yet another total"
    ),
    actor: .office,
    since: 2
  )
}
