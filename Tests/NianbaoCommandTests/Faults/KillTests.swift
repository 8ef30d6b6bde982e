import Foundation
import TestSupport
import Testing

@Suite(
  "runs that are killed at random moments",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: FaultShim.path != nil)
)
struct KillTests {
  @Test("the output is old or new, and whole", arguments: [SIGTERM, SIGINT, SIGKILL])
  func killed(signal: Int32) throws {
    let program = try FaultRun.folder()
    let arguments = ["convert", "in", "a.json", "b.json", "--to", "xml", "-o", "out", "--force"]
    let clock = ContinuousClock()
    let took = try clock.measure { _ = try program.run(list: arguments, environment: [:]) }
    let new = try program.contents()
    var old = new
    for path in new.keys where path.hasPrefix("out/") { old[path] = .some(Data("old".utf8)) }
    var random = SplitMix64(seed: UInt64(signal))
    var ended = 0
    for round in 0..<25 {
      try program.restore(old)
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = arguments
      process.currentDirectoryURL = program.folder
      // Whoever runs the tests may hold signals off; the library lets them through.
      process.environment = ["LD_PRELOAD": FaultShim.path ?? ""]
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let microseconds = took.components.attoseconds / 1_000_000_000_000
      usleep(UInt32.random(in: 0...UInt32(max(1, microseconds)), using: &random))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      var state = try program.contents()
      let left = state.keys.filter { $0.contains(".nianbao-") }
      // As many as there are threads that write.
      #expect(signal == SIGKILL || left.isEmpty, "round \(round): \(left)")
      for path in left { state[path] = nil }
      for (path, bytes) in state {
        #expect(old[path] == .some(bytes) || new[path] == .some(bytes), "round \(round): \(path)")
      }
      #expect(state.count == old.count)
      if process.terminationReason == .exit, process.terminationStatus == 128 + signal {
        ended += 1
      }
      if process.terminationReason == .uncaughtSignal { ended += 1 }
    }
    #expect(ended > 0, "no run was ended before it was done")
  }

  @Test("of eight rivals for one name one writes it, and the others say so")
  func rivals() throws {
    let program = try FaultRun.folder()
    let text = try program.text("a.json")
    for number in 0..<8 {
      let own = text.replacing("78人次", with: "7\(number)人次")
      try program.write(own.utf8, to: "r\(number).json")
      #expect(
        try program.run(
          list: ["convert", "r\(number).json", "-o", "r\(number).xml"],
          environment: [:]
        )
        .status == 0
      )
    }
    let whole = try (0..<8).map { try program.bytes("r\($0).xml") }
    for (force, winners) in [("", 1), ("--force", 8)] {
      for round in 0..<4 {
        let runs = (0..<8).map {
          "{ $nianbao convert r\($0).json -o new.xml \(force) 2>/dev/null; echo $?; } &"
        }
        let result = try program.shell("rm -f new.xml; \(runs.joined(separator: "\n")) wait")
        let statuses = result.output.split(separator: "\n")
        #expect(statuses.count { $0 == "0" } == winners, "round \(round): \(statuses)")
        #expect(statuses.count { $0 == "3" } == 8 - winners)
        #expect(whole.contains(try program.bytes("new.xml")))
        #expect(try !program.names().contains { $0.hasPrefix(".nianbao") })
      }
    }
  }
}

@Suite("inputs that others work on", .tags(.programs), .startsPrograms)
struct ChangingInputTests {
  @Test("an input that changes, shrinks or vanishes gives one of its versions, or is named")
  func changing() throws {
    let program = try FaultRun.folder()
    let versions = [
      try program.bytes("in/1.json"),
      Data(try program.text("in/1.json").replacing("78人次", with: "79人次").utf8),
    ]
    for (number, version) in versions.enumerated() {
      try version.write(to: program.folder.appending(path: "v\(number).json"))
      let name = "v\(number).json"
      #expect(
        try program.run(list: ["convert", name, "--to", "xml"], environment: [:]).status == 0
      )
    }
    let whole = try (0..<2).map { try program.bytes("v\($0).xml") }
    // The shell writes in place: a file is empty, then half, then whole.
    let result = try program.shell(
      """
      mkdir batch; for i in $(seq 40); do cp v0.json batch/$i.json; done
      (
        while test ! -e done; do
          for i in $(seq 40); do
            test -e done && exit
            case $((i % 4)) in
              0) cat v1.json >batch/$i.json ;;
              1) head -c 3000 v1.json >batch/$i.json; cat v0.json >batch/$i.json ;;
              2) rm -f batch/$i.json; cp v1.json batch/$i.json ;;
              3) cat v1.json >batch/.new; mv batch/.new batch/$i.json ;;
            esac
          done
        done
      ) &
      worst=0
      for round in 1 2 3; do
        $nianbao convert batch --to xml -o out$round
        status=$?; test $status -gt $worst && worst=$status
      done
      touch done; wait; exit $worst
      """
    )
    #expect([0, 2].contains(result.status), "\(result.messages)")
    var written = 0
    for (path, bytes) in try program.contents() where path.hasPrefix("out") {
      guard let bytes else { continue }
      #expect(whole.contains(bytes), "\(path)")
      written += 1
    }
    #expect(written > 0)
    // What was not written is said to be empty, cut off, gone or changing.
    for line in result.messages.split(separator: "\n") where line.contains(": error ") {
      let codes = ["INPUT-EMPTY", "JSON-SYNTAX", "FILE-NOT-FOUND", "FILE-CHANGING"]
      #expect(codes.contains { line.contains($0) }, "\(line)")
    }
  }
}
