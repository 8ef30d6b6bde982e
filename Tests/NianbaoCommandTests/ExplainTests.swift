import Foundation
import TestSupport
import Testing

@Suite("nianbao explain and inspect", .tags(.programs), .startsPrograms)
struct ExplainTests {
  @Test("a code is explained with its clause, an example and what to do, in both languages")
  func explains() throws {
    let program = try Program()
    let chinese = try program.run("explain", "sum-b1", "--language", "zh")
    #expect(chinese.status == 0)
    for word in ["SUM-B1", "错误", "含义", "依据", "例", "怎么办", "责任方：填报单位", "始于：规则集 1"] {
      #expect(chinese.output.contains(word))
    }
    let english = try program.run("explain", "INPUT-FORMAT", "--language", "en")
    #expect(english.output.contains("Meaning") && english.output.contains("PDF"))
    let all = try program.run("explain", "--language", "zh").output
    #expect(all.contains("SUM-B1  [错误，填报单位]  ") && all.contains("规则集"))
    let unknown = try program.run("explain", "ROW")
    #expect(unknown.status == 64)
    #expect(unknown.messages.contains("ROW-MISALIGNED"))
  }

  @Test("every code in the sources is explained")
  func explainsEveryCode() throws {
    let sources = Program.fixtures.deletingLastPathComponent().appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var codes: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /code: "([A-Z][A-Z0-9-]+)"/) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 50)
    let listed = try Program().run("explain").output
    for code in codes { #expect(listed.contains("\(code)  "), "\(code)") }
  }

  @Test("what was recognised is shown, with what was left over")
  func inspects() throws {
    let program = try Program()
    try program.add("dialects/A6-page-number-and-repeated-head.txt", as: "a.txt")
    let result = try program.run("inspect", "a.txt", "--language", "zh")
    #expect(result.status == 0)
    for word in ["2021", "松岭镇人民政府", "一、总体情况", "175", "TEXT-SET-ASIDE — 5 —"] {
      #expect(result.output.contains(word), "\(word)")
    }
    try program.write("这不是报告。\n".utf8, to: "b.txt")
    #expect(try program.run("inspect", "b.txt").status == 2)
  }

  @Test("edits go into web pages and other arrangements, every other byte staying")
  func updatesInPlace() throws {
    for name in ["A2-barred-rows.md", "A5-row-per-line.txt", "A7-html.html", "E4-gb18030.txt"] {
      let program = try Program()
      let format = name.split(separator: ".").last ?? ""
      let original = "a.\(format)"
      try program.add("dialects/" + name, as: original)
      #expect(try program.run("convert", original, "-o", "a.json").status == 0)
      let key = #""applications.newlyReceived.researchInstitution": "#
      let json = try program.text("a.json").replacing(key + "0", with: key + "1234567")
      try program.write(json.utf8, to: "edited.json")
      let result = try program.run("update", original, "--from", "edited.json", "-o", "b.\(format)")
      #expect(result.status == 0, "\(name): \(result.messages)")
      #expect(try program.run("diff", "edited.json", "b.\(format)").output.isEmpty)
      let old = try program.bytes(original)
      let new = try program.bytes("b.\(format)")
      #expect(new.count == old.count + 6, "\(name)")
      let head = zip(old, new).prefix { $0 == $1 }.count
      #expect(Array(old.dropFirst(head + 1)) == Array(new.dropFirst(head + 7)), "\(name)")
    }
  }
}
