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
import Nianbao
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
  @OptionGroup var district: DistrictArguments

  private var chosen: Language { Language(rawValue: language) ?? .chinese }

  func run() async throws {
    // A browser that goes away in the middle of an answer is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    let port = try port == 0 ? FreePort.any() : port
    var limits = ServerLimits()
    if let patience { limits.patience = patience }
    let threads = NIOThreadPool(numberOfThreads: limits.threads)
    threads.start()
    let (desk, gate) = try desk(port, threads)
    do {
      try await application(desk, gate, threads, limits).runService()
    } catch {
      try? StandardStream.error.write(ServerMessage.cannotListen(at: port, chosen))
      throw ExitCode(3)
    }
    desk.end()
    try? await threads.shutdownGracefully()
  }

  /// Sets up the desk, and reads what it is told of files.
  ///
  /// - Throws: The status to end with, after it was said why.
  private func desk(_ port: Int, _ threads: NIOThreadPool) throws -> (Desk, Gatekeeper) {
    do throws(DistrictArguments.Failure) {
      let gate = Gatekeeper(port: port, host: host, users: try district.users())
      var options = DeskOptions(now: { .now })
      options.gate = gate
      options.user = { gate.user(of: $0) }
      options.language = chosen
      options.converters = noConverters ? .none : .programs()
      let given = try district.options(options.converters, threads) { [chosen] path, finding in
        try? StandardStream.error.write(finding.text(of: DisplayText(path: path), chosen))
      }
      guard let given else { return (Desk(options), gate) }
      return (try district.about { () throws(Refusal) in try Desk(options, of: given) }, gate)
    } catch {
      let failure = error
      try? StandardStream.error.write(
        FindingLine(failure.refusal).text(of: DisplayText(path: failure.path), chosen)
      )
      throw ExitCode(failure.refusal.side == .output ? 3 : 2)
    }
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
