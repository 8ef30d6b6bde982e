import ReportModel

/// The check that a file's bytes are text in UTF-8.
enum TextEncoding {
  /// Throws unless the bytes are UTF-8 without NUL.
  static func check(_ bytes: [UInt8]) throws(Refusal) {
    guard !bytes.isEmpty else { throw .emptyText }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw wrongEncoding("UTF-16", at: 0)
    }
    if let offset = bytes.firstIndex(of: 0) { throw nul(at: offset) }
    if let offset = firstInvalidByte(bytes) {
      throw wrongEncoding(looksLikeGB18030(bytes, from: offset) ? "GB18030" : nil, at: offset)
    }
  }

  private static func wrongEncoding(_ name: String?, at offset: Int) -> Refusal {
    Refusal(
      code: "INPUT-ENCODING",
      message: Wording(
        zh: name.map { "文本的编码是 \($0)，不是 UTF-8（字节 \(offset)）" } ?? "不是 UTF-8 文本（字节 \(offset)）",
        en: name.map { "the text is \($0), not UTF-8 (byte \(offset))" }
          ?? "not text in UTF-8 (byte \(offset))"
      ),
      remedy: Wording(zh: "请用记事本等另存为 UTF-8 编码", en: "save the file as UTF-8")
    )
  }

  private static func nul(at offset: Int) -> Refusal {
    Refusal(
      code: "INPUT-NUL",
      message: Wording(
        zh: "文本中有空字符（字节 \(offset)），这不是文本文件",
        en: "the text holds a NUL character (byte \(offset)): this is no text file"
      ),
      remedy: Wording(zh: "请重新导出或另存为 UTF-8 文本", en: "export the text again, as UTF-8")
    )
  }

  /// The first byte that is not part of well-formed UTF-8; nil if there is none.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch byte {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
      for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  /// Whether every byte above ASCII begins a pair or a quadruple of GB18030.
  ///
  /// Chinese text in GB18030 is not UTF-8 for more than a few characters; what is for longer is a damaged file.
  private static func looksLikeGB18030(_ bytes: [UInt8], from invalid: Int) -> Bool {
    guard bytes[..<invalid].count(where: { $0 >= 0x80 }) < 24 else { return false }
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]) else { return false }
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE: index += 2
      case 0x30...0x39: index += 4
      default: return false
      }
    }
    return true
  }
}

extension Refusal {
  /// The file has no content.
  static var emptyText: Refusal {
    Refusal(
      code: "INPUT-EMPTY",
      message: Wording(zh: "文件是空的", en: "the file is empty"),
      remedy: Wording(zh: "请检查文件是否完整", en: "check that the file is complete")
    )
  }
}
