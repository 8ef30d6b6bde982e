import ReportModel
import TextTools

/// A sentence of a report, with its characters folded for searching.
struct Sentence {
  /// Whether the organ tells of its own year in the section that it is in; not so in the preface.
  let isOwnAccount: Bool
  /// The sentence as it is written, its lines joined.
  let text: String
  /// The sentence without blanks and brackets' contents, in simplified characters and ASCII digits.
  let folded: [Unicode.Scalar]
  /// Whether applications for information are what it and the sentence before it speak of.
  let isAboutApplications: Bool
  /// Where lines end in ``folded``, of a stretch that may be one sentence over lines or several; empty for a
  /// sentence.
  var seams: [Int] = []
}

/// How text is parted into sentences and folded for searching.
enum NarrativeText {
  /// The most characters that are read: past it is no report's text.
  static let textLimit = 200_000

  /// Words as they are searched for.
  static func words(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
  }

  /// The sentences of some lines, in order, and behind those that may be one over several lines all of them in
  /// one.
  static func split(_ lines: [String], section: FormSection?) -> [Sentence] {
    var splitter = SentenceSplitter(isOwnAccount: section?.isOwnAccount == true)
    for line in lines { splitter.add(line) }
    return splitter.finish()
  }

  /// A text as it is searched.
  static func fold(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    var depth = 0
    for scalar in text {
      switch scalar {
      case "（", "(", "〔", "[", "【": depth += 1
      case "）", ")", "〕", "]", "】": depth = max(0, depth - 1)
      default:
        if depth == 0, !scalar.isBlank, !isInvisible(scalar) {
          folded.append(self.folded(scalar))
        }
      }
    }
    return folded
  }

  /// A text as names are compared, what stands in brackets kept.
  static func fold(withBrackets text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.filter { !$0.isBlank && !isInvisible($0) }.map(folded)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The asterisk is a mark of Markdown, as in 收到**12件**.
    case 0xFEFF, 0x200B...0x200F, 0x2060, 0xAD, 0x2A: true
    default: false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2E80...0x2FD5, 0xF900...0xFAFF: CharacterFolding.ideograph(of: scalar) ?? scalar
    case 0x4E00...0x9FFF: CharacterFolding.simplified(scalar)
    case 0xFF10...0xFF19, 0xFF05: WidthFolding.halfWidth(scalar)
    case 0xFF0E: "."
    case 0x2C: "，"
    case 0x3B: "；"
    case 0x3A: "："
    default: scalar
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether a word stands somewhere in the text.
  func contains(words word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: scalars) }
  }

  /// Whether one of some words stands somewhere in the text.
  func containsOne(of words: [String]) -> Bool { words.contains { contains(words: $0) } }
}

extension [Unicode.Scalar] {
  /// Whether a word stands somewhere in the text.
  func contains(words word: String) -> Bool { self[...].contains(words: word) }

  /// Whether one of some words stands somewhere in the text.
  func containsOne(of words: [String]) -> Bool { self[...].containsOne(of: words) }
}
