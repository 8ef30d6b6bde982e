import Foundation
import Synchronization
import Testing

/// A server that documents call when they are opened; it counts the calls.
final class HomeServer: Sendable {
  /// The port of this machine that it listens at.
  let port: UInt16
  private let listener: Int32
  private let count = Mutex(0)

  /// Starts to listen.
  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(listener, address, length)
        _ = listen(listener, 8)
        _ = getsockname(listener, address, &length)
      }
    }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    try #require(port != 0)
    Thread.detachNewThread { [weak self] in
      while true {
        let caller = accept(listener, nil, nil)
        guard caller >= 0, let self else { return }
        self.count.withLock { $0 += 1 }
        close(caller)
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// How many have called.
  var calls: Int { count.withLock { $0 } }

  /// Begins to count anew.
  func forget() { count.withLock { $0 = 0 } }
}
