import Nianbao
import TestSupport
import Testing

@testable import NianbaoCommand

@Suite("the page of all findings")
struct FindingPageTests {
  private let kinds = KindCatalogue.program

  @Test("docs/findings.md lists every code as the program has it")
  func page() throws {
    var page = """
      # 检查结果 · Findings

      Every code that a check, a conversion or an update can give. A code never changes its meaning. This
      page is made from the program's own list: `UPDATE_GOLDEN=1 swift test --filter FindingPageTests`.

      \(Tool.nianbao.wording.zh) · \(Tool.nianbao.wording.en)


      """
    for kind in kinds.findings {
      page += """
        ## \(kind.code)

        \(kind.severity.name.zh) · \(kind.severity.name.en)

        - \(kind.meaning.zh)。依据：\(kind.basis.zh)。例：\(kind.example.zh)。怎么办：\(kind.remedy.zh)。
        - \(kind.meaning.en). Basis: \(kind.basis.en). Example: \(kind.example.en). What to do: \(kind.remedy.en).
        - \(kind.responsibility.zh)。\(kind.responsibility.en).


        """
    }
    page +=
      "# 拒绝 · Refusals\n\nWhy a file is not read or not written at all; the message itself says what to do.\n\n"
    for kind in kinds.refusals {
      page += """
        ## \(kind.code)

        - \(kind.meaning.zh)。例：\(kind.example.zh)。
        - \(kind.meaning.en). Example: \(kind.example.en).
        - \(kind.responsibility.zh)。\(kind.responsibility.en).


        """
    }
    try GoldenFile.document("findings.md").expect(Array(page.utf8))
  }

  @Test("no two kinds have the same code")
  func codes() {
    let codes = kinds.descriptions.map(\.code)
    #expect(codes.count > 100)
    #expect(Set(codes).count == codes.count)
  }
}
