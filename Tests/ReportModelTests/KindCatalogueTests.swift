import ReportModel
import Testing
import TextTools

@Suite("what is said of kinds of findings, of files and of versions")
struct KindCatalogueTests {
  @Test("a code is found whatever its case, and those that are like an unknown one")
  func codes() throws {
    let catalogue = KindCatalogue.reportModel
    let code = try #require(catalogue.descriptions.first?.code)
    #expect(catalogue.description(of: code.lowercased())?.code == code)
    #expect(catalogue.description(of: code + "X") == nil)
    #expect(catalogue.codes(like: code.lowercased()).contains(code))
    let family = try #require(code.split(separator: "-").first)
    let alike = catalogue.codes(like: "\(family)-no such word")
    #expect(alike.contains(code) && alike.allSatisfy { $0.hasPrefix(family) })
    #expect(catalogue.codes(like: "no such word").isEmpty)
  }

  @Test("kinds of files go by different names, but for pictures and for packed files")
  func fileKinds() {
    let alike: [Set<FileKind>] = [[.gzip, .rar, .sevenZip], [.png, .jpeg, .gif]]
    for language in Language.allCases {
      for kinds in Dictionary(grouping: FileKind.allCases, by: { $0.name(language) }).values {
        #expect(kinds.count == 1 || alike.contains(Set(kinds)), "\(kinds)")
      }
    }
    for kind in FileKind.allCases {
      if let step = kind.nextStep { #expect(!step.zh.isEmpty && !step.en.isEmpty, "\(kind)") }
    }
  }

  @Test("versions of the rules go by their numbers")
  func versions() {
    let versions: [RuleSetVersion] = [2, 10, 1]
    #expect(versions.sorted().map(\.number) == [1, 2, 10])
    #expect(versions.map(\.description) == ["2", "10", "1"])
  }

  @Test("the states of a part of a report have different names")
  func states() {
    let names = [FillState.State.filled, .zero, .unfilled].map(\.name)
    #expect(Set(names.map(\.zh)).count == 3 && Set(names.map(\.en)).count == 3)
  }
}
