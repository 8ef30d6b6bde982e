extension FormTable {
  /// The 2021 edition's table of proactive disclosure.
  static func proactive2021(appendingTo cells: inout [FormCell]) -> FormTable {
    FormTable(
      .proactive,
      name: proactiveName,
      clause: "《政府信息公开条例》第二十条",
      valueType: .count,
      blocks: [
        proactiveBlock(
          "第二十条第（一）项",
          columns: [
            Heading("本年制发件数", "issued"),
            Heading("本年废止件数", "repealed"),
            Heading("现行有效件数", "inForce"),
          ],
          rows: [
            Heading("规章", "regulations"),
            Heading("行政规范性文件", "normativeDocuments"),
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
      ],
      appendingTo: &cells
    )
  }

  /// The 2019 edition's table of proactive disclosure.
  static func proactive2019(appendingTo cells: inout [FormCell]) -> FormTable {
    let previousItems = Heading("上一年项目数量", "previousItems")
    let change = Heading("本年增/减", "change", valueType: .change)
    let decisions = Heading("处理决定数量", "decisions")
    return FormTable(
      .proactive,
      name: proactiveName,
      clause: "《政府信息公开条例》第二十条",
      valueType: .count,
      blocks: [
        proactiveBlock(
          "第二十条第（一）项",
          columns: [
            Heading("本年新制作数量", "produced"),
            Heading("本年新公开数量", "disclosed"),
            Heading("对外公开总数量", "disclosedInTotal"),
          ],
          rows: [Heading("规章", "regulations"), Heading("规范性文件", "normativeDocuments")]
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
      ],
      appendingTo: &cells
    )
  }

  private static let proactiveName = Wording(zh: "主动公开", en: "Proactive disclosure")

  private static func proactiveBlock(
    _ title: String,
    columns: [Heading],
    rows: [Heading]
  ) -> Block {
    Block(
      title: title,
      corner: "信息内容",
      columns: columns,
      rows: rows.map { Heading($0.label, $0.key, clause: "《政府信息公开条例》\(title)") }
    )
  }
}
