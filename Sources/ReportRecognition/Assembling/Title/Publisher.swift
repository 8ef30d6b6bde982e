import ReportModel
import TextTools

/// The organ that published a report, as the rows about a document and the head of a letter name it.
///
/// It is looked for only where neither title nor preface names the organ: a report may well be published by another
/// one, such as the office of its region.
enum Publisher {
  /// What stands before the name in a row, the surer first.
  private static let labels = [
    "发布机构", "发布单位", "公开机构", "发文机关", "发文单位", "编制单位", "报告单位", "填报单位", "单位名称",
  ].map { Array($0.unicodeScalars) }

  /// How many characters behind a label are looked at.
  private static let nameLength = 40

  /// Finds the organ.
  ///
  /// - Parameter lines: The lines above the first section.
  /// - Returns: The name with the number of its line; nil if there is none that can be an organ's.
  static func find(in lines: [String]) -> (name: String, line: Int)? {
    let texts = lines.map { Array($0.unicodeScalars.prefix(Self.lineLength)) }
    for label in labels {
      for (number, text) in texts.enumerated() {
        guard let start = text.indices.first(where: { text[$0...].starts(with: label) }) else {
          continue
        }
        let rest = text[(start + label.count)...].drop(while: isParting)
        // In a table the name is a cell of its own, which may be a line.
        let isAlone = rest.isEmpty && number + 1 < texts.count
        let place = isAlone ? number + 1 : number
        let words = isAlone ? texts[place][...].drop(while: isParting) : rest
        let name = words.prefix(nameLength).prefix { !isParting($0) }
        let organ = OrganName.withoutSeal(String(String.UnicodeScalarView(name)))
        if OrganWords.canBeOrgan(organ) { return (organ, place) }
      }
    }
    return letterhead(in: lines)
  }

  /// The head of an official letter: `某县教育局文件`, and nothing else on its line.
  private static func letterhead(in lines: [String]) -> (name: String, line: Int)? {
    for (number, line) in lines.enumerated() where line.utf8.count <= nameLength * 4 {
      let text = String(String.UnicodeScalarView(ReportTitle.withoutBlanks([line])))
      guard text.hasSuffix("文件") else { continue }
      let organ = String(text.dropLast(2))
      if OrganWords.canBeOrgan(organ) { return (organ, number) }
    }
    return nil
  }

  /// How many characters of a line are looked at.
  private static let lineLength = 400

  private static func isParting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "|", "｜", "，", ",", "；", ";", "】", "【", "/", "*", "\t": true
    default: scalar.isBlank
    }
  }
}
