import Archive
import Testing

/// An archive (a workbook, a document) taken apart, to be looked at and changed part by part.
public protocol TakenApart {
  /// The parts in their order.
  var parts: [(name: String, bytes: [UInt8])] { get set }
}

/// The parts of an archive.
public struct ArchiveParts: TakenApart {
  /// The parts in their order.
  public var parts: [(name: String, bytes: [UInt8])] = []

  /// No parts, for an archive to be made.
  public init() {}

  /// Takes an archive apart.
  ///
  /// - Throws: What the reader of archives throws.
  public init(_ bytes: [UInt8]) throws {
    var reader = try ArchiveReader(bytes)
    parts = try reader.readAll().map { ($0.part.name, $0.bytes) }
  }
}

extension TakenApart {
  /// The archive made of the parts.
  ///
  /// - Throws: What the writer of archives throws.
  public func bytes() throws -> [UInt8] {
    var writer = try ArchiveWriter()
    for part in parts { try writer.add(name: part.name, bytes: part.bytes) }
    return try writer.finish()
  }

  /// The names of the parts in their order.
  public var names: [String] { parts.map(\.name) }

  /// The bytes of a part; nil where there is none of the name.
  public subscript(part: String) -> [UInt8]? { parts.first { $0.name == part }?.bytes }

  /// The text of a part; empty where there is none of the name.
  public func text(_ part: String) -> String { String(decoding: self[part] ?? [], as: UTF8.self) }

  /// Adds a part behind the others.
  public mutating func add(_ part: String, _ text: String) {
    parts.append((part, Array(text.utf8)))
  }

  /// Takes a part away.
  public mutating func remove(_ part: String) { parts.removeAll { $0.name == part } }

  /// Gives the parts other names.
  public mutating func rename(_ name: (String) -> String) {
    for index in parts.indices { parts[index].name = name(parts[index].name) }
  }

  /// Puts other bytes in place of a part's text.
  public mutating func recode(_ part: String, _ encode: (String) -> [UInt8]) {
    for index in parts.indices where parts[index].name == part {
      parts[index].bytes = encode(String(decoding: parts[index].bytes, as: UTF8.self))
    }
  }

  /// Puts another text in place of a part's.
  public mutating func change(_ part: String, _ edit: (String) -> String) {
    recode(part) { Array(edit($0).utf8) }
  }

  /// Puts another text in place of every part's.
  public mutating func changeAll(_ edit: (String) -> String) {
    for part in names { change(part, edit) }
  }

  /// Replaces a text that has to be there, each time it is.
  public mutating func replace(_ old: String, _ new: String, in part: String) {
    #expect(text(part).contains(old), "\(part) has no \(old)")
    change(part) { $0.replacing(old, with: new) }
  }
}
