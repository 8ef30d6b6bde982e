extension TableDescription {
  /// The 2019 edition's table of proactive disclosure.
  static var proactive2019: TableDescription {
    let previousItems = Heading("上一年项目数量", "previousItems")
    let change = Heading("本年增/减", "change", valueType: .change)
    let decisions = Heading("处理决定数量", "decisions")
    return TableDescription(
      .proactive,
      name: proactiveName,
      clause: "《政府信息公开条例》第二十条",
      rowTypeName: "itemCounts",
      sheet: Sheet(columnWidths: [28, 21, 21, 21]),
      blocks: [
        proactiveBlock(
          "第二十条第（一）项",
          columns: [
            Heading("本年新制作数量", "produced"),
            Heading("本年新公开数量", "disclosed"),
            Heading("对外公开总数量", "disclosedInTotal"),
          ],
          rows: [
            Heading("规章", "regulations"),
            Heading("规范性文件", "normativeDocuments", variants: ["行政规范性文件", "规范性档案"]),
          ]
        ),
        proactiveBlock(
          "第二十条第（五）项",
          columns: [previousItems, change, decisions],
          rows: [Heading("行政许可", "licences"), Heading("其他对外管理服务事项", "otherServices")]
        ),
        proactiveBlock(
          "第二十条第（六）项",
          columns: [previousItems, change, decisions],
          rows: [Heading("行政处罚", "penalties"), Heading("行政强制", "compulsion")]
        ),
        proactiveBlock(
          "第二十条第（八）项",
          columns: [previousItems, change],
          rows: [Heading("行政事业性收费", "fees")]
        ),
        proactiveBlock(
          "第二十条第（九）项",
          columns: [
            Heading("采购项目数量", "projects"),
            Heading("采购总金额", "amount", valueType: .amountWithUnit),
          ],
          rows: [Heading("政府集中采购", "procurement")]
        ),
      ]
    )
  }
}
