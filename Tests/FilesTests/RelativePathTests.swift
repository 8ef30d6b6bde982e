import Files
import Testing

@Suite("Paths as seen from a folder")
struct RelativePathTests {
  @Test(
    "steps up lead to what both have in common",
    arguments: [
      ("in/a.txt", "all.xlsx", "in/a.txt"), ("in/a.txt", "out/all.xlsx", "../in/a.txt"),
      ("./in/../in/a.txt", "out/x/all.xlsx", "../../in/a.txt"),
      ("/home/clerk/in/a.txt", "all.xlsx", "in/a.txt"),
      ("/data/a.txt", "all.xlsx", "../../data/a.txt"),
      ("../b.txt", "all.xlsx", "../b.txt"), ("all.xlsx", "all.xlsx", "all.xlsx"),
    ]
  )
  func path(_ file: String, _ other: String, _ expected: String) {
    #expect(RelativePath.path(of: file, besides: other, in: "/home/clerk") == expected)
  }
}
