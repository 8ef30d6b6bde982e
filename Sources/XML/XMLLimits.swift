internal import TextTools

/// The sizes past which a document is refused.
public struct XMLLimits: Sendable, Equatable {
  /// What is limited.
  public enum Quantity: Sendable, CaseIterable {
    /// The bytes of the whole document.
    case documentBytes
    /// The elements open at once.
    case depth
    /// The bytes of one start tag.
    case startTagBytes
    /// The attributes of one element.
    case attributes
    /// The namespace declarations in force at once.
    case namespaces
    /// The bytes of text between two tags.
    case textBytes

    /// What is limited, in the words of a message.
    public var name: (zh: String, en: String) {
      switch self {
      case .documentBytes: ("文件的大小", "the size of the file")
      case .depth: ("元素的嵌套层数", "the nesting of elements")
      case .startTagBytes: ("一个标签的长度", "the length of a tag")
      case .attributes: ("一个元素的属性个数", "the number of attributes of an element")
      case .namespaces: ("命名空间声明的个数", "the number of namespaces")
      case .textBytes: ("一段文字的长度", "the length of a text")
      }
    }

    /// A value of the limit for a reader: a size with its unit.
    public func text(of value: Int) -> String {
      switch self {
      case .documentBytes, .startTagBytes, .textBytes: ByteSize.name(of: value)
      case .depth, .attributes, .namespaces: String(value)
      }
    }
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
