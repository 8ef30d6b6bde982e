import Listings
import Nianbao
import ReportFormats
import ReportModel
import ReportRules
import TextTools

/// The first page of a district: how far reading has come, who has handed in what, and where what arrives is dropped.
struct UnitsPage {
  private let district: District
  private let called: District.Called
  private let progress: District.Progress
  private let filter: UnitFilter
  private let language: Language

  /// Takes what is known of a district.
  ///
  /// - Parameters:
  ///   - district: The district.
  ///   - filter: The name of the filter that the address gives; nil for all units.
  ///   - language: The language of the page.
  init(_ district: District, filter: String?, _ language: Language) {
    self.district = district
    progress = district.progress
    called = district.called
    self.filter = filter.flatMap { UnitFilter(name: $0) } ?? .all
    self.language = language
  }

  private static let progressIdentifier = "progress"
  private static let unitsIdentifier = "units"

  // MARK: The page

  /// The whole page.
  var bytes: [UInt8] {
    frame.bytes(dialogs: BlankForm(language).question) { main in
      main.element("div", [.data("list", "true")]) { list in
        list.element("div", [.id(Self.progressIdentifier)]) { $0.add(reading) }
        list.element("div", [.id(Self.unitsIdentifier)]) { $0.add(units) }
      }
      DropZone(arrivalsIn: language).add(to: &main)
      BlankForm(language).add(to: &main)
    }
  }

  private var reading: Markup { ProgressView(progress, language).markup }

  private var frame: DistrictFrame {
    DistrictFrame(
      page: .units,
      organ: district.options.organ,
      year: called.roll.year,
      language: language
    )
  }

  /// The table as a workbook.
  func file() throws(DeskFault) -> DeskFile {
    let document = called.roll.listing(from: called.source, path: { _ in nil })
    return DeskFile(
      name: FileName.name(of: document.title(language)) + ".xlsx",
      type: ReportFormat.xlsx.mediaType,
      bytes: try document.deskFile(as: .xlsx, language)
    )
  }

  /// What has changed since the page was made, for its script.
  var answer: DeskResponse {
    var parts = frame.parts
    parts.append(
      PagePart(
        identifier: Self.progressIdentifier,
        content: .markup(reading.string)
      )
    )
    // Of very many units the table comes once, when all is read.
    if !progress.isRunning || called.roll.rows.count <= Self.liveLimit {
      parts.append(PagePart(identifier: Self.unitsIdentifier, content: .markup(units.string)))
    }
    return ChangeAnswer(revision: called.generation, parts: parts).response
  }

  /// The most units whose table is made anew while files are read.
  private static let liveLimit = 500

  // MARK: Units

  private var units: Markup {
    let document = called.roll.listing(from: called.source)
    let rows = called.roll.rows + called.roll.others
    return Markup { markup in
      for (number, line) in document.lines.enumerated() {
        markup.element("p", number == 0 ? [.classes("verdict")] : [], text: line(language))
      }
      if let passed { markup.element("p", text: passed(language)) }
      add(filtersOf: rows, to: &markup)
      add(filesTo: &markup)
      guard var listing = document.listings.first else { return }
      let shown = rows.indices.filter { filter.takes(rows[$0], of: district) }
      listing.rows = shown.map { listing.rows[$0] }
      let more = ListingView.More(heading: Wording(zh: "办理", en: "done")(language)) {
        self.more(on: rows[shown[$0]])
      }
      let view = ListingView(listing, language, more: more) { link in
        if case .file(let name) = link { Self.address(ofFile: name) } else { nil }
      }
      markup.add(view.markup)
    }
  }

  /// The slips and notices that lie among the reports, and are not read.
  private var passed: Wording? {
    let names = district.passed
    guard !names.isEmpty else { return nil }
    let named = names.prefix(Self.passedLimit)
    let isMore = names.count > named.count
    return Wording(
      zh: "文件夹里有 \(names.count) 份退回单或催报通知，不是报告，没有读取："
        + named.joined(separator: "、") + (isMore ? "等。" : "。"),
      en: "Slips and notices in the folder, which are no reports and were not read: "
        + "\(names.count) (" + named.joined(separator: ", ") + (isMore ? ", …)." : ").")
    )
  }

  /// How many of them are named.
  private static let passedLimit = 5

  /// The address that opens the report in a file of the folder.
  static func address(ofFile name: String) -> String { "/files/" + FileAddress.part(name) }

  private func add(filtersOf rows: [RollCall.Row], to markup: inout Markup) {
    let name = Wording(zh: "只看", en: "Show only")(language)
    markup.element("p", [.classes("filters"), .named("role", "group"), .label(name)]) { line in
      for filter in UnitFilter.allCases {
        let count = rows.count { filter.takes($0, of: district) }
        guard count > 0 || filter == .all else { continue }
        line.element(
          "a",
          [.named("href", filter == .all ? "/" : "/?state=\(filter.name)")]
            + (filter == self.filter ? [.named("aria-current", "true")] : []),
          text: "\(filter.wording(language)) \(count)"
        )
      }
    }
  }

  private func add(filesTo markup: inout Markup) {
    markup.element("p", [.classes("links")]) { line in
      for (address, name) in [
        ("/units.xlsx", Wording(zh: "下载报送情况（工作簿）", en: "Download this table (workbook)")),
        ("/slips", Wording(zh: "下载全部退回单", en: "Download all slips")),
        ("/notices", Wording(zh: "下载全部催报通知", en: "Download all notices")),
      ] {
        line.element(
          "a",
          [.named("href", address), .flag("download")],
          text: name(language)
        )
      }
    }
  }

  /// What was done with a unit's report, and what can be handed back to the unit.
  private func more(on row: RollCall.Row) -> Markup {
    Markup { markup in
      if let file = row.used?.file, let event = district.log.acceptance(of: file) {
        let isChanged = district[file]?.isChangedSinceAccepted == true
        markup.element(
          "strong",
          [.classes(isChanged ? "wrong" : "right")],
          text: isChanged
            ? Wording(zh: "审定后被改动", en: "changed since accepted")(language)
            : Wording(zh: "已审定", en: "accepted")(language)
        )
        markup.add(text: " \(event.time.prefix(10)) ")
      }
      if MissingNotice.isDue(to: row.state) {
        letter("/notices/" + FileAddress.part(row.name), Self.notice, to: &markup)
      } else if row.isListed, let file = row.used?.file, row.needsSlip {
        letter("/slips/" + FileAddress.part(file), Self.slip, to: &markup)
      }
    }
  }

  private static let notice = Wording(zh: "催报通知", en: "notice")
  private static let slip = Wording(zh: "退回单", en: "slip")

  private func letter(_ address: String, _ name: Wording, to markup: inout Markup) {
    markup.element("a", [.named("href", address), .flag("download")], text: name(language))
  }
}

extension RollCall.Row {
  /// Whether something of its report may be the unit's to mend.
  var needsSlip: Bool {
    used?.refusal != nil || (report.map { $0.errorCount + $0.warningCount > 0 } ?? false)
  }
}

/// Which units the first page of a district shows.
enum UnitFilter: Hashable, CaseIterable {
  /// All of them.
  case all
  /// Those in a state.
  case state(UnitState)
  /// What is no unit's of the list.
  case others
  /// Those whose report is accepted.
  case accepted

  static let allCases: [UnitFilter] =
    [.all] + UnitState.allCases.filter { $0 != .districtSum }.map { .state($0) }
    + [.others, .accepted]

  /// The name in addresses.
  var name: String {
    switch self {
    case .all: "all"
    case .state(let state): state.rawValue
    case .others: "others"
    case .accepted: "accepted"
    }
  }

  init?(name: String) {
    guard let filter = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = filter
  }

  /// The name on the page.
  var wording: Wording {
    switch self {
    case .all: Wording(zh: "全部", en: "all")
    case .state(let state): state.name
    case .others: Wording(zh: "不属于名单中的单位", en: "no unit's of the list")
    case .accepted: Wording(zh: "已审定", en: "accepted")
    }
  }

  /// Whether a row is shown.
  func takes(_ row: RollCall.Row, of district: District) -> Bool {
    switch self {
    case .all: true
    case .state(let state): row.isListed && row.state == state
    case .others: !row.isListed
    case .accepted: row.used.map { district.log.acceptance(of: $0.file) != nil } ?? false
    }
  }
}
