extension TableKind {
  /// 政府信息公开行政复议、行政诉讼情况.
  public static let reviews = TableKind("reviews")
}

extension TableDescription {
  /// The table of reconsideration and litigation, the same in both editions: one row of values.
  static var reviews: TableDescription {
    TableDescription(
      .reviews,
      name: Wording(zh: "复议诉讼", en: "Reviews and litigation"),
      clause: "《政府信息公开条例》第五十条第（三）项",
      rowTypeName: "outcomeCounts",
      sheet: Sheet(columnWidths: Array(repeating: 8, count: 15), isLandscape: true),
      blocks: [
        FormTable.Block(
          columns: [
            Heading("行政复议", "reconsideration", children: outcomes),
            Heading(
              "行政诉讼",
              children: [
                Heading("未经复议直接起诉", "litigationDirect", children: outcomes),
                Heading("复议后起诉", "litigationAfterReconsideration", children: outcomes),
              ]
            ),
          ],
          rows: [Heading("")]
        )
      ]
    )
  }

  private static let outcomes = [
    Heading("结果维持", "upheld"),
    Heading("结果纠正", "corrected"),
    Heading("其他结果", "other"),
    Heading("尚未审结", "pending"),
    Heading("总计", "total"),
  ]
}
