extension TableKind {
  /// 主动公开政府信息情况.
  public static let proactive = TableKind("proactive")
}

extension TableDescription {
  static let proactiveName = Wording(zh: "主动公开", en: "Proactive disclosure")

  /// A block of the table: what one item of article 20 asks for.
  static func proactiveBlock(
    _ title: String,
    columns: [Heading],
    rows: [Heading]
  ) -> FormTable.Block {
    FormTable.Block(
      title: title,
      corner: "信息内容",
      columns: columns,
      rows: rows.map { row in
        Heading(row.label, row.key, variants: row.variants, clause: "《政府信息公开条例》\(title)")
      }
    )
  }
}
