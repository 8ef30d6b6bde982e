import CLibZip

/// Gives libzip an array to read, without a copy of it.
///
/// libzip asks through a callback, so that no pointer into the array outlives the call.
final class ArchiveSource {
  private let bytes: [UInt8]
  private var position: UInt64 = 0
  private let failure: UnsafeMutablePointer<zip_error_t>

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    failure = .allocate(capacity: 1)
    zip_error_init(failure)
  }

  deinit {
    zip_error_fini(failure)
    failure.deallocate()
  }

  /// Makes a source that keeps the array until libzip frees it; nil for want of memory.
  static func make(_ bytes: [UInt8]) -> OpaquePointer? {
    let owner = Unmanaged.passRetained(ArchiveSource(bytes))
    let callback: zip_source_callback = { state, data, length, command in
      guard let state else { return -1 }
      let owner = Unmanaged<ArchiveSource>.fromOpaque(state)
      if command == ZIP_SOURCE_FREE {
        owner.release()
        return 0
      }
      return owner.takeUnretainedValue().answer(command, data, length)
    }
    let source = zip_source_function_create(callback, owner.toOpaque(), nil)
    if source == nil { owner.release() }
    return source
  }

  private func answer(
    _ command: zip_source_cmd_t,
    _ data: UnsafeMutableRawPointer?,
    _ length: UInt64
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_SUPPORTS:
      return Self.supported
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_CLOSE:
      return 0
    case ZIP_SOURCE_TELL:
      return Int64(position)
    case ZIP_SOURCE_READ:
      guard let data else { return refuse() }
      let count = min(Int(clamping: length), bytes.count - Int(position))
      bytes.withUnsafeBytes { buffer in
        let rest = buffer[Int(position)..<(Int(position) + count)]
        data.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest), count: count)
      }
      position += UInt64(count)
      return Int64(count)
    case ZIP_SOURCE_SEEK:
      guard let data else { return refuse() }
      let size = UInt64(bytes.count)
      let target = zip_source_seek_compute_offset(position, size, data, length, failure)
      guard target >= 0 else { return -1 }
      position = UInt64(target)
      return 0
    case ZIP_SOURCE_STAT:
      guard let data, length >= MemoryLayout<zip_stat_t>.size else { return refuse() }
      let status = data.assumingMemoryBound(to: zip_stat_t.self)
      zip_stat_init(status)
      status.pointee.size = UInt64(bytes.count)
      status.pointee.valid |= UInt64(ZIP_STAT_SIZE)
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      guard let data else { return -1 }
      return zip_error_to_data(failure, data, length)
    default:
      zip_error_set(failure, ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private func refuse() -> Int64 {
    zip_error_set(failure, ZIP_ER_INVAL, 0)
    return -1
  }

  /// One bit for each command that is answered.
  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | 1 << Int64($1.rawValue) }
}

extension UnsafeMutableRawPointer {
  fileprivate func copyMemory(from source: UnsafeRawBufferPointer, count: Int) {
    guard count > 0, let start = source.baseAddress else { return }
    copyMemory(from: start, byteCount: count)
  }
}
