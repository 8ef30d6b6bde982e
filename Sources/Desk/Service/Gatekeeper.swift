internal import Synchronization

/// Who is let in to the desk: the browser that was given the address, from a page of the desk itself.
///
/// A request has to name a host of the desk, so that no other site's name leads here (DNS rebinding). The token in the
/// address is good for one exchange, which gives the browser a cookie. A change has to come from a page of the desk: other
/// pages of the same browser have the cookie sent along, and are told apart by `Origin` or `Sec-Fetch-Site`.
public final class Gatekeeper: Sendable {
  /// The port that the desk is reached by; it is part of the cookie's name, since cookies know no ports.
  public let port: Int
  /// What opens the desk, once.
  public let token: String
  private let secret: String
  private let users: DeskUsers
  private let hosts: Set<String>
  private let isTokenUsed = Mutex(false)

  /// Sets up a gate with secrets that nobody can guess.
  ///
  /// - Parameters:
  ///   - port: The port that the desk listens at.
  ///   - host: One more host that browsers may name, with its port if that is not the usual one: that of a reverse proxy.
  ///   - users: Who is at the desk.
  public convenience init(port: Int, host: String? = nil, users: DeskUsers) {
    self.init(port: port, host: host, users: users, token: Self.random(), secret: Self.random())
  }

  init(port: Int, host: String?, users: DeskUsers, token: String, secret: String) {
    self.users = users
    self.port = port
    self.token = token
    self.secret = secret
    var hosts: Set = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
    if let host { hosts.insert(host.lowercased()) }
    self.hosts = hosts
  }

  /// The address that opens the desk.
  public var address: String { "http://127.0.0.1:\(port)/?\(Self.tokenName)=\(token)" }

  // MARK: Requests

  /// Looks at a request before anything else does.
  ///
  /// - Returns: The answer to a request that goes no further; nil for one that is let in.
  func answer(to request: DeskRequest) throws(DeskFault) -> DeskResponse? {
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else {
      throw .otherHost
    }
    if request.method == .get, request.path.isEmpty, let given = request.query[Self.tokenName] {
      // A browser that was let in may open the address again.
      if hasCookie(request) { return Self.redirection([]) }
      guard takeToken(given) else { throw .usedToken }
      return Self.redirection([(name: "Set-Cookie", value: cookie)])
    }
    guard hasCookie(request) else { throw .unknownBrowser }
    guard request.method == .get || isFromOwnPage(request, host) else { throw .otherSite }
    return nil
  }

  /// Whom a request is from that was let in, for what is written down of it.
  ///
  /// - Parameter request: The request.
  /// - Returns: The name that a reverse proxy gives with the secret; else the account that the server runs under.
  public func user(of request: DeskRequest) -> String { users.user(of: request) }

  /// What every answer says to the browser: nothing from elsewhere, nothing kept, nothing guessed.
  func dressed(_ response: DeskResponse) -> DeskResponse {
    var response = response
    response.headers += Self.headers
    return response
  }

  private static let headers: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  // MARK: Secrets

  private static let tokenName = "token"

  private var cookieName: String { "nianbao-\(port)" }
  private var cookie: String { "\(cookieName)=\(secret); Path=/; HttpOnly; SameSite=Strict" }

  private func hasCookie(_ request: DeskRequest) -> Bool {
    (request.cookies[cookieName] ?? []).contains { ConstantTime.areSame($0.utf8, secret.utf8) }
  }

  private func takeToken(_ given: String) -> Bool {
    let isRight = ConstantTime.areSame(given.utf8, token.utf8)
    return isTokenUsed.withLock { isUsed in
      guard isRight, !isUsed else { return false }
      isUsed = true
      return true
    }
  }

  private func isFromOwnPage(_ request: DeskRequest, _ host: String) -> Bool {
    if let origin = request.headers["origin"]?.lowercased() {
      return origin == "http://\(host)" || origin == "https://\(host)"
    }
    return request.headers["sec-fetch-site"] == "same-origin"
  }

  private static func redirection(_ headers: [(name: String, value: String)]) -> DeskResponse {
    DeskResponse(303, headers: [(name: "Location", value: "/")] + headers)
  }

  /// 256 bits of the system's random numbers, in hexadecimal digits.
  private static func random() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(system.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension DeskRequest {
  /// The cookies by their names; a browser may send several of one name.
  var cookies: [String: [String]] {
    var cookies: [String: [String]] = [:]
    for cookie in (headers["cookie"] ?? "").split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let parts = cookie.drop(while: { $0 == " " }).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { cookies[String(parts[0]), default: []].append(String(parts[1])) }
    }
    return cookies
  }
}
