public import ReportModel

/// An edition that nobody has published: seven sections, four tables, and a rule across two of them.
///
/// It shares three tables with the edition of 2021, and its last sections have other numbers than there.
public enum InventedEdition {
  /// The shipped editions and this one.
  public static let registry = EditionRegistry([.edition2019, .edition2021, edition])

  /// The edition.
  public static let edition = Edition(description)

  /// The kind of its fourth table.
  public static let platforms = TableKind("platforms")

  /// The kind of its seventh section.
  public static let platformsAndMedia = SectionKind("platformsAndMedia")

  /// The rule across two tables: what came in over all channels was received.
  public static let channelsTotal = Rule.Family(
    "P1",
    severity: .error,
    statement: Wording(
      zh: "各渠道收到的申请之和等于本年新收的总计",
      en: "the applications of all channels are the total of those newly received"
    ),
    basis: Wording(zh: "虚构的格式", en: "an invented form"),
    example: Wording(zh: "网上 2 件、其他 1 件，新收 4 件", en: "2 online, 1 otherwise, 4 received")
  )

  /// The sum of a column of the fourth table.
  public static let platformsTotal = Rule.Family(
    "P2",
    severity: .error,
    statement: Wording(zh: "网站与新媒体之和等于合计", en: "websites and media add up to all"),
    basis: Wording(zh: "虚构的格式", en: "an invented form"),
    example: Wording(zh: "网站 1、新媒体 2，合计 4", en: "1 website, 2 media, 4 in all")
  )

  /// The claim about the fourth table.
  public static let posts = ClaimFamily(
    "P3",
    statement: Wording(zh: "文中发布信息的条数，应等于表中合计", en: "posts are those of the table"),
    example: Wording(zh: "文中 9 条，表中 8", en: "9 in the text, 8 in the table")
  )

  /// What the edition is made from.
  public static let description: EditionDescription = {
    let model = Edition.edition2021.form.described
    return EditionDescription(
      name: "2031",
      notice: "国办公开办函〔2031〕1号",
      firstYear: 2031,
      sections: sections(like: model.sections),
      tables: [model.tables[0], table, model.tables[1], model.tables[2]],
      rules: model.rules + [
        RuleDescription(
          platformsTotal,
          parts: ["platforms.websites.*", "platforms.media.*"],
          totals: ["platforms.all.*"]
        ),
        RuleDescription(
          channelsTotal,
          parts: ["platforms.online.received", "platforms.otherwise.received"],
          totals: ["applications.newlyReceived.total"]
        ),
      ],
      yearRules: model.yearRules,
      claims: model.claims + [
        ClaimPattern(
          posts,
          labels: ["发布信息"],
          fillers: ["共", "计"],
          units: ["条"],
          readings: [["platforms.all.posts"]]
        )
      ],
      growth: model.growth,
      overview: OverviewExpectation(
        section: .overview,
        characterLimit: 50,
        basis: Wording(zh: "虚构的通知", en: "an invented notice")
      ),
      feeStatement: FeeStatementExpectation(
        section: .otherMatters,
        words: ["处理费"],
        missing: Wording(zh: "第七部分没有报告", en: "section seven does not report"),
        basis: Wording(zh: "虚构的通知", en: "an invented notice")
      )
    )
  }()

  /// The six sections with one more after the second.
  private static func sections(like model: [FormSection]) -> [FormSection] {
    let new = FormSection(
      platformsAndMedia,
      numeral: "",
      title: "政府网站与政务新媒体情况",
      titleVariants: ["网站和新媒体情况"],
      keywords: ["新媒体"],
      table: platforms,
      clause: "《虚构条例》第一条"
    )
    let sections = model.prefix(2) + [new] + model.dropFirst(2)
    return zip(sections, "一二三四五六七").map { section, numeral in
      FormSection(
        section.kind,
        numeral: String(numeral),
        title: section.title,
        titleVariants: section.titleVariants,
        keywords: section.keywords,
        table: section.table,
        clause: section.clause,
        isOwnAccount: section.isOwnAccount
      )
    }
  }

  private static let table = TableDescription(
    platforms,
    name: Wording(zh: "平台", en: "Platforms"),
    clause: "《虚构条例》第一条",
    rowTypeName: "platformCounts",
    sheet: TableDescription.Sheet(columnWidths: [24, 14, 14]),
    blocks: [
      FormTable.Block(
        title: "网站与政务新媒体",
        corner: "类别",
        columns: [Heading("账号个数", "accounts"), Heading("全年发布条数", "posts")],
        rows: [
          Heading("政府网站", "websites"), Heading("政务新媒体", "media", variants: ["新媒体账号"]),
          Heading("网站与新媒体合计", "all"),
        ]
      ),
      FormTable.Block(
        title: "申请渠道",
        corner: "渠道",
        columns: [Heading("收到申请件数", "received")],
        rows: [Heading("网上渠道", "online"), Heading("其他渠道", "otherwise")]
      ),
    ]
  )

  /// A report of a fictional organ in which every sum holds.
  public static func balanced(seed: UInt64) -> Report {
    var random = SplitMix64(seed: seed)
    var report = Report(
      edition: edition,
      organ: "示例县示例局",
      year: Int.random(in: 2031...2044, using: &random)
    )
    report.title = Report.prescribedTitle(organ: report.organ, year: report.year ?? 2031)
    for section in report.form.sections {
      report[section.kind].paragraphs = ["\(section.numeral)的情况良好，没有收取信息处理费。"]
    }
    for cell in report.form.cells where cell.valueType == .count {
      report.values[cell.index] = .count(Int.random(in: 0...9, using: &random))
    }
    report["proactive.fees.amount"] = Amount(digits: "12.11").map {
      .number(NumberValue(.amount($0)))
    }
    report.addUp()
    report["platforms.online.received"] = report["applications.newlyReceived.total"]
    report["platforms.otherwise.received"] = .count(0)
    return report
  }

  /// The reports of three fictional units for the same year, in which every sum holds.
  public static var units: [Report] {
    (0..<3 as Range<UInt64>).map { seed in
      var report = balanced(seed: seed)
      report.organ = "第\(seed)局"
      report.year = 2033
      return report
    }
  }
}
