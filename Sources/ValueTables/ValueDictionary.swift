public import Listings
import ReportModel

/// What the columns and states of the table of values mean, as a table.
public enum ValueDictionary {
  /// The table.
  public static var document: ListingDocument {
    let rows =
      ValueColumn.allCases.map { row("column", $0.rawValue, $0.meaning) }
      + ValueState.allCases.map { row("state", $0.rawValue, $0.meaning) }
    return ListingDocument(
      title: Wording(zh: "数据表的列和状态", en: "columns and states of the table of values"),
      listings: [
        Listing(
          key: "dictionary",
          name: Wording(zh: "含义", en: "dictionary"),
          columns: [
            ListingColumn("kind", Wording(zh: "种类", en: "kind")),
            ListingColumn("name", Wording(zh: "名称", en: "name")),
            ListingColumn("meaning", Wording(zh: "含义", en: "meaning"), width: 60),
          ],
          rows: rows
        )
      ]
    )
  }

  private static func row(_ kind: String, _ name: String, _ meaning: Wording) -> ListingRow {
    ListingRow([.text(kind), .text(name), .wording(meaning)])
  }
}
