extension TableDescription {
  /// The 2021 edition's table of proactive disclosure.
  static var proactive2021: TableDescription {
    TableDescription(
      .proactive,
      name: proactiveName,
      clause: "《政府信息公开条例》第二十条",
      rowTypeName: "itemCounts",
      sheet: Sheet(columnWidths: [28, 21, 21, 21]),
      blocks: [
        proactiveBlock(
          "第二十条第（一）项",
          columns: [
            Heading("本年制发件数", "issued"),
            Heading("本年废止件数", "repealed"),
            Heading("现行有效件数", "inForce", variants: ["现行有效件"]),
          ],
          rows: [
            Heading("规章", "regulations"),
            Heading("行政规范性文件", "normativeDocuments", variants: ["规范性文件", "行政规范性档案"]),
          ]
        ),
        proactiveBlock(
          "第二十条第（五）项",
          columns: [Heading("本年处理决定数量", "decisions")],
          rows: [Heading("行政许可", "licences")]
        ),
        proactiveBlock(
          "第二十条第（六）项",
          columns: [Heading("本年处理决定数量", "decisions")],
          rows: [Heading("行政处罚", "penalties"), Heading("行政强制", "compulsion")]
        ),
        proactiveBlock(
          "第二十条第（八）项",
          columns: [
            Heading("本年收费金额（单位：万元）", "amount", valueType: .amountInTenThousandYuan)
          ],
          rows: [Heading("行政事业性收费", "fees")]
        ),
      ]
    )
  }
}
