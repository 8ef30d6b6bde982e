#if Server
import NIOCore
import ReportFormats

/// What a browser may send at most, and how long it may take.
struct ServerLimits: Sendable {
  /// The most bytes of a request's body: those of a file, and a little.
  var bodyBytes = ReadingLimits.default.fileBytes + (64 << 10)
  /// The most bytes of all headers of a request.
  var headerBytes = 32 << 10
  /// The most headers of a request.
  var headerCount = 100
  /// How long a request may take to come in, and how long a connection may lie idle, in seconds.
  var patience: Int64 = 25
  /// How long what a refused request still sends is thrown away, so that the browser reads why.
  var farewell: Int64 = 2
  /// The most connections at once; further ones wait until one is free.
  var connections = 1_000
  /// How many requests are worked on at once.
  var threads = 8
}
#endif
