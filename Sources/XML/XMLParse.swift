import CLibXML2
import Glibc

/// One run of libxml2's push parser over a document.
///
/// The push parser is used because it alone stops at the first fatal error; the other one goes on to
/// the end of the input, silently and at full cost. `disableSAX` together with an error number is
/// how libxml2 itself stops, so an event can do the same without freeing what is in use.
@usableFromInline
struct XMLParse {
  fileprivate let limits: XMLLimits
  fileprivate let start: (borrowing XMLTag) -> Bool
  fileprivate let end: (borrowing XMLTag) -> Bool
  fileprivate let text: (borrowing XMLCharacters) -> Bool
  fileprivate var parser: xmlParserCtxtPtr?
  fileprivate var document = UnsafeRawBufferPointer(start: nil, count: 0)
  fileprivate var mark: Int?
  fileprivate var validation: XMLValidation?
  fileprivate var error: XMLError?
  fileprivate var textBytes = 0
  /// Whether any element has begun.
  fileprivate var hasRoot = false
  /// How many elements are open.
  fileprivate var depth = 0
  /// The open elements that declare namespaces, how many each of them does, and all of them together.
  fileprivate var declarations: [(depth: Int, count: Int)] = []
  fileprivate var declared = 0

  /// Runs over the document; the closures answer whether to go on.
  ///
  /// Returns nil also when a closure ended the run.
  @usableFromInline
  static func run(
    _ bytes: UnsafeRawBufferPointer,
    limits: XMLLimits,
    schema: XMLSchema?,
    start: (borrowing XMLTag) -> Bool,
    end: (borrowing XMLTag) -> Bool,
    text: (borrowing XMLCharacters) -> Bool
  ) -> XMLError? {
    LibXML2.ready
    return withoutActuallyEscaping(start) { start in
      withoutActuallyEscaping(end) { end in
        withoutActuallyEscaping(text) { text in
          var run = XMLParse(limits: limits, start: start, end: end, text: text)
          return XMLInput.withPrepared(bytes, limits: limits) { document, mark in
            run.document = document
            run.mark = mark
            return withUnsafeMutablePointer(to: &run) { feed(document, schema: schema, run: $0) }
          }
        }
      }
    }
  }

  private static func feed(
    _ document: UnsafeRawBufferPointer,
    schema: XMLSchema?,
    run: UnsafeMutablePointer<XMLParse>
  ) -> XMLError? {
    var sax = handlers
    guard let parser = xmlCreatePushParserCtxt(&sax, run, nil, 0, nil) else { return .memory }
    defer { xmlFreeParserCtxt(parser) }
    // The document is UTF-8 by now, whatever its declaration says.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    guard xmlCtxtUseOptions(parser, Int32(options)) == 0 else { return .memory }
    run.pointee.parser = parser
    if let schema {
      guard
        let validation = XMLValidation(schema: schema, parser: parser, limits: run.pointee.limits)
      else { return .memory }
      run.pointee.validation = validation
    }
    // One piece is fastest, but libxml2 refuses to hold more than 10,000,000 bytes.
    let piece = 1 << 20
    var offset = 0
    var result: Int32 = 0
    while offset < document.count, result == 0 {
      let count = min(piece, document.count - offset)
      let isLast = offset + count == document.count
      result = xmlParseChunk(
        parser,
        document.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self),
        Int32(count),
        isLast ? 1 : 0
      )
      offset += count
    }
    let violations = run.pointee.validation?.finish() ?? []
    if run.pointee.isStopped { return run.pointee.error }
    if result != 0 || parser.pointee.wellFormed == 0 {
      return XMLError(
        .notWellFormed,
        zh: "语法有误",
        en: "its syntax is broken",
        code: Int(result)
      )
    }
    return violations.isEmpty ? nil : .invalid(violations)
  }

  fileprivate var isStopped: Bool { error != nil || parser?.pointee.disableSAX != 0 }

  fileprivate var line: Int {
    guard let input = parser?.pointee.input else { return 1 }
    return Int(input.pointee.line)
  }

  /// Where the parser stands in the document.
  fileprivate var source: XMLTagSource {
    var offset = 0
    if let input = parser?.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    {
      offset = Int(input.pointee.consumed) + (current - base)
    }
    return XMLTagSource(text: document, mark: mark, offset: offset)
  }

  /// Ends the run; the first error counts.
  fileprivate mutating func stop(_ error: XMLError?) {
    if self.error == nil { self.error = error }
    guard let parser else { return }
    parser.pointee.disableSAX = 1
    parser.pointee.wellFormed = 0
    if parser.pointee.errNo == 0 { parser.pointee.errNo = Int32(XML_ERR_USER_STOP.rawValue) }
  }
}

/// The event functions, which find their run through libxml2's user data.
extension XMLParse {
  private typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  private static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLParse>? {
    context?.assumingMemoryBound(to: XMLParse.self)
  }

  private static var handlers: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.internalSubset = { context, _, _, _ in
      guard let run = XMLParse.of(context) else { return }
      let line = run.pointee.line
      run.pointee.stop(
        XMLError(
          .documentType,
          zh: "含有 DOCTYPE 声明，不予读取",
          en: "it has a DOCTYPE, which is not read",
          line: line
        )
      )
    }
    sax.startElementNs = { context, name, prefix, uri, declared, namespaces, count, _, attributes in
      guard let name, let run = XMLParse.of(context) else { return }
      guard run.pointee.enter(declared: Int(declared), attributes: Int(count)) else { return }
      run.pointee.validation?.start(name, prefix, uri, declared, namespaces, count, attributes)
      guard run.pointee.goOnAfterValidation() else { return }
      XMLParse.resolveAmpersands(attributes, count: Int(count))
      let tag = XMLTag(
        name: name,
        uri: uri,
        attributes: attributes,
        attributeCount: Int(count),
        line: run.pointee.line,
        source: run.pointee.source
      )
      if !run.pointee.start(tag) { run.pointee.stop(nil) }
    }
    sax.endElementNs = { context, name, prefix, uri in
      guard let name, let run = XMLParse.of(context) else { return }
      run.pointee.leave()
      run.pointee.validation?.end(name, prefix, uri)
      guard run.pointee.goOnAfterValidation() else { return }
      let tag = XMLTag(
        endOf: name,
        uri: uri,
        line: run.pointee.line,
        source: run.pointee.source
      )
      if !run.pointee.end(tag) { run.pointee.stop(nil) }
    }
    sax.characters = { context, text, count in
      XMLParse.receive(context, text, count)
    }
    // The same function twice: libxml2 then does not look whether text is blank.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.serror = { context, error in
      guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue,
        let run = XMLParse.of(context)
      else { return }
      let kind: XMLError.Kind =
        error.code == Int32(XML_ERR_NO_MEMORY.rawValue) ? .memory : .notWellFormed
      let fault = XMLFault(error, at: run.pointee.position)
      run.pointee.stop(
        XMLError(
          kind,
          zh: fault.zh,
          en: fault.en,
          line: error.line > 0 ? Int(error.line) : nil,
          column: error.int2 > 0 ? Int(error.int2) : nil,
          code: Int(error.code)
        )
      )
    }
    return sax
  }

  private static func receive(
    _ context: UnsafeMutableRawPointer?,
    _ text: UnsafePointer<xmlChar>?,
    _ count: Int32
  ) {
    guard let text, let run = XMLParse.of(context) else { return }
    run.pointee.textBytes += Int(count)
    guard run.pointee.textBytes <= run.pointee.limits.textBytes else {
      let line = run.pointee.line
      run.pointee.stop(.limit(.textBytes, run.pointee.limits.textBytes, line: line))
      return
    }
    run.pointee.validation?.text(text, count)
    guard run.pointee.goOnAfterValidation() else { return }
    let characters = XMLCharacters(text, count: Int(count), line: run.pointee.line)
    if !run.pointee.text(characters) { run.pointee.stop(nil) }
  }

  /// Where the parser stands among the elements.
  private var position: XMLFault.Position {
    hasRoot ? (depth == 0 ? .behindRoot : .inside) : .beforeRoot
  }

  private mutating func enter(declared count: Int, attributes: Int) -> Bool {
    textBytes = 0
    hasRoot = true
    depth += 1
    // Few elements declare any.
    if count > 0 {
      declarations.append((depth, count))
      declared += count
    }
    if depth > limits.depth {
      stop(.limit(.depth, limits.depth, line: line))
      return false
    }
    if attributes > limits.attributes {
      stop(.limit(.attributes, limits.attributes, line: line))
      return false
    }
    if declared > limits.namespaces {
      stop(.limit(.namespaces, limits.namespaces, line: line))
      return false
    }
    return true
  }

  private mutating func leave() {
    textBytes = 0
    if let last = declarations.last, last.depth == depth {
      declared -= last.count
      declarations.removeLast()
    }
    depth -= 1
  }

  /// Ends the run once there are as many violations as are wanted.
  private mutating func goOnAfterValidation() -> Bool {
    guard let validation, validation.isFull else { return true }
    stop(.invalid(validation.violations))
    return false
  }

  /// Turns `&#38;` in attribute values into `&`, in place.
  ///
  /// Unless it replaces entities, libxml2 leaves every ampersand in this form. Such a value is never
  /// in the input buffer but in a copy that libxml2 made to resolve it, and shorter fits there.
  private static func resolveAmpersands(_ attributes: Attributes?, count: Int) {
    guard let attributes else { return }
    for index in 0..<count {
      guard let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4],
        let first = memchr(start, 0x26, end - start)
      else { continue }
      let escape: StaticString = "&#38;"
      var target = first.assumingMemoryBound(to: UInt8.self)
      var source = UnsafePointer(target)
      while source < end {
        let isEscape = end - source >= 5 && memcmp(source, escape.utf8Start, 5) == 0
        target.pointee = source.pointee
        target += 1
        source += isEscape ? 5 : 1
      }
      attributes[index * 5 + 4] = UnsafePointer(target)
    }
  }
}
