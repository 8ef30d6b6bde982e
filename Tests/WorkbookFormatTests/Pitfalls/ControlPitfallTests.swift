import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// Boxes to be ticked, lists to choose from and documents of other programs, as older parts place them over cells.
@Suite("Pitfalls of controls over cells")
struct ControlPitfallTests {
  private static let cell = PitfallReport.single

  /// A reading with an object of the older kind over a value's cell, or where the anchor says; some text ends its part.
  private func reading(
    _ type: String,
    value: String = "",
    style: String = "",
    anchor: String? = nil,
    end: String = "</xml>"
  ) throws -> Reading {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    try book.set(Self.cell, value)
    let (row, column) = (address.cell.row, address.cell.column)
    let name = try book.part(ofSheet: address.sheet).split(separator: "/").last ?? ""
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing"
    book.replace(
      "</Relationships>",
      "<Relationship Id=\"rIdOlder\" Type=\"\(relation)\" Target=\"../drawings/older.vml\"/></Relationships>",
      in: "xl/worksheets/_rels/\(name).rels"
    )
    let place = anchor ?? "\(column), 0, \(row), 0, \(column + 1), 0, \(row + 1), 0"
    book.add(
      "xl/drawings/older.vml",
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">\
      <v:shape style="\(style)"><x:ClientData ObjectType="\(type)"><x:Anchor>
        \(place)</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape>\(end)
      """
    )
    return try book.reading()
  }

  @Test(
    "a control or an object over a cell is seen, and the cell is no blank",
    arguments: ["Checkbox", "Radio", "Drop", "List", "Spin", "Button", "Edit", "Pict", "Movie"]
  )
  func controls(type: String) throws {
    let reading = try reading(type)
    #expect(reading.report[Self.cell] == .unreadable(""))
    #expect(reading.findings(about: Self.cell).map(\.code) == ["CELL-UNSEEN"])
  }

  @Test(
    "notes, frames and lines say nothing",
    arguments: ["Note", "GBox", "Group", "LineA", "Rect", "RectA", "Oval"]
  )
  func frames(type: String) throws {
    #expect(try reading(type).report[Self.cell] == .blank)
    #expect(try reading(type, value: "<v>7</v>").report[Self.cell] == .count(7))
  }

  @Test("what is hidden, lies elsewhere, or nobody knows where, says nothing")
  func elsewhere() throws {
    for style in ["visibility:hidden", "position:absolute; visibility: hidden"] {
      #expect(try reading("Checkbox", style: style).report[Self.cell] == .blank)
    }
    for anchor in ["0, 0, 900, 0, 1, 0, 901, 0", "0, 0, 0", "", "a"] {
      #expect(try reading("Checkbox", anchor: anchor).report[Self.cell] == .blank)
    }
    let far = "99999999999999999999, 0, 99999999, 0, 1, -1, 9999999999, 0"
    #expect(try reading("Checkbox", anchor: far).report[Self.cell] == .blank)
  }

  @Test("what stands before a fault in the part counts, as programs that write it are not strict")
  func faults() throws {
    for end in ["<br></xml>", "", "<!-- "] {
      #expect(try reading("Checkbox", end: end).report[Self.cell] == .unreadable(""))
    }
  }

  @Test("letters in the colour of the paper are left open where the style of a table paints it")
  func tables() throws {
    func reading(_ style: String) throws -> Reading {
      var book = try Book(PitfallReport.report)
      let address = try book.address(Self.cell)
      let white = try book.addFont("<color rgb=\"FFFFFFFF\"/>")
      try book.set(Self.cell, "<v>7</v>", style: white)
      let name = try book.part(ofSheet: address.sheet).split(separator: "/").last ?? ""
      let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
      book.replace(
        "</Relationships>",
        "<Relationship Id=\"rIdTable\" Type=\"\(relation)\" Target=\"../tables/table1.xml\"/></Relationships>",
        in: "xl/worksheets/_rels/\(name).rels"
      )
      book.add(
        "xl/tables/table1.xml",
        "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ref=\"A1:Z99\">\(style)</table>"
      )
      return try book.reading()
    }
    #expect(
      try reading("<tableStyleInfo name=\"TableStyleDark1\"/>").report[Self.cell] == .count(7)
    )
    for style in ["", "<tableStyleInfo showRowStripes=\"1\"/>"] {
      let plain = try reading(style)
      #expect(plain.findings(about: Self.cell).map(\.code).contains("TEXT-HIDDEN"))
      #expect(plain.report[Self.cell] != .count(7))
    }
  }
}
