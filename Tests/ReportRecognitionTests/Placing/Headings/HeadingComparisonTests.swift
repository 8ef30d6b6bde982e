import ReportModel
import Testing
import TextTools

@testable import ReportRecognition

@Suite("headings compared with the form's")
struct HeadingComparisonTests {
  private let rules = HeadingComparison(0, labels: Small.labels(.proactive))
  private let reviews = HeadingComparison(0, labels: Small.labels(.reviews))
  private static let columns = ["本年制发件数", "本年废止件数", "现行有效件数"]

  private func cells(_ rows: [String]...) -> FoundHeadings {
    var found = FoundHeadings(partedBy: .cells)
    for (number, row) in rows.enumerated() {
      let headings = row.map { FoundHeadings.Heading(text: LabelFolding.fold($0)) }
      found.add(row: headings, at: .text(line: number + 1, column: 1))
    }
    return found
  }

  private func pieces(_ texts: String...) -> FoundHeadings {
    var found = FoundHeadings(partedBy: .labels)
    for text in texts { found.add(LabelFolding.fold(text), at: nil) }
    return found
  }

  /// A verdict in a word, with the headings that are read as others.
  private func word(_ verdict: HeadingComparison.Verdict) -> String {
    switch verdict {
    case .right: "right"
    case .missing: "missing"
    case .variants(let variants):
      variants.map { "\($0.found)=\($0.official)" }.joined(separator: " ")
    case .reordered(let order, _): order.map { String($0) }.joined(separator: " ")
    case .scattered: "scattered"
    case .wrong: "wrong"
    }
  }

  @Test("are right with or without the corner and the titles above")
  func right() {
    let title = "第二十条第（一）项"
    #expect(word(rules.verdict(on: cells(["信息内容"] + Self.columns))) == "right")
    #expect(word(rules.verdict(on: cells([title], ["信息内容"] + Self.columns))) == "right")
    #expect(word(rules.verdict(on: cells(["单位：件"], Self.columns))) == "right")
    #expect(word(rules.verdict(on: pieces("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"))) == "right")
    #expect(word(rules.verdict(on: pieces("本年制发件数", "本年废止件数", "现行有效件数"))) == "right")
  }

  @Test("in one row without groups are read in their order, and on lines of their own are not")
  func oneRow() {
    let applications = HeadingComparison(0, labels: Small.labels(.applications))
    let names = ["总计", "商业企业", "其他", "科研机构", "社会公益组织", "自然人", "法律服务机构"]
    #expect(word(applications.verdict(on: cells(["项目"] + names))) == "6 1 5 2 3 0 4")
    #expect(word(applications.verdict(on: cells(["项目"], names))) == "wrong")
    var line = FoundHeadings(partedBy: .labels)
    var lines = FoundHeadings(partedBy: .labels)
    for (number, name) in names.enumerated() {
      line.add(name, line: 1, at: nil)
      lines.add(name, line: number, at: nil)
    }
    #expect(word(applications.verdict(on: line)) == "6 1 5 2 3 0 4")
    #expect(word(applications.verdict(on: lines)) == "wrong")
    #expect(word(applications.verdict(on: cells(["法人或其他组织"] + names))) == "wrong")
    #expect(word(applications.verdict(on: cells(names.map { $0 == "其他" ? "总计" : $0 }))) == "wrong")
  }

  @Test("that are not there leave the form's order")
  func missing() {
    #expect(word(rules.verdict(on: cells())) == "missing")
    #expect(word(rules.verdict(on: cells(["第二十条第（一）项"]))) == "missing")
    #expect(word(rules.verdict(on: pieces())) == "missing")
  }

  @Test("written differently are known by their place and their characters")
  func variants() {
    let found = "本年制作数量=本年制发件数"
    #expect(word(rules.verdict(on: cells(["信息内容", "本年制作数量", "本年废止件数", "现行有效件数"]))) == found)
    #expect(word(rules.verdict(on: cells(["本年制作数量", "本年废止件数", "现行有效件数"]))) == found)
    #expect(word(rules.verdict(on: pieces("本年制作数量", "本年废止件数", "现行有效件数"))) == found)
    #expect(word(rules.verdict(on: cells(["项目"] + Self.columns))) == "项目=信息内容")
  }

  @Test("that are others, more, fewer or in another order are wrong")
  func wrong() {
    #expect(word(rules.verdict(on: cells(["项目", "甲", "乙", "丙"]))) == "wrong")
    #expect(
      word(rules.verdict(on: cells(["信息内容", "本年制发件数", "本年修改件数", "本年废止件数", "现行有效件数"]))) == "wrong"
    )
    #expect(word(rules.verdict(on: cells(["信息内容", "本年制发件数", "现行有效件数"]))) == "wrong")
    #expect(word(rules.verdict(on: cells(["本年处理决定数量"]))) == "wrong")
    // 数量 alone is like several.
    #expect(word(rules.verdict(on: cells(["信息内容", "件数", "本年废止件数", "现行有效件数"]))) == "wrong")
  }

  @Test("that are all there give their order, however they are written")
  func reordered() {
    let exact = ["本年废止件数", "本年制发件数", "现行有效件数"]
    #expect(word(rules.verdict(on: cells(["信息内容"] + exact))) == "1 0 2")
    #expect(word(rules.verdict(on: cells(["项目"] + exact))) == "1 0 2")
    #expect(word(rules.verdict(on: pieces("本年废止件数", "本年制发件数", "现行有效件数"))) == "1 0 2")
    #expect(word(rules.verdict(on: pieces("信息内容", "现行有效数", "本年制发数", "本年废止数"))) == "2 0 1")
    #expect(word(rules.verdict(on: pieces("现行有效数", "现行有效件数", "本年废止数"))) == "wrong")
    // Below groups it is not known what was moved with what.
    #expect(word(reviews.verdict(on: pieces("总计", "结果维持"))) == "wrong")
  }

  @Test("torn apart in a text leave the form's order, if nothing else stands among them")
  func torn() {
    let torn = pieces("本年制", "发件数", "本年废", "止件数", "现行有效件数")
    #expect(word(rules.verdict(on: torn)) == "missing")
    #expect(word(rules.verdict(on: pieces("现行有效", "件数", "本年制", "发件数", "本年废止件数"))) == "wrong")
    #expect(word(rules.verdict(on: pieces("本年制", "发件数", "本年废止件数"))) == "wrong")
    #expect(word(rules.verdict(on: pieces("本年制", "备注", "本年废止件数"))) == "wrong")
    // In cells a piece is a heading of its own.
    #expect(word(rules.verdict(on: cells(["本年制", "发件数", "本年废止件数"]))) == "wrong")
  }

  @Test("scattered over lines may be the form's where each line keeps their order")
  func scattered() {
    let applications = HeadingComparison(0, labels: Small.labels(.applications))
    func word(_ lines: String...) -> String {
      var found = FoundHeadings(partedBy: .labels)
      for (line, text) in lines.enumerated() {
        for word in text.split(separator: " ").map({ LabelFolding.fold(String($0)) }) {
          if Small.labels(.applications).columnLabels.contains(word) {
            found.add(word, line: line, at: nil)
          } else {
            found.add(between: word, line: line)
          }
        }
      }
      return self.word(applications.verdict(on: found))
    }
    let kinds = "商业企业 科研机构 社会公益组织 法律服务机构 其他"
    #expect(word("申请人情况", "法人或其他组织", "自然人 总计", kinds) == "scattered")
    #expect(word("申请人情况", "法人或其他组织", "自然人 总计", "商业企 科研机 社会公益", "其他", "业 构 组织") == "scattered")
    #expect(word("申请人情况", "法人或其他组织", "总计 自然人", kinds) == "wrong")
    #expect(word("申请人情况", "法人或其他组织 自然人 总计", kinds) == "wrong")
    #expect(word("申请人情况", "法人或其他组织", "自然人 总计", "科研机构 商业企业 其他") == "wrong")
    #expect(word("申请人情况", "法人或其他组织", "自然人 总计 备注", kinds) == "wrong")
    // One on each line, the order of lines is all there is.
    #expect(word("申请人情况", "法人或其他组织", "自然人", "总计", "商业企业") == "wrong")
  }

  @Test("of a page before may stand above those of a text, not those of cells")
  func repeated() {
    let all = Self.columns + Self.columns
    var found = FoundHeadings(partedBy: .labels)
    for text in all { found.add(text, at: nil) }
    #expect(word(rules.verdict(on: found)) == "right")
    #expect(word(rules.verdict(on: cells(all))) == "wrong")
  }

  @Test("that repeat under several groups need the groups")
  func groups() {
    let leaves = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    #expect(word(reviews.verdict(on: cells(leaves + leaves + leaves))) == "missing")
    let groups = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]
    #expect(
      word(
        reviews.verdict(
          on: cells(["行政复议", "行政诉讼"], ["未经复议直接起诉", "复议后起诉"], leaves + leaves + leaves)
        )
      ) == "right"
    )
    #expect(
      word(
        reviews.verdict(on: cells(["行政诉讼", "行政复议"], Array(groups[2...]), leaves + leaves + leaves))
      ) == "wrong"
    )
  }

  // MARK: Columns

  private func headings(_ rows: [(String, Range<Int>)]...) -> FoundHeadings {
    var found = FoundHeadings(partedBy: .cells)
    for (number, row) in rows.enumerated() {
      let headings = row.map {
        FoundHeadings.Heading(text: LabelFolding.fold($0.0), columns: $0.1)
      }
      found.add(row: headings, at: .text(line: number + 1, column: 1))
    }
    return found
  }

  @Test("have their columns wherever they stand")
  func columns() {
    let moved = headings([("现行有效件数", 1..<2), ("本年制发件数", 4..<6), ("信息内容", 0..<1)])
    #expect(rules.columns(of: moved).leaves == [[4, 5], [], [1]])
    let twice = headings([("本年制发件数", 1..<2), ("本年制发件数", 7..<8)])
    #expect(rules.columns(of: twice).leaves[0] == [1, 7])
  }

  @Test("have the columns under their own group where they repeat")
  func columnsOfGroups() {
    let found = headings(
      [("行政复议", 0..<2), ("行政诉讼", 2..<6)],
      [("未经复议直接起诉", 2..<4), ("复议后起诉", 4..<6)],
      [
        ("结果维持", 0..<1), ("总计", 1..<2), ("结果维持", 2..<3), ("总计", 3..<4),
        ("结果维持", 4..<5), ("总计", 5..<6),
      ]
    )
    let columns = reviews.columns(of: found).leaves
    #expect([columns[0], columns[5], columns[10]] == [[0], [2], [4]])
    #expect([columns[4], columns[9], columns[14]] == [[1], [3], [5]])
  }

  @Test("another unit of money makes another heading")
  func units() {
    let official = LabelFolding.fold("本年收费金额（单位：万元）")
    let fees = HeadingComparison(3, labels: Small.labels(.proactive))
    func isVariant(_ text: String) -> Bool {
      fees.isVariant(LabelFolding.fold(text), of: official)
    }
    #expect(isVariant("本年度收费金额（单位：万元）"))
    #expect(isVariant("本年收费金额"))
    for unit in ["元", "千元", "百万元", "亿元"] { #expect(!isVariant("本年收费金额（单位：\(unit)）")) }
  }

  @Test("what stands between labels is a piece, even where it reads like a label")
  func pieceLikeALabel() {
    var found = FoundHeadings(partedBy: .labels)
    for text in ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "总计"] {
      found.add(LabelFolding.fold(text), line: 1, at: nil)
    }
    for (line, text) in ["结果结果其他尚未", "维持纠正结果审结", "总计"].enumerated() {
      for _ in 0..<3 { found.add(between: LabelFolding.fold(text), line: line + 2) }
    }
    #expect(word(reviews.verdict(on: found)) == "missing")
  }
}
