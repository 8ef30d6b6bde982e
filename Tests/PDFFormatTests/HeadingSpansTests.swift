import Testing

@testable import PDFFormat

/// Headings over several columns of tables without rules.
@Suite("headings over several columns") struct HeadingSpansTests {
  private static let columns = stride(from: 100.0, through: 800, by: 100).map { $0 }

  /// A heading whose middle stands at a place, on a line of headings.
  private func heading(_ middle: Double, line: Double = 0) -> Rectangle {
    Rectangle(left: middle - 20, top: line * 20, right: middle + 20, bottom: line * 20 + 10)
  }

  @Test("stand over the columns whose middle they stand over, where they part them all")
  func parted() {
    #expect(HeadingSpans.starts(of: [heading(250), heading(650)], over: Self.columns) == [0, 4])
    #expect(HeadingSpans.starts(of: [heading(650), heading(250)], over: Self.columns) == [4, 0])
    #expect(
      HeadingSpans.starts(of: [heading(150), heading(400), heading(700)], over: Self.columns)
        == [0, 2, 5]
    )
  }

  @Test("over other headings begin with the first of those below them")
  func levels() {
    let lower = [150.0, 350, 550, 750].map { heading($0, line: 1) }
    #expect(
      HeadingSpans.starts(of: [heading(250), heading(650)] + lower, over: Self.columns)
        == [0, 4, 0, 2, 4, 6]
    )
    // A lower heading under the middle of the upper ones belongs to neither for certain.
    let odd = [200.0, 450, 700].map { heading($0, line: 1) }
    let starts = HeadingSpans.starts(of: [heading(250), heading(650)] + odd, over: Self.columns)
    #expect(starts.count == 5 && starts.allSatisfy(Self.columns.indices.contains))
  }

  @Test("that stand off the middles of any columns are put over the nearest")
  func nearest() {
    #expect(HeadingSpans.starts(of: [heading(110), heading(120)], over: Self.columns) == [0, 0])
    #expect(HeadingSpans.starts(of: [heading(460)], over: Self.columns) == [4])
    #expect(HeadingSpans.starts(of: [heading(1_000)], over: []) == [0])
    let many = Array(repeating: heading(300), count: 50)
    #expect(HeadingSpans.starts(of: many, over: Self.columns) == Array(repeating: 2, count: 50))
  }
}
