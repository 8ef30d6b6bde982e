#if Server
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix

/// Hands requests to the desk, each on a thread that may take its time, and answers back.
struct DeskResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let desk: Desk
  let threads: NIOThreadPool
  let limits: ServerLimits

  func respond(to request: Request, context: Context) async throws -> Response {
    // What is too large was refused before; this is its size at most.
    let body = try await request.body.collect(upTo: limits.bodyBytes)
    let asked = DeskRequest(request, body: Array(body.readableBytesView))
    let answer = try await threads.runIfActive { desk.respond(to: asked) }
    return Response(answer)
  }
}

extension DeskRequest {
  fileprivate init(_ request: Request, body: [UInt8]) {
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { "\($0), \(field.value)" } ?? field.value
    }
    // The protocol's name of a host is no field to the library.
    if let host = request.head.authority { headers["host"] = host }
    let method: Method =
      switch request.method {
      case .get: .get
      case .post: .post
      default: .other
      }
    self.init(
      method,
      target: request.head.path ?? "/",
      headers: headers,
      body: body
    )
  }
}

extension Response {
  fileprivate init(_ answer: DeskResponse) {
    var fields = HTTPFields()
    for header in answer.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    self.init(
      status: HTTPResponse.Status(code: answer.status),
      headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }
}
#endif
