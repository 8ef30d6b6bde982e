import ReportModel

extension Desk {
  /// The name of the cookie that keeps the language.
  private static let languageCookie = "language"

  /// The language that a browser has chosen, or that of the desk.
  func language(of request: DeskRequest) -> Language {
    for cookie in (request.headers["cookie"] ?? "").split(separator: ";") {
      let parts = cookie.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == Self.languageCookie else {
        continue
      }
      if let language = Language(rawValue: String(parts[1])) { return language }
    }
    return options.language
  }

  /// Keeps the language that a page has asked for.
  func choose(_ request: DeskRequest) throws(DeskFault) -> DeskResponse {
    let name = try ChangeBody(request.body).string("language")
    guard let language = Language(rawValue: name) else { throw .misunderstood }
    var response = DeskResponse.object([("language", language.rawValue)])
    let cookie = "\(Self.languageCookie)=\(language.rawValue); Path=/; SameSite=Strict; HttpOnly"
    response.headers.append((name: "Set-Cookie", value: cookie))
    return response
  }
}
