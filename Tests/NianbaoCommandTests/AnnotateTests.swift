import TestSupport
import Testing

@Suite("nianbao check --annotate", .tags(.programs), .startsPrograms)
struct AnnotateTests {
  @Test("hands a workbook and a page back with marks, and says how many")
  func marks() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "wrong.txt")
    for name in ["a.xlsx", "a.html"] {
      _ = try program.run("convert", "wrong.txt", "-o", name, "--force")
      let result = try program.run("check", name, "--annotate", "-o", "back/\(name)")
      #expect(result.status == 1)
      #expect(result.messages == "4 marks; wrote back/\(name)\n")
      let again = try program.run("check", name, "--annotate", "-o", "back/\(name)")
      #expect(again.status == 3)
      #expect(again.messages.contains("FILE-EXISTS"))
    }
  }

  @Test("takes one file, of a format that takes marks, and names what is missing")
  func refusals() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    try program.add("report-2021-wrong-sums.txt", as: "b.txt")
    #expect(try program.run("check", "a.txt", "--annotate").status == 64)
    #expect(try program.run("check", "a.txt", "b.txt", "--annotate", "-o", "c.txt").status == 64)
    let text = try program.run("check", "b.txt", "--annotate", "-o", "c.txt")
    #expect(text.status == 2)
    #expect(text.messages.contains("ANNOTATE-FORMAT"))
    #expect(try program.run("check", "b.txt", "--annotate", "-o", "b.txt", "--force").status != 0)
    #expect(!(try program.contents()).keys.contains("c.txt"))
  }
}
