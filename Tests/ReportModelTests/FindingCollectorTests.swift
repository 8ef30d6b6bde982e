import ReportModel
import Testing

@Suite("Findings as they come")
struct FindingCollectorTests {
  private func finding(_ kind: FindingKind, _ number: Int) -> Finding {
    Finding(kind, at: .paragraph(number: number), zh: "\(number)", en: "\(number)")
  }

  @Test("are all kept, in their order, while they are few")
  func few() {
    var collector = FindingCollector()
    #expect(collector.findings.isEmpty)
    let kinds: [FindingKind] = [.valueUnreadable, .yearUnknown]
    for number in 0..<FindingCollector.limit * 2 {
      collector.add(kinds[number % 2]) { finding(kinds[number % 2], number) }
    }
    let places = collector.findings.map(\.place)
    #expect(places == (0..<FindingCollector.limit * 2).map { .paragraph(number: $0) })
  }

  @Test("are counted and not made beyond so many of a kind, and others of another are kept")
  func many() {
    var collector = FindingCollector()
    var made = 0
    for number in 0..<FindingCollector.limit + 7 {
      collector.add(.valueUnreadable) {
        made += 1
        return finding(.valueUnreadable, number)
      }
    }
    collector.add(.yearUnknown) { finding(.yearUnknown, 1) }
    #expect(made == FindingCollector.limit)
    let findings = collector.findings
    #expect(findings.count == FindingCollector.limit + 2)
    #expect(findings[FindingCollector.limit].kind == .yearUnknown)
    #expect(findings.last?.kind == .valueUnreadable)
    #expect(findings.last?.found == "7")
  }
}
