import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the row of values behind a label")
struct LineRowReaderTests {
  /// Reads what stands behind the first two characters.
  private func read(
    _ lines: String...,
    count: Int = 3,
    isSummed: Bool = true
  ) -> (own: String?, others: [String], strays: [String]) {
    guard let text = LineText(Small.lines(lines), breaks: []) else { return (nil, [], []) }
    let end = text.scalars.count - 1
    let reader = LineRowReader(2..<end, count: count, isSummed: isSummed, in: text)
    func describe(_ row: LineRow) -> String {
      let kind =
        switch row.content {
        case .cells(let cells): cells.map(\.text).joined(separator: ",")
        case .glued(let range): "glued " + text.text(range)
        case .misfit(let count): "misfit \(count)"
        }
      return kind + (row.isBare ? " bare" : "")
    }
    return (
      reader.own.map(describe), reader.others.map(describe), reader.strays.map { text.text($0) }
    )
  }

  @Test("stands beside it, below it, or one value on each line")
  func arrangements() {
    #expect(read("规章 1 2 3").own == "1,2,3")
    #expect(read("规章", "1 2 3").own == "1,2,3 bare")
    #expect(read("规章", "1", "2", "3").own == "1,2,3")
    #expect(read("规章 | 1 | | 3 |").own == "1,,3")
    #expect(read("规章 |", "1 |", "2 |", "3 |").own == "1,2,3")
  }

  @Test("that runs together is digits to be parted, unless it cannot be")
  func glued() {
    #expect(read("规章123").own == "glued 123")
    #expect(read("规章 12 3").own == "glued 12 3")
    #expect(read("规章 1 2 3 4").own == "misfit 4")
    #expect(read("规章 1.5 3").own == "misfit 2")
    // Parted right behind the label, nothing that is added up proves it.
    #expect(read("规章1 2 3", isSummed: false).own == "glued 1 2 3")
    #expect(read("规章 1 2 3", isSummed: false).own == "1,2,3")
    #expect(read("规章 12 3", count: 1).own == "12 3")
  }

  @Test("takes a note on the next line to the one number above it")
  func notes() {
    #expect(read("规章", "1", "（其中修订 1 件）", "2", "3").own == "1\n（其中修订 1 件）,2,3")
    #expect(read("规章 1", "（其中修订 1 件）", "2", "3").own == "1（其中修订 1 件）,2,3")
    #expect(read("规章 5", "（其中新办 2 件）", count: 1).own == "5\n（其中新办 2 件）")
    let several = read("规章 1 2 3", "（其中修订 1 件）")
    #expect(several.own == "1,2,3")
    #expect(several.strays == ["（其中修订 1 件）"])
  }

  @Test("is not one that stands alone, nor text or a page's number")
  func others() {
    let found = read("规章 1 2 3", "4 5 6", "备注", "— 5 —")
    #expect(found.own == "1,2,3")
    #expect(found.others == ["4,5,6 bare"])
    #expect(found.strays == ["— 5 —", "备注"])
    let torn = read("规章件", "1 2 3")
    #expect(torn.own == nil)
    #expect(torn.others == ["1,2,3 bare"])
    #expect(torn.strays == ["件"])
  }

  @Test("has a blank cell behind its last bar where the table has no bars around it")
  func blankEnd() {
    func own(_ above: String, _ line: String) -> String? {
      guard let text = LineText(Small.lines([above, line]), breaks: []) else { return nil }
      let start = text.starts[1] + 2
      let reader = LineRowReader(start..<text.starts[2] - 1, count: 3, isSummed: true, in: text)
      guard case .cells(let cells)? = reader.own?.content else { return nil }
      return cells.map(\.text).joined(separator: ",")
    }
    #expect(own("内容|一|二|三", "规章|0|0|") == "0,0,")
    #expect(own("内容|一|二|三|", "规章|0|0|") == nil)
    #expect(own("|内容|一|二|三", "规章|0|0|") == nil)
    #expect(own("内容|一|二", "规章|0|0|") == nil)
  }

  @Test("keeps its other cells where one is a number that is written wrongly")
  func oddCells() {
    #expect(read("规章|2|1|七").own == "2,1,七")
    #expect(read("规章 2 ￥1 7").own == "2,￥1,7")
    #expect(read("规章 2 1l 7 个").own == "2,1l,7 个")
    // Words may be left of a label, and shift what stands behind them.
    #expect(read("规章 不计 2 7").own == nil)
    #expect(read("规章 七 八 7").own == nil)
  }

  @Test("has the blank cells that tabs show, on a line without a label too")
  func tabs() {
    #expect(read("规章", "0\t\t7").own == "0,,7 bare")
    #expect(read("规章\t0\t\t7").own == "0,,7")
    #expect(read("规章", "0\t7").own == "glued 0\t7 bare")
  }
}
