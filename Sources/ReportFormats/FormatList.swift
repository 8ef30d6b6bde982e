public import ReportModel

/// How several formats are joined in a sentence.
public enum FormatConjunction: Sendable {
  /// One of them: “或”, “or”.
  case or
  /// All of them: “和”, “and”.
  case and

  fileprivate var wording: Wording {
    switch self {
    case .or: Wording(zh: "或", en: "or")
    case .and: Wording(zh: "和", en: "and")
    }
  }
}

/// Lists of formats as messages and help texts name them, so that no sentence is written for a list.
extension [ReportFormat] {
  /// One file of them: “XML、工作簿或文本”, “XML, a workbook or text”.
  public func listed(_ conjunction: FormatConjunction) -> Wording {
    Wording.list(map(\.wording.name.zh), map(\.wording.one), conjunction)
  }

  /// Files of them: “XML、工作簿和文本”, “XML, workbooks and texts”.
  public func listedAsMany(_ conjunction: FormatConjunction) -> Wording {
    Wording.list(map(\.wording.name.zh), map(\.wording.many), conjunction)
  }

  /// Their names as options take them: “xml、xlsx 或 text”, “xml, xlsx or text”.
  public func listedByName(_ conjunction: FormatConjunction) -> Wording {
    Wording.list(map(\.name), map(\.name), conjunction)
  }

  /// The usual extensions of their files: “.xml、.xlsx 或 .txt”, “.xml, .xlsx or .txt”.
  public func listedBySuffix(_ conjunction: FormatConjunction) -> Wording {
    let suffixes = map { "." + $0.fileExtension }
    return Wording.list(suffixes, suffixes, conjunction)
  }
}

extension Wording {
  fileprivate static func list(
    _ zh: [String],
    _ en: [String],
    _ conjunction: FormatConjunction
  ) -> Wording {
    let word = conjunction.wording
    return Wording(
      zh: joined(zh, separator: "、") { before, after in
        // Latin letters stand off from Chinese ones by a space.
        let opening = before.utf8.last.map { $0 < 0x80 } == true ? " " : ""
        let closing = after.utf8.first.map { $0 < 0x80 } == true ? " " : ""
        return before + opening + word.zh + closing + after
      },
      en: joined(en, separator: ", ") { "\($0) \(word.en) \($1)" }
    )
  }

  private static func joined(
    _ items: [String],
    separator: String,
    last: (String, String) -> String
  ) -> String {
    guard let end = items.last, items.count > 1 else { return items.first ?? "" }
    return last(items.dropLast().joined(separator: separator), end)
  }
}
