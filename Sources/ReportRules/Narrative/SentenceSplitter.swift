import ReportModel
import TextTools

/// Parts lines of text into sentences.
///
/// Text taken from PDF pages breaks its lines anywhere. A line that is long, or in which a clause has ended,
/// goes on in the next one; one that is short may do so or be a heading, and is taken both ways.
struct SentenceSplitter {
  private let isOwnAccount: Bool
  private var sentences: [Sentence] = []
  private var text = String.UnicodeScalarView()
  /// Where among the sentences those begin that came since the last end that is certain: lines that may be
  /// one sentence.
  private var firstLine = 0
  private var wasAboutApplications = false

  /// Begins.
  ///
  /// - Parameter isOwnAccount: Whether the organ tells of its own year in the section of the lines.
  init(isOwnAccount: Bool) { self.isOwnAccount = isOwnAccount }

  /// The most characters of a sentence; a longer one is cut.
  private static let sentenceLimit = 1_000
  /// The fewest characters of a line that goes on in the next one, whatever it says.
  private static let wrappedLineLength = 16

  private static func isEnder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "!", "?": true
    default: false
    }
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "；", ";", "：", ":": true
    default: false
    }
  }

  /// Adds a line.
  mutating func add(_ line: String) {
    if ItemMark(Array(line.trimmed.unicodeScalars)) != nil { end() }
    var length = 0
    var hasClause = false
    var last: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      text.append(scalar)
      length += 1
      if scalar == "，" || scalar == "," { hasClause = true }
      if !scalar.isBlank { last = scalar }
      if Self.isEnder(scalar) || length >= Self.sentenceLimit {
        end()
        length = 0
        hasClause = false
      }
    }
    guard let last, !Self.isStop(last) else {
      end()
      return
    }
    if length < Self.wrappedLineLength, !hasClause { endLine() }
  }

  /// The sentences of all lines.
  mutating func finish() -> [Sentence] {
    end()
    return sentences
  }

  /// Ends a sentence, with which all that may belong to it has ended.
  private mutating func end() {
    endLine()
    if let whole = joinedLines() { sentences.append(whole) }
    firstLine = sentences.count
  }

  /// The lines since the last end as one sentence; nil for a single line, and for more than a sentence has.
  ///
  /// By itself, so that no slice of the sentences is at hand when one is added to them: all would be copied.
  private func joinedLines() -> Sentence? {
    let lines = sentences[firstLine...]
    guard lines.count > 1 else { return nil }
    let characters = lines.reduce(0) { $0 + $1.folded.count }
    guard characters <= Self.sentenceLimit else { return nil }
    var folded: [Unicode.Scalar] = []
    var seams: [Int] = []
    for line in lines {
      if !folded.isEmpty { seams.append(folded.count) }
      folded += line.folded
    }
    return Sentence(
      isOwnAccount: isOwnAccount,
      text: lines.map(\.text).joined(),
      folded: folded,
      isAboutApplications: lines.contains(where: \.isAboutApplications)
        || folded.contains(words: "申请"),
      seams: seams
    )
  }

  /// Ends a line that may be a sentence.
  private mutating func endLine() {
    defer { text.removeAll() }
    let folded = NarrativeText.fold(text)
    guard !folded.isEmpty else { return }
    let isAbout = folded.contains(words: "申请")
    let sentence = Sentence(
      isOwnAccount: isOwnAccount,
      text: String(text).trimmed,
      folded: folded,
      isAboutApplications: isAbout || wasAboutApplications
    )
    wasAboutApplications = isAbout
    sentences.append(sentence)
  }
}
