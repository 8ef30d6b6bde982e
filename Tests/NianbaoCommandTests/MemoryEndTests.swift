import Foundation
import TestSupport
import Testing

/// The program where the system gives it less and less memory.
@Suite("Without memory", .tags(.programs), .startsPrograms)
struct MemoryEndTests {
  @Test("a run ends with a message and a status, never with a stack trace")
  func ends() throws {
    let program = try Program()
    let input = Data(repeating: 0, count: 60 << 20)
    try input.write(to: program.folder.appending(path: "large"))
    var hasEnded = false
    // From what is enough down to where not even the program itself can be loaded.
    for mebibytes in stride(from: 160, through: 60, by: -20) {
      let result = try program.shell(
        "ulimit -v \(mebibytes << 10); exec \"$nianbao\" check large --language en"
      )
      #expect([2, 127].contains(result.status), "\(mebibytes) MiB: \(result.messages)")
      #expect(!result.messages.contains("Backtrac") && !result.messages.contains("Fatal error"))
      if result.messages.contains("error OUT-OF-MEMORY") { hasEnded = true }
    }
    #expect(hasEnded)
  }
}
