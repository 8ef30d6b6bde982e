import Archive
import XML

/// A relationship of a part.
struct Relationship {
  var identifier: String
  /// The last step of its type's address; empty for types of other vocabularies.
  var type: String
  var target: String
  var isExternal: Bool
}

/// Finds and reads the parts of a package.
final class PackageReader {
  private let archive: SharedArchive
  let limits: SpreadsheetLimits
  /// The names of the parts that were parsed to their end, or looked through: none of them has a DOCTYPE.
  private(set) var parsed: Set<String> = []

  init(_ archive: SharedArchive, limits: SpreadsheetLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// Reads the part that a relationship points to, or returns nil where there is none such.
  func read(_ relationship: Relationship, of part: String) throws(SpreadsheetError)
    -> (name: String, bytes: [UInt8])?
  {
    guard !relationship.isExternal else { return nil }
    guard let name = PartPath.resolve(relationship.target, from: part) else {
      throw SpreadsheetError(
        .badRelationship,
        zh: "\(SpreadsheetError.chineseQuoted(relationship.target))指到了压缩包之外",
        en: "\(SpreadsheetError.quoted(relationship.target)) leads out of the package",
        part: PartPath.relationships(of: part)
      )
    }
    for name in Self.names(name, of: relationship) {
      if let bytes = try read(name) { return (name, bytes) }
    }
    return nil
  }

  /// Reads a part by its name; nil where there is none.
  func read(_ name: String) throws(SpreadsheetError) -> [UInt8]? {
    do throws(ArchiveError) {
      guard let part = try archive.part(named: name) else { return nil }
      return try archive.read(part)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Whether the package has the part that a relationship points to.
  func has(_ relationship: Relationship, of part: String) throws(SpreadsheetError) -> Bool {
    guard !relationship.isExternal, let name = PartPath.resolve(relationship.target, from: part)
    else { return false }
    do throws(ArchiveError) {
      for name in Self.names(name, of: relationship) where try archive.part(named: name) != nil {
        return true
      }
      return false
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The names that the part of a relationship may have, the one that it should have first.
  ///
  /// Some programs write the address escaped, some from the package's root without a slash.
  private static func names(_ name: String, of relationship: Relationship) -> [String] {
    [
      name, PartPath.percentDecoded(name), PartPath.resolve("/" + relationship.target, from: ""),
    ].compactMap { $0 }
  }

  /// The type of OpenDocument that the package states; nil where it is none.
  func openDocumentType() throws(SpreadsheetError) -> String? {
    do throws(ArchiveError) {
      return try archive.openDocumentType()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The error, with what the package is where it holds no workbook.
  func naming(_ error: SpreadsheetError) -> SpreadsheetError {
    guard error.kind == .notAWorkbook else { return error }
    var error = error
    error.found = archive.packageKind()
    return error
  }

  /// Reads the relationships of a part; none where there are none.
  func relationships(of part: String) throws(SpreadsheetError) -> [Relationship] {
    let name = PartPath.relationships(of: part)
    guard let bytes = try read(name) else { return [] }
    var reader = RelationshipsReader()
    try parse(bytes, part: name, handler: &reader)
    return reader.relationships
  }

  /// Reads a part's XML, as ``parse(_:part:sheet:limits:handler:)``, and notes that it was parsed.
  func parse<Handler: PartHandler>(
    _ bytes: [UInt8],
    part: String,
    sheet: String? = nil,
    handler: inout Handler
  ) throws(SpreadsheetError) {
    try Self.parse(bytes, part: part, sheet: sheet, limits: limits, handler: &handler)
    parsed.insert(part)
  }

  /// Notes a part that was read and need not be parsed, unless it may have a DOCTYPE.
  func noteUnparsed(_ bytes: [UInt8], part: String) {
    let mayHaveType = bytes.withUnsafeBytes { bytes in
      // A zero is of another encoding, in which this is not seen.
      bytes.holds("<!DOCTYPE") || bytes.contains(0)
    }
    if !mayHaveType { parsed.insert(part) }
  }

  /// Reads a part's XML with a handler that knows nothing of workbooks.
  static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8],
    part: String,
    limits: SpreadsheetLimits,
    handler: inout Handler
  ) throws(SpreadsheetError) where Handler.Failure == XMLError {
    do throws(XMLError) {
      try XMLParser.parse(bytes, limits: limits.xml, handler: &handler)
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  /// Reads a part's XML; the errors get the part's name.
  static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8],
    part: String,
    sheet: String? = nil,
    limits: SpreadsheetLimits,
    handler: inout Handler
  ) throws(SpreadsheetError) where Handler.Failure == SpreadsheetError {
    do throws(SpreadsheetError) {
      try XMLParser.parse(bytes, limits: limits.xml, handler: &handler)
    } catch {
      var error = error
      if error.part == nil { error.part = part }
      error.place(in: sheet)
      throw error
    }
  }
}

/// Handlers of parts throw what the whole reading throws.
protocol PartHandler: XMLHandler where Failure == SpreadsheetError {}

extension PartHandler {
  static func failure(_ error: XMLError) -> SpreadsheetError {
    SpreadsheetError(error, part: nil)
  }
}

extension XMLTag {
  /// Whether the element is of SpreadsheetML, of either edition.
  var isSpreadsheet: Bool { isIn(Namespace.main) || isIn(Namespace.strictMain) }

  /// The value of a boolean attribute.
  func flag(_ name: StaticString) -> Bool {
    guard let value = attribute(name) else { return false }
    return value.equals("1") || value.equals("true")
  }

  /// Whether a boolean attribute is there and says no.
  func denies(_ name: StaticString) -> Bool {
    guard let value = attribute(name) else { return false }
    return value.equals("0") || value.equals("false")
  }

  /// The value of an attribute as a text.
  func text(_ name: StaticString) -> String? {
    guard let value = attribute(name) else { return nil }
    return value.string()
  }

  /// The value of an attribute as a whole number; nil also where it is none.
  func integer(_ name: StaticString) -> Int? {
    guard let value = attribute(name) else { return nil }
    return value.integer()
  }
}

/// Reads a part of relationships.
struct RelationshipsReader: PartHandler {
  private(set) var relationships: [Relationship] = []

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard tag.isNamed("Relationship", in: Namespace.packageRelationships),
      let identifier = tag.text("Id"), let type = tag.text("Type"), let target = tag.text("Target")
    else { return }
    relationships.append(
      Relationship(
        identifier: identifier,
        type: Self.shortened(type),
        target: target,
        isExternal: tag.text("TargetMode")?.lowercased() == "external"
      )
    )
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}

  private static func shortened(_ type: String) -> String {
    for namespace in [Namespace.relationships, Namespace.strictRelationships] {
      let prefix = namespace.description + "/"
      if type.hasPrefix(prefix) { return String(type.dropFirst(prefix.count)) }
    }
    return ""
  }
}
