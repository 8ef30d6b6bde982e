import ReportModel
import Testing

@testable import ReportRecognition

@Suite("what the program itself has written about reports")
struct OwnDocumentTests {
  private static let report = ["某局2023年政府信息公开工作年度报告", "一、总体情况", "良好。"]

  private func recognize(_ lines: [String], _ grid: Grid? = nil) -> Refusal? {
    var blocks = Small.lines(lines).map { Document.Block.paragraph($0) }
    if let grid { blocks.append(.grid(grid)) }
    do throws(Refusal) {
      _ = try Recognizer.recognize(Document(blocks: blocks))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "is refused by its title, in whatever language, with what to do with it",
    arguments: OwnDocument.allCases
  )
  func titles(document: OwnDocument) {
    for language in Language.allCases {
      let title = document.title(language)
      for above in [[], ["", " "], ["第 1 页", "打印于今日", "某县"]] {
        let refusal = recognize(above + [title] + Self.report)
        #expect(refusal?.code == "INPUT-OWN-DOCUMENT", "\(title)")
        #expect(refusal?.message(language).contains(title) == true)
        #expect(refusal?.remedy.zh.isEmpty == false)
      }
    }
  }

  @Test("has a remedy for each kind, of its own for what concerns a unit")
  func remedies() {
    let remedies = OwnDocument.allCases.compactMap { recognize([$0.title.zh])?.remedy.zh }
    #expect(remedies.count == OwnDocument.allCases.count)
    let slips: [OwnDocument] = [.slip, .notice, .findings]
    #expect(Set(slips.compactMap { recognize([$0.title.zh])?.remedy.zh }).count == slips.count)
  }

  @Test(
    "is a list of findings by the verdict at its end",
    arguments: [
      "通过：错误 0，警告 2", "不通过：错误 12", "report.txt 不通过：错误 1", "passed: error 0",
      "failed: error 3, warning 1",
    ]
  )
  func verdicts(line: String) throws {
    // The words are those that the program writes, whatever their order in a sentence.
    let isOne = OwnDocument(lastLine: line) == .findings
    #expect(isOne)
    #expect(recognize(Self.report + [line, ""])?.code == (isOne ? "INPUT-OWN-DOCUMENT" : nil))
  }

  @Test(
    "is what differs between reports by the counts at its end",
    arguments: [
      "不同 12 处", "differences: 1", "相同 3，有不同 1，只在修改后 2", "只在修改前 1",
      "the same: 40, different: 2, several and not compared: 1", "before only: 7",
    ]
  )
  func changes(line: String) {
    #expect(OwnDocument(lastLine: line) == .changes)
    #expect(recognize(Self.report + [line])?.code == "INPUT-OWN-DOCUMENT")
  }

  @Test("ends with the counts that are not 0, in both languages")
  func changeCounts() {
    let counts: [(OwnDocument.ChangeCount, Int)] = [(.same, 0), (.different, 2), (.onlyAfter, 1)]
    let line = OwnDocument.changeSummary(counts)
    #expect(line == Wording(zh: "有不同 2，只在修改后 1", en: "different: 2, after only: 1"))
    for language in Language.allCases {
      #expect(OwnDocument(lastLine: line(language)) == .changes)
      #expect(OwnDocument(lastLine: OwnDocument.changeCount(3)(language)) == .changes)
    }
  }

  @Test(
    "is none where a report says something like it",
    arguments: [
      "相同 1，无", "不同 2 处。", "与上年相同", "相同的申请有 3 件", "different: 2 of them", "有不同 ", "通过：错误若干", "不通过：",
      "审核通过：无错误 0", "passed: errors",
    ]
  )
  func others(line: String) {
    #expect(OwnDocument(lastLine: line) == nil)
    #expect(recognize(Self.report + [line]) == nil)
    let behind = recognize(Self.report + ["通过：错误 0"], Small.flow(["甲", "乙"], ["1", "2"]))
    #expect(behind == nil)
    let late = Self.report + ["一", "二", "三", OwnDocument.slip.title.zh, "好"]
    #expect(recognize(late) == nil)
  }
}
