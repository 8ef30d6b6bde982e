import CLibXML2

/// A document being written into memory.
///
/// A call that cannot be carried out makes the writer fail for good; later calls do nothing, and
/// ``finish()`` throws the first failure. Nothing has to be checked in between.
public struct XMLWriter: ~Copyable {
  private let writer: xmlTextWriterPtr?
  private let buffer: xmlBufferPtr?
  private var depth = 0
  private var hasRoot = false
  private var failure = XMLWritingFailure.none

  /// Starts a document with its XML declaration.
  ///
  /// - Parameters:
  ///   - indented: Whether elements that hold elements get a line each, indented by two spaces.
  ///   - standalone: What the declaration says of it; nil leaves it out.
  ///   - declaration: Whether there is a declaration at all; a part of a larger document has none.
  public init(indented: Bool = false, standalone: Bool? = true, declaration: Bool = true) {
    LibXML2.ready
    buffer = xmlBufferCreateSize(32 << 10)
    if let buffer {
      xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
      writer = xmlNewTextWriterMemory(buffer, 0)
    } else {
      writer = nil
    }
    guard let writer else {
      failure = .memory
      return
    }
    // Not xmlTextWriterStartDocument: naming the encoding there sends every byte through a converter.
    let text: StaticString =
      switch standalone {
      case true?: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      case false?: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
      case nil: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      }
    if declaration { check(xmlTextWriterWriteRaw(writer, text.utf8Start)) }
    if indented {
      let indentation: StaticString = "  "
      check(xmlTextWriterSetIndent(writer, 1))
      check(xmlTextWriterSetIndentString(writer, indentation.utf8Start))
    }
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Opens an element; the name is written as it is, with its prefix.
  public mutating func startElement(_ name: StaticString) {
    guard open() else { return }
    check(xmlTextWriterStartElement(writer, name.utf8Start))
  }

  /// Opens an element whose name is not known beforehand; one that is no XML name is a failure.
  public mutating func startElement(named name: String) {
    guard case .none = failure else { return }
    guard xmlValidateQName(name, 0) == 0 else {
      failure = .misuse("an element's name is not an XML name")
      return
    }
    guard open() else { return }
    check(xmlTextWriterStartElement(writer, name))
  }

  /// Closes the innermost open element, as an empty tag where nothing is in it.
  public mutating func endElement() {
    guard case .none = failure else { return }
    guard depth > 0 else {
      failure = .misuse("an element is closed that was not opened")
      return
    }
    depth -= 1
    check(xmlTextWriterEndElement(writer))
  }

  /// Adds an attribute, or with `xmlns` or `xmlns:r` a namespace, to the element just opened.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    guard case .none = failure, let scan = accept(value) else { return }
    check(xmlTextWriterStartAttribute(writer, name.utf8Start))
    if scan.needsEscape {
      writeEscaped(value, inAttribute: true)
    } else {
      writeRaw(value)
    }
    check(xmlTextWriterEndAttribute(writer))
  }

  /// Adds an attribute with a value that is part of the program.
  @_disfavoredOverload
  public mutating func attribute(_ name: StaticString, _ value: StaticString) {
    attribute(name, value.description)
  }

  /// Adds an attribute that holds a whole number.
  public mutating func attribute(_ name: StaticString, _ value: Int) {
    guard case .none = failure else { return }
    check(xmlTextWriterStartAttribute(writer, name.utf8Start))
    writeRaw(value)
    check(xmlTextWriterEndAttribute(writer))
  }

  /// Adds text to the open element.
  public mutating func text(_ text: String) {
    guard case .none = failure, depth > 0 else { return misplaced() }
    guard let scan = accept(text) else { return }
    if scan.needsEscape {
      writeEscaped(text, inAttribute: false)
    } else {
      writeRaw(text)
    }
  }

  /// Adds a whole number as text to the open element.
  public mutating func text(_ number: Int) {
    guard case .none = failure, depth > 0 else { return misplaced() }
    writeRaw(number)
  }

  /// Adds an element that holds nothing but text.
  public mutating func element(_ name: StaticString, _ text: String) {
    startElement(name)
    self.text(text)
    endElement()
  }

  /// Adds an element that holds nothing but a whole number.
  public mutating func element(_ name: StaticString, _ number: Int) {
    startElement(name)
    text(number)
    endElement()
  }

  /// Adds content that is markup already, as it is.
  ///
  /// Meant for the inner loops of large documents, where a call for every tag and attribute takes
  /// longer than all else. The bytes are well-formed elements and text in UTF-8, escaped by the
  /// caller; nothing is checked.
  public mutating func markup(_ bytes: UnsafeRawBufferPointer) {
    guard case .none = failure, depth > 0 else { return misplaced() }
    guard let base = bytes.baseAddress else { return }
    check(
      xmlTextWriterWriteRawLen(
        writer,
        base.assumingMemoryBound(to: xmlChar.self),
        Int32(clamping: bytes.count)
      )
    )
  }

  /// Adds a comment; one with `--` in it, or `-` at its end, is a failure.
  public mutating func comment(_ text: String) {
    guard case .none = failure, accept(text) != nil else { return }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x2D && previous == 0x2D {
        failure = .misuse("a comment holds two hyphens in a row")
        return
      }
      previous = byte
    }
    if previous == 0x2D {
      failure = .misuse("a comment ends with a hyphen")
      return
    }
    check(xmlTextWriterWriteComment(writer, text))
  }

  /// Ends the document and returns its bytes.
  ///
  /// - Throws: The first failure of any call: ``XMLError/Kind/forbiddenCharacter(_:)`` for text that
  ///   XML cannot hold, ``XMLError/Kind/notWellFormed`` for calls that do not make a document, such
  ///   as an element left open, and ``XMLError/Kind/memory``.
  public consuming func finish() throws(XMLError) -> XMLBytes {
    if case .none = failure, depth > 0 || !hasRoot {
      failure = .misuse(hasRoot ? "an element is left open" : "there is no root element")
    }
    if case .none = failure {
      check(xmlTextWriterFlush(writer))
    }
    if let error = failure.error {
      _ = consume self
      throw error
    }
    let writer = writer
    let buffer = buffer
    discard self
    xmlFreeTextWriter(writer)
    let count = Int(xmlBufferLength(buffer))
    let memory = xmlBufferDetach(buffer)
    xmlBufferFree(buffer)
    guard let memory else { throw XMLError.memory }
    return XMLBytes(takingOver: UnsafeMutableRawBufferPointer(start: memory, count: count))
  }

  /// Counts an element, unless there was a failure or it would be a second root.
  private mutating func open() -> Bool {
    guard case .none = failure else { return false }
    guard depth > 0 || !hasRoot else {
      failure = .misuse("there is more than one root element")
      return false
    }
    hasRoot = true
    depth += 1
    return true
  }

  private mutating func check(_ result: Int32) {
    if result < 0, case .none = failure {
      failure = .misuse("libxml2 refused a call out of its place, or memory ran out")
    }
  }

  private mutating func misplaced() {
    if case .none = failure {
      failure = .misuse("text stands outside the root element")
    }
  }

  /// Lets text pass that XML can hold.
  private mutating func accept(_ text: String) -> XMLText.Scan? {
    var text = text
    let scan = text.withUTF8 { XMLText.scan($0) }
    if let scalar = scan.forbidden {
      failure = .forbidden(scalar)
      return nil
    }
    return scan
  }

  /// Writes text with its escapes.
  ///
  /// Not left to libxml2, which writes all but ASCII in an attribute as numbers.
  private mutating func writeEscaped(_ text: String, inAttribute: Bool) {
    let escaped = XMLText.escaped(text, inAttribute: inAttribute)
    check(
      xmlTextWriterWriteRawLen(writer, escaped, Int32(clamping: escaped.count))
    )
  }

  /// Writes text that needs no escape; empty text closes the start tag all the same.
  private mutating func writeRaw(_ text: String) {
    var text = text
    let writer = writer
    check(
      text.withUTF8 { bytes in
        guard let base = bytes.baseAddress else { return xmlTextWriterWriteRaw(writer, "") }
        return xmlTextWriterWriteRawLen(writer, base, Int32(clamping: bytes.count))
      }
    )
  }

  private mutating func writeRaw(_ number: Int) {
    let writer = writer
    check(
      XMLText.withDigits(of: number) { digits in
        digits.baseAddress.map {
          xmlTextWriterWriteRawLen(writer, $0, Int32(clamping: digits.count))
        } ?? -1
      }
    )
  }
}
