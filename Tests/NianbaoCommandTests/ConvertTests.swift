import Foundation
import TestSupport
import Testing

@Suite("nianbao convert", .tags(.programs), .startsPrograms)
struct ConvertTests {
  @Test("a text goes through every format and comes back as the same bytes")
  func roundTrip() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    let original = try program.bytes("report-2021.txt")
    var last = "report-2021.txt"
    for format in ["xml", "xlsx", "docx", "json", "html", "xml", "docx", "html", "json", "xlsx"] {
      let next = "step-\(try program.names().count).\(format)"
      let result = try program.run("convert", last, "-o", next)
      #expect(result.status == 0, "\(result.messages)")
      #expect(try program.run("diff", "report-2021.txt", next).output.isEmpty)
      let updated = try program.run("update", "report-2021.txt", "--from", next, "-o", "-")
      #expect(Data(updated.output.utf8) == original)
      last = next
    }
    #expect(try program.run("convert", last, "-o", "back.txt").status == 0)
    // Without the original the layout is the canonical one, which says the same and stays as it is.
    #expect(try program.run("diff", "report-2021.txt", "back.txt").output.isEmpty)
    #expect(try program.run("convert", "back.txt", "-o", "back.xml").status == 0)
    #expect(try program.run("convert", "back.xml", "-o", "again.txt").status == 0)
    #expect(try program.bytes("again.txt") == program.bytes("back.txt"))
    #expect(try program.run("convert", "report-2021.txt", "-o", "same.txt").status == 0)
    #expect(try program.bytes("same.txt") == original)
  }

  @Test("last year's numbers stand in the workbook on a sheet that is not read back")
  func besideLastYear() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    let text = try program.text("report-2021.txt").replacing("2021年", with: "2020年")
    try program.write(text.utf8, to: "last.txt")
    func sheets(_ name: String) throws -> String {
      try ArchiveParts(Array(try program.bytes(name))).text("xl/workbook.xml")
    }
    let result = try program.run(
      "convert",
      "report-2021.txt",
      "--previous",
      "last.txt",
      "-o",
      "a.xlsx"
    )
    #expect(result.status == 0, "\(result.messages)")
    #expect(try sheets("a.xlsx").contains("name=\"上年\""))
    #expect(try program.run("diff", "report-2021.txt", "a.xlsx").output.isEmpty)
    // Of another year than the one before nothing is shown, and that is said.
    let other = try program.run(
      "convert",
      "report-2021.txt",
      "--previous",
      "report-2021.txt",
      "-o",
      "b.xlsx"
    )
    #expect(other.messages.contains("LASTYEAR-OTHER"))
    #expect(try !sheets("b.xlsx").contains("name=\"上年\""))
    #expect(
      try program.run("convert", "report-2021.txt", "--previous", "last.txt", "-o", "a.xml").status
        == 64
    )
  }

  @Test("a batch publishes what is sound, and says of the rest what is doubtful")
  func publishesBatch() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    try program.add("report-2021-wrong-sums.txt")
    let names = ["report-2021.txt", "report-2021-wrong-sums.txt"]
    let result = try program.run(list: ["convert"] + names + ["--to", "html", "-o", "out/"])
    #expect(result.status == 1)
    #expect(try program.names(in: "out") == ["report-2021.html"])
    #expect(result.messages.contains("wrong-sums.txt:333:2: error PUBLISH-DOUBTFUL 4 doubts"))
    #expect(result.messages.contains("2 files: 1 converted, 1 failed"))
    let forced = try program.run(
      list: ["convert"] + names + ["--to", "html", "-o", "out/", "--force", "--fragment"]
    )
    #expect(forced.messages.contains("what is written is marked as a draft on every page"))
    let draft = String(
      decoding: try program.bytes("out/report-2021-wrong-sums.html"),
      as: UTF8.self
    )
    #expect(draft.hasPrefix("<p align=\"center\"><b>草稿："))
    let sound = String(decoding: try program.bytes("out/report-2021.html"), as: UTF8.self)
    #expect(sound.hasPrefix("<h1"))
    #expect(try program.run("diff", names[1], "out/report-2021-wrong-sums.html").output.isEmpty)
  }

  @Test(
    "what is explained beside a report keeps nothing from being published, and is not published"
  )
  func publishesExplained() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt")
    for code in ["SUM-B1", "SUM-B2", "SUM-B3", "SUM-C1"] {
      let result = try program.run(
        "accept",
        "report-2021-wrong-sums.txt",
        "--code",
        code,
        "--reason",
        "已核实无误"
      )
      #expect(result.status == 0, "\(result.messages)")
    }
    #expect(try program.run("convert", "report-2021-wrong-sums.txt", "-o", "a.html").status == 0)
    let page = String(decoding: try program.bytes("a.html"), as: UTF8.self)
    #expect(!page.contains("草稿") && !page.contains("已核实"))
  }

  @Test(
    "an extension that is not written is answered with those that are",
    arguments: ["a.odt", "a.csv", "a.xyz"]
  )
  func unwrittenExtensions(name: String) throws {
    let program = try Program()
    try program.add("report-2021.txt")
    let result = try program.run("convert", "report-2021.txt", "-o", name)
    #expect(result.status == 64)
    #expect(result.messages.contains("not written as .\(name.dropFirst(2))"))
    #expect(result.messages.contains(".xml, .xlsx, .txt, .json"))
  }

  @Test("the format comes from --to or the extension, the place from -o or the input")
  func places() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    #expect(try program.run("convert", "report-2021.txt", "--to", "xlsx").status == 0)
    #expect(try program.names() == ["report-2021.txt", "report-2021.xlsx"])
    #expect(try program.run("convert", "report-2021.txt", "--to", "json", "-o", "new/").status == 0)
    #expect(try program.names(in: "new") == ["report-2021.json"])
    let input = try program.bytes("report-2021.txt")
    let piped = try program.run("convert", "-", "--to", "json", input: input)
    #expect(piped.status == 0)
    #expect(Data(piped.output.utf8) == (try program.bytes("new/report-2021.json")))
  }

  @Test(
    "a wrong command line ends with 64 and writes nothing",
    arguments: [
      ["convert"], ["convert", "report-2021.txt"], ["convert", "report-2021.txt", "--to", "pdf"],
      ["convert", "report-2021.txt", "--to", "xml", "-o", "a.json"],
      ["convert", "report-2021.txt", "report-2021.txt", "--to", "xml", "-o", "-"],
      ["convert", "report-2021.txt", "--to", "xml", "--jobs", "0"],
      ["convert", "-", "-", "--to", "xml"], ["unknown"],
      ["convert", "report-2021.txt", "--to", "json", "--fragment"],
      ["convert", "report-2021.txt", "--to", "html", "--reference", "report-2021.txt"],
      ["schema", "--form", "1999"],
    ]
  )
  func usage(arguments: [String]) throws {
    let program = try Program()
    try program.add("report-2021.txt")
    let result = try program.run(list: arguments)
    #expect(result.status == 64)
    #expect(!result.messages.isEmpty)
    #expect(try program.names() == ["report-2021.txt"])
  }

  @Test("a file that is there stays unless --force is given")
  func force() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    try program.write("old".utf8, to: "a.xml")
    let refused = try program.run("convert", "report-2021.txt", "-o", "a.xml")
    #expect(refused.status == 3)
    #expect(refused.messages.hasPrefix("a.xml: error FILE-EXISTS"))
    #expect(try program.text("a.xml") == "old")
    #expect(try program.run("convert", "report-2021.txt", "-o", "a.xml", "--force").status == 0)
    #expect(try program.text("a.xml").hasPrefix("<?xml"))
    let own = try program.run("convert", "report-2021.txt", "-o", "./report-2021.txt", "--force")
    #expect(own.status == 3)
    #expect(own.messages.contains("OUTPUT-IS-INPUT"))
  }

  @Test("wrong sums are warnings, and errors with --strict")
  func strict() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt")
    let lenient = try program.run("convert", "report-2021-wrong-sums.txt", "-o", "a.xml")
    #expect(lenient.status == 0)
    #expect(lenient.messages.contains(":333:2: warning SUM-B1"))
    let strict = try program.run("convert", "report-2021-wrong-sums.txt", "-o", "b.xml", "--strict")
    #expect(strict.status == 1)
    #expect(strict.messages.contains(":333:2: error SUM-B1"))
    #expect(try program.names() == ["a.xml", "report-2021-wrong-sums.txt"])
  }

  @Test("with --strict nothing is written where there is a warning, unless it is explained")
  func strictWarning() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let convert = ["convert", "a.txt", "--strict", "--force", "-o", "a.xml"]
    #expect(try program.run(list: convert).status == 0)
    let text = try program.text("a.txt")
      .replacingOccurrences(of: "全年新收申请12件", with: "全年新收申请13件")
    try program.write(text.utf8, to: "b.txt")
    let strict = ["convert", "b.txt", "--strict", "-o", "b.xml"]
    let refused = try program.run(list: strict)
    #expect(refused.status == 1)
    #expect(refused.messages.contains("warning CLAIM-T1"))
    #expect(refused.messages.contains("error STRICT nothing was written: error 0, warning 1"))
    #expect(try !program.names().contains("b.xml"))
    let accept = ["accept", "b.txt", "--code", "CLAIM-T1", "--reason", "统计口径不同"]
    #expect(try program.run(list: accept).status == 0)
    #expect(try program.run(list: strict).status == 0)
  }

  @Test("a fee in another unit than the form's is no value of its cell")
  func foreignUnit() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    #expect(try program.run("convert", "report-2021.txt", "-o", "a.json").status == 0)
    let json = try program.text("a.json")
    let key = #""proactive.fees.amount": "#
    let start = try #require(json.range(of: key)?.upperBound)
    let end = try #require(json[start...].firstIndex { $0 == "," || $0 == "\n" })
    try program.write((json[..<start] + #""3亿元""# + json[end...]).utf8, to: "b.json")
    let result = try program.run("check", "b.json")
    #expect(result.status == 1)
    #expect(result.output.contains("VALUE-UNREADABLE"))
  }

  @Test("a value that cannot be read goes on as what stood there, but not into XML")
  func unreadable() throws {
    let program = try Program()
    try program.add("report-2021.txt")
    let text = try program.text("report-2021.txt")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let at = try #require(lines.lastIndex { $0.contains("\t") && $0.contains { $0.isNumber } })
    var wrong = lines.map { String($0) }
    wrong[at] = "\t1 2"
    try program.write(wrong.joined(separator: "\n").utf8, to: "wrong.txt")
    for format in ["xlsx", "json", "text"] {
      let result = try program.run("convert", "wrong.txt", "--to", format, "-o", "a.\(format)")
      #expect(result.status == 1)
      #expect(result.messages.contains("wrong.txt:\(at + 1):2: error VALUE-UNREADABLE"))
    }
    #expect(try program.text("a.json").contains(#"{"unreadable": "1 2"}"#))
    let xml = try program.run("convert", "wrong.txt", "-o", "a.xml")
    #expect(xml.status == 1)
    #expect(try !program.names().contains("a.xml"))
  }
}
