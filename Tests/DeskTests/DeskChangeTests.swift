import Nianbao
import ReportModel
import TestSupport
import Testing

@testable import Desk

@Suite("Changes on the desk") struct DeskChangeTests {
  private static let total = "applications.handledTotal.total"
  private static let cell = "applications.granted.naturalPerson"

  @Test("A number that is typed is judged at once, and taken back")
  func types() throws {
    let sample = try DeskSample()
    let before = sample.current.report
    #expect(sample.current.judged.findings.allSatisfy { $0.severity < .error })
    #expect(sample.type("999", in: Self.total).status == 200)
    #expect(sample.current.report[Self.total] == .count(999))
    #expect(sample.current.judged.findings.contains { $0.severity == .error })
    #expect(sample.change("undo", #""revision":1"#).status == 200)
    #expect(sample.current.report == before)
    #expect(sample.current.canRedo)
    #expect(sample.change("redo", #""revision":2"#).status == 200)
    #expect(sample.current.report[Self.total] == .count(999))
  }

  @Test(
    "What is no number for certain is told and not taken",
    arguments: ["12件事", "1 2", "x", "1.5", "三"]
  )
  func refuses(text: String) throws {
    let sample = try DeskSample()
    let before = sample.current
    let answer = sample.type(text, in: Self.cell)
    #expect(answer.status == 422)
    #expect(answer.text("refusal")?.contains("“\(text)”") == true)
    #expect(sample.current.report == before.report)
    #expect(sample.current.revision == before.revision)
  }

  @Test("A blank is a blank, and no 0")
  func blanks() throws {
    let sample = try DeskSample()
    #expect(sample.type("", in: Self.cell).status == 200)
    #expect(sample.current.report[Self.cell] == .blank)
  }

  @Test("An old window changes what nobody has changed since, and gets the whole page")
  func oldWindow() throws {
    let sample = try DeskSample()
    let other = sample.report["reviews.reconsideration.upheld"]?.text ?? ""
    sample.type("7", in: Self.cell)
    let answer = sample.change(
      "values",
      #""revision":0,"cell":"reviews.reconsideration.upheld","from":"\#(other)","to":"9""#
    )
    #expect(answer.status == 200)
    #expect(sample.current.report["reviews.reconsideration.upheld"] == .count(9))
    #expect(sample.current.report[Self.cell] == .count(7))
  }

  @Test("The second of two windows is told, and neither loses anything")
  func conflict() throws {
    let sample = try DeskSample()
    let from = sample.report[Self.cell]?.text ?? ""
    sample.type("7", in: Self.cell)
    let answer = sample.change(
      "values",
      #""revision":0,"cell":"\#(Self.cell)","from":"\#(from)","to":"8""#
    )
    #expect(answer.status == 409)
    #expect(answer.text("conflict")?.contains("another window") == true)
    #expect(sample.current.report[Self.cell] == .count(7))
    #expect(sample.change("undo", #""revision":0"#).status == 409)
    #expect(sample.current.report[Self.cell] == .count(7))
  }

  @Test("A proposal is carried out, and is gone then")
  func mends() throws {
    let sample = try DeskSample()
    let right = sample.report[Self.total]
    sample.type(String((right?.count ?? 0) + 1), in: Self.total)
    let repairs = sample.current.judged.repairs
    let repair = try #require(
      repairs.first { $0.changes.map(\.cell.identifier) == [Self.total] }
    )
    #expect(sample.change("repairs", #""revision":1,"number":\#(repair.number)"#).status == 200)
    #expect(sample.current.report[Self.total] == right)
    #expect(sample.current.judged.repairs.isEmpty)
    #expect(sample.change("repairs", #""revision":2,"number":1"#).status == 409)
  }

  @Test("What stands beside a number in its cell stays when the number is mended")
  func mendsBesideNotes() throws {
    let note = "（含补登）"
    let sample = try DeskSample { report in
      let right = report[Self.total]?.count ?? 0
      report[Self.total] = .number(NumberValue(.count(right + 1), note: note))
    }
    let repairs = sample.current.judged.repairs
    let repair = try #require(
      repairs.first { $0.changes.map(\.cell.identifier) == [Self.total] }
    )
    #expect(sample.change("repairs", #""revision":0,"number":\#(repair.number)"#).status == 200)
    let right = Int(repair.changes[0].new) ?? -1
    #expect(
      sample.current.report[Self.total] == .number(NumberValue(.count(right), note: note))
    )
  }

  @Test("A finding is explained, and an empty reason takes that back")
  func explains() throws {
    let sample = try DeskSample()
    sample.type("999", in: Self.total)
    let findings = sample.current.judged.findings
    let index = try #require(findings.firstIndex { ExplainedFinding.canExplain($0) })
    let number = index + 1
    #expect(
      sample.change("reasons", #""revision":1,"finding":\#(number),"reason":"含上年补登""#).status == 200
    )
    let explained = try #require(
      sample.current.judged.findings.first {
        $0.code == findings[index].code && $0.cell == findings[index].cell
      }
    )
    #expect(explained.explanation == "含上年补登（2026-01-12）")
    #expect(sample.current.reasons.count == 1)
    let again = try #require(sample.current.judged.findings.firstIndex { $0.explanation != nil })
    #expect(
      sample.change("reasons", #""revision":2,"finding":\#(again + 1),"reason":"""#).status == 200
    )
    #expect(sample.current.reasons.isEmpty)
  }

  @Test("Organ and year follow an edited title")
  func title() throws {
    let sample = try DeskSample()
    let from = sample.report.title.joined(separator: "\\n")
    let answer = sample.change(
      "texts",
      #""revision":0,"block":"title","from":"\#(from)","to":"云溪省青禾县民政局\r\n2024年政府信息公开工作年度报告""#
    )
    #expect(answer.status == 200)
    #expect(sample.current.report.organ == "云溪省青禾县民政局")
    #expect(sample.current.report.year == 2024)
    #expect(sample.current.report.title.count == 2)
  }

  @Test("Paragraphs are lines, and lines without text are none")
  func paragraphs() throws {
    let sample = try DeskSample()
    let section = sample.report.sections.count - 1
    let from = sample.report.sections[section].paragraphs.joined(separator: "\\n")
    let answer = sample.change(
      "texts",
      #""revision":0,"block":"before-\#(section)","from":"\#(from)","to":"无其他事项。\n \n另行说明。\n""#
    )
    #expect(answer.status == 200)
    #expect(sample.current.report.sections[section].paragraphs == ["无其他事项。", "另行说明。"])
  }

  @Test(
    "States are kept up to a number, and memory does not grow",
    .enabled(if: DamageCount.isUsual, "NIANBAO_DAMAGES asks for little")
  )
  func manyEdits() throws {
    let sample = try DeskSample()
    for number in 0..<(OpenReport.stateLimit + 20) {
      sample.type(String(number + 1_000), in: Self.cell)
    }
    var steps = 0
    while sample.current.canUndo {
      _ = sample.change("undo", #""revision":\#(sample.current.revision)"#)
      steps += 1
    }
    #expect(steps == OpenReport.stateLimit - 1)
  }

  @Test(
    "A request that makes no sense changes nothing",
    arguments: [
      ("values", #""revision":0,"cell":"none.such","from":"","to":"1""#, 400),
      ("values", #""revision":0"#, 400), ("values", #""cell":"x""#, 400),
      ("texts", #""revision":0,"block":"before-99","from":"","to":"x""#, 400),
      ("texts", #""revision":0,"block":"before--1","from":"","to":"x""#, 400),
      ("reasons", #""revision":0,"finding":0,"reason":"x""#, 409),
      ("reasons", #""revision":0,"finding":9999,"reason":"x""#, 409),
      ("elsewhere", #""revision":0"#, 404),
    ]
  )
  func nonsense(path: String, members: String, status: Int) throws {
    let sample = try DeskSample()
    let answer = sample.change(path, members)
    #expect(answer.status == status)
    #expect(answer.text("refusal")?.isEmpty == false)
    #expect(sample.current.revision == 0)
  }
}
