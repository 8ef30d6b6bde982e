import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a grid with its folded texts")
struct FoldedGridTests {
  @Test("holds each cell's text as labels are compared")
  func folds() {
    let grid = FoldedGrid(Small.flow(["规 章", "１"], ["（一）予以公开", ""]))
    #expect(grid.folded == [["规章", "1"], ["(一)予以公开", ""]])
  }

  @Test("tells a table by different labels, not by one that repeats")
  func holds() {
    let labels = Small.labels(.proactive)
    let grid = FoldedGrid(Small.flow(["规章", "规章", "规章"], ["行政许可", "5"]))
    #expect(grid.holdsLabels(of: labels, atLeast: 2))
    #expect(!grid.holdsLabels(of: labels, atLeast: 3))
    #expect(!grid.holdsLabels(of: Small.labels(.reviews), atLeast: 1))
  }
}
