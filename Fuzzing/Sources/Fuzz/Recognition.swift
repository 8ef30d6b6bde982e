import ReportModel

/// A file taken apart into pieces that an input moves, takes away, and puts others in place of.
///
/// So short inputs make what changes of bytes hardly ever make: tables with rows doubled, labels moved and
/// cells merged, which are well-formed.
private struct Pieces: Sendable {
  private let all: [Substring]
  /// Makes a file of the text.
  private let wrap: @Sendable (String) -> [UInt8]

  init(_ text: String, _ wrap: @escaping @Sendable (String) -> [UInt8] = { Array($0.utf8) }) {
    // A piece is a line, a mark of Markdown's tables, a tag, or the text between tags.
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices {
      let character = text[index]
      if character == "<" || character == "|", start < index {
        pieces.append(text[start..<index])
        start = index
      }
      if character == ">" || character == "\n" || character == "|" {
        let next = text.index(after: index)
        pieces.append(text[start..<next])
        start = next
      }
    }
    pieces.append(text[start...])
    all = pieces
    self.wrap = wrap
  }

  /// The file with changes of four bytes each: what to do, where (two bytes), and with what.
  func file(_ changes: ArraySlice<UInt8>) -> [UInt8] {
    var pieces = all
    var rest = changes
    while rest.count >= 4, !pieces.isEmpty {
      let change = Array(rest.prefix(4))
      rest = rest.dropFirst(4)
      let place = (Int(change[1]) << 8 | Int(change[2])) % pieces.count
      let other = (place + Int(change[3])) % pieces.count
      switch change[0] % 7 {
      case 0: pieces.remove(at: place)
      case 1: pieces.insert(pieces[place], at: other)
      case 2: pieces.swapAt(place, other)
      case 3: pieces[place] = word(change[3])
      case 4: pieces.insert(word(change[3]), at: place)
      case 5: pieces.removeSubrange(min(place, other)..<max(place, other))
      // Two pieces run together.
      default:
        while pieces[place].last?.isNewline == true { pieces[place].removeLast() }
      }
    }
    return wrap(pieces.joined())
  }

  private func word(_ number: UInt8) -> Substring {
    Vocabulary.pieces[Int(number) % Vocabulary.pieces.count]
  }
}

extension FuzzTarget {
  /// The recogniser, through every reader that hands it lines and tables.
  static let recognition: FuzzTarget = {
    let bases = SampleReport.all.flatMap { report -> [Pieces] in
      let word = Base.word(report)
      let openDocument = Base.openDocument(report)
      let openText = Base.openDocumentText(report)
      let workbook = Base.foreignWorkbook(report)
      return [
        Pieces(Markup.lines.document(report)),
        Pieces(Markup.markdown.document(report)),
        Pieces(Markup.html.document(report)),
        Pieces(Markup.word.document(report)) { word.with($0.utf8, at: 2).bytes() },
        Pieces(Markup.openDocument.document(report)) { openDocument.with($0.utf8, at: 1).bytes() },
        Pieces(Markup.openDocumentText.document(report)) { openText.with($0.utf8, at: 1).bytes() },
        Pieces(String(decoding: workbook.parts[4].bytes, as: UTF8.self)) {
          workbook.with($0.utf8, at: 4).bytes()
        },
      ]
    }
    return FuzzTarget(
      name: "recognition",
      words: [],
      seeds: { _ in
        bases.indices.flatMap { base in
          (0..<7 as Range<UInt8>).map { [UInt8(base), $0, 0, 100, 1, $0, 1, 200, 3] }
        }
      },
      file: { input in
        guard let first = input.first else { return nil }
        return bases[Int(first) % bases.count].file(input.dropFirst())
      }
    )
  }()
}
