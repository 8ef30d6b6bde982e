import Listings
import ReportModel

/// Who did what when at the desk of a district.
struct LogPage {
  private let log: DeskLog
  private let language: Language

  init(_ log: DeskLog, _ language: Language) {
    self.log = log
    self.language = language
  }

  /// The most events that the page shows.
  private static let eventLimit = 500

  /// The whole page.
  ///
  /// - Parameters:
  ///   - organ: The district's organ.
  ///   - year: The reporting year.
  /// - Returns: The page.
  func bytes(of organ: String, _ year: Int?) -> [UInt8] {
    let frame = DistrictFrame(page: .log, organ: organ, year: year, language: language)
    let count = log.count
    return frame.bytes { main in
      main.element(
        "p",
        text: count > Self.eventLimit
          ? Wording(
            zh: "共 \(count) 条，这里是最近 \(Self.eventLimit) 条。",
            en: "\(count) entries, of which the last \(Self.eventLimit) are here."
          )(language)
          : Wording(zh: "共 \(count) 条。", en: "Entries: \(count).")(language)
      )
      if log.unreadCount > 0 {
        main.element(
          "p",
          [.classes("wrong")],
          text: Wording(
            zh: "记录文件中有 \(log.unreadCount) 行不能识别，可能被改动过。",
            en: "\(log.unreadCount) lines of the log cannot be read; it may have been edited."
          )(language)
        )
      }
      main.element("p", [.classes("links")]) { line in
        line.element(
          "a",
          [.named("href", "/log.csv"), .flag("download")],
          text: Wording(zh: "下载全部记录（CSV）", en: "Download all of it (CSV)")(language)
        )
      }
      let listing = Self.listing(of: log.newest(Self.eventLimit))
      main.add(ListingView(listing, language) { _ in nil }.markup)
    }
  }

  /// All of it as a file, the oldest first.
  ///
  /// - Returns: The file.
  /// - Throws: ``DeskFault`` if it cannot be written.
  func file() throws(DeskFault) -> DeskFile {
    let document = ListingDocument(title: Self.name, listings: [Self.listing(of: log.all)])
    return DeskFile(
      name: Self.name(language) + ".csv",
      type: "text/csv; charset=utf-8",
      bytes: try document.deskFile(as: .csv, language)
    )
  }

  private static let name = Wording(zh: "办理记录", en: "Log")

  private static func listing(of events: [DeskEvent]) -> Listing {
    Listing(
      key: "log",
      name: name,
      columns: [
        ListingColumn("time", Wording(zh: "时间", en: "time"), width: 20),
        ListingColumn("user", Wording(zh: "谁", en: "who"), width: 12),
        ListingColumn("action", Wording(zh: "做了什么", en: "what"), width: 12),
        ListingColumn("unit", Wording(zh: "单位", en: "unit"), width: 24),
        ListingColumn("file", Wording(zh: "文件", en: "file"), width: 28),
        ListingColumn("place", Wording(zh: "位置", en: "place"), width: 28),
        ListingColumn("old", Wording(zh: "原来", en: "before"), width: 20),
        ListingColumn("new", Wording(zh: "现在", en: "now"), width: 20),
        ListingColumn("reason", Wording(zh: "理由", en: "reason"), width: 30),
        ListingColumn("version", Wording(zh: "留存的版本", en: "version kept"), width: 10),
      ],
      rows: events.map { event in
        ListingRow([
          .text(event.time), .text(event.user),
          .wording(event.action.name, code: event.action.rawValue), .text(event.unit),
          .text(event.file), .text(event.place), .text(event.old), .text(event.new),
          .text(event.reason), .number(event.version),
        ])
      }
    )
  }
}

extension DeskEvent.Action {
  /// What was done, in words.
  fileprivate var name: Wording {
    switch self {
    case .arrived: Wording(zh: "收到", en: "arrived")
    case .edited: Wording(zh: "修改", en: "edited")
    case .explained: Wording(zh: "核实说明", en: "explained")
    case .transferred: Wording(zh: "转存", en: "put into another file")
    case .restored: Wording(zh: "恢复版本", en: "version put back")
    case .accepted: Wording(zh: "审定", en: "accepted")
    case .withdrawn: Wording(zh: "撤回审定", en: "acceptance withdrawn")
    }
  }
}
