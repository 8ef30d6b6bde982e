/// What the desk answers.
public struct DeskResponse: Sendable {
  /// The status of HTTP: 200, 403.
  public let status: Int
  /// The headers, in order.
  public var headers: [(name: String, value: String)]
  /// The body.
  public let body: [UInt8]

  /// Puts an answer together.
  public init(
    _ status: Int = 200,
    headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer of a type: `text/html; charset=utf-8`.
  init(_ status: Int = 200, type: String, body: [UInt8]) {
    self.init(status, headers: [("Content-Type", type)], body: body)
  }
}
