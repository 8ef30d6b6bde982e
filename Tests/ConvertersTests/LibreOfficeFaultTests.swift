import Glibc
import ReportFormats
import ReportModel
import TestSupport
import Testing
import TextTools

@testable import Converters

/// What becomes of files where the program that converts them does not do what it should.
@Suite("LibreOffice that fails", .tags(.programs), .startsPrograms)
struct LibreOfficeFaultTests {
  @Test("is missing")
  func missing() throws {
    let converter = LibreOfficeConverter(searchPath: "/nonexistent:relative", patience: .seconds(1))
    let file = ForeignFile(Array("{\\rtf1}".utf8), kind: .rtf, named: nil, limits: .default)
    guard case .failure(.missing(let advice)) = converter.convert([file])[0] else {
      Issue.record("the program is there")
      return
    }
    #expect(advice.en.contains("apt-get install libreoffice-writer-nogui"))
  }

  @Test("is killed")
  func killed() throws {
    let office = try FakeOffice("kill -SEGV $$")
    let refusal = try #require(office.convert(["{\\rtf1}"])[0].refusal)
    #expect(refusal.code == "CONVERTER-FAILED")
    #expect(refusal.message.contains("broke down over the file (signal 11)"))
  }

  @Test("writes nothing")
  func nothing() throws {
    let refusal = try #require(try FakeOffice("exit 3").convert(["{\\rtf1}"])[0].refusal)
    #expect(refusal.code == "CONVERTER-FAILED")
    #expect(refusal.message.contains("wrote no result (exit status 3)"))
  }

  @Test("writes something else", arguments: ["echo no >out/0.docx", "mkdir out/0.docx"])
  func somethingElse(command: String) throws {
    let refusal = try #require(try FakeOffice(command).convert(["{\\rtf1}"])[0].refusal)
    #expect(refusal.code == "CONVERTER-FAILED")
  }

  @Test("writes more than a file may have")
  func tooMuch() throws {
    let office = try FakeOffice("head -c 5000000 /dev/zero >out/0.docx; ls -l out >&2; exit 0")
    var limits = ReadingLimits.default
    limits.fileBytes = 1 << 20
    let file = ForeignFile(Array("{\\rtf1}".utf8), kind: .rtf, named: nil, limits: limits)
    #expect(office.converter.convert([file])[0].refusal != nil)
  }

  @Test("hangs, and leaves nothing running")
  func hangs() throws {
    let office = try FakeOffice("sleep 1000 & echo $! $$ >$FAKE/pids; wait".faked)
    let refusal = try #require(office.convert(["{\\rtf1}"])[0].refusal)
    #expect(refusal.code == "CONVERTER-LIMIT")
    #expect(refusal.message.contains("took longer than 1 s"))
    let processes = office.lines(of: "pids").flatMap { $0.split(separator: " ") }.compactMap {
      pid_t($0)
    }
    #expect(processes.count == 2)
    for process in processes { #expect(!isRunning(process)) }
  }

  @Test("leaves a process behind, which ends with it")
  func leavesBehind() throws {
    let office = try FakeOffice("sleep 1000 & echo $! >$FAKE/pids; exit 0".faked)
    _ = office.convert(["{\\rtf1}"])
    let process = try #require(office.lines(of: "pids").first.flatMap { pid_t($0) })
    #expect(!isRunning(process))
  }

  /// Whether a process is there that has not ended; its parent may have left its status to be taken.
  private func isRunning(_ process: pid_t) -> Bool {
    for _ in 0..<100 {
      guard let stream = fopen("/proc/\(process)/stat", "r") else { return false }
      var line = [CChar](repeating: 0, count: 256)
      fgets(&line, 256, stream)
      fclose(stream)
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
        as: UTF8.self
      )
      if text.contains(") Z ") { return false }
      usleep(10_000)
    }
    return true
  }

  @Test(
    "fails over one file of many, which stops no other",
    arguments: ["kill -SEGV $$", "sleep 1000", "true", "exit 1", "echo no >out/3.docx"]
  )
  func oneOfMany(fault: String) throws {
    let office = try FakeOffice(
      """
      while [ $# -gt 0 ]; do
        if grep -q BAD $1; then \(fault); else $WRITE; fi
        shift
      done
      """.faked
    )
    var texts = (0..<8).map { "{\\rtf1 \($0)}" }
    texts[3] = "{\\rtf1 BAD}"
    let results = office.convert(texts)
    #expect(results.map(\.isConverted) == texts.indices.map { $0 != 3 })
    #expect(results[3].refusal != nil)
    // All, the bad one alone, after two that hung one to see whether the program works at all, and the rest.
    #expect(office.starts <= 4 || fault == "exit 1")
  }

  @Test("hangs over every file, which is not tried for each")
  func hangsAlways() throws {
    let office = try FakeOffice("sleep 1000")
    let results = office.convert((0..<12).map { "{\\rtf1 \($0)}" })
    #expect(results.allSatisfy { $0.refusal?.code == "CONVERTER-LIMIT" })
    // Two starts, and one with a sound file.
    #expect(office.starts == 3)
  }

  @Test("is told to write into no folder but its own")
  func environment() throws {
    let office = try FakeOffice("pwd >$FAKE/here; echo $HOME >>$FAKE/here; $WRITE".faked)
    #expect(office.convert(["{\\rtf1}"])[0].isConverted)
    let folders = office.lines(of: "here")
    #expect(folders.count == 2 && folders[0] == folders[1])
    #expect(access(String(folders[0]), F_OK) == -1)
  }
}

extension String {
  /// The script with the folder of the fake, and its command to write, put in.
  fileprivate var faked: String {
    replacing("$FAKE", with: "${0%/*}").replacing(
      "$WRITE",
      with: "name=${1##*/}; cp ${0%/*}/sound out/${name%.*}.docx"
    )
  }
}
