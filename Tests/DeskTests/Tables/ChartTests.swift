import Listings
import ReportModel
import Testing

@testable import Desk

@Suite struct ChartTests {
  private func listing(_ rows: [(String, [ListingCell])], isAcross: Bool = false) -> Listing {
    let series = rows.first?.1.count ?? 0
    var listing = Listing(
      key: "figures",
      name: Wording(zh: "主要数据", en: "Main figures"),
      columns: [ListingColumn("item", Wording(zh: "项目", en: "item"))]
        + (0..<series).map { ListingColumn("y\($0)", Wording(zh: "\(2023 + $0) 年", en: "y\($0)")) },
      rows: rows.map { name, cells in ListingRow([.text(name)] + cells) }
    )
    listing.charts = [
      ListingChart(
        title: Wording(zh: "新收", en: "received"),
        isAcross: isAcross,
        rows: 0..<rows.count,
        texts: 0,
        numbers: Array(1..<(series + 1))
      )
    ]
    return listing
  }

  private func drawing(_ rows: [(String, [ListingCell])], isAcross: Bool = false) -> String {
    ChartView(0, of: listing(rows, isAcross: isAcross), .chinese).markup.string
  }

  /// The numbers of an attribute, in the order of the drawing.
  private func numbers(_ attribute: String, of element: String, in drawing: String) -> [Double] {
    PageText(drawing).tags.filter { $0.hasPrefix(element + " ") }.compactMap { tag in
      tag.firstRange(of: " \(attribute)=\"").flatMap {
        Double(String(tag[$0.upperBound...].prefix { $0 != "\"" }))
      }
    }
  }

  // MARK: The axis

  @Test(
    arguments: [
      ([41.0, 7], true, ["0", "10", "20", "30", "40", "50"]), ([0.0], true, ["0", "1"]),
      ([], true, ["0", "1"]), ([3.0], true, ["0", "1", "2", "3"]),
      ([-3.0, 12], true, ["-5", "0", "5", "10", "15"]),
      ([-2000.0], true, ["-2000", "-1500", "-1000", "-500", "0"]),
      ([0.07], false, ["0", "0.02", "0.04", "0.06", "0.08"]),
      ([1.5], false, ["0", "0.5", "1.0", "1.5"]),
      (
        [9_223_372_036_854_775_807.0], true,
        ["0", "2" + z(18), "4" + z(18), "6" + z(18), "8" + z(18), "10" + z(18)]
      ),
    ]
  )
  func axisHasRoundStepsThatHoldAllNumbers(_ numbers: [Double], isWhole: Bool, texts: [String]) {
    let scale = ChartScale(numbers, isWhole: isWhole)
    #expect(scale.lines.map { scale.text(ofLine: $0) } == texts)
    for number in numbers { #expect((0...1).contains(scale.place(of: number))) }
  }

  private static func z(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test func axisHoldsTheLargestNumbersThereAre() {
    for number in [
      Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
    ] {
      let scale = ChartScale([number, -number], isWhole: false)
      #expect(scale.lines.count < 20)
      #expect((0...1).contains(scale.place(of: number)), "\(number)")
    }
  }

  // MARK: Bars

  @Test(arguments: [false, true])
  func everyNumberIsWrittenAtItsBar(isAcross: Bool) {
    let drawing = drawing(
      [("自然人", [.number(41), .number(30)]), ("企业", [.number(7), .number(0)])],
      isAcross: isAcross
    )
    for text in [">41<", ">30<", ">7<", ">0<", "自然人 · 2023 年: 41", ">2024 年<"] {
      #expect(drawing.contains(text), Comment(rawValue: text))
    }
    let lengths = numbers(isAcross ? "width" : "height", of: "rect", in: drawing)
    // Behind the two samples of the legend.
    #expect(lengths.count == 2 + 4)
    #expect(lengths[2] > lengths[3] && lengths[3] > lengths[4] && lengths[5] == 0)
  }

  @Test(arguments: [false, true])
  func whatIsNoNumberHasAMarkAndNoBar(isAcross: Bool) {
    let drawing = drawing(
      [("甲", [.blank]), ("乙", [.text("约12")]), ("丙", [.number(-4)])],
      isAcross: isAcross
    )
    #expect(drawing.components(of: ">—<").count == 3)
    #expect(numbers("x", of: "rect", in: drawing).count == 1)
    #expect(drawing.contains(">-4<"))
  }

  @Test(arguments: [false, true], [1, 2, 40])
  func nothingStandsOutsideTheDrawing(isAcross: Bool, count: Int) {
    let long = String(repeating: "名称特别特别长以至于哪一行都写不下的一个项目", count: 8)
    let values: [ListingCell] = [
      .number(Int.max), .number(Int.min), .number(0), ListingCell(.number("-0.5")),
    ]
    let rows = (0..<count).map { ("\($0)\(long)", [values[$0 % 4], values[($0 + 1) % 4], .blank]) }
    let drawing = drawing(rows, isAcross: isAcross)
    let svg = PageText(drawing).tags.first { $0.hasPrefix("svg") } ?? ""
    let size = svg.split(separator: "\"")[1].split(separator: " ").compactMap { Double($0) }
    for (low, length, limit) in [("x", "width", size[2]), ("y", "height", size[3])] {
      let starts = numbers(low, of: "rect", in: drawing)
      let lengths = numbers(length, of: "rect", in: drawing)
      for (start, length) in zip(starts, lengths) {
        #expect(start >= 0 && start + length <= limit)
      }
      for place in numbers(low, of: "text", in: drawing) { #expect((0...limit).contains(place)) }
    }
    #expect(drawing.contains("…"))
    #expect(drawing.contains(long), "the whole name is said at the bar")
  }

  @Test func drawingIsToldToThoseWhoHearThePageRead() {
    let drawing = drawing([("自然人", [.number(41)]), ("企业", [.number(7)])])
    #expect(
      drawing.contains(
        "role=\"img\" aria-labelledby=\"chart-figures-1-title chart-figures-1-text\""
      )
    )
    #expect(drawing.contains("<title id=\"chart-figures-1-title\">新收</title>"))
    #expect(drawing.contains("最大：自然人: 41。"))
    #expect(!drawing.contains("style="))
    let identifiers = PageText(drawing).identifiers
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func chartOfManyItemsTellsWhatItLeavesOut() {
    let rows = (0..<103).map { (number: Int) in ("\(number)", [ListingCell.number(number)]) }
    #expect(drawing(rows, isAcross: true).contains("另有 3 项没有画出"))
  }

  @Test(arguments: [
    ("自然人", ["自然人"]), ("一二三四五六七", ["一二三", "四五…"]), ("", [""]),
    ("no whole word", ["no ", "whole…"]),
  ])
  func textIsBrokenIntoLines(_ text: String, lines: [String]) {
    let width = ChartText.width(of: "一二三")
    #expect(ChartText(text, width: width, limit: 2).lines == lines)
  }
}
