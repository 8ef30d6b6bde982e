import ReportModel

/// The units of an invented county in the order of its list, each with what becomes of it in January.
enum JanuaryUnits {
  /// What a unit hands in.
  enum Handing {
    /// A sound report.
    case sound
    /// Nothing but zeros.
    case zeros
    /// The blank form.
    case blank
    /// A sum that does not hold.
    case wrongSum
    /// A text that says another number than the table.
    case otherNumber
    /// A file that cannot be read.
    case unreadable(name: String, bytes: [UInt8])
    /// A draft and a final report, the later by the date in it.
    case draft
    /// Two reports of the same day and time.
    case sameDay
    /// The same report in two formats.
    case twoFormats
    /// Last year's report.
    case lastYear
    /// A report under its former or its short name.
    case underName(String)
    /// Nothing.
    case nothing
  }

  /// A unit of the list.
  struct Unit {
    /// The name in the list.
    let name: String
    /// Its former name in the list.
    var formerName = ""
    /// What it hands in.
    let handing: Handing
  }

  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0,
  ]

  /// The units that hand in anything but a sound report under their own name.
  private static let special: [String: Handing] = [
    "信访局": .zeros, "气象局": .zeros, "平湖镇": .zeros, "公积金管理部": .blank, "沙溪镇": .blank,
    "教育局": .wrongSum, "水利局": .wrongSum, "石桥镇": .wrongSum, "民政局": .otherNumber,
    "商务局": .otherNumber, "高桥镇": .otherNumber,
    "地震台": .unreadable(name: "青禾县地震台年报（扫描）.png", bytes: picture),
    "档案馆": .unreadable(name: "青禾县档案馆/年度报告.rar", bytes: Array("Rar!\u{1A}\u{7}\u{0}".utf8)),
    "龙泉镇": .unreadable(name: "龙泉镇年报.docx", bytes: Array("PK\u{3}\u{4}".utf8)),
    "司法局": .draft, "统计局": .sameDay, "白水镇": .twoFormats, "林业局": .lastYear, "永丰镇": .lastYear,
    "数据局": .underName("青禾县大数据发展管理局"), "融媒体中心": .underName("县融媒体中心"),
    "供销合作社联合社": .nothing, "投资促进中心": .nothing, "北山镇": .nothing, "行政审批局": .nothing,
  ]

  private static let bureaus = [
    "财政局", "教育局", "民政局", "司法局", "公安局", "审计局", "统计局", "水利局", "林业局", "交通运输局", "农业农村局",
    "商务局", "文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "市场监督管理局", "医疗保障局", "自然资源局",
    "生态环境分局", "住房和城乡建设局", "人力资源和社会保障局", "发展和改革局", "科学技术局", "信访局", "城市管理局",
    "行政审批局", "数据局", "机关事务服务中心", "档案馆", "融媒体中心", "供销合作社联合社", "残疾人联合会", "气象局", "税务局",
    "地震台", "公积金管理部", "投资促进中心", "乡村振兴局", "民族宗教事务局",
  ]

  private static let towns = [
    "松岭", "柏树", "石桥", "白水", "青山", "云岭", "高桥", "平湖", "龙泉", "永丰", "大河", "新塘", "沙溪", "古城", "东湾", "西坪",
    "南岗", "北山", "长坪", "金竹",
  ]

  /// All units.
  static let all: [Unit] =
    bureaus.map { name in
      Unit(
        name: "青禾县\(name)",
        formerName: name == "数据局" ? "青禾县大数据发展管理局" : "",
        handing: special[name] ?? .sound
      )
    }
    + towns.map { town in
      Unit(name: "青禾县\(town)镇人民政府", handing: special["\(town)镇"] ?? .sound)
    }

  /// The list as a sheet in GB 18030 as Excel saves it, with columns in an order of its own.
  static var list: String {
    let rows = all.enumerated().map { index, unit in
      let isTown = unit.name.hasSuffix("镇人民政府")
      let short = unit.name == "青禾县融媒体中心" ? "县融媒体中心" : ""
      let upper = isTown || index % 3 > 0 ? "青禾县人民政府" : "青禾县人民政府办公室"
      return
        "\(index + 1),\(isTown ? "乡镇" : "部门"),\(unit.name),\(short),\(unit.formerName),\(upper),联系人\(index + 1)"
    }
    return (["序号,机关类别,单位名称,简称,曾用名,上级单位,联系人"] + rows).joined(separator: "\r\n") + "\r\n"
  }
}
