extension XMLSchema {
  /// Validates a document while reading it once.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8 or UTF-16.
  ///   - limits: The sizes past which it is refused.
  /// - Throws: ``XMLError/Kind/invalid`` with the violations, or why the document cannot be read.
  public func validate(
    _ bytes: UnsafeRawBufferPointer,
    limits: XMLLimits = .default
  ) throws(XMLError) {
    let error = XMLParse.run(
      bytes,
      limits: limits,
      schema: self,
      start: { _ in true },
      end: { _ in true },
      text: { _ in true }
    )
    if let error { throw error }
  }

  /// Validates a document in an array while reading it once.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8 or UTF-16.
  ///   - limits: The sizes past which it is refused.
  /// - Throws: ``XMLError/Kind/invalid`` with the violations, or why the document cannot be read.
  public func validate(_ bytes: [UInt8], limits: XMLLimits = .default) throws(XMLError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(XMLError) in
      try validate(UnsafeRawBufferPointer(buffer), limits: limits)
    }
  }

  /// Validates a document just written.
  ///
  /// - Parameter bytes: What a writer returned.
  /// - Throws: ``XMLError/Kind/invalid`` with the violations, or why the document cannot be read.
  public func validate(_ bytes: borrowing XMLBytes) throws(XMLError) {
    try bytes.withUnsafeBytes { (buffer) throws(XMLError) in try validate(buffer) }
  }
}
