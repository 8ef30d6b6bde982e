import TextTools

/// Two organs that a title names side by side: `某市教育局、某市财政局`, or with the region of the first once more.
///
/// Many names of one organ hold another's: 某县人民政府办公室, 国家税务总局某县税务局, 某区人民政府某街道办事处, and 和
/// joins words as well as organs. So only what no single name has makes two of one.
enum OrganPair {
  /// The two names in a text without blanks; nil where it can be the name of one.
  static func found(in name: String) -> (first: String, second: String)? {
    let text = Array(name.unicodeScalars.prefix(lengthLimit + 1))
    guard text.count <= lengthLimit else { return nil }
    let region = OrganWords.region(beginning: text)
    var depth = 0
    for index in text.indices.dropFirst() {
      switch text[index] {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      default: break
      }
      guard depth == 0 else { continue }
      let joint = joints.first { text[index...].starts(with: $0) } ?? []
      let second = text[(index + joint.count)...]
      let first = text[..<index]
      let isSameRegion =
        !region.isEmpty && first.count > region.count && second.starts(with: region)
      let isPair = isSameRegion || areJoined(first, by: joint, second)
      guard isPair, let one = organ(first), let other = organ(second) else { continue }
      return (one, other)
    }
    return nil
  }

  /// How many characters two names may have.
  private static let lengthLimit = 80

  /// What joins names; the longer before the shorter.
  private static let joints = ["以及", "、", "/", "／", "，", "和", "与", "及", "暨", "或"].map {
    Array($0.unicodeScalars)
  }
  /// Whether a line ends in what joins names, so that the second stands on the next one.
  static func isJoined(behind line: String) -> Bool {
    line.unicodeScalars.last.map(lineJoints.contains) ?? false
  }

  private static let lineJoints = Set("、和与及".unicodeScalars)
  /// The joints that stand in no organ's name outside brackets behind what is a name by itself.
  private static let sureJoints = Set("、/／，".unicodeScalars)

  /// Whether a joint makes two of names in different regions or in none.
  private static func areJoined(
    _ first: ArraySlice<Unicode.Scalar>,
    by joint: [Unicode.Scalar],
    _ second: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let mark = joint.first else { return false }
    if sureJoints.contains(mark) { return true }
    // 和平街道 begins with a joint.
    guard first.last == "局", second.last == "局" else { return false }
    return !second.suffix(2).elementsEqual("分局".unicodeScalars)
  }

  /// A name that can stand alone and is no region.
  private static func organ(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    let name = String(String.UnicodeScalarView(text))
    return OrganWords.canBeOrgan(name) && !OrganWords.isRegion(name) ? name : nil
  }
}
