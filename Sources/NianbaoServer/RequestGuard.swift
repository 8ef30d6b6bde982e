#if Server
import Desk
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Refuses a request that is too large, and drops one that takes too long.
///
/// The server's own time limit begins anew with every piece that comes in, so that a slow client could go on for ever. What
/// a client that was refused still sends is thrown away for a while: if the connection were closed at once, it would not
/// read why.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServerLimits
  private var bodyBytes = 0
  private var isRefused = false
  /// How many requests have begun and have no whole answer yet.
  private var unanswered = 0
  private var deadline: Scheduled<Void>?

  init(_ limits: ServerLimits) { self.limits = limits }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRefused else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      bodyBytes = 0
      unanswered += 1
      if let length = head.headerFields[.contentLength].flatMap({ Int($0) }),
        length > limits.bodyBytes
      {
        return refuse(context)
      }
      close(context, in: limits.patience)
    case .body(let piece):
      bodyBytes += piece.readableBytes
      // A body that comes in pieces says nothing of its length before. Nobody answers before it has ended.
      if bodyBytes > limits.bodyBytes { return refuse(context) }
    case .end:
      deadline?.cancel()
      deadline = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    // The refusal was the last word.
    guard !isRefused else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  private func refuse(_ context: ChannelHandlerContext) {
    isRefused = true
    // The client would take it for the answer to an earlier request that is still worked on.
    guard unanswered == 1 else { return context.close(promise: nil) }
    let answer = Desk.tooLarge(byteLimit: limits.bodyBytes)
    var head = HTTPResponse(status: .contentTooLarge)
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { head.headerFields[name] = header.value }
    }
    head.headerFields[.contentLength] = String(answer.body.count)
    head.headerFields[.connection] = "close"
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer.body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    close(context, in: limits.farewell)
  }

  private func close(_ context: ChannelHandlerContext, in seconds: Int64) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) {
      bound.value.close(promise: nil)
    }
  }
}
#endif
