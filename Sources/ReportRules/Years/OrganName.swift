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
}
