public import ReportModel

/// What stands in the names of the documents that units get, behind the unit.
public enum SlipName {
  /// The slip that says what a unit has to mend.
  public static let slip = Wording(zh: "退回单", en: "returned")
  /// The notice to a unit that has handed in nothing.
  public static let notice = Wording(zh: "催报通知", en: "missing")

  /// What a name ends with, before its extension.
  ///
  /// - Parameters:
  ///   - kind: ``slip`` or ``notice``.
  ///   - language: The language of the document.
  /// - Returns: The ending.
  public static func ending(of kind: Wording, _ language: Language) -> String {
    "-\(kind(language))"
  }

  /// Whether a file has the name of a slip or a notice, in whatever language.
  ///
  /// - Parameter file: The name or path of the file.
  /// - Returns: Whether it has.
  public static func isName(_ file: String) -> Bool { endings.contains(where: file.hasSuffix) }

  private static let endings = [slip, notice].flatMap { kind in
    Language.allCases.flatMap { language in
      NoticeForm.allCases.map { "\(ending(of: kind, language)).\($0.rawValue)" }
    }
  }
}
