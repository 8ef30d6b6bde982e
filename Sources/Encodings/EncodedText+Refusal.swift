public import ReportModel

extension EncodedText {
  /// Decodes a text that a report is to be read from.
  ///
  /// - Throws: A refusal for an empty file, and for bytes that are no text in an encoding that is read.
  public init(
    reading bytes: [UInt8],
    declared: @autoclosure () -> TextEncoding? = nil
  ) throws(Refusal) {
    guard !bytes.isEmpty else { throw .emptyFile }
    do throws(EncodingError) {
      try self.init(bytes, declared: declared())
    } catch {
      throw .wrongEncoding(error)
    }
    self = try checked()
  }

  /// The text, if a report can be read from it.
  ///
  /// - Throws: A refusal for an empty text, and for one with a NUL character.
  public func checked() throws(Refusal) -> EncodedText {
    guard !utf8.isEmpty || hasMark else { throw .emptyFile }
    if let offset = utf8.firstIndex(of: 0) { throw .nul(at: offset) }
    return self
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

  /// The text with edits, in the encoding that this one is in.
  ///
  /// - Parameters:
  ///   - text: The edited text in UTF-8.
  ///   - original: The bytes that this text was decoded from.
  /// - Returns: The text, and the bytes that it is encoded in.
  /// - Throws: A refusal if the original itself does not come back byte for byte, or for a character
  ///   that the encoding has not.
  public func edited(
    _ text: [UInt8],
    original: [UInt8]
  ) throws(Refusal) -> (text: EncodedText, bytes: [UInt8]) {
    guard (try? encode(utf8)) == original else { throw .encodingNotKept(encoding) }
    do throws(EncodingError) {
      return (replacing(text), try encode(text))
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
        .inputEncoding,
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
      .inputEncoding,
      message: Wording(
        zh: "不是完好的 \(error.encoding.rawValue) 文本（字节 \(offset)）",
        en: "not sound text in \(error.encoding.rawValue) (byte \(offset))"
      ),
      remedy: Wording(zh: "请用记事本等另存为 UTF-8 编码", en: "save the file as UTF-8")
    )
  }

  fileprivate static func encodingNotKept(_ encoding: TextEncoding) -> Refusal {
    Refusal(
      .updateEncoding,
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
      .updateEncoding,
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
      .inputNul,
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
  public static var emptyFile: Refusal {
    Refusal(
      .inputEmpty,
      message: Wording(zh: "文件是空的", en: "the file is empty"),
      remedy: Wording(zh: "请检查文件是否完整", en: "check that the file is complete")
    )
  }
}

extension RefusalKind {
  /// The file has no content.
  public static let inputEmpty = RefusalKind(
    code: "INPUT-EMPTY",
    meaning: Wording(zh: "文件没有内容", en: "the file has no content"),
    example: Wording(zh: "0 字节的文件", en: "a file of 0 bytes"),
    actor: .unit,
    since: 1
  )

  /// A text is in no encoding that is read.
  static let inputEncoding = RefusalKind(
    code: "INPUT-ENCODING",
    meaning: Wording(
      zh: "文本不是 UTF-8、UTF-16 或 GB18030 编码，或已损坏",
      en: "a text is in no encoding that is read, or damaged"
    ),
    example: Wording(zh: "复制时截断的文件", en: "a file that was cut off"),
    actor: .program,
    since: 1
  )

  /// A text holds a NUL character.
  static let inputNul = RefusalKind(
    code: "INPUT-NUL",
    meaning: Wording(zh: "文本中有空字符", en: "a text holds a NUL character"),
    example: Wording(zh: "把程序文件当作文本", en: "a program taken for a text"),
    actor: .program,
    since: 1
  )

  /// The original's encoding cannot be kept.
  static let updateEncoding = RefusalKind(
    code: "UPDATE-ENCODING",
    meaning: Wording(
      zh: "原文的编码不能还原，或没有所填的字",
      en: "the original's encoding cannot be kept, or lacks a character"
    ),
    example: Wording(zh: "GB18030 中没有的字", en: "a character that GB18030 has not"),
    actor: .program,
    since: 1
  )
}

extension FindingKind {
  /// A text is in another encoding than UTF-8.
  public static let otherEncoding = FindingKind(
    code: "TEXT-ENCODING",
    severity: .note,
    meaning: Wording(zh: "文本不是 UTF-8 编码", en: "a text is in another encoding than UTF-8"),
    basis: Basis.program,
    remedy: Wording(
      zh: "无需处理；更新时保持原编码",
      en: "nothing; an update keeps the encoding"
    ),
    example: Wording(zh: "GB18030 编码的文本", en: "a text in GB18030"),
    actor: .program,
    since: 1
  )
}
