import ReportModel
import ReportRules
import TextTools

/// A column of a list of units, known by its heading.
enum RosterColumn: Hashable {
  /// The units' names.
  case name
  /// What they are also called.
  case shortName
  /// What they were called before.
  case formerName
  /// What the list says of them besides.
  case detail(Roster.Detail)

  /// Looks a heading up; nil for one of no account.
  init?(heading: some StringProtocol) {
    guard let column = Self.columns[Self.folded(heading)] else { return nil }
    self = column
  }

  /// How well a heading says that it is of the full names: the less the better; nil for one that does not.
  static func rank(ofNameHeading heading: some StringProtocol) -> Int? {
    nameRanks[folded(heading)]
  }

  /// A heading without blanks, marks, what stands in brackets, and a number at its end: `曾用名2`, `Short_name*`.
  private static func folded(_ heading: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    var depth = 0
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "（", "(", "[", "【", "〔": depth += 1
      case "）", ")", "]", "】", "〕": depth = max(0, depth - 1)
      case "*", "＊", "_", "-", "：", ":", ".", "#": break
      case _ where depth > 0 || scalar.properties.isWhitespace || !scalar.isSafeToShow: break
      default: text.append(WidthFolding.halfWidth(CharacterFolding.simplified(scalar)))
      }
    }
    while let last = text.last, DecimalDigit.value(of: last) != nil { text.removeLast() }
    return String(text).lowercased()
  }

  /// The headings of names, those that can mean nothing else first.
  private static let nameHeadings = [
    "单位全称", "机关全称", "单位名称", "机关名称", "行政机关名称", "机构名称", "部门名称", "填报单位名称",
    "填报机关名称", "主体名称", "全称", "fullname", "unitname", "organname", "nameofunit", "nameoforgan",
    "填报单位", "填报机关", "报送单位", "报告单位", "应报单位", "公开主体", "单位", "机关", "部门", "机构", "名称",
    "name", "unit", "organ", "organisation", "organization", "department", "units", "names",
  ]

  private static let nameRanks = Dictionary(
    nameHeadings.enumerated().map { ($1, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  private static let others: [(RosterColumn, [String])] = [
    (
      .shortName,
      [
        "简称", "单位简称", "机关简称", "规范简称", "缩写", "shortname", "shortnames", "short", "abbreviation",
        "shortform",
      ]
    ),
    (
      .formerName,
      [
        "曾用名", "曾用名称", "原名", "原名称", "原单位名称", "原机关名称", "历史名称", "旧称", "formername", "formernames",
        "previousname", "previousnames", "oldname", "oldnames",
      ]
    ),
    (
      .detail(.creditCode),
      [
        "统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码", "unifiedsocialcreditcode", "socialcreditcode",
        "creditcode",
      ]
    ),
    (
      .detail(.divisionCode),
      [
        "行政区划代码", "行政区划编码", "区划代码", "区划编码", "administrativedivisioncode", "divisioncode",
        "regioncode",
      ]
    ),
    (
      .detail(.kind),
      [
        "机关类别", "机关类型", "机关性质", "单位类别", "单位类型", "单位性质", "机构类别", "机构类型", "类别", "类型", "性质", "kind",
        "kindoforgan", "organkind", "type", "typeoforgan", "category",
      ]
    ),
    (
      .detail(.contact),
      [
        "联系人", "联系人姓名", "联络人", "联络员", "经办人", "填报人", "contact", "contactperson", "contactname",
      ]
    ),
    (
      .detail(.telephone),
      [
        "电话", "电话号码", "联系电话", "联系人电话", "办公电话", "手机", "手机号", "手机号码", "联系方式", "telephone",
        "telephonenumber", "phone", "phonenumber", "tel", "mobile",
      ]
    ),
    (
      .detail(.upperUnit),
      [
        "上级单位", "上级机关", "上级部门", "上级主管单位", "上级主管部门", "主管单位", "主管部门", "上级", "upperunit", "upperorgan",
        "superior", "superiorunit", "parent", "parentunit",
      ]
    ),
  ]

  private static let columns: [String: RosterColumn] = Dictionary(
    others.flatMap { column, headings in headings.map { ($0, column) } }
      + nameHeadings.map { ($0, .name) },
    uniquingKeysWith: { first, _ in first }
  )
}
