import Nianbao
import ReportModel
import ReportRecognition
import TextTools

extension OpenReport {
  /// Puts a text into a value cell as a person has typed it.
  ///
  /// - Throws: ``DeskFault`` if it is no value of the cell for certain; the cell then stays as it is.
  mutating func edit(_ cell: FormCell, to text: String) throws(DeskFault) {
    var edited = report
    edited.values[cell.index] = try value(of: text, for: cell)
    take(edited)
  }

  private func value(of text: String, for cell: FormCell) throws(DeskFault) -> CellValue {
    // What the file says there comes back whole: a note, or that a number was worked out.
    let original = file.report.values[cell.index]
    if FieldText(text) == FieldText(original.text) { return original }
    let value = ValueReader.read(text, as: cell.valueType).value
    guard !value.isUnreadable else { throw .noValue(text, cell) }
    return value
  }

  /// Puts the lines of a text in the place of a block; lines without text are none.
  ///
  /// The organ and the year follow a title that names them.
  mutating func edit(_ block: ReportBlock, to text: String) {
    var edited = report
    let lines = FieldText.lines(of: text, shown: edited[block])
    // Nothing that only the lines' ends changed.
    guard lines != edited[block] else { return }
    edited[block] = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    take(block == .title ? edited.namedByTitle : edited)
  }

  /// Carries out a proposal.
  ///
  /// - Parameter number: Its number, from 1, among those of the report as it stands.
  /// - Throws: ``DeskFault`` if there is none of that number.
  mutating func mend(_ number: Int) throws(DeskFault) {
    do throws(Refusal) {
      take(try judged.file.mendedReport([number], lastYear: lastYear, explained: reasons))
    } catch {
      throw .gone
    }
  }

  /// Notes why the report is right in spite of a finding.
  ///
  /// - Parameters:
  ///   - number: The finding's number, from 1, among those of the report as it stands.
  ///   - reason: Why; empty takes back what was said, also what has lapsed.
  ///   - date: Today, ISO 8601.
  /// - Throws: ``DeskFault`` if there is none of that number, or it is none to explain.
  mutating func explain(_ number: Int, reason: String, date: String) throws(DeskFault) {
    guard judged.findings.indices.contains(number - 1) else { throw .gone }
    let finding = judged.findings[number - 1]
    if finding.kind == .explanationLapsed, reason.isEmpty {
      return takeBackReasons(lapsedBy: finding)
    }
    guard finding.explanation != nil || ExplainedFinding.canExplain(finding) else { throw .gone }
    explain(finding, reason: reason, date: date)
  }
}
