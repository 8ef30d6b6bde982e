import Archive
import TestSupport
import Testing

/// An archive, how it was judged when libzip's check of consistency decided, and how it is judged.
struct ArchiveVerdict: Sendable, CustomTestStringConvertible {
  /// Who refused the archive before.
  enum Before: Sendable {
    /// Nobody: it was read.
    case nobody
    /// libzip.
    case libzip
    /// The program's own checks and limits, with or without libzip.
    case program
  }

  let name: String
  let bytes: [UInt8]
  let before: Before
  /// Why the archive is refused; nil where it is read.
  let now: ArchiveError.Kind?

  var testDescription: String { name }

  init(
    _ name: String,
    _ archive: RawArchive,
    _ before: Before,
    _ now: ArchiveError.Kind? = nil
  ) {
    self.init(name, bytes: archive.bytes, before, now)
  }

  init(
    _ name: String,
    bytes: [UInt8],
    _ before: Before,
    _ now: ArchiveError.Kind? = nil
  ) {
    (self.name, self.bytes, self.before, self.now) = (name, bytes, before, now)
  }
}

extension ArchiveVerdict {
  static let all = sound + falseAlarms + ends + records + contradictions + contentsRefused

  /// What the parts hold in archives that are read.
  static let contents: [[UInt8]] = [text, other, []]

  static let text = Array("政府信息公开工作年度报告".utf8)
  static let other = Array("<worksheet/>".utf8)

  static let stored = RawArchive.Entry("a", text)
  static let deflated = deflate("b", text)
  static let pair = RawArchive([deflated, RawArchive.Entry("c", other)])

  static func deflate(_ name: String, _ bytes: [UInt8]) -> RawArchive.Entry {
    do {
      return try .deflated(name, bytes)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The pair with the first part, or the archive, changed.
  static func part(_ change: (inout RawArchive.Entry) -> Void) -> RawArchive {
    archive { change(&$0.entries[0]) }
  }

  static func archive(_ change: (inout RawArchive) -> Void) -> RawArchive {
    var archive = pair
    change(&archive)
    return archive
  }

  static func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    little(number, 2) + little(content.count, 2) + content
  }
}
