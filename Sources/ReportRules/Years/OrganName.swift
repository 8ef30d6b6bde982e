/// The name of an organ as it is compared: two reports of one organ write it in many ways.
public enum OrganName {
  /// The name without blanks, quotation marks and brackets' marks, in simplified characters, without
  /// the title's words that may have stayed with it.
  public static func normalised(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in NarrativeText.fold(withBrackets: name.unicodeScalars) {
      switch scalar {
      case "“", "”", "\"", "《", "》", "·", "（", "）", "(", ")", "，", "、": break
      default: text.append(scalar)
      }
    }
    var result = String(text)
    for ending in ["政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开", "年度报告", "关于"] {
      if result.hasSuffix(ending) { result.removeLast(ending.count) }
    }
    return result
  }

  /// How many characters the shorter of two names must have to be taken for the end of the longer:
  /// shorter names are no organ's own.
  static let endingLength = 6

  /// Whether two names, as reports write them, may well be one organ's: they are the same, or one is the
  /// other with a larger region before it.
  public static func areSame(_ one: String, _ other: String) -> Bool {
    let names = (normalised(one), normalised(other))
    return names.0 == names.1 || isEnd(names.0, names.1)
  }

  /// Whether of two normalised names one is the end of the other.
  static func isEnd(_ one: String, _ other: String) -> Bool {
    min(one.count, other.count) >= endingLength && (one.hasSuffix(other) || other.hasSuffix(one))
  }
}
