import Testing

@testable import Desk

@Suite("Who is at the desk") struct DeskUsersTests {
  private static let secret = "0123456789abcdef"

  private func user(_ headers: [String: String], by users: DeskUsers) -> String {
    let gate = Gatekeeper(port: 8_420, host: nil, users: users, token: "t", secret: "s")
    return gate.user(of: DeskRequest(.post, path: [], headers: headers))
  }

  private var proxy: DeskUsers {
    DeskUsers(account: "clerk", header: "X-Remote-User", secret: Array(Self.secret.utf8))
  }

  @Test("Without a reverse proxy everybody is the account that the server runs under")
  func account() {
    let headers = ["x-remote-user": "mayor", "x-nianbao-secret": Self.secret]
    for headers in [[:], headers] {
      #expect(user(headers, by: DeskUsers(account: "clerk")) == "clerk")
    }
  }

  @Test("A header names the user where the secret is beside it")
  func named() {
    let headers = ["x-remote-user": " 李四 ", "x-nianbao-secret": Self.secret]
    #expect(user(headers, by: proxy) == "李四")
  }

  @Test(
    "Without the whole secret, or without a name, the header does not count",
    arguments: [
      nil, "", "0123456789abcde", "0123456789abcdeF", "0123456789abcdef ", "1123456789abcdef",
      "0123456789abcdef, 0123456789abcdef",
    ] as [String?]
  )
  func unnamed(_ given: String?) {
    var headers = ["x-remote-user": "mayor"]
    headers["x-nianbao-secret"] = given
    #expect(user(headers, by: proxy) == "clerk")
    #expect(user(["x-nianbao-secret": Self.secret], by: proxy) == "clerk")
    #expect(user(["x-nianbao-secret": Self.secret, "x-remote-user": " \t"], by: proxy) == "clerk")
  }

  @Test("A name is taken up to its limit")
  func long() {
    let headers = [
      "x-remote-user": String(repeating: "长", count: 5_000), "x-nianbao-secret": Self.secret,
    ]
    #expect(user(headers, by: proxy).count == 200)
  }
}
