internal import TextTools

extension ArchiveError {
  /// What is wrong, as the second half of a sentence about the file.
  public var reason: (zh: String, en: String) { kind.reason(part: part) }
}

extension ArchiveError.Kind {
  /// What is wrong, as the second half of a sentence about the file.
  ///
  /// - Parameter part: The part that it is about, fit to print; nil for the file as a whole.
  /// - Returns: A clause in either language, without a full stop.
  public func reason(part: String?) -> (zh: String, en: String) {
    let zh = part.map { "部件 \($0) " } ?? "文件"
    let en = part.map { "the part \($0)" } ?? "the file"
    return switch self {
    case .damaged(let damage): damage.reason(zh: zh, en: en, isOfPart: part != nil)
    case .limit(let limit, let value): limit.reason(value, zh: zh, en: en)
    case .notAnArchive: ("文件不是压缩包", "the file is no archive")
    case .encrypted: ("\(zh)已加密，需要密码", "\(en) is protected with a password")
    case .duplicateName:
      ("\(zh)出现了两次，或与另一部件只有大小写之差", "\(en) is there twice, or with another one of the same letters")
    case .unsupportedMethod(let number):
      (
        "\(zh)的压缩方式不支持（\(Self.methodName(number))）",
        "\(en) is compressed in a way that is not read (\(Self.methodName(number)))"
      )
    case .missing: ("缺少\(part.map { "部件 \($0)" } ?? "一个部件")", "\(en) is missing")
    case .wrongSize:
      ("\(zh)解压后的大小与记录的不符", "\(en) has not the size, unpacked, that is recorded for it")
    case .wrongChecksum:
      (
        "\(zh)的内容与校验值不符，已被改动或损坏",
        "the content of \(en) does not match its checksum: it was changed or damaged"
      )
    case .badName: ("\(zh)的名称不能使用", "the name of \(en) cannot be used")
    case .markup(let line):
      (
        "文件不是完好的 XML\(line.map { "（第 \($0) 行）" } ?? "")",
        "the file is no sound XML\(line.map { " (line \($0))" } ?? "")"
      )
    case .noParts: ("文件没有部件", "the file has no parts")
    case .outOfMemory: ("内存不足", "there is not enough memory")
    case .other: ("\(zh)无法读取", "\(en) cannot be read")
    }
  }

  /// The name of a method of compression, as programs that pack files show it.
  private static func methodName(_ number: Int) -> String {
    switch number {
    case 1: "Shrink"
    case 2...5: "Reduce"
    case 6: "Implode"
    case 9: "Deflate64"
    case 12: "BZip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 98: "PPMd"
    case 99: "AES"
    default: "#\(number)"
    }
  }
}

extension ArchiveDamage {
  fileprivate func reason(zh: String, en: String, isOfPart: Bool) -> (zh: String, en: String) {
    switch self {
    case .endMissing:
      (
        "文件末尾缺失，可能没有下载或复制完",
        "its end is missing; it was probably not downloaded or copied to the end"
      )
    case .severalArchives:
      (
        "文件中藏有另一个压缩包，不同的程序会读到不同的内容",
        "there is another archive in it, and programs would not agree which one to read"
      )
    case .volume: ("这只是分卷文件中的一卷", "it is one of several volumes")
    case .foreignBefore:
      ("文件开头之前有不属于它的内容", "something that does not belong to it stands before its beginning")
    case .foreignBehind:
      ("文件结尾之后有不属于它的内容", "something that does not belong to it stands behind its end")
    case .list:
      isOfPart
        ? ("\(zh)在部件清单中的记录有误", "the entry of \(en) in the list of parts is broken")
        : ("部件清单有误", "its list of parts is broken")
    case .partMissing:
      ("\(zh)不在部件清单所指的位置", "\(en) is not where the list of parts says")
    case .partCutOff:
      ("\(zh)的长度超出了文件的范围", "\(en) is longer than the room that the file has for it")
    case .name: Self.contradiction("名称", "name", zh, en)
    case .method: Self.contradiction("压缩方式", "way of compression", zh, en)
    case .checksum: Self.contradiction("校验值", "checksum", zh, en)
    case .size: Self.contradiction("大小", "size", zh, en)
    case .descriptor:
      (
        "\(zh)之后应有的大小和校验值缺失或不符",
        "the size and checksum that should follow \(en) are missing or are not those of the list of parts"
      )
    case .overlap: ("\(zh)与另一部件占用同一段内容", "\(en) shares its content with another part")
    case .compression: ("\(zh)的内容无法解压", "the content of \(en) cannot be unpacked")
    }
  }

  private static func contradiction(
    _ zhName: String,
    _ enName: String,
    _ zh: String,
    _ en: String
  ) -> (zh: String, en: String) {
    (
      "\(zh)自身记录的\(zhName)与部件清单不一致",
      "\(en) has another \(enName) in its own record than in the list of parts"
    )
  }
}

extension ArchiveLimit {
  fileprivate func reason(_ value: Int, zh: String, en: String) -> (zh: String, en: String) {
    let most = text(of: value)
    return switch self {
    case .inputBytes: ("文件超过 \(most)", "the file is larger than \(most)")
    case .entries: ("部件超过 \(most) 个", "there are more than \(most) parts in the file")
    case .partBytes: ("\(zh)解压后超过 \(most)", "\(en) is larger than \(most), unpacked")
    case .totalBytes:
      ("全部部件解压后合计超过 \(most)", "the parts together are larger than \(most), unpacked")
    case .ratio:
      ("\(zh)的压缩比超过 \(most) 倍", "\(en) is compressed by more than \(most) times, as no report is")
    }
  }

  /// A value of the limit for a reader: sizes in the largest unit that divides them.
  public func text(of value: Int) -> String {
    switch self {
    case .entries, .ratio: String(value)
    case .inputBytes, .partBytes, .totalBytes: ByteSize.name(of: value)
    }
  }
}
