import Glibc

/// Measures wall and processor time.
struct Stopwatch {
  private let wall = Self.seconds(CLOCK_MONOTONIC)
  private let processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

  /// Prints what one of so many took.
  func report(_ name: String, _ count: Int, note: String = "") {
    let wall = Self.seconds(CLOCK_MONOTONIC) - wall
    let processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - processor
    let each = 1000 / Double(max(count, 1))
    print(
      "\(name) \(count) \(rounded(Double(count) / wall)) /s "
        + "\(rounded(wall * each)) ms wall \(rounded(processor * each)) ms cpu \(note)"
    )
  }

  /// The wall time since the start.
  var milliseconds: Double { (Self.seconds(CLOCK_MONOTONIC) - wall) * 1000 }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// A file could not be opened, read or written.
struct FileFailure: Error {
  let path: String
  let code = errno
}

/// Reads a file.
func readFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { throw FileFailure(path: path) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path) }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, size))
  }
  guard bytes.count == size else { throw FileFailure(path: path) }
  return bytes
}

/// Writes a file with one call.
func writeFile(_ bytes: [UInt8], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard descriptor >= 0 else { throw FileFailure(path: path) }
  defer { close(descriptor) }
  guard write(descriptor, bytes, bytes.count) == bytes.count else {
    throw FileFailure(path: path)
  }
}

/// A number with three decimals.
func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
