public import Archive
public import ReportModel

extension Refusal {
  /// A file whose archive, or what stands for one, is past a limit.
  ///
  /// - Parameters:
  ///   - limit: The limit.
  ///   - value: The most that is read.
  /// - Returns: The refusal, which names the limit.
  public static func archive(past limit: ArchiveLimit, _ value: Int) -> Refusal {
    .limit(limit.name, value: limit.text(of: value))
  }
}

extension ArchiveLimit {
  fileprivate var name: Wording {
    switch self {
    case .inputBytes: Wording(zh: "文件大小", en: "the size of the file")
    case .entries: Wording(zh: "压缩包内的部件个数", en: "the parts in the archive")
    case .partBytes: Wording(zh: "一个部件解压后的大小", en: "the size of a part, unpacked,")
    case .totalBytes: Wording(zh: "全部部件解压后的大小", en: "the size of all parts, unpacked,")
    case .ratio: Wording(zh: "压缩比", en: "the ratio of compression")
    }
  }
}
