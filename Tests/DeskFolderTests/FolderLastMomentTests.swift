import Foundation
import ReportModel
import Synchronization
import TestSupport
import Testing

@testable import DeskFolder

@Suite("a file of the desk's folder that another program saves at the same moment")
struct FolderLastMomentTests {
  @Test("is never replaced before the desk has read what was saved")
  func neverLost() throws {
    let sample = try StoreSample()
    try sample.write("begin", to: "甲局.txt")
    let store = try sample.store()
    let seen = Mutex<Set<String>>([])
    let isDone = Mutex(false)
    let lost = Mutex<[String]>([])
    let path = sample.path("甲局.txt")
    let rival = Thread {
      for number in 0..<DamageCount.scaled(60) {
        let text = "rival \(number)"
        let temporary = path + ".tmp"
        guard (try? Data(text.utf8).write(to: URL(filePath: temporary))) != nil,
          rename(temporary, path) == 0
        else { continue }
        let end = Date.now + 5
        while !seen.withLock({ $0.contains(text) }), Date.now < end { usleep(50) }
        if !seen.withLock({ $0.contains(text) }) { lost.withLock { $0.append(text) } }
        usleep(UInt32.random(in: 0...3_000))
      }
      isDone.withLock { $0 = true }
    }
    rival.start()
    var written = 0
    var told = 0
    while !isDone.withLock(\.self) {
      guard let read = try? store.bytes(of: "甲局.txt") else { continue }
      seen.withLock { _ = $0.insert(String(decoding: read.bytes, as: UTF8.self)) }
      do throws(Refusal) {
        _ = try store.replace(
          "甲局.txt",
          with: Array("desk \(written)".utf8),
          expecting: read.stamp,
          keepsVersion: false
        )
        written += 1
      } catch {
        #expect(error.code == "FILE-CHANGED-ELSEWHERE")
        told += 1
      }
    }
    #expect(lost.withLock(\.self).isEmpty)
    #expect(written > 0)
    #expect(sample.names() == [".nianbao", "甲局.txt"])
  }
}
