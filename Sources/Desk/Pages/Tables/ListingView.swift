import Listings
import ReportModel

/// A table for people as a page shows it: what is said above it, headings in levels, rows.
///
/// It scrolls within its frame, where the headings and what a row is about stay in sight.
struct ListingView {
  /// The most cells of a table that a page shows; a browser does not keep up with more.
  static let cellLimit = 60_000

  /// A column that is not the table's own.
  typealias More = (heading: String, cell: (Int) -> Markup)

  private let listing: Listing
  private let language: Language
  /// The address that shows folded columns; nil where they are shown.
  private let unfolding: String?
  private let link: (ListingLink) -> String?
  /// One column more: its heading, and what stands in it, by the row's number from 0; nil for none.
  private let more: More?
  /// The columns that are shown, by their numbers.
  private let columns: [Int]
  /// The column that stays in sight; nil for none.
  private let stuck: Int?
  private let shownRows: [Int]

  /// Takes a table.
  ///
  /// - Parameters:
  ///   - listing: The table.
  ///   - language: The language of its words.
  ///   - unfolding: The address of a page with all columns, where only those are wanted that the table does not fold
  ///     away; nil shows all.
  ///   - more: One column more; nil for none.
  ///   - link: The address that a link leads to; nil for one that leads nowhere on the desk.
  init(
    _ listing: Listing,
    _ language: Language,
    unfolding: String? = nil,
    more: More? = nil,
    link: @escaping (ListingLink) -> String?
  ) {
    self.listing = listing
    self.language = language
    let isFolded = listing.isFolded && unfolding != nil
    self.unfolding = isFolded ? unfolding : nil
    self.link = link
    self.more = more
    let columns = listing.columns.indices.filter {
      !isFolded || listing.columns[$0].outlineLevel == 0
    }
    self.columns = columns
    // Of what says what a row is about, the widest says it best, and leaves room on a narrow window.
    stuck = columns.filter { $0 < listing.headColumns }
      .max { listing.columns[$0].width < listing.columns[$1].width }
    shownRows = Self.rows(of: listing, limit: Self.cellLimit / max(1, columns.count))
  }

  /// The first items, and all rows that add up.
  private static func rows(of listing: Listing, limit: Int) -> [Int] {
    guard listing.rows.count > limit else { return Array(listing.rows.indices) }
    var items = 0
    return listing.rows.indices.filter { row in
      if listing.rows[row].isTotal { return true }
      items += 1
      return items <= limit
    }
  }

  // MARK: Addresses

  /// The identifier of a table, or of a row of it, counted from 0; no other part of a page is called so.
  static func identifier(of key: String, row: Int? = nil) -> String {
    "table-\(key)" + (row.map { "-\($0 + 1)" } ?? "")
  }

  // MARK: On the page

  /// The table with its heading.
  var markup: Markup {
    Markup { markup in
      markup.element("section", [.id(Self.identifier(of: listing.key)), .classes("listing")]) {
        section in
        section.element("h2", text: listing.name(language))
        for line in listing.lines { section.element("p", text: line(language)) }
        addNotes(to: &section)
        if !listing.rows.isEmpty { addFrame(to: &section) }
      }
    }
  }

  private func addNotes(to section: inout Markup) {
    if let unfolding {
      section.element("p") { line in
        line.add(text: Wording(zh: "只显示总计。", en: "Only totals are shown. ")(language))
        line.element(
          "a",
          [.named("href", unfolding)],
          text: Wording(zh: "显示全部列", en: "Show all columns")(language)
        )
      }
    }
    let left = listing.rows.count - shownRows.count
    guard left > 0 else { return }
    section.element(
      "p",
      [.classes("cut")],
      text: Wording(
        zh: "表很长，另有 \(left) 行没有显示；请筛选，或下载工作簿查看全部。",
        en:
          "The table is long; rows not shown: \(left). Please filter it, or download the workbook."
      )(language)
    )
  }

  private func addFrame(to section: inout Markup) {
    section.element(
      "div",
      [
        .classes("frame"), .named("role", "region"), .named("tabindex", "0"),
        .label(listing.name(language)),
      ]
    ) { frame in
      frame.element("table") { table in
        table.element("caption", text: listing.name(language))
        addHead(to: &table)
        table.element("tbody") { body in
          for row in shownRows { add(row, to: &body) }
        }
      }
    }
  }

  private func addHead(to table: inout Markup) {
    let head = ListingHead(of: columns.map { listing.columns[$0] }, language)
    table.element("thead") { rows in
      for level in 0..<head.levels {
        rows.element("tr") { row in
          for heading in head.headings where heading.level == level {
            let count = heading.columns.count
            var attributes: [Attribute] = [.named("scope", count > 1 ? "colgroup" : "col")]
            if count > 1 { attributes.append(.named("colspan", String(count))) }
            if heading.height > 1 { attributes.append(.named("rowspan", String(heading.height))) }
            if count == 1, columns[heading.columns.lowerBound] == stuck {
              attributes.append(.classes("stuck"))
            }
            row.element("th", attributes, text: heading.text)
          }
          if level == 0, let more {
            row.element(
              "th",
              [.named("scope", "col"), .named("rowspan", String(head.levels))],
              text: more.heading
            )
          }
        }
      }
    }
  }

  private func add(_ number: Int, to body: inout Markup) {
    let row = listing.rows[number]
    let classes = [row.isTotal ? "total" : nil, row.tone.className].compactMap { $0 }
    let identifier = Self.identifier(of: listing.key, row: number)
    body.element(
      "tr",
      // A link to a row leads the keyboard there.
      [.id(identifier), .named("tabindex", "-1")]
        + (classes.isEmpty ? [] : [.classes(classes.joined(separator: " "))])
    ) { line in
      for column in columns where column < row.cells.count {
        add(row.cells[column], column, to: &line)
      }
      if let more { line.element("td") { $0.add(more.cell(number)) } }
    }
  }

  private func add(_ cell: ListingCell, _ column: Int, to line: inout Markup) {
    let isHead = column < listing.headColumns
    let classes = [
      cell.isNumeric || cell.isMark ? "number" : nil, column == stuck ? "stuck" : nil,
      cell.tone.flatMap(\.className),
    ].compactMap { $0 }
    let attributes: [Attribute] =
      (isHead ? [.named("scope", "row")] : [])
      + (classes.isEmpty ? [] : [.classes(classes.joined(separator: " "))])
    line.element(isHead ? "th" : "td", attributes) { content in
      let text = cell.plainText(language)
      if let address = cell.link.flatMap(link) {
        content.element("a", [.named("href", address)], text: text)
      } else {
        content.add(text: text)
      }
    }
  }
}

extension ListingTone {
  /// The class of a row or cell; nil for what strikes no eye.
  fileprivate var className: String? { self == .plain ? nil : "tone-" + rawValue }
}
