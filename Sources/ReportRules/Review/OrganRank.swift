import ReportModel
import TextTools

/// What an organ's name tells of the rules (规章) that it can make.
enum OrganRank {
  /// Whether no organ of such a name can make rules.
  ///
  /// A name that may be that of a department of the State Council, or of the government of a province, a
  /// city with districts or an autonomous prefecture, is never one; nor is the bare name of a region.
  ///
  /// - Parameters:
  ///   - report: The report, whose organ may be named in its text alone: 我镇.
  ///   - narrative: That text.
  /// - Returns: Whether that is certain; false for a name that tells nothing.
  static func cannotMakeRegulations(_ report: Report, _ narrative: Narrative) -> Bool {
    var name = OrganName.normalised(report.organ)
    guard !name.isEmpty else {
      return narrative.sentences.contains {
        $0.folded.containsOne(of: townshipSpeaks)
      }
    }
    if let office = offices.first(where: name.hasSuffix) { name.removeLast(office.count) }
    let isOfPlace = namesPlace(name)
    if national.contains(where: name.hasPrefix) {
      return isOfPlace && branches.contains(where: name.hasSuffix)
    }
    if townships.contains(where: name.hasSuffix) { return !name.hasSuffix("景德镇") }
    if name.hasSuffix("人民政府") || name.hasSuffix("政府") {
      return counties.contains { name.hasSuffix($0) || name.hasSuffix($0.replacingGovernment) }
        && !autonomous.contains { name.hasSuffix($0) || name.hasSuffix($0.replacingGovernment) }
    }
    // Those who run a service, and those who administer a zone, are no government wherever they are.
    if institutions.contains(where: name.hasSuffix) { return true }
    // A department of a region, whose name has the region's before it.
    return departments.contains(where: name.hasSuffix) && !name.hasSuffix("管理委员会") && isOfPlace
  }

  /// Whether a name has a region's in it: the characters of regions stand in other words, too.
  private static func namesPlace(_ name: String) -> Bool {
    let rest = placeless.reduce(name) { name, word in
      name.holds(word) ? name.replacing(word, with: "") : name
    }
    return rest.unicodeScalars.dropFirst().contains { regions.contains($0) }
  }

  private static let placeless = ["市场", "城市", "城乡", "乡村", "区域"]
  /// How the branches of national organs end that have a region's name: 国家税务总局某县税务局.
  private static let branches = ["局", "分局", "支局", "海关", "支行", "中心支行", "监管组", "大队", "总队", "支队"]
  private static let institutions =
    [
      "海关", "医院", "学校", "中学", "小学", "大学", "学院", "幼儿园", "公司", "支行", "分行",
    ] + zones + zones.flatMap { ["\($0)管委会", "\($0)管理委员会"] }
  /// Zones that are no regions; what administers others may have more powers.
  private static let zones = ["开发区", "高新区", "经开区", "保税区", "园区"]

  private static let townshipSpeaks = ["我镇", "我乡", "我街道", "本镇", "本乡", "本街道"]
  private static let offices = ["党政办公室", "党政综合办公室", "办公室", "办公厅"]
  private static let national = ["国务院", "国家", "中国", "中华人民共和国"]
  private static let townships = [
    "乡人民政府", "镇人民政府", "乡政府", "镇政府", "街道办事处", "街道办", "街道", "乡", "镇", "苏木人民政府", "苏木",
  ]
  private static let counties = ["县人民政府", "区人民政府", "旗人民政府"]
  /// 自治区 is a province, 特别行政区 and 经济特区 are no districts.
  private static let autonomous = ["自治区人民政府", "政区人民政府", "特区人民政府"]
  private static let departments = [
    "局", "委员会", "委", "厅", "中心", "站", "所", "大队", "支队", "总队", "科", "处",
  ]
  private static let regions = Set("省市县区州旗盟乡镇".unicodeScalars)
}

extension String {
  /// `县人民政府` as `县政府`.
  fileprivate var replacingGovernment: String {
    hasSuffix("人民政府") ? dropLast(4) + "政府" : self
  }
}
