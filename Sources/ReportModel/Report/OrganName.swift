import TextTools

/// The name of an organ as it is compared: two reports of one organ write it in many ways.
public enum OrganName {
  /// A name without what says where the seal goes: `某县教育局（盖章）`.
  public static func withoutSeal(_ name: String) -> String {
    guard let last = name.unicodeScalars.last, last == "）" || last == ")" else { return name }
    for seal in seals where name.hasSuffix(seal) {
      return String(name.unicodeScalars.dropLast(seal.unicodeScalars.count))
    }
    return name
  }

  private static let seals = ["盖章", "公章", "印章", "签章", "盖公章", "加盖公章", "章"].flatMap {
    ["（\($0)）", "(\($0))"]
  }

  /// The name without blanks, quotation marks and brackets' marks, in simplified characters, without
  /// the title's words that may have stayed with it.
  public static func normalised(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "“", "”", "\"", "《", "》", "·", "（", "）", "(", ")", "，", ",", "、", "\u{FEFF}", "\u{2060}",
        "\u{AD}", "\u{200B}"..."\u{200F}":
        break
      default:
        let ideograph = CharacterFolding.ideograph(of: scalar) ?? scalar
        text.append(WidthFolding.halfWidth(CharacterFolding.simplified(ideograph)))
      }
    }
    var result = String(text)
    for ending in ["政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开", "年度报告", "关于"] {
      if result.hasSuffix(ending) { result.removeLast(ending.count) }
    }
    return result
  }

  /// The one key of all ways to write a name; empty for an empty name.
  ///
  /// Short forms stand for long ones: 委 for 委员会, 发改 for 发展和改革, 政府办 for 人民政府办公室. A place stands for
  /// its government, as in titles: 松岭镇 is 松岭镇人民政府. A region in front stays; see `OrganRegister`.
  public static func key(_ name: String) -> String {
    var key = normalised(name)
    // A short form has no characters but those of its long one, so that a name never gains one.
    let scalars = Array(key.unicodeScalars)
    for (long, short) in shortForms
    where long.unicodeScalars.first.map(scalars.contains) ?? false && key.holds(long) {
      key.replace(long, with: short)
    }
    if key.hasSuffix("政府"), let last = key.dropLast(2).unicodeScalars.last,
      regionEnds.contains(last)
    {
      key.removeLast(2)
    }
    return key
  }

  /// Long forms before the short ones that they are compared by; the longer come first.
  private static let shortForms = [
    ("人民政府", "政府"), ("发展和改革", "发改"), ("发展与改革", "发改"), ("发展改革", "发改"), ("科学技术", "科技"),
    ("科技委员会", "科委"), ("国有资产监督管理", "国资"), ("卫生健康", "卫健"), ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"), ("文化和旅游", "文旅"), ("文化旅游", "文旅"), ("住房和城乡建设", "住建"), ("住房城乡建设", "住建"),
    ("人力资源与社会保障", "人社"), ("住房与城乡建设", "住建"), ("市场监督管理", "市监"), ("市场监管", "市监"),
    ("自然资源和规划", "自规"), ("自然资源与规划", "自规"), ("医疗保障", "医保"), ("应急管理", "应急"), ("林业和草原", "林草"),
    ("林业草原", "林草"), ("工业和信息化", "工信"), ("工业信息化", "工信"), ("经济和信息化", "经信"), ("经济信息化", "经信"),
    ("退役军人事务", "退役军人"), ("机关事务管理", "机关事务"), ("民族宗教事务", "民宗"), ("民族和宗教事务", "民宗"),
    ("教育和体育", "教体"), ("教育体育", "教体"), ("文化广电和旅游", "文广旅"), ("文化和广电旅游", "文广旅"), ("文化广电旅游", "文广旅"),
    ("交通运输局", "交通局"), ("行政审批局", "审批局"), ("城市管理局", "城管局"), ("综合行政执法", "综合执法"), ("人民防空", "人防"),
    ("残疾人联合会", "残联"), ("妇女联合会", "妇联"), ("工商业联合会", "工商联"), ("科技协会", "科协"),
    ("管理委员会", "管委"), ("委员会", "委"), ("管委会", "管委"), ("办公室", "办"), ("办公厅", "办"), ("街道办事处", "街道"),
    ("街道办", "街道"),
  ]

  /// The characters in which the names of regions end.
  static let regionEnds = Set("省市县区州盟旗乡镇道".unicodeScalars)

  /// How many characters the shorter of two names must have to be taken for the end of the longer: 教育局, 松岭镇.
  private static let endingLength = 3

  /// Whether two names, as reports write them, may well be one organ's: they are the same, or one is the
  /// other with a larger region before it.
  public static func areSame(_ one: String, _ other: String) -> Bool {
    ExactText(one) == ExactText(other) || areSame(keys: key(one), key(other))
  }

  private static func areSame(keys first: String, _ second: String) -> Bool {
    guard first != second else { return true }
    let shorter = first.utf8.count < second.utf8.count ? first : second
    return namesPlace(shorter[...].unicodeScalars)
      && endings(of: shorter == first ? second : first).contains(shorter[...])
  }

  /// Whether a name may be that of an organ, of its region or of the office that writes for it.
  public static func areRelated(_ one: String, _ other: String) -> Bool {
    if ExactText(one) == ExactText(other) { return true }
    let (first, second) = (key(one), key(other))
    if areSame(keys: first, second) { return true }
    let stems = [first, second].map { key in
      ["政府办", "办", "政府"].first(where: key.hasSuffix).map { String(key.dropLast($0.count)) } ?? key
    }
    if stems[0].holds(stems[1]) || stems[1].holds(stems[0]) { return true }
    guard first.hasSuffix("办") || second.hasSuffix("办") else { return false }
    // Another office of the same region.
    return stems[0].commonPrefix(with: stems[1]).unicodeScalars.contains(where: regionEnds.contains)
  }

  /// The ends of a key that remain where regions in front of it are left out, or called by their rank alone: 教育局 and
  /// 县教育局 of 青禾县教育局.
  static func endings(of key: String) -> [Substring] {
    let scalars = key.unicodeScalars
    return scalars.indices.dropFirst().flatMap { index in
      let rank = scalars.index(before: index)
      guard regionEnds.contains(scalars[rank]) else { return [Substring]() }
      let starts = rank == scalars.startIndex ? [index] : [rank, index]
      return starts.map { scalars[$0...] }.filter { $0.count >= endingLength }.map { Substring($0) }
    }
  }

  /// The regions that a key names, the largest first: 云溪省 and 青禾县 of 云溪省青禾县教育局.
  public static func regions(of key: String) -> [Substring] {
    var start = key.startIndex
    var regions: [Substring] = []
    for index in key.indices where key[index].unicodeScalars.allSatisfy(regionEnds.contains) {
      let end = key.index(after: index)
      regions.append(key[start..<end])
      start = end
    }
    return regions
  }

  /// Whether a name says where its organ is.
  private static func namesPlace(_ name: Substring.UnicodeScalarView) -> Bool {
    name.dropFirst().contains(where: regionEnds.contains)
  }
}

extension String {
  /// What two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
