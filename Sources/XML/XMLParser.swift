/// Reads documents from memory, event by event.
///
/// Refused are documents with a DOCTYPE, past one of the limits, or in an encoding other than UTF-8
/// and UTF-16. No file or connection is ever opened on behalf of a document.
public enum XMLParser {
  /// Reads a document and sends its events to the handler.
  ///
  /// What stands behind the place where the handler has all it wants is not looked at.
  ///
  /// With a schema the document is validated on the way. The handler sees each event whether or not
  /// it is valid, so what it gathered counts only when this returns.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8 or UTF-16.
  ///   - limits: The sizes past which it is refused.
  ///   - schema: What to validate against, if anything.
  ///   - handler: Receives the events.
  /// - Throws: What the handler throws, or an ``XMLError`` turned into its failure.
  @inlinable
  public static func parse<Handler: XMLHandler>(
    _ bytes: UnsafeRawBufferPointer,
    limits: XMLLimits = .default,
    schema: XMLSchema? = nil,
    handler: inout Handler
  ) throws(Handler.Failure) {
    var failure: Handler.Failure?
    let error = withUnsafeMutablePointer(to: &handler) { handler in
      withUnsafeMutablePointer(to: &failure) { failure in
        XMLParse.run(
          bytes,
          limits: limits,
          schema: schema,
          start: { tag in
            do throws(Handler.Failure) {
              try handler.pointee.startElement(tag)
              return !handler.pointee.isFinished
            } catch {
              failure.pointee = error
              return false
            }
          },
          end: { tag in
            do throws(Handler.Failure) {
              try handler.pointee.endElement(tag)
              return true
            } catch {
              failure.pointee = error
              return false
            }
          },
          text: { text in
            do throws(Handler.Failure) {
              try handler.pointee.characters(text)
              return true
            } catch {
              failure.pointee = error
              return false
            }
          }
        )
      }
    }
    if let failure { throw failure }
    if let error { throw Handler.failure(error) }
  }

  /// Reads a document from an array and sends its events to the handler.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8 or UTF-16.
  ///   - limits: The sizes past which it is refused.
  ///   - schema: What to validate against, if anything.
  ///   - handler: Receives the events.
  /// - Throws: What the handler throws, or an ``XMLError`` turned into its failure.
  @inlinable
  public static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8],
    limits: XMLLimits = .default,
    schema: XMLSchema? = nil,
    handler: inout Handler
  ) throws(Handler.Failure) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Handler.Failure) in
      try parse(
        UnsafeRawBufferPointer(buffer),
        limits: limits,
        schema: schema,
        handler: &handler
      )
    }
  }
}
