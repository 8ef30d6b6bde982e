internal import TextTools

/// How a text is written in bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030 with the older GBK and GB 2312 in it.
  case gb18030 = "GB18030"

  /// The encoding that a name stands for, whatever its case; nil for one that is not read.
  public init?(named name: String) {
    switch name.uppercased() {
    case "UTF-8", "UTF8", "UNICODE-1-1-UTF-8", "US-ASCII", "ASCII": self = .utf8
    // The names of the Encoding Standard for GBK, and those of other programs.
    case "GB18030", "GBK", "GB2312", "GB_2312", "GB_2312-80", "CSGB2312", "CSISO58GB231280",
      "CHINESE",
      "ISO-IR-58", "X-GBK", "EUC-CN", "GB18030-2000", "GB18030-2005", "GB18030-2022", "CP936",
      "MS936",
      "WINDOWS-936":
      self = .gb18030
    case "UTF-16", "UTF-16LE": self = .utf16LittleEndian
    case "UTF-16BE": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The byte order mark.
  var mark: ByteOrderMark {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    case .gb18030: .gb18030
    }
  }
}
