import Glibc

extension UnsafeRawBufferPointer {
  /// The place of the first occurrence of the text at or after a place.
  package func place(of needle: StaticString, from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    let length = needle.utf8CodeUnitCount
    var start = start
    while count - start >= length {
      guard
        let found = memchr(
          base + start,
          Int32(needle.utf8Start.pointee),
          count - start - length + 1
        )
      else { return nil }
      if memcmp(found, needle.utf8Start, length) == 0 { return UnsafeRawPointer(found) - base }
      start = UnsafeRawPointer(found) - base + 1
    }
    return nil
  }

  /// Whether a text stands in the bytes.
  package func holds(_ text: StaticString) -> Bool { place(of: text, from: 0) != nil }

  /// The line of a place, from 1.
  func line(of place: Int) -> Int {
    prefix(place).reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
  }
}
