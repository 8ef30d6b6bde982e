public import ReportModel

/// Holds what the text says of all applications against the row of those carried forward.
public enum CompletionCheck {
  /// Looks for sentences that say that every application was handled, where some are carried forward.
  ///
  /// A sentence that speaks of a part, of other matters, or also of those left is not one.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - places: Where each of the form's cells stands; empty where that is not known.
  ///   - narrative: The report's text in sentences; nil to part it here.
  /// - Returns: One finding for each such sentence; empty where nothing is carried forward.
  public static func findings(
    in report: Report,
    places: [Place?] = [],
    narrative: Narrative? = nil
  ) -> [Finding] {
    guard let expectation = report.form.described.completion, let index = report.form.completion,
      let left = report.values[index].count, left > 0
    else { return [] }
    let cell = report.form.cells[index]
    let sentences = (narrative ?? Narrative(of: report)).sentences
    return sentences.indices.compactMap { number in
      let sentence = sentences[number]
      guard sentence.isAboutApplications, expectation.isSaid(in: sentence.folded, of: report.year),
        // The next sentence may say what is left.
        !sentences[number...].prefix(2).contains(where: { $0.saysOtherwise(expectation) })
      else { return nil }
      var finding = Finding(
        .claimCompletion.based(on: expectation.basis),
        at: nil,
        cell: cell,
        edition: report.edition,
        found: String(left),
        expected: "0",
        zh: "文中说全部办结，表中\(cell.label)为 \(left)：“\(sentence.text.shortened)”",
        en:
          "the text says that all were handled, \(cell.identifier) (\(cell.label)) is \(left): “\(sentence.text.shortened)”"
      )
      finding.terms = [
        Finding.Term(
          index,
          of: report.edition,
          side: nil,
          value: report.values[index],
          at: places.place(of: index)
        )
      ]
      finding.quote = sentence.text
      return finding
    }
  }
}

extension Sentence {
  fileprivate func saysOtherwise(_ expectation: CompletionExpectation) -> Bool {
    let folded = String(String.UnicodeScalarView(folded))
    let isOfAll = ["收到", "新收", "接收", "受理"].contains { folded.contains($0) }
    func others(_ text: String) -> String { isOfAll ? Self.withoutCarriedOver(text) : text }
    let words = Array(others(folded).unicodeScalars)
    return words.containsOne(of: expectation.exceptions)
      // What stands in brackets was left out in folding.
      || ["结转", "下年", "下一年", "顺延"].contains { others(text).contains($0) }
  }

  /// A text without those that were carried over from last year, where they are counted beside the new ones.
  private static func withoutCarriedOver(_ text: String) -> String {
    for year in ["上年度", "上一年度", "上年", "上一年", "去年"] {
      let words = year + "结转"
      // What follows may be said of them alone.
      if text.contains(words), !text.contains(words + "的") {
        return text.replacing(words, with: "")
      }
    }
    return text
  }
}

extension CompletionExpectation {
  fileprivate func isSaid(in text: [Unicode.Scalar], of year: Int?) -> Bool {
    phrases.contains { phrase in
      text.indices.contains { start in
        phrase.first.contains { word in
          guard let index = text.end(of: word, at: start) else { return false }
          let ends = [index] + phrase.middle.compactMap { text.end(of: $0, at: index) }
          return ends.contains { end in phrase.last.contains { text.end(of: $0, at: end) != nil } }
            && !ClaimTime.isPart(before: text[..<start], of: year)
        }
      }
    }
  }
}

extension [Unicode.Scalar] {
  /// The index behind a word that stands at an index; nil if it does not.
  fileprivate func end(of word: String, at index: Int) -> Int? {
    self[index...].starts(with: word.unicodeScalars) ? index + word.unicodeScalars.count : nil
  }
}

extension FindingKind {
  /// The text says that all applications were handled, and some are carried forward.
  public static let claimCompletion = FindingKind(
    code: "CLAIM-COMPLETE",
    severity: .warning,
    meaning: Wording(
      zh: "文中说申请全部办结或答复，表中却有结转下年度的",
      en: "the text says that every application was handled, the table carries some forward"
    ),
    basis: EditionRegistry.shipped.latest.form.described.completion?.basis ?? Basis.program,
    remedy: Wording(
      zh: "核对“四、结转下年度继续办理”，或改写这句话",
      en: "check row four, or write what was left at the end of the year"
    ),
    example: Wording(
      zh: "“收到申请 12 件，均已办结”，表中结转下年度 2 件",
      en: "\"12 received, all handled\" beside 2 carried forward"
    ),
    actor: .unit,
    since: 2
  )
}
