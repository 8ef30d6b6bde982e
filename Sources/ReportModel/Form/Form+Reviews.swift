extension FormTable {
  /// The table of reconsideration and litigation, the same in both editions: one row of values.
  static func reviews(appendingTo cells: inout [FormCell]) -> FormTable {
    FormTable(
      .reviews,
      name: Wording(zh: "复议诉讼", en: "Reviews and litigation"),
      clause: "《政府信息公开条例》第五十条第（三）项",
      valueType: .count,
      blocks: [
        Block(
          title: nil,
          corner: nil,
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
      ],
      appendingTo: &cells
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
