import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the vote of the labels on the edition")
struct EditionVoteTests {
  private func vote(_ labels: String...) -> EditionVote {
    EditionVote([], labels: labels.map { LabelFolding.fold($0) }, among: .shipped)
  }

  @Test("is won by labels that one edition alone has")
  func winner() {
    for expected in [Edition.edition2019, .edition2021] {
      #expect(vote("本年制发件数").winner(expecting: expected) == .edition2021)
      let most = vote("采购项目数量", "本年制发件数", "采购总金额")
      #expect(most.winner(expecting: expected) == .edition2019)
      // Both editions have the one, each has one of the others.
      #expect(vote("规章", "总计").winner(expecting: expected) == expected)
      #expect(vote("采购项目数量", "本年制发件数").winner(expecting: expected) == expected)
    }
  }

  @Test("counts the cells of grids, each label once")
  func grids() {
    let grid = FoldedGrid(Small.flow(["本年制发件数", "本年制发件数"], ["采购项目数量", "采购总金额"]))
    #expect(EditionVote([grid], among: .shipped).winner(expecting: .edition2021) == .edition2019)
  }

  @Test("is mixed where two editions have more than a slip")
  func mixed() {
    let slip = vote("采购项目数量", "采购总金额", "本年制发件数")
    #expect(slip.mixed(with: .edition2019).isEmpty)
    let mixed = vote("采购项目数量", "采购总金额", "本年制发件数", "本年废止件数")
    #expect(mixed.mixed(with: .edition2021) == [.edition2019, .edition2021])
  }
}
