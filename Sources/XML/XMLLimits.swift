/// The sizes past which a document is refused.
public struct XMLLimits: Sendable, Equatable {
  /// What is limited; the raw value is how an error message names it.
  public enum Quantity: String, Sendable {
    /// The bytes of the whole document.
    case documentBytes = "bytes of the document"
    /// The elements open at once.
    case depth = "nested elements"
    /// The bytes of one start tag.
    case startTagBytes = "bytes of a start tag"
    /// The attributes of one element.
    case attributes = "attributes of an element"
    /// The namespace declarations in force at once.
    case namespaces = "namespace declarations in force"
    /// The bytes of text between two tags.
    case textBytes = "bytes of text between two tags"
  }

  /// The most bytes of a document, counted in UTF-8; 32 MiB unless set.
  public var documentBytes = 32 << 20
  /// The most elements open at once; 64 unless set, and at most 250.
  public var depth = 64
  /// The most bytes of one start tag; 64 KiB unless set.
  public var startTagBytes = 64 << 10
  /// The most attributes of one element; 1024 unless set.
  public var attributes = 1024
  /// The most namespace declarations in force at once; 256 unless set.
  public var namespaces = 256
  /// The most bytes of text between two tags; 1 MiB unless set.
  public var textBytes = 1 << 20
  /// The violations of a schema after which validation stops; 20 unless set.
  public var violations = 20

  /// Creates the default limits, to be changed.
  public init() {}

  /// The limits that hold unless others are given.
  public static let `default` = XMLLimits()
}
