/// How markup writes text: `&`, `<` and `>` by their names.
public enum MarkupEscapes {
  /// A text as it stands between the tags of a page or of an XML part.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
