internal import TextTools

/// The sentence that marks a document as a draft, which is none of the report's.
public enum DraftMark {
  /// The sentence.
  public static let text = "草稿：有未经核实的内容，不得发布"

  /// Whether a line is the sentence and nothing else.
  static func isMark(_ line: String) -> Bool {
    guard line.utf8.count >= text.utf8.count, line.utf8.count < 2 * text.utf8.count else {
      return false
    }
    return line.split(whereSeparator: \.isWhitespace).joined() == text
  }
}

extension Document {
  /// The document without the sentences that mark it as a draft.
  var withoutDraftMarks: Document {
    func isMark(_ block: Block) -> Bool {
      if case .paragraph(let paragraph) = block { DraftMark.isMark(paragraph.text) } else { false }
    }
    guard blocks.contains(where: isMark) else { return self }
    var document = self
    document.blocks.removeAll(where: isMark)
    return document
  }
}
