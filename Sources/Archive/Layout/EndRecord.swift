import Glibc

/// The record at the end of an archive, which says where the list of parts is; with it, where there
/// is one, the ZIP64 record before it.
///
/// Source: APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
struct EndRecord {
  /// How many entries the archive states.
  let entryCount: Int
  /// Where the central directory stands.
  let directory: Range<Int>

  /// Finds the one end record of an archive.
  ///
  /// - Parameter bytes: The archive; CR, LF and NUL may stand behind its end, as after a transfer as
  ///   text or padded to a block.
  /// - Throws: ``ArchiveError/Kind/damaged(_:)`` when there is none, more than one, anything else
  ///   behind it, or when the directory does not end where the record begins.
  init(in bytes: [UInt8]) throws(ArchiveError) {
    let position = try Self.position(in: bytes)
    let fields = Fields(of: bytes, at: position)
    var wide: (fields: Fields, start: Int)?
    if bytes.number(at: position - 20, bytes: 4) == Self.locatorSignature {
      wide = try Self.wide(in: bytes, locator: position - 20)
    }
    var stated = fields
    if let wide {
      guard fields.agrees(with: wide.fields) else { throw ArchiveError(.damaged(.list)) }
      stated = wide.fields
    }
    guard stated.disk == 0, stated.directoryDisk == 0, stated.entriesOnDisk == stated.entries else {
      throw ArchiveError(.damaged(.volume))
    }
    let end = wide?.start ?? position
    guard stated.size <= end else { throw ArchiveError(.damaged(.list)) }
    let start = end - stated.size
    guard stated.offset == start else {
      let isMoved =
        stated.offset < start
        && Self.isMoved(bytes, by: start - stated.offset, directory: start)
      throw ArchiveError(.damaged(isMoved ? .foreignBefore : .list))
    }
    entryCount = stated.entries
    directory = start..<end
  }

  private static let signature = 0x0605_4B50
  private static let length = 22
  private static let locatorSignature = 0x0706_4B50
  private static let wideSignature = 0x0606_4B50

  /// Where the record is with whose comment the archive ends.
  ///
  /// A comment is 64 KiB at most, so that only a little more than this is looked through.
  private static func position(in bytes: [UInt8]) throws(ArchiveError) -> Int {
    let isPadding = { (byte: UInt8) in byte == 0 || byte == 0x0A || byte == 0x0D }
    let contentEnd = bytes.lastIndex { !isPadding($0) }.map { $0 + 1 } ?? 0
    let first = max(0, contentEnd - length - Int(UInt16.max))
    let last = min(bytes.count - length, contentEnd - 4)
    var found: Int?
    var hasOther = false
    for position in beginnings(in: bytes, from: last, backTo: first)
    where bytes.number(at: position, bytes: 4) == signature {
      let end = position + length + (bytes.number(at: position + 20, bytes: 2) ?? 0)
      guard end >= contentEnd, end <= bytes.count else {
        hasOther = hasOther || end < contentEnd
        continue
      }
      // Of two such records programs would choose as they like.
      guard found == nil else { throw ArchiveError(.damaged(.severalArchives)) }
      found = position
    }
    guard let found else {
      throw ArchiveError(.damaged(hasOther ? .foreignBehind : .endMissing))
    }
    return found
  }

  /// Where bytes begin as a record's signature does, from the last to the first.
  ///
  /// All that is looked through is mostly compressed, and as long as a comment may be.
  private static func beginnings(in bytes: [UInt8], from last: Int, backTo first: Int) -> [Int] {
    guard first <= last else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var found: [Int] = []
      var index = first
      while index <= last, let next = memchr(base + index, 0x50, last - index + 1) {
        index = UnsafeRawPointer(base).distance(to: next)
        if index + 1 < buffer.count, buffer[index + 1] == 0x4B { found.append(index) }
        index += 1
      }
      return found.reversed()
    }
  }

  /// Whether something was put before an archive, so that all of its offsets are too small by the same.
  private static func isMoved(_ bytes: [UInt8], by shift: Int, directory: Int) -> Bool {
    guard bytes.number(at: directory, bytes: 4) == CentralEntry.signature,
      let offset = bytes.number(at: directory + 42, bytes: 4)
    else { return false }
    return bytes.number(at: offset + shift, bytes: 4) == LocalHeader.signature
  }

  /// Reads the ZIP64 record that a locator points to.
  private static func wide(
    in bytes: [UInt8],
    locator: Int
  ) throws(ArchiveError) -> (fields: Fields, start: Int) {
    guard let start = bytes.number(at: locator + 8, bytes: 8), start <= locator - 56,
      bytes.number(at: start, bytes: 4) == wideSignature
    else { throw ArchiveError(.damaged(.list)) }
    guard bytes.number(at: locator + 4, bytes: 4) == 0,
      (bytes.number(at: locator + 16, bytes: 4) ?? 0) <= 1
    else { throw ArchiveError(.damaged(.volume)) }
    return (Fields(ofWide: bytes, at: start), start)
  }
}

extension EndRecord {
  /// What both kinds of record state.
  private struct Fields {
    let disk: Int
    let directoryDisk: Int
    let entriesOnDisk: Int
    let entries: Int
    let size: Int
    let offset: Int

    init(of bytes: [UInt8], at position: Int) {
      let number = { bytes.number(at: position + $0, bytes: $1) ?? 0 }
      (disk, directoryDisk) = (number(4, 2), number(6, 2))
      (entriesOnDisk, entries) = (number(8, 2), number(10, 2))
      (size, offset) = (number(12, 4), number(16, 4))
    }

    init(ofWide bytes: [UInt8], at position: Int) {
      let number = { bytes.number(at: position + $0, bytes: $1) ?? 0 }
      (disk, directoryDisk) = (number(16, 4), number(20, 4))
      (entriesOnDisk, entries) = (number(24, 8), number(32, 8))
      (size, offset) = (number(40, 8), number(48, 8))
    }

    /// Whether each number is that of the wide record, or left to it.
    func agrees(with wide: Fields) -> Bool {
      [(disk, wide.disk), (directoryDisk, wide.directoryDisk)].allSatisfy {
        $0 == $1 || $0 == 0xFFFF
      }
        && [(entriesOnDisk, wide.entriesOnDisk), (entries, wide.entries)].allSatisfy {
          $0 == $1 || $0 == 0xFFFF
        }
        && [(size, wide.size), (offset, wide.offset)].allSatisfy {
          $0 == $1 || $0 == 0xFFFF_FFFF
        }
    }
  }
}
