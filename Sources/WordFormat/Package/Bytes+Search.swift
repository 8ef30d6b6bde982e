import Glibc

extension UnsafeRawBufferPointer {
  /// Whether a text stands in the bytes.
  func holds(_ text: StaticString) -> Bool {
    guard let base = baseAddress else { return false }
    let length = text.utf8CodeUnitCount
    var start = 0
    while count - start >= length,
      let found = memchr(base + start, Int32(text.utf8Start.pointee), count - start - length + 1)
    {
      if memcmp(found, text.utf8Start, length) == 0 { return true }
      start = UnsafeRawPointer(found) - base + 1
    }
    return false
  }
}
