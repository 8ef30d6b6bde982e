import Glibc
import WorkCounts

/// Conversion between encodings by the C library.
enum Transcoder {
  /// Converts a text.
  ///
  /// - Throws: ``EncodingError`` with the first byte that cannot be converted.
  static func convert(
    _ bytes: ArraySlice<UInt8>,
    from source: TextEncoding,
    to target: TextEncoding
  ) throws(EncodingError) -> [UInt8] {
    Work.transcoding.count()
    let other = source == .utf8 ? target : source
    guard let descriptor = iconv_open(target.rawValue, source.rawValue),
      descriptor != iconv_t(bitPattern: -1)
    else { throw EncodingError(encoding: other, offset: nil) }
    defer { iconv_close(descriptor) }
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2 + 16)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var failure: Int?
    input.withUnsafeMutableBytes { input in
      var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0, failure == nil {
        let before = left
        let size = buffer.count
        buffer.withUnsafeMutableBytes { buffer in
          var place = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = size
          let result = iconv(descriptor, &next, &left, &place, &room)
          let isFull = result == -1 && errno == E2BIG
          output.append(contentsOf: buffer[..<(size - room)])
          if result == -1, !isFull { failure = input.count - left }
        }
        if left == before, failure == nil { failure = input.count - left }
      }
    }
    if let failure { throw EncodingError(encoding: other, offset: bytes.startIndex + failure) }
    return output
  }
}
