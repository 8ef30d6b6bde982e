import ReportModel

extension Desk {
  /// The name of the cookie that keeps the language.
  private static let languageCookie = "language"

  /// The language that a browser has chosen, or that of the desk.
  func language(of request: DeskRequest) -> Language {
    let chosen = request.cookies[Self.languageCookie]?.compactMap { Language(rawValue: $0) }
    return chosen?.first ?? options.language
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
