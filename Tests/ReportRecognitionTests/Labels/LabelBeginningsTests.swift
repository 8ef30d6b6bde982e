import Testing

@testable import ReportRecognition

@Suite struct LabelBeginningsTests {
  private let labels = ["规章", "行政规范性文件", "（一）予以公开"]

  @Test("no label is turned away, whatever stands behind it", arguments: ["", "（件）", "1"])
  func allowsLabels(behind: String) {
    let beginnings = LabelBeginnings(labels)
    #expect(labels.allSatisfy { beginnings.allow($0 + behind) })
  }

  @Test("a label that is shorter than the others is known by all it has")
  func allowsShortLabels() {
    let beginnings = LabelBeginnings(labels + ["件"])
    #expect(beginnings.allow("件"))
    #expect(beginnings.allow("件数"))
  }

  @Test("texts that begin otherwise are turned away", arguments: ["", "0", "规", "217", "许可", "总计"])
  func turnsAwayOthers(text: String) {
    let isAllowed = LabelBeginnings(labels).allow(text)
    #expect(!isAllowed)
  }
}
