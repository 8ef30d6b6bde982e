import CLibXML2
import Glibc

/// The name of an element as its tag gives it, for as long as the event lasts.
public struct XMLTag: ~Copyable {
  private let name: UnsafePointer<xmlChar>
  private let uri: UnsafePointer<xmlChar>?
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// The number of attributes, without namespace declarations; 0 in an end tag.
  public let attributeCount: Int
  /// The line of the tag's end, counted from 1.
  public let line: Int
  private let source: XMLTagSource
  private let isEnd: Bool

  /// A start tag.
  init(
    name: UnsafePointer<xmlChar>,
    uri: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int,
    line: Int,
    source: XMLTagSource
  ) {
    self.name = name
    self.uri = uri
    self.attributes = attributes
    self.attributeCount = attributeCount
    self.line = line
    self.source = source
    isEnd = false
  }

  /// An end tag.
  init(
    endOf name: UnsafePointer<xmlChar>,
    uri: UnsafePointer<xmlChar>?,
    line: Int,
    source: XMLTagSource
  ) {
    self.name = name
    self.uri = uri
    attributes = nil
    attributeCount = 0
    self.line = line
    self.source = source
    isEnd = true
  }

  /// The bytes of the tag in the document as it was given to the parser, from `<` to behind `>`.
  ///
  /// The end tag of an element that is one empty tag has the range of that tag. Nil where the bytes
  /// are not the document's own: in UTF-16, which is converted first.
  public var range: Range<Int>? {
    let name = UnsafeRawBufferPointer(start: name, count: strlen(name))
    return isEnd ? source.endTag(named: name) : source.startTag(named: name)
  }

  /// Whether the element is one empty tag, such as `<p/>`; false where ``range`` is nil.
  public var isEmptyElement: Bool { range.map { source.isEmptyElement($0) } ?? false }

  /// The name without its prefix.
  public var localName: XMLView {
    @_lifetime(borrow self)
    get { XMLView(name, count: strlen(name), owner: self) }
  }

  /// The address of the namespace; empty where there is none.
  public var namespace: XMLView {
    @_lifetime(borrow self)
    get { XMLView(uri ?? name, count: uri.map { strlen($0) } ?? 0, owner: self) }
  }

  /// Tells whether the local name is this one, whatever the namespace.
  public func isNamed(_ localName: StaticString) -> Bool {
    equal(name, localName)
  }

  /// Tells whether the local name and the namespace are these; an empty namespace means none.
  public func isNamed(_ localName: StaticString, in namespace: StaticString) -> Bool {
    equal(name, localName) && equal(uri, namespace)
  }

  /// Tells whether the namespace is this one; empty means none.
  public func isIn(_ namespace: StaticString) -> Bool {
    equal(uri, namespace)
  }

  /// Returns the value of an attribute; nil where the element has none of the name.
  ///
  /// - Parameters:
  ///   - localName: The name without its prefix.
  ///   - namespace: The address of its namespace; empty for attributes without prefix.
  /// - Returns: The value, entities and line ends resolved.
  @_lifetime(borrow self)
  public func attribute(_ localName: StaticString, in namespace: StaticString = "") -> XMLView? {
    for index in 0..<attributeCount {
      if equal(pointer(index, 0), localName), equal(pointer(index, 2), namespace) {
        return attributeValue(at: index)
      }
    }
    return nil
  }

  /// The local name of an attribute by its position below ``attributeCount``.
  @_lifetime(borrow self)
  public func attributeName(at index: Int) -> XMLView {
    let name = pointer(index, 0) ?? name
    return XMLView(name, count: strlen(name), owner: self)
  }

  /// The address of an attribute's namespace by its position; empty where there is none.
  @_lifetime(borrow self)
  public func attributeNamespace(at index: Int) -> XMLView {
    let uri = pointer(index, 2)
    return XMLView(uri ?? name, count: uri.map { strlen($0) } ?? 0, owner: self)
  }

  /// The value of an attribute by its position, entities and line ends resolved.
  @_lifetime(borrow self)
  public func attributeValue(at index: Int) -> XMLView {
    guard let start = pointer(index, 3), let end = pointer(index, 4) else {
      return XMLView(name, count: 0, owner: self)
    }
    return XMLView(start, count: end - start, owner: self)
  }

  /// One of an attribute's five pointers: local name, prefix, address, start and end of the value.
  private func pointer(_ index: Int, _ field: Int) -> UnsafePointer<xmlChar>? {
    precondition(index >= 0 && index < attributeCount, "no attribute at this position")
    return attributes?[index * 5 + field]
  }

  private func equal(_ string: UnsafePointer<xmlChar>?, _ text: StaticString) -> Bool {
    guard let string else { return text.utf8CodeUnitCount == 0 }
    return strcmp(
      UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
    ) == 0
  }
}

/// A piece of the text between two tags, for as long as the event lasts.
public struct XMLCharacters: ~Copyable {
  private let base: UnsafePointer<xmlChar>
  private let count: Int
  /// The line the parser has reached, counted from 1.
  public let line: Int

  init(_ base: UnsafePointer<xmlChar>, count: Int, line: Int) {
    self.base = base
    self.count = count
    self.line = line
  }

  /// The bytes, entities and line ends resolved.
  public var bytes: XMLView {
    @_lifetime(borrow self)
    get { XMLView(base, count: count, owner: self) }
  }
}

/// Receives a document from ``XMLParser`` event by event.
///
/// Any method may throw; nothing more is read then, and the parse throws the same error. A handler
/// with errors of its own states them as `Failure` and says what an ``XMLError`` is among them.
public protocol XMLHandler {
  /// What the methods and the parse throw.
  associatedtype Failure: Error = XMLError

  /// Turns the parser's own error into one of the handler's.
  static func failure(_ error: XMLError) -> Failure

  /// Receives a start tag; an empty tag is followed by its end tag.
  ///
  /// - Throws: What is to end the parse.
  mutating func startElement(_ tag: borrowing XMLTag) throws(Failure)

  /// Receives an end tag; its attributes are not repeated.
  ///
  /// - Throws: What is to end the parse.
  mutating func endElement(_ tag: borrowing XMLTag) throws(Failure)

  /// Receives text, in as many pieces as the parser finds convenient, never cut inside a character.
  ///
  /// - Throws: What is to end the parse.
  mutating func characters(_ characters: borrowing XMLCharacters) throws(Failure)

  /// Whether the handler has what it wants: asked behind each start tag, it ends the parse without an error.
  var isFinished: Bool { get }
}

extension XMLHandler {
  /// Most handlers want all of a document.
  @inlinable public var isFinished: Bool { false }
}

extension XMLHandler where Failure == XMLError {
  /// Returns the error as it is.
  public static func failure(_ error: XMLError) -> XMLError { error }
}
