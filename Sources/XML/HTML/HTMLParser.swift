import CLibXML2
import Glibc

/// Something that stands in a web page.
public enum HTMLEvent: Sendable {
  /// A start tag, its name in lower case; libxml2 adds those that are implied.
  case start(name: String, attributes: [HTMLAttribute])
  /// An end tag, also where the page leaves it out.
  case end(name: String)
  /// A piece of text, character references resolved, with the bytes of the page that hold it; nil where
  /// that is not certain. Text without references and markup in it is one piece, however long it is.
  case text(String, range: Range<Int>?)
}

/// An attribute of a start tag.
public struct HTMLAttribute: Sendable {
  /// The name in lower case.
  public let name: String
  /// The value; empty where the page gives none.
  public let value: String
}

/// The sizes past which a page is refused.
public struct HTMLLimits: Sendable {
  /// The most bytes; 8 MiB unless set.
  public var bytes = 8 << 20
  /// The most elements open at once; 256 unless set.
  public var depth = 256
  /// The most bytes of one start tag; 64 KiB unless set.
  public var startTagBytes = 64 << 10

  /// The limits that hold unless others are given.
  public static let `default` = HTMLLimits()

  /// The default limits, to be changed.
  public init() {}
}

/// Reads web pages from memory, event by event, as leniently as browsers do.
///
/// No file or connection is ever opened on behalf of a page.
public enum HTMLParser {
  /// Reads a page and sends its events to the handler.
  ///
  /// - Parameters:
  ///   - bytes: The page in UTF-8.
  ///   - limits: The sizes past which it is refused.
  ///   - handler: Receives the events, with the byte of the page that the parser has reached; it answers
  ///     whether to go on.
  /// - Throws: ``XMLError`` for a page past a limit.
  public static func parse(
    _ bytes: [UInt8],
    limits: HTMLLimits = .default,
    handler: (HTMLEvent, Int) -> Bool
  ) throws(XMLError) {
    guard bytes.count <= limits.bytes else { throw .limit(.documentBytes, limits.bytes) }
    if let line = lineOfLongTag(in: bytes, limit: limits.startTagBytes) {
      throw .limit(.startTagBytes, limits.startTagBytes, line: line)
    }
    let error = withoutActuallyEscaping(handler) { handler in
      var run = HTMLParse(limits: limits, handler: handler)
      return withUnsafeMutablePointer(to: &run) { run -> XMLError? in
        HTMLMarkup.replacingBogusComments(in: bytes).withUnsafeBytes {
          HTMLParse.feed($0, to: run)
        }
        return run.pointee.error
      }
    }
    if let error { throw error }
  }

  /// The line of a tag with too many bytes; nil if there is none.
  private static func lineOfLongTag(in bytes: [UInt8], limit: Int) -> Int? {
    var line = 1
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: ">"): start = nil
      case UInt8(ascii: "<"):
        // Only a letter behind it makes a tag; a tag that is never closed ends at the next one.
        let next = index + 1 < bytes.count ? bytes[index + 1] | 0x20 : 0
        start = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) ? index : start
      default: break
      }
      if let start, index - start > limit { return line }
    }
    return nil
  }
}

/// One run of libxml2's HTML parser over a page.
private struct HTMLParse {
  let limits: HTMLLimits
  let handler: (HTMLEvent, Int) -> Bool
  var parser: htmlParserCtxtPtr?
  var error: XMLError?
  var depth = 0
  var source = UnsafeRawBufferPointer(start: nil, count: 0)
  private var texts = HTMLTexts()
  /// What libxml2 has handed over of a text that may go on: it parts long texts wherever its buffer ends.
  private var pending: (text: String, range: Range<Int>)?

  init(limits: HTMLLimits, handler: @escaping (HTMLEvent, Int) -> Bool) {
    self.limits = limits
    self.handler = handler
  }

  static func feed(_ bytes: UnsafeRawBufferPointer, to run: UnsafeMutablePointer<HTMLParse>) {
    LibXML2.ready
    guard bytes.count > 0,
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    else { return }
    var sax = handlers
    guard let parser = htmlCreatePushParserCtxt(&sax, run, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else {
      run.pointee.error = .memory
      return
    }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    run.pointee.parser = parser
    run.pointee.source = bytes
    var offset = 0
    let piece = 1 << 20
    while offset < bytes.count, run.pointee.parser?.pointee.disableSAX == 0 {
      let count = min(piece, bytes.count - offset)
      let isLast = offset + count == bytes.count
      htmlParseChunk(parser, base + offset, Int32(count), isLast ? 1 : 0)
      offset += count
    }
    run.pointee.sendPending()
  }

  /// The byte that the parser has reached.
  var place: Int {
    guard let parser, let input = parser.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return 0 }
    return Int(input.pointee.consumed) + (current - base)
  }

  mutating func send(_ event: HTMLEvent) {
    guard error == nil else { return }
    if !handler(event, place) { stop(nil) }
  }

  mutating func stop(_ error: XMLError?) {
    if self.error == nil { self.error = error }
    guard let parser else { return }
    parser.pointee.disableSAX = 1
    xmlStopParser(parser)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    sendPending()
    depth += 1
    guard depth <= limits.depth else {
      stop(.limit(.depth, limits.depth))
      return
    }
    var list: [HTMLAttribute] = []
    var next = attributes
    while let key = next?[0] {
      list.append(
        HTMLAttribute(
          name: String(cString: key),
          value: next?[1].map { String(cString: $0) } ?? ""
        )
      )
      next = next?.advanced(by: 2)
    }
    send(.start(name: String(cString: name), attributes: list))
  }

  mutating func end(_ name: UnsafePointer<xmlChar>) {
    sendPending()
    depth = max(0, depth - 1)
    send(.end(name: String(cString: name)))
  }

  mutating func text(_ characters: UnsafePointer<xmlChar>, count: Int) {
    let bytes = UnsafeBufferPointer(start: characters, count: count)
    for piece in texts.add(bytes, upTo: place, of: source) { add(piece) }
  }

  /// Joins a piece to what stands right before it where both are spelt as they read.
  private mutating func add(_ piece: HTMLTexts.Piece) {
    guard let range = piece.range, range.count == piece.text.utf8.count else {
      sendPending()
      send(.text(piece.text, range: piece.range))
      return
    }
    if let last = pending?.range, last.upperBound == range.lowerBound {
      pending?.text += piece.text
      pending?.range = last.lowerBound..<range.upperBound
    } else {
      sendPending()
      pending = (piece.text, range)
    }
  }

  /// Sends the text that nothing can be joined to any more.
  private mutating func sendPending() {
    guard let (text, range) = pending else { return }
    pending = nil
    send(.text(text, range: range))
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLParse>? {
    context?.assumingMemoryBound(to: HTMLParse.self)
  }

  private static var handlers: htmlSAXHandler {
    var sax = htmlSAXHandler()
    sax.startElement = { context, name, attributes in
      guard let name else { return }
      HTMLParse.of(context)?.pointee.start(name, attributes)
    }
    sax.endElement = { context, name in
      guard let name else { return }
      HTMLParse.of(context)?.pointee.end(name)
    }
    sax.characters = { context, characters, count in
      guard let characters, count > 0 else { return }
      HTMLParse.of(context)?.pointee.text(characters, count: Int(count))
    }
    sax.ignorableWhitespace = sax.characters
    return sax
  }
}
