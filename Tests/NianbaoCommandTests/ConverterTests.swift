import Foundation
import ReportModel
import TestSupport
import Testing

/// The program with files that other programs convert for it.
@Suite("files of other programs", .tags(.programs), .startsPrograms)
struct ConverterTests {
  /// A folder with a script in the place of LibreOffice, and one for temporary files.
  private static func fake(_ body: String) throws -> Program {
    let program = try Program()
    let script = """
      #!/bin/sh
      [ "$1" = --version ] && { echo "LibreOffice 1.2.3 x"; exit 0; }
      echo start >>"${0%/*}/starts"
      \(body)
      """
    try program.write(script.utf8, to: "bin/soffice")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: program.folder.appending(path: "bin/soffice").path
    )
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "tmp"),
      withIntermediateDirectories: false
    )
    return program
  }

  private static let withFake = "PATH=$PWD/bin:$PATH TMPDIR=$PWD/tmp "

  @Test("a signal ends the program that converts, and nothing is left over")
  func signal() throws {
    let program = try Self.fake("echo $$ >\"${0%/*}/pid\"; exec sleep 1000")
    try program.write("{\\rtf1}".utf8, to: "a.rtf")
    let result = try program.shell(
      Self.withFake + """
        "$nianbao" check a.rtf & process=$!
        while ! [ -s bin/pid ]; do sleep 0.05; done
        kill -TERM $process; wait $process; status=$?
        [ -d /proc/$(cat bin/pid) ] && ! grep -q ') Z' /proc/$(cat bin/pid)/stat && echo running
        exit $status
        """
    )
    #expect(result.status == 143)
    #expect(!result.output.contains("running"))
    #expect(try program.names(in: "tmp").isEmpty)
  }

  @Test("one start serves the files of a folder; each is told about once")
  func folder() throws {
    let program = try Self.fake("exit 1")
    for number in 1...5 { try program.write("{\\rtf1}".utf8, to: "in/\(number).doc") }
    try program.write("{\\rtf1}".utf8, to: "in/other.name")
    try program.add("report-2021.txt", as: "in/6.txt")
    let result = try program.shell(Self.withFake + "\"$nianbao\" check in --language en")
    #expect(result.status == 2)
    #expect(result.messages.contains("7 files: 1 checked, 6 failed"))
    // All five, each of them alone, and the one whose name says nothing.
    #expect(try program.text("bin/starts").split(separator: "\n").count == 7)
    #expect(try program.names(in: "tmp").isEmpty)
  }

  @Test("--no-converters starts no program", arguments: ["check", "inspect", "convert --to json"])
  func forbidden(command: String) throws {
    let program = try Self.fake("exit 1")
    try program.write("{\\rtf1}".utf8, to: "a.rtf")
    let result = try program.shell(
      Self.withFake + "\"$nianbao\" \(command) a.rtf --no-converters --language en"
    )
    #expect(result.status == 2)
    #expect(result.messages.contains("a.rtf: error INPUT-FORMAT"))
    #expect(!result.messages.contains("install"))
    #expect(try !program.names(in: "bin").contains("starts"))
  }

  @Test("without the program the refusal says how to install it")
  func missing() throws {
    let program = try Program()
    try program.write("{\\rtf1}".utf8, to: "a.rtf")
    let result = try program.shell("PATH=/nonexistent \"$nianbao\" check a.rtf --language en")
    #expect(result.status == 2)
    #expect(result.messages.contains("save it as .docx; or install LibreOffice"))
    #expect(result.messages.contains("libreoffice-writer-nogui"))
  }

  @Test("the doctor tells what is missing and what fails")
  func doctor() throws {
    let program = try Self.fake("exit 7")
    let result = try program.shell("PATH=$PWD/bin:/nonexistent /bin/sh -c '\"$nianbao\" doctor'")
    #expect(result.status == 1)
    #expect(result.output.contains("bin/soffice"))
    #expect(result.output.contains("exit status 7"))
    #expect(result.output.contains("mupdf-tools"))
    let json = try program.shell("PATH=/nonexistent \"$nianbao\" doctor --format json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let programs = try #require(object?["programs"] as? [[String: Any]])
    #expect(programs.map { $0["name"] as? String } == ["LibreOffice", "mutool"])
    #expect(programs.allSatisfy { $0["works"] as? Bool == false && $0["path"] is NSNull })
  }
}

/// The program with LibreOffice.
@Suite(
  "files of other programs, with LibreOffice",
  .enabled(if: Programs.writer != nil, "no Writer of LibreOffice"),
  .tags(.programs),
  .startsPrograms
)
struct LibreOfficeCommandTests {
  /// A folder with a report as `a.rtf`.
  private func program() throws -> Program {
    let program = try Program()
    var maker = BalancedReport(seed: 5)
    let page = Array(maker.report(on: .edition2021).printedPage.utf8)
    try program.write(page, to: "a.html")
    let rtf = try Programs.convertedByLibreOffice([page], of: "html", to: "rtf:Rich Text Format")
    try program.write(rtf[0], to: "a.rtf")
    return program
  }

  @Test("an update leaves the original and writes a document beside it")
  func update() throws {
    let program = try program()
    #expect(try program.run("convert", "a.rtf", "-o", "a.json").status == 0)
    let json = try program.text("a.json")
    let place = try #require(json.range(of: "的情况良好"))
    try program.write(json.replacingCharacters(in: place, with: "的情况很好").utf8, to: "b.json")
    let old = try program.bytes("a.rtf")
    let result = try program.run("update", "a.rtf", "--from", "b.json")
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("a.docx: 1 changes"))
    #expect(result.messages.contains("a.rtf stays as it is"))
    #expect(try program.bytes("a.rtf") == old)
    #expect(try program.run("diff", "a.docx", "b.json").output.isEmpty)
    // A second time there is a file already; and the name must be that of what is written.
    #expect(try program.run("update", "a.rtf", "--from", "b.json").status == 3)
    let named = try program.run("update", "a.rtf", "--from", "b.json", "-o", "c.rtf")
    #expect(named.status == 3 && named.messages.contains("OUTPUT-NAME"))
    #expect(try !program.names().contains("c.rtf"))
  }

  @Test("an output has the name of its input, unless another input has it")
  func names() throws {
    let program = try program()
    #expect(try program.run("convert", "a.rtf", "--to", "json", "-o", "one").status == 0)
    #expect(try program.run("convert", "a.rtf", "a.html", "--to", "json", "-o", "two/").status == 0)
    #expect(try program.names(in: "two") == ["a.json", "a.rtf.json"])
  }

  @Test("works with a home that cannot be written, and with closed streams")
  func surroundings() throws {
    let program = try program()
    for script in ["HOME=/proc \"$nianbao\" check a.rtf", "\"$nianbao\" check a.rtf <&- 2>&-"] {
      let result = try program.shell(script)
      #expect(result.status == 0 && result.output.contains("INPUT-CONVERTED"), "\(script)")
    }
  }
}
