/// A sheet as text (RFC 4180): a record a line, its fields parted by a comma, a semicolon or a tab, perhaps in quotation marks.
public struct DelimitedText: Sendable {
  /// A field of a record.
  struct Field {
    /// What it says, in UTF-8.
    let text: ArraySlice<UInt8>
    /// Whether it stands in quotation marks, which are taken off.
    let isQuoted: Bool
  }

  /// The text in UTF-8.
  private let bytes: [UInt8]
  private let start: Int
  /// What parts the fields.
  private let separator: UInt8

  /// How much of a text is looked at to tell what it is.
  private static let prefixLength = 256 << 10
  /// The fewest records and fields of a sheet that is known without its name.
  private static let leastRecords = 20
  private static let leastFields = 4
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]

  /// Takes a text.
  ///
  /// - Parameter utf8: The text, with or without a byte order mark.
  public init(_ utf8: [UInt8]) {
    bytes = utf8
    var start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Excel's own first line, which says what parts the fields.
    let line = utf8[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count == 5, line.starts(with: "sep=".utf8), let separator = line.last {
      start = line.endIndex
      if start < utf8.count, utf8[start] == 0x0D { start += 1 }
      if start < utf8.count, utf8[start] == 0x0A { start += 1 }
      self.separator = separator
    } else {
      separator = Self.separator(of: utf8[start...].prefix(Self.prefixLength))
    }
    self.start = start
  }

  /// The one of the separators that stands there most often outside quotation marks.
  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    var counts = [Int](repeating: 0, count: separators.count)
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }

  /// Whether the text can be nothing but a sheet: many records, all of as many fields.
  public var isSheet: Bool {
    var records = 0
    var fields: Int?
    let prefix = bytes[..<min(bytes.count, Self.prefixLength)]
    var reader = DelimitedReader(prefix[start...], separator)
    while let record = reader.next() {
      // What the prefix cuts off is no whole record.
      if reader.isAtEnd, prefix.count < bytes.count { break }
      if record.count == 1, record[0].text.isEmpty { continue }
      guard record.count >= Self.leastFields, record.count == fields ?? record.count else {
        return false
      }
      fields = record.count
      records += 1
    }
    return records >= Self.leastRecords
  }

  /// Goes through the records.
  var reader: DelimitedReader { DelimitedReader(bytes[start...], separator) }
}

/// Goes through the records of a text, each once.
struct DelimitedReader {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var place: Int
  /// Whether a quotation mark was opened that nothing closes.
  private(set) var isUnclosed = false

  init(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    place = bytes.startIndex
  }

  /// Whether nothing follows.
  var isAtEnd: Bool { place >= bytes.endIndex }

  /// The next record; nil at the end.
  mutating func next() -> [DelimitedText.Field]? {
    guard !isAtEnd else { return nil }
    var fields: [DelimitedText.Field] = []
    while true {
      fields.append(field())
      guard place < bytes.endIndex else { return fields }
      let byte = bytes[place]
      place += 1
      if byte == separator {
        // A separator at the very end has an empty field behind it.
        if place >= bytes.endIndex {
          fields.append(DelimitedText.Field(text: [], isQuoted: false))
          return fields
        }
        continue
      }
      if byte == 0x0D, place < bytes.endIndex, bytes[place] == 0x0A { place += 1 }
      return fields
    }
  }

  /// A field, up to what ends it.
  private mutating func field() -> DelimitedText.Field {
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "\"") else {
      return DelimitedText.Field(text: rest(), isQuoted: false)
    }
    var text: [UInt8] = []
    place += 1
    while let quote = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) {
      text += bytes[place..<quote]
      place = quote + 1
      guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "\"") else {
        // Programs that do not double marks leave text behind them.
        text += rest()
        return DelimitedText.Field(text: text[...], isQuoted: true)
      }
      text.append(UInt8(ascii: "\""))
      place += 1
    }
    isUnclosed = true
    text += bytes[place...]
    place = bytes.endIndex
    return DelimitedText.Field(text: text[...], isQuoted: true)
  }

  /// What stands before the next separator or line end.
  private mutating func rest() -> ArraySlice<UInt8> {
    let end =
      bytes[place...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    defer { place = end }
    return bytes[place..<end]
  }
}
