import Nianbao
public import ReportModel

/// The desk that a browser works at: what is open, what is asked of it, and what it answers.
///
/// It knows no network and no disk. Requests may come from many threads at once; each report is changed by one of them
/// at a time.
public final class Desk: Sendable {
  let options: DeskOptions
  let reports = OpenReports()
  /// The district whose folder the desk is about; nil for a desk of single reports.
  let district: District?

  /// Sets up an empty desk.
  public init(_ options: DeskOptions) {
    self.options = options
    district = nil
  }

  /// Sets up the desk of a district.
  ///
  /// - Throws: ``Refusal`` if what the folder keeps of the desk cannot be read.
  public init(_ options: DeskOptions, of district: DistrictOptions) throws(Refusal) {
    self.options = options
    self.district = try District(district, options.converters)
  }

  /// Ends what goes on beside requests, before the desk is given up.
  public func end() { district?.end() }

  /// Who asks something, and when.
  func hand(of request: DeskRequest) -> District.Hand {
    District.Hand(user: options.user(request), moment: options.now())
  }

  /// Answers a request, after the gate where there is one.
  ///
  /// It may take as long as reading a file does.
  ///
  /// - Returns: The answer; whatever is wrong is a sentence in the browser's language.
  public func respond(to request: DeskRequest) -> DeskResponse {
    let response = admitted(request)
    return options.gate?.dressed(response) ?? response
  }

  private func admitted(_ request: DeskRequest) -> DeskResponse {
    let language = self.language(of: request)
    do throws(DeskFault) {
      if let answer = try options.gate?.answer(to: request) { return answer }
      switch request.method {
      case .get: return try show(request, language)
      case .post: return try change(request, language)
      case .other: throw .misunderstood
      }
    } catch {
      let sentence = error.sentence(language)
      guard request.method == .get else {
        return .object([("refusal", sentence)], status: error.status)
      }
      return DeskResponse(
        error.status,
        type: DeskResponse.html,
        body: FaultPage(sentence, language).bytes
      )
    }
  }

  // MARK: What is shown

  private func show(_ request: DeskRequest, _ language: Language) throws(DeskFault) -> DeskResponse
  {
    if let district, let answer = try show(request, of: district, language) { return answer }
    switch request.path {
    case []:
      let open = reports.all.map { (number: $0.number, report: $0.current) }
      return DeskResponse(type: DeskResponse.html, body: StartPage(open, language).bytes)
    case ["page.css"]:
      return DeskResponse(type: "text/css; charset=utf-8", body: PackageResources.page_css)
    case ["page.js"]: return .script(PackageResources.page_js)
    case ["opening.js"]: return .script(PackageResources.opening_js)
    case ["fields.js"]: return .script(PackageResources.fields_js)
    default: break
    }
    let (entry, rest) = try entry(at: request.path)
    switch rest.count {
    case 0:
      return DeskResponse(type: DeskResponse.html, body: try page(of: entry, language).bytes)
    case 2 where rest.first == "versions":
      return try version(rest.last ?? "", of: entry)
    case 2 where rest.first == "files":
      return try file(rest.last ?? "", of: entry.current, language)
    default: throw .unknown
    }
  }

  // MARK: What is changed

  private func change(
    _ request: DeskRequest,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    if let district, let answer = try change(request, of: district, language) { return answer }
    switch request.path {
    case ["reports"]: return try open(request)
    case ["blank"]: return try openBlank(request)
    case ["language"]: return try choose(request)
    default: break
    }
    let (entry, rest) = try entry(at: request.path)
    if let district, let answer = try change(rest, of: entry, in: district, request) {
      return answer
    }
    switch rest {
    case ["close"]: return try close(entry, isAsked: ChangeBody(request.body).isTrue("asked"))
    case ["lastyear"]: return try lay(request, beside: entry, language)
    case ["paste"]: return try preview(request, for: entry, language)
    default:
      guard let change = ReportChangeRequest(rest) else { throw .unknown }
      return try make(change, by: ChangeBody(request.body), of: request, in: entry, language)
    }
  }

  /// The report that a path names, and the rest of the path.
  private func entry(
    at path: [String]
  ) throws(DeskFault) -> (entry: OpenReports.Entry, rest: ArraySlice<String>) {
    guard path.first == "reports", path.count >= 2, let number = Int(path[1]) else {
      throw .unknown
    }
    guard let entry = reports[number] else { throw .closed }
    return (entry, path[2...])
  }
}

extension Desk {
  /// The answer to a request that is larger than the desk takes in, for a server that does not read it.
  public static func tooLarge(byteLimit: Int) -> DeskResponse {
    let sentence = tooLargeSentence(byteLimit: byteLimit)
    return .object([("refusal", sentence.zh + sentence.en)], status: 413)
  }

  /// What there is to say of a file that is larger than that.
  static func tooLargeSentence(byteLimit: Int) -> Wording {
    let limit = byteLimit >> 20
    return Wording(
      zh: "文件超过 \(limit) MiB，不能打开。",
      en: "A file may have at most \(limit) MiB."
    )
  }
}

extension DeskResponse {
  static let html = "text/html; charset=utf-8"

  /// A script of the pages.
  static func script(_ bytes: [UInt8]) -> DeskResponse {
    DeskResponse(type: "text/javascript; charset=utf-8", body: bytes)
  }
}
