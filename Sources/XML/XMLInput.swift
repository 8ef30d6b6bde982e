import CLibXML2
import Glibc
internal import TextTools

/// The bytes of a document as the parser gets them: UTF-8 without a byte order mark.
///
/// Everything that is cheaper or safer to know before libxml2 sees the bytes is settled here.
enum XMLInput {
  /// Calls the closure with the document in UTF-8, or returns why it is refused.
  ///
  /// The closure also gets how many bytes stand before the text in the document as it was given; nil
  /// where the text was converted, so that its bytes are not the document's.
  static func withPrepared(
    _ bytes: UnsafeRawBufferPointer,
    limits: XMLLimits,
    _ body: (UnsafeRawBufferPointer, _ mark: Int?) -> XMLError?
  ) -> XMLError? {
    guard bytes.count <= limits.documentBytes else {
      return .limit(.documentBytes, limits.documentBytes)
    }
    switch Form(of: bytes) {
    case .refused(let name):
      return .unreadEncoding(name)
    case .utf8(let mark):
      let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(mark))
      return refusal(ofUTF8: text, mark: mark, limits: limits) ?? body(text, mark)
    case .utf16(let bigEndian, let mark):
      let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(mark))
      let units = (0..<text.count / 2).lazy.map { index in
        let unit = text.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
        return bigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
      }
      var converted: [UInt8] = []
      converted.reserveCapacity(text.count + text.count / 2)
      let isBroken = transcode(
        units.makeIterator(),
        from: UTF16.self,
        to: UTF8.self,
        stoppingOnError: true,
        into: { converted.append($0) }
      )
      guard !isBroken, text.count % 2 == 0 else {
        return XMLError(
          .encoding("UTF-16"),
          zh: "内容不是正确的 UTF-16",
          en: "the bytes are not proper UTF-16"
        )
      }
      guard converted.count <= limits.documentBytes else {
        return .limit(.documentBytes, limits.documentBytes)
      }
      return converted.withUnsafeBytes { text in
        refusal(ofUTF16: text) ?? refusal(ofText: text, limits: limits) ?? body(text, nil)
      }
    }
  }

  /// How the first bytes say the document is written; `mark` is the length of its byte order mark.
  private enum Form {
    case utf8(mark: Int)
    case utf16(bigEndian: Bool, mark: Int)
    case refused(String)

    init(of bytes: UnsafeRawBufferPointer) {
      func starts(_ prefix: UInt8...) -> Bool {
        bytes.prefix(prefix.count).elementsEqual(prefix)
      }
      let mark = ByteOrderMark(of: bytes.prefix(4))
      self =
        if starts(0xFF, 0xFE, 0, 0) || starts(0, 0, 0xFE, 0xFF)
          || starts(0x3C, 0, 0, 0) || starts(0, 0, 0, 0x3C)
        {
          .refused("UTF-32")
        } else if mark == .utf8 {
          .utf8(mark: 3)
        } else if mark == .utf16LittleEndian {
          .utf16(bigEndian: false, mark: 2)
        } else if mark == .utf16BigEndian {
          .utf16(bigEndian: true, mark: 2)
        } else if starts(0x3C, 0) {
          .utf16(bigEndian: false, mark: 0)
        } else if starts(0, 0x3C) {
          .utf16(bigEndian: true, mark: 0)
        } else if starts(0x4C, 0x6F, 0xA7, 0x94) {
          .refused("EBCDIC")
        } else {
          .utf8(mark: 0)
        }
    }
  }

  private static func refusal(
    ofUTF8 text: UnsafeRawBufferPointer,
    mark: Int,
    limits: XMLLimits
  ) -> XMLError? {
    if let name = declaredEncoding(in: text), name != "UTF-8", name != "UTF8" {
      let isASCII = name == "US-ASCII" || name == "ASCII"
      guard isASCII, text.allSatisfy({ $0 < 0x80 }) else {
        return .unreadEncoding(name)
      }
    }
    if let fault = UTF8Check.firstFault(in: Span(_unsafeBytes: text)) {
      return XMLError(
        .encoding("UTF-8"),
        zh: "第 \(fault + mark + 1) 个字节起不是正确的 UTF-8",
        en: "the bytes are not proper UTF-8 at byte \(fault + mark + 1)",
        line: text.line(of: fault)
      )
    }
    return refusal(ofText: text, limits: limits)
  }

  private static func refusal(ofUTF16 text: UnsafeRawBufferPointer) -> XMLError? {
    guard let name = declaredEncoding(in: text), !name.hasPrefix("UTF-16") else { return nil }
    return XMLError(
      .encoding(name),
      zh: "内容是 UTF-16，声明的却是 \(name)",
      en: "the bytes are UTF-16 but declared to be \(name)"
    )
  }

  private static func refusal(
    ofText text: UnsafeRawBufferPointer,
    limits: XMLLimits
  ) -> XMLError? {
    guard let base = text.baseAddress, text.count > 0 else {
      return XMLError(.notWellFormed, zh: "文件是空的", en: "the document is empty")
    }
    if let zero = memchr(base, 0, text.count) {
      let place = UnsafeRawPointer(zero) - base
      return XMLError(
        .notWellFormed,
        zh: "文件中有空字符（U+0000）",
        en: "there is a NUL character (U+0000) in it",
        line: text.line(of: place)
      )
    }
    return XMLStartTagScan.refusal(of: text, limits: limits)
  }

  /// The encoding that the XML declaration names, in upper case; nil where it names none.
  private static func declaredEncoding(in text: UnsafeRawBufferPointer) -> String? {
    let declaration = UnsafeRawBufferPointer(rebasing: text.prefix(512))
    guard declaration.starts(with: "<?xml".utf8),
      let end = declaration.place(of: "?>", from: 5),
      let name = declaration.place(of: "encoding", from: 5), name < end
    else { return nil }
    let value = declaration[name..<end].drop { $0 != 0x22 && $0 != 0x27 }
    guard let quote = value.first else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self).uppercased()
  }
}

extension XMLError {
  fileprivate static func unreadEncoding(_ name: String) -> XMLError {
    XMLError(
      .encoding(name),
      zh: "不能读取编码 \(name)；请另存为 UTF-8",
      en: "the encoding \(name) is not read; save the file as UTF-8"
    )
  }
}
