/// What a browser asks of the desk, whatever server took it in.
public struct DeskRequest: Sendable {
  /// What is to be done.
  public enum Method: Sendable {
    /// Something is to be shown, and nothing changed.
    case get
    /// Something is to be changed.
    case post
    /// Anything else, which the desk does not do.
    case other
  }

  /// What is to be done.
  public let method: Method
  /// The parts of the path, decoded, without empty ones: `["reports", "3", "values"]`.
  public let path: [String]
  /// The parameters behind the path, decoded; of several of a name the first.
  public let query: [String: String]
  /// The headers by their names in lower case; of several of a name all, joined by commas.
  public let headers: [String: String]
  /// The body.
  public let body: [UInt8]

  /// Puts a request together.
  public init(
    _ method: Method,
    path: [String],
    query: [String: String] = [:],
    headers: [String: String] = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }
}
