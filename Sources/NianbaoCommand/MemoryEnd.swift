import CAllocation
import Files
import Nianbao
import TextTools

/// How the program ends where the system gives no more memory: in words, not with a stack trace.
enum MemoryEnd {
  /// Says what is printed from now on; called once, early.
  static func prepare() {
    let message = TerminalView.error.bytes(of: Message.line(for: .outOfMemory, file: "nianbao"))
    // It has to be there when nothing more can be taken, and is never given back.
    let kept = UnsafeMutableBufferPointer<CChar>.allocate(capacity: message.count)
    for (index, byte) in message.enumerated() { kept[index] = CChar(bitPattern: byte) }
    UnfinishedFiles.prepareToRemove()
    end_where_memory_ends(kept.baseAddress, kept.count, ExitStatus.input.rawValue) {
      UnfinishedFiles.remove()
    }
  }
}

extension Refusal {
  fileprivate static let outOfMemory = Refusal(
    .outOfMemory,
    message: Wording(zh: "内存不足，未能完成", en: "memory ran out; the work was not finished"),
    remedy: Wording(
      zh: "关闭其他程序，或加 --jobs 1，或把文件分开处理",
      en: "close other programs, use --jobs 1, or take fewer files at a time"
    )
  )
}

extension RefusalKind {
  /// The system gives no more memory.
  static let outOfMemory = RefusalKind(
    code: "OUT-OF-MEMORY",
    meaning: Wording(zh: "内存不足", en: "memory ran out"),
    example: Wording(zh: "ulimit -v 限制了内存", en: "memory limited by ulimit -v"),
    actor: .program,
    since: 2
  )
}
