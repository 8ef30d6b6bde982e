#if Server
import ArgumentParser
import Converters
import Desk
import Files
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ReportFormats
import ReportModel
import TextTools

/// The server of `nianbao serve`, which has looked at the options before.
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nianbao-server",
    abstract: "The server behind `nianbao serve`.",
    shouldDisplay: false
  )

  @Option var port = 0
  @Option var host: String?
  @Option var language = Language.chinese.rawValue
  @Option(help: .hidden) var patience: Int64?
  @Flag var noOpen = false
  @Flag var noConverters = false

  private var chosen: Language { Language(rawValue: language) ?? .chinese }

  func run() async throws {
    // A browser that goes away in the middle of an answer is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    let port = try port == 0 ? FreePort.any() : port
    var limits = ServerLimits()
    if let patience { limits.patience = patience }
    let gate = Gatekeeper(port: port, host: host)
    var options = DeskOptions(now: { .now })
    options.gate = gate
    options.language = chosen
    options.converters = noConverters ? .none : .programs()
    let threads = NIOThreadPool(numberOfThreads: limits.threads)
    threads.start()
    do {
      try await application(Desk(options), gate, threads, limits).runService()
    } catch {
      try? StandardStream.error.write(ServerMessage.cannotListen(at: port, chosen))
      throw ExitCode(3)
    }
    try? await threads.shutdownGracefully()
  }

  private func application(
    _ desk: Desk,
    _ gate: Gatekeeper,
    _ threads: NIOThreadPool,
    _ limits: ServerLimits
  ) -> some ApplicationProtocol {
    let server = HTTP1Channel.Configuration(
      additionalChannelHandlers: [RequestGuard(limits)],
      idleTimeout: .seconds(limits.patience),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes,
        maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerCount
      )
    )
    // What goes wrong is told to the browser; nothing of a report is written to a log.
    let logger = Logger(label: "nianbao") { _ in SwiftLogNoOpLogHandler() }
    return Application(
      responder: DeskResponder(desk: desk, threads: threads, limits: limits),
      server: .http1(configuration: server),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: gate.port),
        availableConnectionsDelegate: .maximum(limits.connections, logger: logger)
      ),
      onServerRunning: { _ in
        try? StandardStream.output.write(ServerMessage.running(at: gate.address, chosen))
        if !noOpen { Browser.open(gate.address) }
      },
      logger: logger
    )
  }
}
#endif
