import ReportModel
import ReportRecognition
import TextTools

/// Contents in several forms.
extension WordDocumentReader {
  /// Notes a text that is read for the alternative contents that it stands in.
  mutating func noteAlternative(_ piece: WordPiece) {
    for index in alternatives.indices {
      alternatives[index].add(piece.text, range: piece.range)
    }
  }

  /// Ends alternative contents.
  mutating func endAlternatives() {
    guard let ended = alternatives.popLast() else { return }
    if let outer = alternatives.indices.last {
      alternatives[outer].noteOthers()
    } else if let mirrors = ended.mirrors {
      editing.mirrors.merge(mirrors) { $0 + $1 }
    } else {
      for start in ended.starts { editing.obstacles[start] = .editWithoutPlace }
    }
    guard let difference = ended.difference else { return }
    story.addFinding(.alternativesDiffer) { .alternativesDiffer(difference, at: $0) }
  }
}

extension Finding {
  fileprivate static func alternativesDiffer(_ text: String, at place: Place) -> Finding {
    Finding(
      .alternativesDiffer,
      at: place,
      found: text,
      zh: "此处在另一些程序中显示为“\(text.excerpt)”，与所读的不同",
      en: "here other programs show “\(text.excerpt)”, which is not what was read"
    )
  }
}
