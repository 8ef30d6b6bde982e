import ReportModel
import TestSupport
import Testing

@testable import ReportRecognition

@Suite("the edits of a source")
struct SourceEditPlanTests {
  private let form = Edition.edition2021.form

  private func apply(
    _ changes: [ReportChange],
    to source: String,
    _ describe: (inout ReportSources) -> Void
  ) -> (text: String, withoutPlace: [ReportChange]) {
    var sources = ReportSources(of: Edition.edition2021.form)
    sources.cells = Array(repeating: nil, count: 10)
    describe(&sources)
    let reading = Reading(report: Report(edition: .edition2021), findings: [])
    let bytes = Array(source.utf8)
    var plan = SourceEditPlan(
      bytes,
      Recognition(reading, sources: sources),
      syntax: LineSyntax(bytes: bytes)
    )
    for change in changes { plan.add(change, among: changes) }
    return (String(decoding: plan.apply(), as: UTF8.self), plan.withoutPlace.map(\.change))
  }

  private func line(_ pieces: (String, Range<Int>?)...) -> SourceText {
    SourceText(pieces.map { TextPiece($0.0, range: $0.1) }, at: .text(line: 1, column: 1))
  }

  @Test("put a text into its first piece and empty the others")
  func replacesPieces() {
    let change = ReportChange.line(.preface, .replaced(0, old: "abcd", new: "x&y"))
    let found = apply([change], to: "<ab><cd>\n") {
      $0.preface = [line(("ab", 1..<3), ("cd", 5..<7))]
    }
    #expect(found.text == "<x&amp;y><>\n")
    #expect(found.withoutPlace.isEmpty)
  }

  @Test("leave a number that no bytes spell in front of the text")
  func keepsNumbers() {
    let text = line(("一、", nil), ("ab", 1..<3))
    let kept = ReportChange.heading(form[.overview], old: "一、ab", new: "一、xy")
    #expect(apply([kept], to: "<ab>\n") { $0.sections[0].heading = text }.text == "<xy>\n")
    // Another number cannot be written.
    let other = ReportChange.heading(form[.overview], old: "一、ab", new: "二、xy")
    let found = apply([other], to: "<ab>\n") { $0.sections[0].heading = text }
    #expect(found.text == "<ab>\n")
    #expect(found.withoutPlace.count == 1)
  }

  @Test("have no place where no piece has bytes")
  func refusesFixed() {
    let change = ReportChange.line(.preface, .replaced(0, old: "ab", new: "xy"))
    let found = apply([change], to: "<ab>\n") { $0.preface = [line(("ab", nil))] }
    #expect(found.text == "<ab>\n")
    #expect(found.withoutPlace.count == 1)
  }

  @Test("take a line out with all of its pieces")
  func removes() {
    let change = ReportChange.line(.preface, .removed(0, old: "abcd"))
    let found = apply([change], to: "ab-cd\nef\n") {
      $0.preface = [line(("ab", 0..<2), ("cd", 3..<5))]
    }
    #expect(found.text == "ef\n")
  }

  @Test("put lines behind the one before, in their order")
  func inserts() {
    let changes = ["x", "y"].map { ReportChange.line(.preface, .inserted(1, new: $0)) }
    let found = apply(changes, to: "ab\ncd\n") {
      $0.preface = [line(("ab", 0..<2)), line(("cd", 3..<5))]
    }
    #expect(found.text == "ab\n=x\n=y\ncd\n")
  }

  @Test("part the first line behind a table from the table")
  func insertsBehindTable() {
    let lines = ReportChange.Lines.paragraphsAfterTable(form[.proactiveDisclosure])
    let changes = ["x", "y"].map { ReportChange.line(lines, .inserted(0, new: $0)) }
    let found = apply(changes, to: "table\n") { $0.sections[1].tableEnd = 6 }
    #expect(found.text == "table\n|\n+x\n+y\n")
  }

  @Test("change a name in whichever piece of the title holds it, if it is one")
  func replacesName() {
    let change = ReportChange.organ(old: "cd", new: "某局")
    let found = apply([change], to: "<ab><cd>\n") {
      $0.title = [line(("ab", 1..<3), ("cd", 5..<7))]
    }
    #expect(found.text == "<ab><某局>\n")
    let twice = apply([change], to: "<cd><cd>\n") {
      $0.title = [line(("cd", 1..<3), ("cd", 5..<7))]
    }
    #expect(twice.withoutPlace.count == 1)
  }
}
