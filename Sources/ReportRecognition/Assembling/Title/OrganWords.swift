import TextTools

/// What can be an organ's name, told by how it is written.
///
/// Page numbers, document numbers, rows of metadata, breadcrumbs and a site's navigation stand above titles; none
/// of them ends as organs' names do, or each holds a word or a mark that no name has.
enum OrganWords {
  /// How many characters a name may have.
  private static let lengths = 2...40

  /// Whether a text without blanks can be an organ's full name.
  static func canBeOrgan(_ name: String) -> Bool {
    let folded = LabelFolding.fold(name)
    let length = folded.unicodeScalars.count
    guard lengths.contains(length), let words = OrganNumber.removed(from: name),
      words.unicodeScalars.allSatisfy(isOfName)
    else { return false }
    guard !ownWords.contains(folded), !isRelative(folded), !isPlaceholder(folded) else {
      return false
    }
    return hasEnding(folded) && !pageWords.contains(where: folded.holds)
  }

  /// Whether a text without blanks can be the name of a region.
  static func isRegion(_ name: String) -> Bool {
    guard canBeOrgan(name), let last = LabelFolding.fold(name).unicodeScalars.last else {
      return false
    }
    return regionEnds.contains(last)
  }

  /// The region with which a name begins, `某市`, `广州市`; empty where it begins with none.
  static func region(beginning text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    guard var end = text.indices.dropFirst().first(where: { regionEnds.contains(text[$0]) }) else {
      return []
    }
    while end + 1 < text.count, regionEnds.contains(text[end + 1]) { end += 1 }
    return text[...end]
  }

  /// Whether a text has nothing but ideographs, as a piece of a name that is broken in the middle.
  static func isPiece(_ text: String) -> Bool {
    let folded = LabelFolding.fold(text)
    return (1...lengths.upperBound).contains(folded.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy(isOfName) && !pageWords.contains(where: folded.holds)
  }

  private static func hasEnding(_ folded: String) -> Bool {
    // A part may follow in brackets: 某县财政局（国资委）.
    var name = folded[...]
    if name.last == ")", let open = name.lastIndex(of: "(") { name = name[..<open] }
    return name.unicodeScalars.last.map(ends.contains) ?? false
      || longEnds.contains(where: name.ends)
  }

  /// Whether a name says nothing about whose it is, as in a form that was not filled in: 某某单位, 某某县某某局.
  ///
  /// 某县教育局 and 某局 are how examples call an organ.
  private static func isPlaceholder(_ folded: String) -> Bool {
    guard folded.unicodeScalars.contains(where: blanks.contains) else { return false }
    let rest = folded.unicodeScalars.split(whereSeparator: blanks.contains).map { String($0) }
    if rest.count == 1, anyOrgan.contains(rest[0]) { return true }
    let isDoubled = zip(folded.unicodeScalars, folded.unicodeScalars.dropFirst()).contains {
      blanks.contains($0) && $0 == $1
    }
    return isDoubled && rest.allSatisfy { anyOrgan.contains($0) || ownKinds.contains($0) }
  }

  /// What stands where a name is to be filled in.
  private static let blanks: Set<Unicode.Scalar> = ["某", "〇"]
  private static let anyOrgan: Set<String> = ["单位", "机关", "部门", "机构", "行政机关"]
  private static let ownKinds: Set<String> = [
    "省", "市", "县", "区", "州", "旗", "乡", "镇", "局", "厅", "委", "办", "处", "街道", "委员会", "办公室", "街道办事处",
  ]

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x2E80...0x2FD5, 0x3007: true
    case 0x28, 0x29, 0xFF08, 0xFF09, 0xB7, 0x3001, 0x2018...0x201D, 0x22: true
    default: false
    }
  }

  /// What the names of regions end in.
  static let regionEnds = Set("省市县区州盟旗乡镇".unicodeScalars)
  private static let ends = Set(
    "省市县区州盟旗乡镇局厅委府办会院处部室队所站校园署团社馆厂场台组庭联木岛港位".unicodeScalars
  )
  private static let longEnds = [
    "街道", "中心", "公司", "集团", "大学", "中学", "小学", "银行", "支行", "分行", "海关", "新城", "兵团", "师", "基地",
    "机关", "机构",
  ]

  /// What is an organ only with the place before it, or a column of a site.
  private static let ownWords: Set<String> = [
    "政府", "人民政府", "办公室", "政府办公室", "人民政府办公室", "办公厅", "委员会", "机关", "单位", "部门", "全部", "乡镇", "街镇",
    "镇街", "乡镇街道", "区县", "县区", "市县", "县市区", "市县区", "街道", "局", "政府部门", "市直部门", "县直部门", "区直部门",
    "省政府部门", "政府机关", "直属单位", "有关部门", "直属机构", "派出机构", "各部门", "各单位", "名称", "领导机构", "政府机构",
    "填报单位", "报送单位", "编制单位", "政务服务大厅", "办事大厅", "服务大厅", "办事服务中心", "新闻中心",
  ]
  /// Whether a name is given from where its writer sits: 我局, 本机关, 区统计局.
  private static func isRelative(_ folded: String) -> Bool {
    relatives.contains(where: folded.begins) && !properRegions.contains(where: folded.begins)
  }

  private static let relatives = [
    "我", "本", "该", "各", "省", "市", "县", "区", "镇人民", "乡人民", "镇政", "乡政", "镇党", "乡党", "全省", "全市", "全县",
    "全区",
    "全镇", "全乡", "全局", "按照", "根据", "依据", "由", "的",
  ]
  private static let properRegions = ["本溪", "市北区", "市中区", "市南区"]

  /// What a site's navigation says wherever it stands in a line.
  static let navigation = ["首页", "登录", "注册", "当前位置", "您的位置"]

  /// What stands on the buttons and above the columns of a page, alone.
  static let buttons = ["正文", "打印", "关闭", "返回", "分享", "下载", "目录"]

  /// What sites, columns and their navigation say, and no organ's name.
  private static let pageWords =
    navigation + buttons + [
      "网站", "门户", "字体", "栏目", "专栏", "专题", "频道", "索引号", "文号", "来源", "浏览", "点击", "发布", "搜索",
      "无障碍", "导航", "年报", "年度报告", "信息公开", "政务公开", "公开指南", "附件", "收藏", "手机版", "客户端", "微信", "微博", "简体",
      "繁体", "责任编辑", "关于", "国务院办公厅政府信息",
    ]
}
