internal import Glibc
internal import ReportModel

/// A place in a report that holds lines of text.
enum TextSlot: Sendable, Hashable {
  case organ
  case titleLine
  case preface
  case heading(section: Int)
  case paragraph(section: Int)
  case paragraphAfterTable(section: Int)

  /// Whether the place holds one line and no more.
  var isSingle: Bool {
    switch self {
    case .organ, .heading: true
    case .titleLine, .preface, .paragraph, .paragraphAfterTable: false
    }
  }
}

extension Report {
  /// The lines in a place.
  func lines(in slot: TextSlot) -> [String] {
    switch slot {
    case .organ: [organ]
    case .titleLine: title
    case .preface: preface
    case .heading(let section): sections[section].heading.map { [$0] } ?? []
    case .paragraph(let section): sections[section].paragraphs
    case .paragraphAfterTable(let section): sections[section].paragraphsAfterTable
    }
  }

  /// Adds a line in a place; one that holds a single line takes it instead of its own.
  mutating func add(_ line: String, in slot: TextSlot) {
    switch slot {
    case .organ: organ = line
    case .titleLine: title.append(line)
    case .preface: preface.append(line)
    case .heading(let section): sections[section].heading = line
    case .paragraph(let section): sections[section].paragraphs.append(line)
    case .paragraphAfterTable(let section): sections[section].paragraphsAfterTable.append(line)
    }
  }
}

extension String {
  /// Whether the text holds a line break: CR or LF.
  var hasLineBreak: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memchr(base, 0x0A, bytes.count) != nil || memchr(base, 0x0D, bytes.count) != nil
    }
  }

  /// The lines of a text; where it has line breaks, lines of nothing but white space are left out.
  var linesOfText: [String] {
    guard hasLineBreak else { return [self] }
    return utf8.split { $0 == 0x0A || $0 == 0x0D }
      .filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
