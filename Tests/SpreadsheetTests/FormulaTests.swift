import Spreadsheet
import TestSupport
import Testing

/// What formulas come to that are worked out here, and which are not.
@Suite("formulas that are worked out") struct FormulaTests {
  /// What the formula of a cell comes to beside the cells of two rows, stored with a result of its own.
  private func outcome(_ formula: String) throws -> String {
    let escaped = formula.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let rows = """
      <row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>-3.5</v></c><c r="C1" t="inlineStr"><is><t>字</t></is></c>\
      <c r="D1" t="b"><v>1</v></c><c r="E1"><v>0.1</v></c><c r="F1"><v>0.30000000000000004</v></c></row>\
      <row r="2"><c r="A2"><f>\(escaped)</f><v>777</v></c></row>
      """
    var parts = try ArchiveParts(Sample.plain())
    parts.change(sheetPart) { text in
      let head = text.firstRange(of: "<sheetData>").map { String(text[..<$0.lowerBound]) } ?? ""
      return head + "<sheetData>" + rows + "</sheetData></worksheet>"
    }
    let contents = try WorkbookContents(reading: parts.bytes())
    let cell = try #require(contents.sheets[0].cells.last)
    switch cell.formula?.outcome {
    case .stored: return "stored"
    case .differs(stored: .number("777")), .agrees: break
    default: return "?"
    }
    switch cell.value {
    case .number(let text), .text(let text): return text
    case .error(let text): return text
    case .blank: return ""
    default: return "?"
    }
  }

  @Test(
    "are sums, products, quotients that end, and the functions of totals",
    arguments: [
      ("1+2*3", "7"), ("(1+2)*3", "9"), ("-A1+5", "3"), ("+A1", "2"), ("7/2", "3.5"),
      ("50%", "0.5"),
      ("A1*50%%", "0.01"), ("1E2+1e-1", "100.1"), ("2.5E+3", "2500"), (" 1 +\n2\t", "3"),
      ("=1+1", "2"),
      ("A1", "2"), ("Z9", "0"), ("F1", "0.3"), ("E1+E1+E1", "0.3"), ("A1-B1", "5.5"),
      ("\"字\"", "字"),
      ("C1", "字"), ("SUM(A1:F1)", "-1.1"), ("COUNT(A1:F1)", "4"), ("COUNT(C1,H1)", "0"),
      ("MAX(A1:F1,1)", "2"), ("MIN(A1:F1,1)", "-3.5"), ("MAX(C1)", "0"), ("min(3,2)", "2"),
      ("ABS(B1)", "3.5"), ("ABS(-1-1)", "2"), ("ROUND(B1,0)", "-4"), ("ROUND(2.345,2)", "2.35"),
      ("ROUND(0.04,1)", "0"), ("ROUND(99.5,0)", "100"), ("IF(COUNT(H1:H9)=0,\"\",SUM(H1:H9))", ""),
      ("IF(COUNT(A1:B1)=0,\"\",SUM(A1:B1))", "-1.5"), ("777", "777"), ("SUM(A1,A1:B1)", "0.5"),
      ("SUBTOTAL(9,A1:F1)", "-1.1"), ("SUBTOTAL(109,A1,E1)", "2.1"), ("SUMPRODUCT(A1:F1)", "-1.1"),
      ("SUMPRODUCT(A1:B1,E1:F1)", "-0.85"),
      ("\"21\"+A1", "23"), ("--\"60\"", "60"), ("C1+1", "#VALUE!"), ("C1%", "#VALUE!"),
      ("\"21件\"+A1", "#VALUE!"), ("\"/\"+A1", "#VALUE!"), ("#REF!+1", "#REF!"),
      ("SUM(A1,#REF!)", "#REF!"),
      ("表一!#REF!", "#REF!"),
    ]
  )
  func known(formula: String, expected: String) throws {
    #expect(try outcome(formula) == expected, "\(formula)")
  }

  @Test(
    "are left as they are stored where they are anything else",
    arguments: [
      "1/3", "1/0", "D1+1", "D1", "\"1,000\"+1", "\" 1\"+1", "\"1/2\"+1", "#N/A+1", "A1:B1",
      "A1:B1+1", "A1:", "1E", "1E+", "1+",
      "(1", "1)",
      "\"a", "'a'", "LEN(C1)", "ROUND(A1,-1)", "ROUND(A1,0.5)", "ROUND(A1,16)", "ROUND(A1)",
      "SUM(\"1\")",
      "IF(A1=0,\"\",1)", "IF(COUNT(A1)=1,\"\",1)", "IF(COUNT(A1)=0,\"\")", "1.2.3", "1&2", "1<2",
      "missing",
      "没有!A1", "[1]表!A1", "'a:b'!A1", "表!missing", "A2", "", "IFERROR(#REF!,1)",
      "SUBTOTAL(1,A1:B1)", "SUBTOTAL(A1:B1)", "SUMPRODUCT(A1:B1,A1:C1)", "SUMPRODUCT(2)",
      "12345678901234567*10+1",
    ]
  )
  func unknown(formula: String) throws {
    #expect(try outcome(formula) == "stored", "\(formula)")
  }

  @Test("that cells share are moved with their cells, texts and names of sheets apart")
  func shared() throws {
    func texts(_ formula: String, at second: String) throws -> [String?] {
      let rows = """
        <row r="3"><c r="B3"><f t="shared" ref="B3:\(second)" si="4">\(formula)</f><v>1</v></c></row>\
        <row r="4"><c r="\(second)"><f t="shared" si="4"/><v>1</v></c></row>
        """
      var parts = try ArchiveParts(Sample.plain())
      parts.change(sheetPart) { text in
        let head = text.firstRange(of: "<sheetData>").map { String(text[..<$0.lowerBound]) } ?? ""
        return head + "<sheetData>" + rows + "</sheetData></worksheet>"
      }
      return try WorkbookContents(reading: parts.bytes()).sheets[0].cells.map { $0.formula?.text }
    }
    for (formula, moved) in [
      ("A1+$A1+A$1+$A$1", "B2+$A2+B$1+$A$1"), ("SUM(A1:B2)", "SUM(B2:C3)"),
      ("IF(A1=\"A1\",'A1'!A1,LOG10(A1))", "IF(B2=\"A1\",'A1'!B2,LOG10(B2))"), ("A1!B1", "A1!C2"),
      ("\"A1", "\"A1"), ("A1048576", nil), ("XFD1", nil), ("XFD$1", nil), ("$XFD1", "$XFD2"),
    ] {
      #expect(try texts(formula, at: "C4") == [formula, moved])
    }
    #expect(try texts("B4", at: "A4") == ["B4", "A5"])
    #expect(try texts("A1", at: "A4") == ["A1", nil])
  }
}
