import Glibc

/// A written document, in memory that came from `malloc`.
public struct XMLBytes: ~Copyable, @unchecked Sendable {
  private let memory: UnsafeMutableRawBufferPointer

  /// Takes over memory from malloc.
  init(takingOver memory: UnsafeMutableRawBufferPointer) {
    self.memory = memory
  }

  deinit {
    free(memory.baseAddress)
  }

  /// The number of bytes.
  public var count: Int { memory.count }

  /// Calls the closure with the bytes, which must not be kept.
  ///
  /// - Throws: What the closure throws.
  public borrowing func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(memory))
  }

  /// Copies the bytes.
  public borrowing func copyBytes() -> [UInt8] {
    [UInt8](memory)
  }

  /// Gives the memory away; the caller frees it with `free()`.
  public consuming func release() -> UnsafeMutableRawBufferPointer {
    let memory = memory
    discard self
    return memory
  }
}
