import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// Which of several conditional formats a value looks by.
@Suite("Pitfalls of the order of rules")
struct RuleOrderPitfallTests {
  private static let cell = PitfallReport.single

  private struct Rule {
    var formula: String
    var priority: Int
    var format: String?
    var stops = false
  }

  private static let white = "<font><color rgb=\"FFFFFFFF\"/></font>"
  private static let red = "<font><color rgb=\"FFFF0000\"/></font>"

  private func read(
    _ rules: [Rule],
    ink: String = "FF000000"
  ) throws -> (value: ReportModel.CellValue?, codes: [String]) {
    var book = try Book(PitfallReport.report)
    let style = try book.addFont("<color rgb=\"\(ink)\"/>")
    try book.set(Self.cell, "<v>7</v>", style: style)
    let address = try book.address(Self.cell)
    var markup = ""
    for rule in rules {
      var attributes = "type=\"expression\" priority=\"\(rule.priority)\""
      if rule.stops { attributes += " stopIfTrue=\"1\"" }
      if let format = rule.format {
        attributes += " dxfId=\"\(book.text(Book.styles).ranges(of: "<dxf>").count)\""
        book.replace("</dxfs>", "<dxf>\(format)</dxf></dxfs>", in: Book.styles)
      }
      let formula = rule.formula.replacing("@", with: address.cell.description)
      markup += "<cfRule \(attributes)><formula>\(formula)</formula></cfRule>"
    }
    book.replace(
      "<pageMargins",
      "<conditionalFormatting sqref=\"\(address.cell)\">\(markup)</conditionalFormatting><pageMargins",
      in: try book.part(ofSheet: address.sheet)
    )
    let reading = try book.reading()
    return (reading.report[Self.cell], reading.findings(about: Self.cell).map(\.code))
  }

  private func expect(_ rules: Rule..., ink: String = "FF000000", codes: [String]) throws {
    let read = try read(rules, ink: ink)
    #expect(read.codes == codes)
    switch codes {
    case []: #expect(read.value == .count(7))
    case ["TEXT-HIDDEN"]: #expect(read.value == .blank)
    default: #expect(read.value?.isUnreadable == true)
    }
  }

  @Test("the first of two that hold gives the colour, wherever it stands in the file")
  func priorities() throws {
    for (first, last, codes) in [(1001, 1002, []), (1002, 1001, ["TEXT-HIDDEN"])]
      as [(Int, Int, [String])]
    {
      let red = Rule(formula: "TRUE", priority: first, format: Self.red)
      let white = Rule(formula: "@=7", priority: last, format: Self.white)
      try expect(red, white, codes: codes)
      try expect(white, red, codes: codes)
    }
    // Of two in one place either may come first, and of one that may hold it matters what comes behind it.
    let white = Rule(formula: "@=7", priority: 1002, format: Self.white)
    try expect(
      Rule(formula: "TRUE", priority: 1002, format: Self.red),
      white,
      codes: ["CELL-UNSEEN"]
    )
    try expect(
      Rule(formula: "INFO(@)", priority: 1001, format: Self.red),
      white,
      codes: ["CELL-UNSEEN"]
    )
    try expect(
      Rule(formula: "TRUE", priority: 1001, format: Self.red),
      Rule(formula: "INFO(@)", priority: 1002, format: Self.white),
      codes: []
    )
  }

  @Test("one that holds and stops the others keeps a value as it is")
  func stopping() throws {
    let white = Rule(formula: "TRUE", priority: 1002, format: Self.white)
    for format in [nil, "<font><b/></font>", Self.red] {
      var stop = Rule(formula: "@=7", priority: 1001, format: format, stops: true)
      try expect(white, stop, codes: [])
      stop.formula = "@=8"
      try expect(white, stop, codes: ["TEXT-HIDDEN"])
      stop.formula = "INFO(@)"
      try expect(white, stop, codes: ["CELL-UNSEEN"])
      stop.formula = "@=7"
      stop.priority = 1003
      try expect(white, stop, codes: ["TEXT-HIDDEN"])
    }
  }

  @Test("two may together hide what neither hides, and show what one hides")
  func together() throws {
    let dark = "<fill><patternFill><bgColor rgb=\"FF203864\"/></patternFill></fill>"
    let fill = Rule(formula: "TRUE", priority: 1001, format: dark)
    try expect(fill, Rule(formula: "TRUE", priority: 1002, format: Self.white), codes: [])
    try expect(
      fill,
      Rule(
        formula: "TRUE",
        priority: 1002,
        format: "<font><color rgb=\"FF203864\"/></font>"
      ),
      codes: ["TEXT-HIDDEN"]
    )
    try expect(fill, ink: "FF203864", codes: ["TEXT-HIDDEN"])
    try expect(fill, ink: "FFFFFFFF", codes: [])
    try expect(
      Rule(formula: "TRUE", priority: 1001, format: "<font><strike val=\"0\"/></font>"),
      Rule(formula: "TRUE", priority: 1002, format: "<font><strike/></font>"),
      codes: []
    )
  }
}
