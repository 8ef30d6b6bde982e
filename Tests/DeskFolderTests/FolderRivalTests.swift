import Desk
import Foundation
import Nianbao
import ReportFolders
import ReportModel
import TestSupport
import Testing

@testable import DeskFolder

@Suite("the desk's folder beside the command line", .tags(.programs), .startsPrograms)
struct FolderRivalTests {
  private let sample: StoreSample

  init() throws {
    sample = try StoreSample()
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures")
    let text = try String(contentsOf: fixtures.appending(path: "report-2021.txt"), encoding: .utf8)
    try sample.write(text.replacingOccurrences(of: "\t1\n", with: "\t2\n"), to: "甲局.txt")
  }

  /// Starts a script of the shell in the folder, in which the program is `$nianbao`.
  private func start(_ script: String) throws -> (process: Process, output: Pipe) {
    StartedPrograms.expect()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["-k", "1", "120", "/bin/sh", "-c", script]
    process.currentDirectoryURL = sample.url
    process.environment = [
      "LANG": "C.UTF-8", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
      "nianbao": URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "nianbao").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return (process, output)
  }

  private func run(_ script: String) throws -> String {
    let (process, output) = try start(script)
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("what the desk keeps is no input of a command")
  func hidden() throws {
    try withExtendedLifetime(try sample.store()) { store in
      let read = try store.bytes(of: "甲局.txt")
      _ = try store.replace("甲局.txt", with: read.bytes, expecting: read.stamp, keepsVersion: true)
      try store.append([65])
      let output = try run("$nianbao status .; $nianbao check .; ls -A .nianbao")
      #expect(!output.contains("0001 ") && output.contains("甲局.txt"), "\(output)")
      #expect(output.hasSuffix("lock\nlog.jsonl\nversions\n"), "\(output)")
      #expect(output.contains("1 file") || !output.contains("2 files"), "\(output)")
    }
  }

  @Test("what nianbao accept writes meanwhile is never written over, nor the other way round")
  func accept() throws {
    let store = try sample.store()
    _ = try store.listing().files
    let cells = [
      "newlyReceived.total", "granted.total", "grantedInPart.total", "handledTotal.total",
    ]
    let runs = cells.map { cell in
      "$nianbao accept 甲局.txt --code SUM-B2 --cell applications.\(cell) --reason \(cell) &"
    }
    let (process, output) = try start(runs.joined(separator: "\n") + " wait")
    // The desk writes reasons of its own, each on what it has read, as often as it is told of another state.
    var written = 0
    var told = 0
    while written < 20 {
      let old = try store.reasons(of: "甲局.txt")
      let own = ExplainedFinding(
        code: "SUM-A1",
        cells: [.init(identifier: "own", value: "\(written)")],
        quote: nil,
        reason: "\(written)",
        date: "2026-01-12"
      )
      do {
        try store.write(old + [own], of: "甲局.txt", expecting: old)
        written += 1
      } catch {
        try #require(error == .changedElsewhere)
        told += 1
      }
    }
    let messages = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let reasons = try store.reasons(of: "甲局.txt").map(\.reason)
    #expect(
      Set(reasons) == Set(cells + (0..<20).map { "\($0)" }) && reasons.count == 24,
      "told \(told) times: \(String(decoding: messages, as: UTF8.self))"
    )
  }

  @Test("a report that the command line updates meanwhile is not replaced by the desk")
  func update() throws {
    let store = try sample.store()
    let old = try store.bytes(of: "甲局.txt")
    let output = try run("$nianbao convert 甲局.txt -o 甲局.xml && sed -i 's/\t2$/\t3/' 甲局.txt")
    let changed = sample.text("甲局.txt")
    #expect(changed != text(old.bytes), "\(output)")
    let refused = try refusal {
      _ = try store.replace("甲局.txt", with: [65], expecting: old.stamp, keepsVersion: true)
    }
    #expect(refused == .changedElsewhere && sample.text("甲局.txt") == changed)
  }

  @Test(
    "a full disk and a read-only one are told, and leave what was there",
    .enabled(if: geteuid() == 0)
  )
  func disk() throws {
    let disk = sample.url.appending(path: "disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    // Where nothing may be mounted there is nothing to try.
    guard try run("mount -t tmpfs -o size=64k none disk && echo yes").contains("yes") else {
      return
    }
    defer { _ = try? run("umount -l disk") }
    let full = try StoreSample(at: disk)
    try full.write("旧", to: "甲局.txt")
    let large = [UInt8](repeating: 65, count: 100_000)
    try withExtendedLifetime(try full.store()) { store in
      try store.append([65])
      try tryAll(store, full, "FILE-NO-SPACE", large)
    }
    #expect(try run("mount -o remount,ro disk && echo yes").contains("yes"))
    // It is shown all the same, and to one server alone.
    try withExtendedLifetime(try full.store()) { store in
      try tryAll(store, full, "FILE-READ-ONLY", [66])
      #expect(try refusal { _ = try full.store() } == .folderInUse)
    }
  }

  private func tryAll(
    _ store: FolderStore,
    _ sample: StoreSample,
    _ code: String,
    _ bytes: [UInt8]
  ) throws {
    let stamp = try #require(try store.listing().files.first?.stamp)
    let calls: [() throws -> Void] = [
      { _ = try store.replace("甲局.txt", with: bytes, expecting: stamp, keepsVersion: true) },
      { _ = try store.add(bytes, named: "乙局.txt") }, { _ = try store.keep(bytes, of: "丙局.txt") },
      { try store.append(bytes) },
    ]
    for call in calls { #expect(try refusal(call)?.code == code) }
    #expect(sample.text("甲局.txt") == "旧" && sample.names() == [".nianbao", "甲局.txt"])
    #expect(try text(store.log()) == "A\n")
  }
}
