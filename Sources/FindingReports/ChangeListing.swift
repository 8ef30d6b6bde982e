public import Listings
public import ReportModel
public import ReportRules

/// The differences between reports as tables for people: a row a difference, and a row a unit.
public enum ChangeListing {
  /// The tables of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - before: What the first folder is called.
  ///   - after: What the second folder is called.
  ///   - tool: The program, which the foot names.
  /// - Returns: The document.
  public static func document(
    of comparison: FolderComparison,
    before: String,
    after: String,
    tool: Tool
  ) -> ListingDocument {
    ListingDocument(
      title: OwnDocument.changes.title,
      lines: [
        comparison.summary,
        Wording(zh: "修改前：\(before)；修改后：\(after)", en: "Before: \(before); after: \(after)"),
      ],
      listings: [differences(comparison), units(comparison)],
      foot: tool.wording
    )
  }

  private static func differences(_ comparison: FolderComparison) -> Listing {
    var rows: [ListingRow] = []
    for pair in comparison.pairs {
      for change in pair.changes {
        let number = change.number
        var identifier: String?
        if case .value(let cell, _, _) = change { identifier = cell.identifier }
        rows.append(
          ListingRow([
            .text(pair.before.report.organ), .number(pair.before.report.year),
            .wording(change.subject), .text(identifier), value(change.old, number != nil),
            value(change.new, number != nil), signed(number?.difference), signed(number?.percent),
          ])
        )
      }
    }
    return Listing(
      key: "differences",
      name: Wording(zh: "不同之处", en: "Differences"),
      columns: [
        ListingColumn("organ", Wording(zh: "单位", en: "Unit"), width: 28),
        ListingColumn("year", Wording(zh: "年度", en: "Year"), width: 8),
        ListingColumn("subject", Wording(zh: "项目", en: "Subject"), width: 40),
        ListingColumn("cell", Wording(zh: "单元格标识", en: "Cell"), width: 24),
        ListingColumn("old", Wording(zh: "修改前", en: "Before"), width: 30),
        ListingColumn("new", Wording(zh: "修改后", en: "After"), width: 30),
        ListingColumn("difference", Wording(zh: "差", en: "Difference"), width: 10),
        ListingColumn("percent", Wording(zh: "差（%）", en: "Difference (%)"), width: 10),
      ],
      rows: rows
    )
  }

  /// A signed number with its unit: as a number where it is one, and where that is %.
  private static func signed(_ text: String?) -> ListingCell {
    let number = ListingCell.decimal(text.map { String($0.filter { $0 != "+" && $0 != "%" }) })
    return number.isNumeric ? number : .text(text)
  }

  /// A number as a number where both sides are one.
  private static func value(_ text: String?, _ isNumber: Bool) -> ListingCell {
    isNumber ? .decimal(text) : .text(text)
  }

  private static func units(_ comparison: FolderComparison) -> Listing {
    var rows: [ListingRow] = []
    for pair in comparison.pairs {
      let isSame = pair.changes.isEmpty
      rows.append(
        row(
          pair.before,
          before: pair.before.file,
          after: pair.after.file,
          isSame
            ? Wording(zh: "相同", en: "the same") : Wording(zh: "有不同", en: "different"),
          count: pair.changes.count,
          tone: isSame ? .plain : .notice
        )
      )
    }
    for tangle in comparison.tangles {
      rows.append(
        row(
          tangle.before[0],
          before: tangle.before.map(\.file).joined(separator: "\n"),
          after: tangle.after.map(\.file).joined(separator: "\n"),
          Wording(zh: "不止一份，没有比较", en: "several, not compared"),
          tone: .warning
        )
      )
    }
    for entry in comparison.onlyBefore {
      rows.append(
        row(entry, before: entry.file, Wording(zh: "只在修改前", en: "before only"), tone: .warning)
      )
    }
    for entry in comparison.onlyAfter {
      rows.append(
        row(entry, after: entry.file, Wording(zh: "只在修改后", en: "after only"), tone: .warning)
      )
    }
    return Listing(
      key: "units",
      name: Wording(zh: "各单位", en: "Units"),
      columns: [
        ListingColumn("organ", Wording(zh: "单位", en: "Unit"), width: 28),
        ListingColumn("year", Wording(zh: "年度", en: "Year"), width: 8),
        ListingColumn("state", Wording(zh: "情况", en: "State"), width: 20),
        ListingColumn("changes", Wording(zh: "不同之处", en: "Differences"), width: 10),
        ListingColumn("before", Wording(zh: "修改前的文件", en: "File before"), width: 36),
        ListingColumn("after", Wording(zh: "修改后的文件", en: "File after"), width: 36),
      ],
      rows: rows
    )
  }

  private static func row(
    _ entry: FolderComparison.Entry,
    before: String? = nil,
    after: String? = nil,
    _ state: Wording,
    count: Int? = nil,
    tone: ListingTone
  ) -> ListingRow {
    ListingRow(
      [
        .text(entry.report.organ), .number(entry.report.year), .wording(state), .number(count),
        .text(before), .text(after),
      ],
      tone: tone
    )
  }
}

extension FolderComparison {
  /// How many units there are of each sort, in one line.
  public var summary: Wording {
    let same = pairs.count { $0.changes.isEmpty }
    let summary = OwnDocument.changeSummary([
      (.same, same), (.different, pairs.count - same), (.tangled, tangles.count),
      (.onlyBefore, onlyBefore.count), (.onlyAfter, onlyAfter.count),
    ])
    return summary.zh.isEmpty ? Wording(zh: "没有报告", en: "no reports") : summary
  }
}
