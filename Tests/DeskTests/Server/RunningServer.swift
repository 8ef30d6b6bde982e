import Foundation
import Glibc
import TestSupport

/// The built server with a desk of its own, stopped with its owner.
final class RunningServer {
  /// Whether the tests were built with the server.
  static let isBuilt: Bool = {
    #if Server
    true
    #else
    false
    #endif
  }()

  /// The seconds that this one waits for a slow client.
  static let patience = 2

  private let process = Process()
  /// The port that it listens at.
  let port: UInt16
  /// The token of the address that it has printed.
  let token: String

  /// The address that it has printed, token and all.
  var address: String { "http://127.0.0.1:\(port)/?token=\(token)" }

  /// Starts one.
  ///
  /// - Parameters:
  ///   - patience: The seconds that it waits for a slow client; nil for its own.
  ///   - arguments: What it is told besides.
  /// - Throws: ``Failure`` if it ends before it has printed its address.
  init(patience: Int? = RunningServer.patience, _ arguments: [String] = []) throws {
    StartedPrograms.expect()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "nianbao-server")
    process.arguments =
      ["--no-open", "--no-converters"] + (patience.map { ["--patience", String($0)] } ?? [])
      + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.hasSuffix("\n") || !text.contains("token=") {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Failure.ended(text) }
      text += String(decoding: piece, as: UTF8.self)
    }
    guard let match = text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\/\?token=([0-9a-f]+)/),
      let port = UInt16(match.1)
    else { throw Failure.ended(text) }
    self.port = port
    token = String(match.2)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  enum Failure: Error {
    case ended(String)
    case noConnection
  }

  /// Asks it to stop, and waits until it has.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it after some seconds without a chance to do anything, as a power cut would.
  func kill(after seconds: Double) {
    let identifier = process.processIdentifier
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: seconds)
      Glibc.kill(identifier, SIGKILL)
    }
  }

  // MARK: Requests

  /// Sends a request as it is, and gives everything that comes back until the connection is closed.
  func answer(to request: String, body: [UInt8] = []) throws -> String {
    let connection = try Connection(port)
    connection.send(Array(request.utf8) + body)
    return connection.rest()
  }

  /// A request that names this server, to be closed after its answer.
  func head(_ line: String, _ headers: [String] = []) -> String {
    ([line + " HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers)
      .joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// Posts a body as a page of the server does.
  func post(_ path: String, _ body: [UInt8], as cookie: String) throws -> String {
    let origin = "Origin: http://127.0.0.1:\(port)"
    return try answer(
      to: head("POST " + path, [cookie, origin, "Content-Length: \(body.count)"]),
      body: body
    )
  }

  /// The cookie for which the token is exchanged.
  func cookie() throws -> String {
    let answer = try answer(to: head("GET /?token=\(token)"))
    guard let match = answer.firstMatch(of: /[Ss]et-[Cc]ookie: (nianbao-[0-9]+=[0-9a-f]+);/) else {
      throw Failure.ended(answer)
    }
    return "Cookie: " + match.1
  }
}

/// A connection to a server of this machine.
final class Connection {
  private let descriptor: Int32

  init(_ port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &patience,
      socklen_t(MemoryLayout<timeval>.size)
    )
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw RunningServer.Failure.noConnection }
  }

  deinit { close(descriptor) }

  /// Sends bytes; whether the other side still takes them.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Everything that comes until the other side closes.
  func rest() -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}
