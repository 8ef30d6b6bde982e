import Nianbao
import ReportFormats
import ReportModel
import TextTools

/// A file that an open report gives.
enum ReportFileKind: Hashable {
  /// The report, written anew in a format.
  case format(ReportFormat)
  /// The file that it came from, with the edits in it.
  case original
  /// What its organ has explained.
  case reasons
  /// All of them, as an archive.
  case all

  /// All kinds, in the order in which a page offers them.
  static let everyKind =
    FormatRegistry.shipped.written.map { Self.format($0) } + [.original, .reasons, .all]

  /// Takes the name of an address; nil for any other.
  init?(named name: String) {
    guard let kind = Self.everyKind.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The name by which an address asks for it: the extension of a format, or a word.
  var name: String {
    switch self {
    case .format(let format): format.fileExtension
    case .original: "original"
    case .reasons: "reasons"
    case .all: "all"
    }
  }

  /// What a page calls it.
  var wording: Wording {
    switch self {
    case .format(let format):
      Wording(zh: format.wording.name.zh, en: format.wording.name.en.startingWithCapital)
    case .original: Wording(zh: "改好的原文件", en: "The original file, corrected")
    case .reasons: Wording(zh: "核实说明", en: "Reasons")
    case .all: Wording(zh: "全部（压缩包）", en: "All in one archive")
    }
  }
}
