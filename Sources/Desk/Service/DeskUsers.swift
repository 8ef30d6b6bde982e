import TextTools

/// Who is at the desk, for what it writes down.
///
/// The desk asks nobody for a password: a reverse proxy with a login of its own says who somebody is, in a header that
/// counts only together with the secret that the proxy and the server share. Anybody else is the account that the server
/// runs under.
public struct DeskUsers: Sendable {
  /// The header that carries the secret.
  public static let secretHeader = "X-Nianbao-Secret"

  /// The account that the server runs under.
  private let account: String
  /// The header that names the user, in lower case, and the secret; nil where nobody else says who somebody is.
  private let proxy: (header: String, secret: [UInt8])?

  /// Everybody is the account that the server runs under.
  ///
  /// - Parameter account: Its name.
  public init(account: String) {
    self.account = account
    proxy = nil
  }

  /// A reverse proxy says who somebody is.
  ///
  /// - Parameters:
  ///   - account: The name of the account that the server runs under.
  ///   - header: The header that names the user.
  ///   - secret: What the header ``secretHeader`` has to hold for it to count; whoever reads it sees to that nobody can guess it.
  public init(account: String, header: String, secret: [UInt8]) {
    self.account = account
    proxy = (header.lowercased(), secret)
  }

  /// The most characters of a name that are taken.
  private static let nameLimit = 200

  /// Whom a request is from.
  func user(of request: DeskRequest) -> String {
    guard let proxy, let given = request.headers[Self.secretHeader.lowercased()],
      ConstantTime.areSame(given.utf8, proxy.secret),
      let name = request.headers[proxy.header]?.trimmed, !name.isEmpty
    else { return account }
    return String(name.prefix(Self.nameLimit))
  }
}

/// Compares in a time that tells nothing of where two values differ.
enum ConstantTime {
  /// Whether two are the same bytes.
  static func areSame(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
