internal import ReportFormats
internal import ReportModel
internal import ReportRecognition

/// Reads back what was written, so that nothing leaves the library that says another report.
///
/// This is the one place where that is done, above all writers and updaters: a part of a report that
/// would be read as something else is named and refused, never written.
enum ReadingBack {
  /// What differs between a report and what reads back from a file, metadata aside.
  ///
  /// - Parameters:
  ///   - report: The report that the file should say.
  ///   - probe: The file that was made.
  ///   - format: Its format.
  /// - Returns: The differences; empty if the file says the report.
  /// - Throws: ``Refusal`` if the file cannot be read at all.
  private static func differences(
    between report: Report,
    and probe: Probe,
    of format: ReportFormat
  ) throws(Refusal) -> [ReportChange] {
    ReportChange.changes(
      from: report.withoutProvenance,
      to: try format.reader.read(probe).reading.report.withoutProvenance
    )
  }

  /// Makes sure that a report reads back from the file that it was written to.
  ///
  /// - Throws: ``Refusal`` with every part that the format cannot say, such as a paragraph that begins as
  ///   the next section's heading does.
  static func check(_ report: Report, in probe: Probe, of format: ReportFormat) throws(Refusal) {
    let name = format.wording.name
    guard format.likeness(probe) != .none else {
      throw .notRepresentable(
        Wording(
          zh: "写成\(name.zh)后会被当作别的文件（\(probe.kind.name.zh)）",
          en: "the \(name.en) written would be taken for another file (\(probe.kind.name.en))"
        )
      )
    }
    let differences: [ReportChange]
    do throws(Refusal) {
      differences = try self.differences(
        between: format.writer?.represented(report) ?? report,
        and: probe,
        of: format
      )
    } catch {
      throw .notRepresentable(
        Wording(
          zh: "写成\(name.zh)后无法再读取：\(error.message.zh)",
          en: "the \(name.en) written could not be read again: \(error.message.en)"
        )
      )
    }
    guard let first = differences.first else { return }
    throw .notRepresentable(
      Wording(
        zh: "写成\(name.zh)后会被读成别的内容，共 \(differences.count) 处，第一处是“\(first.subject.zh)”",
        en:
          "\(differences.count) parts would read back from \(name.en) as something else, the first: \(first.subject.en)"
      ),
      findings: differences.map { Finding(lost: $0, kind: .notRepresentable, in: report) }
    )
  }

  /// Makes sure that an edited report reads back from the file that its edits were put into.
  ///
  /// - Throws: ``Refusal`` with the edits that would be read as something else.
  static func check(
    _ update: UpdatedFile,
    to edited: Report,
    of format: ReportFormat
  ) throws(Refusal) {
    let changes = update.changes
    let differences: [ReportChange]
    do throws(Refusal) {
      differences = try self.differences(between: edited, and: update.probe, of: format)
    } catch {
      // What is read no more, for a NUL or because the title is gone, names no place.
      throw .editsWithoutPlace(holdingNul(changes) ?? changes, in: edited)
    }
    guard differences.isEmpty else {
      let unwritable = changes.filter { $0.isText && $0.isCause(of: differences) }
      if !unwritable.isEmpty { throw .textsReadOtherwise(unwritable, in: edited) }
      throw .editsWithoutPlace(causes(of: differences, among: changes), in: edited)
    }
  }

  private static func holdingNul(_ changes: [ReportChange]) -> [ReportChange]? {
    let found = changes.filter { $0.new?.unicodeScalars.contains("\0") == true }
    return found.isEmpty ? nil : found
  }

  /// The edits that make a file read back as something else; all where none can be singled out.
  private static func causes(
    of differences: [ReportChange],
    among changes: [ReportChange]
  ) -> [ReportChange] {
    // What was put in and is not there again is the cause; what it pushed aside is not.
    let exact = changes.filter { $0.isCause(of: differences) }
    if !exact.isEmpty { return exact }
    let near = changes.filter { change in differences.contains { $0.isSameSubject(as: change) } }
    return near.isEmpty ? changes : near
  }
}

extension ReportChange {
  /// Whether what a change puts in is not there when the file is read again.
  fileprivate func isCause(of differences: [ReportChange]) -> Bool {
    differences.contains { $0.isSameSubject(as: self) && $0.old == new }
  }

  /// The beginning of what it puts in.
  fileprivate var beginning: String { String((new ?? "").prefix(40)) }

  /// Whether it puts in a paragraph, a line of the title or a heading.
  fileprivate var isText: Bool {
    switch self {
    case .line, .heading: new != nil
    default: false
    }
  }

  /// Whether two differences are about the same cell, heading or list of lines.
  fileprivate func isSameSubject(as other: ReportChange) -> Bool {
    switch (self, other) {
    case (.value(let cell, _, _), .value(let otherCell, _, _)): cell.index == otherCell.index
    case (.line(let lines, _), .line(let otherLines, _)): lines == otherLines
    case (.heading(let kind, _, _), .heading(let otherKind, _, _)): kind == otherKind
    case (.organ, .organ), (.year, .year), (.edition, .edition): true
    default: false
    }
  }
}

extension Refusal {
  /// Paragraphs that would be read from the edited file as something else.
  fileprivate static func textsReadOtherwise(
    _ changes: [ReportChange],
    in report: Report
  ) -> Refusal {
    let kind = FindingKind.editWithoutPlace
    let first = changes[0]
    let text = first.beginning
    return Refusal(
      RefusalKind(for: kind),
      side: .report,
      message: Wording(
        zh:
          "有 \(changes.count) 处修改的文字不能照原样写入原文，再读时会变样：\(first.subject.zh)“\(text)”",
        en:
          "\(changes.count) edited texts cannot be written as they are and would read back as something else: \(first.subject.en) “\(text)”"
      ),
      remedy: Wording(
        zh: "去掉连续的空格，以及 *、#、<、- 等在原文格式中另有含义的字符，或改用 convert 另行输出",
        en:
          "leave out blanks in a row and characters that mean something else in the original's format, such as *, #, < or -, or write a new text with convert"
      ),
      findings: changes.map { change in
        Finding(
          kind,
          edition: report.edition,
          found: change.new,
          expected: change.old,
          zh: "\(change.subject.zh)“\(change.beginning)”：其中的字符不能照原样写入原文，未写入",
          en:
            "\(change.subject.en) “\(change.beginning)”: its characters cannot be written as they are; nothing was written"
        )
      }
    )
  }

  /// A report that a format cannot say.
  fileprivate static func notRepresentable(
    _ message: Wording,
    findings: [Finding] = []
  ) -> Refusal {
    Refusal(
      RefusalKind(for: .notRepresentable),
      side: .report,
      message: message,
      remedy: FindingKind.notRepresentable.remedy,
      findings: findings
    )
  }
}
