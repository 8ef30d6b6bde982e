import Archive
import Nianbao
import ReportModel
import ReportRecognition

/// Edits, and the file that they are put into, as bytes.
///
/// The first byte says how many edits there are and whether the file is a Word document; four bytes are an
/// edit; the others are the file, or the main part of the document.
private struct EditedInput {
  private let isWord: Bool
  private let edits: ArraySlice<UInt8>
  private let content: ArraySlice<UInt8>
  private static let word = SampleReport.all.map { Base.word($0) }

  init?(_ input: [UInt8]) {
    guard let first = input.first else { return nil }
    let size = 4 * (1 + Int(first & 3))
    guard input.count > 1 + size else { return nil }
    isWord = first & 0x80 != 0
    edits = input[1..<1 + size]
    content = input[(1 + size)...]
  }

  var file: [UInt8] {
    isWord ? Self.word[0].with(content, at: 2).bytes() : Array(content)
  }

  /// The bytes that edits may change: of a document its main part.
  func edited(in file: [UInt8]) -> [UInt8] {
    isWord ? Base(package: file).parts[2].bytes : file
  }

  /// The parts that no edit is about.
  func others(in file: [UInt8]) -> [[UInt8]] {
    isWord
      ? Base(package: file).parts.enumerated().filter { $0.offset != 2 }.map(\.element.bytes) : []
  }

  /// Puts the edits into a report.
  ///
  /// - Returns: How many cells were edited; nil if a text was edited too.
  func apply(to report: inout Report) -> Int? {
    var cells: Set<Int> = []
    var isNumbersAlone = true
    var rest = edits
    while let kind = rest.popFirst(), let place = rest.popFirst(), let high = rest.popFirst(),
      let low = rest.popFirst()
    {
      if kind % 4 == 3 {
        isNumbersAlone = false
        let section = Int(place) % report.sections.count
        let text = Vocabulary.awkward[Int(low) % Vocabulary.awkward.count]
        if report.sections[section].paragraphs.isEmpty {
          report.sections[section].paragraphs = [text]
        } else {
          report.sections[section].paragraphs[0] = text
        }
      } else {
        let cell = (Int(place) | Int(kind & 1) << 8) % report.values.count
        report.values[cell] = .count(Int(high) << 8 | Int(low))
        cells.insert(cell)
      }
    }
    return isNumbersAlone ? cells.count : nil
  }
}

extension FuzzTarget {
  /// The law of updates: what is not edited stays byte for byte, what is edited reads back.
  static let updates: FuzzTarget = {
    var target = FuzzTarget(
      name: "updates",
      words: Vocabulary.report + Vocabulary.html + Vocabulary.markdown,
      seeds: { files in
        files.filter { ["txt", "md", "html"].contains($0.suffix) }.enumerated().map {
          number,
          file in
          [0, 0, UInt8(truncatingIfNeeded: number), 0, 7] + file.bytes
        }
          + SampleReport.all.map {
            [0x81, 0, 1, 0, 7, 3, 0, 0, 1] + Array(Markup.word.document($0).utf8)
          }
      },
      file: { EditedInput($0)?.file }
    )
    target.law = { input, bytes in
      guard let edits = EditedInput(input), let file = Laws.read(bytes) else { return }
      var report = file.report
      let cells = edits.apply(to: &report)
      guard let updated = try? file.updated(to: report) else { return }
      guard let again = Laws.read(updated.bytes) else { Laws.broken("an updated file is refused") }
      let changes = ReportChange.changes(
        from: report.withoutProvenance,
        to: again.report.withoutProvenance
      )
      if let first = changes.first { Laws.broken("an edit does not read back: \(first)") }
      if edits.others(in: bytes) != edits.others(in: updated.bytes) {
        Laws.broken("a part that no edit is about was changed")
      }
      guard let cells else { return }
      stays(edits.edited(in: bytes), edits.edited(in: updated.bytes), cells: cells)
    }
    return target
  }()

  /// Makes sure that edits of numbers change their lines alone, and a single one nothing but a number.
  private static func stays(_ old: [UInt8], _ new: [UInt8], cells: Int) {
    let oldLines = old.split(separator: 0x0A, omittingEmptySubsequences: false)
    let newLines = new.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard oldLines.count == newLines.count else { Laws.broken("an edit of a number changes lines") }
    let different = zip(oldLines, newLines).filter { $0 != $1 }
    if different.count > cells { Laws.broken("\(cells) edits change \(different.count) lines") }
    guard cells == 1, let (before, after) = different.first else { return }
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.dropFirst(start).reversed(), after.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    if after.count - start - end > 24 { Laws.broken("one edit writes more than a number") }
  }
}
