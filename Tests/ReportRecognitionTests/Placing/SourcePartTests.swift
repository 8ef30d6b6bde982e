import ReportModel
import Testing

@testable import ReportRecognition

@Suite("parts of a source")
struct SourcePartTests {
  private static let rows = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "3"],
  ]

  private func place(_ part: SourcePart) -> TablePlacement {
    var placement = Small.placement(.proactive)
    part.place(into: &placement, labels: Small.labels(.proactive))
    return placement
  }

  @Test("are placed in the way that suits them, and all mean the same")
  func ways() {
    let sheet = place(.grid(FoldedGrid(Small.sheet(Self.rows)), number: 0))
    #expect(sheet[0].first?.position == Grid.Position(row: 1, column: 1))
    let flow = place(.grid(FoldedGrid(Small.flow(Self.rows[0], Self.rows[1])), number: 0))
    #expect(flow[0].first?.position == nil)
    let text = Small.text("第二十条第（一）项", Self.rows[0].joined(separator: " "), "规章 1 2 3")
    let lines = place(.lines(Small.tables(in: text), in: text))
    for placement in [sheet, flow, lines] {
      #expect(placement.texts[0] == ["1", "2", "3"])
      #expect(placement.codes.isEmpty)
    }
  }

  @Test("add to what other parts gave")
  func add() {
    var placement = Small.placement(.proactive)
    for number in 0..<2 {
      SourcePart.grid(FoldedGrid(Small.flow(Self.rows[0], Self.rows[1])), number: number)
        .place(into: &placement, labels: Small.labels(.proactive))
    }
    #expect(placement.texts[0] == ["1+1", "2+2", "3+3"])
    #expect(placement.grids == [0, 1])
  }
}
