public import ReportModel

extension EncodedText {
  /// Decodes a text that a report is to be read from.
  ///
  /// - Throws: A refusal for an empty file, and for bytes that are no text in an encoding that is read.
  public init(reading bytes: [UInt8], declared: TextEncoding? = nil) throws(Refusal) {
    guard !bytes.isEmpty else { throw .emptyText }
    do throws(EncodingError) {
      try self.init(bytes, declared: declared)
    } catch {
      throw .wrongEncoding(error)
    }
    if let offset = utf8.firstIndex(of: 0) { throw .nul(at: offset) }
  }

  /// The note that a text is in another encoding than UTF-8; nil for UTF-8.
  public var finding: Finding? {
    guard encoding != .utf8 else { return nil }
    return Finding(
      .otherEncoding,
      found: encoding.rawValue,
      zh: "文本的编码是 \(encoding.rawValue)",
      en: "the text is in \(encoding.rawValue)"
    )
  }

  /// Encodes an edited text as this one is.
  ///
  /// - Throws: A refusal if the original itself does not come back byte for byte, or for a character
  ///   that the encoding has not.
  public func encodeEdited(_ text: [UInt8], original: [UInt8]) throws(Refusal) -> [UInt8] {
    guard (try? encode(utf8)) == original else { throw .encodingNotKept(encoding) }
    do throws(EncodingError) {
      return try encode(text)
    } catch {
      let rest = String(decoding: text.dropFirst(error.offset ?? 0), as: UTF8.self)
      throw .characterNotInEncoding(rest.first.map { String($0) } ?? "", encoding)
    }
  }
}

extension Refusal {
  fileprivate static func wrongEncoding(_ error: EncodingError) -> Refusal {
    guard let offset = error.offset else {
      return Refusal(
        code: "INPUT-ENCODING",
        message: Wording(
          zh: "本机不能转换 \(error.encoding.rawValue) 编码",
          en: "this machine cannot convert \(error.encoding.rawValue)"
        ),
        remedy: Wording(
          zh: "请安装系统的编码转换模块，或将文件另存为 UTF-8 编码",
          en: "install the system's conversion modules, or save the file as UTF-8"
        )
      )
    }
    return Refusal(
      code: "INPUT-ENCODING",
      message: Wording(
        zh: "不是完好的 \(error.encoding.rawValue) 文本（字节 \(offset)）",
        en: "not sound text in \(error.encoding.rawValue) (byte \(offset))"
      ),
      remedy: Wording(zh: "请用记事本等另存为 UTF-8 编码", en: "save the file as UTF-8")
    )
  }

  fileprivate static func encodingNotKept(_ encoding: TextEncoding) -> Refusal {
    Refusal(
      code: "UPDATE-ENCODING",
      message: Wording(
        zh: "原文的 \(encoding.rawValue) 编码不能逐字节还原，未作改动",
        en:
          "the original's \(encoding.rawValue) cannot be written back byte for byte; it stays as it is"
      ),
      remedy: Wording(zh: "请先将原文另存为 UTF-8 编码", en: "save the original as UTF-8 first")
    )
  }

  fileprivate static func characterNotInEncoding(
    _ character: String,
    _ encoding: TextEncoding
  ) -> Refusal {
    Refusal(
      code: "UPDATE-ENCODING",
      side: .report,
      message: Wording(
        zh: "\(encoding.rawValue) 编码中没有“\(character)”",
        en: "\(encoding.rawValue) has no character “\(character)”"
      ),
      remedy: Wording(zh: "请先将原文另存为 UTF-8 编码", en: "save the original as UTF-8 first")
    )
  }

  fileprivate static func nul(at offset: Int) -> Refusal {
    Refusal(
      code: "INPUT-NUL",
      message: Wording(
        zh: "文本中有空字符（字节 \(offset)），这不是文本文件",
        en: "the text holds a NUL character (byte \(offset)): this is no text file"
      ),
      remedy: Wording(zh: "请重新导出或另存为 UTF-8 文本", en: "export the text again, as UTF-8")
    )
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
