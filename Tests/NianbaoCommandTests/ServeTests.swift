import Foundation
import TestSupport
import Testing

@Suite("serve with a folder", .tags(.programs), .startsPrograms)
struct ServeTests {
  @Test(
    "refuses combinations that mean nothing, and values that cannot be",
    arguments: [
      ("--units a.txt", "--folder"), ("--previous .", "--folder"), ("--organ 测试县", "--folder"),
      ("--year 2025", "--folder"), ("--upper a.txt", "--folder"),
      ("--folder . --user-header X-User", "--secret-file"),
      ("--folder . --secret-file a.txt", "--user-header"),
      ("--user-header X-User --secret-file a.txt", "--folder"),
      ("--folder . --user-header Host --secret-file a.txt", "--user-header"),
      ("--folder . --user-header 'X User' --secret-file a.txt", "--user-header"),
      ("--folder . --year 1999", "--year"), ("--folder . --organ ' '", "--organ"),
      ("--folder none", "none"), ("--folder a.txt", "a.txt"),
      ("--folder . --previous none", "none"),
    ]
  )
  func refused(_ options: String, _ word: String) throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    for language in ["zh", "en"] {
      let result = try program.shell("$nianbao serve --no-open \(options) --language \(language)")
      #expect(result.status == 64 && result.messages.contains(word), "\(result.messages)")
      #expect(try result.output.isEmpty && program.names() == ["a.txt"])
    }
  }

  #if Server
  @Test(
    "says which file cannot be used, and what to do",
    arguments: [
      ("--units none.txt", "none.txt", "FILE-NOT-FOUND", 2),
      ("--upper empty.txt", "empty.txt", "INPUT-EMPTY", 2),
      ("--user-header X-User --secret-file open", "open", "SECRET-UNFIT", 2),
    ]
  )
  func unusable(_ options: String, _ file: String, _ code: String, _ status: Int32) throws {
    let program = try Program()
    try program.write([], to: "empty.txt")
    try program.write("0123456789abcdef".utf8, to: "open")
    for language in ["zh", "en"] {
      let result = try program.shell(
        "chmod 644 open; $nianbao serve --no-open --folder . \(options) --language \(language)"
      )
      #expect(result.status == status, "\(result.messages)")
      #expect(result.messages.hasPrefix("\(file): ") && result.messages.contains(code))
    }
  }

  @Test("one server has a folder; a second one is told, and gets it when the first has ended")
  func twice() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "reports/a.txt")
    let result = try program.shell(
      """
      serve() { $nianbao serve --no-open --no-converters --folder reports >$1 2>&1; }
      serve one & run=$!
      for i in $(seq 100); do grep -q token= one && break; sleep 0.1; done
      serve two; echo "two $?"; cat two
      pkill -P $run; wait $run
      serve three & run=$!
      for i in $(seq 100); do grep -q token= three && break; sleep 0.1; done
      grep -c token= three; pkill -P $run; wait $run
      """
    )
    #expect(result.output.contains("two 3\n"), "\(result.output)")
    #expect(result.output.contains("FOLDER-IN-USE") && result.output.hasSuffix("1\n"))
  }
  #endif
}
