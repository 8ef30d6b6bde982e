import Foundation
import TestSupport
import Testing

@Suite("what stands where an output is to go", .tags(.programs), .startsPrograms)
struct TargetTests {
  private func run(_ script: String) throws -> (Program, Program.Result) {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    return (program, try program.shell(script))
  }

  @Test(
    "a replaced file keeps its mode, other names of it keep the old bytes, links are written through",
    arguments: ["640", "600", "755", "444"]
  )
  func kept(mode: String) throws {
    let (_, result) = try run(
      """
      echo old >out.xml; ln out.xml other; chmod \(mode) out.xml; mkdir far; mv out.xml far; ln -s far/out.xml out.xml
      $nianbao convert a.txt -o out.xml --force || exit 9
      test "$(stat -c %a far/out.xml)" = \(mode) || exit 8
      test -L out.xml && head -c 5 far/out.xml | grep -q '<?xml' || exit 7
      test "$(cat other)" = old || exit 6
      ls -A far | grep -v '^out.xml$' && exit 5
      exit 0
      """
    )
    // Nobody but root may write to a file of the mode 444.
    #expect(result.status == 0 || (mode == "444" && result.status == 9), "\(result.messages)")
  }

  @Test(
    "a folder, a pipe, a device or a link to nothing is refused and stays what it is",
    arguments: [
      ("mkdir out.xml", "directory", "FILE-EXISTS"), ("mkfifo out.xml", "fifo", "FILE-NOT-REGULAR"),
      ("ln -s /dev/null out.xml", "symbolic link", "FILE-NOT-REGULAR"),
      ("ln -s nowhere out.xml", "symbolic link", "FILE-NO-FOLDER"),
      ("ln -s out.xml out.xml", "symbolic link", "FILE-BAD-PATH"),
    ]
  )
  func special(making: String, kind: String, code: String) throws {
    let (program, result) = try run(
      "\(making); $nianbao convert a.txt --to xml -o out.xml --force; s=$?; stat -c %F out.xml; exit $s"
    )
    if kind == "directory" {
      // A folder takes the output under the input's name.
      #expect(result.status == 0 && result.output == "directory\n")
      #expect(try program.names(in: "out.xml") == ["a.xml"])
    } else {
      #expect(result.status == 3 && result.messages.contains(code), "\(result.messages)")
      #expect(result.output == kind + "\n")
      #expect(try program.names() == ["a.txt", "out.xml"])
    }
  }

  @Test(
    "a full disk, a limit on size, a system that is read-only, no folder: status 3, the old file whole",
    arguments: [
      ("ulimit -f 1;", "old.xml", "FILE-SIZE-LIMIT"), ("", "none/new.xml", "FILE-NO-FOLDER"),
      ("", "old.xml/new.xml", "FILE-NOT-FOLDER"),
      ("", "\(String(repeating: "x", count: 300)).xml", "FILE-BAD-PATH"),
    ]
  )
  func refused(before: String, name: String, code: String) throws {
    let (program, result) = try run(
      "echo old >old.xml; \(before) $nianbao convert a.txt -o \(name) --force"
    )
    #expect(result.status == 3 && result.messages.contains(code), "\(result.messages)")
    #expect(try program.text("old.xml") == "old\n")
    #expect(try program.names() == ["a.txt", "old.xml"])
  }

  @Test("a disk that is full, or read-only, is told", .enabled(if: geteuid() == 0))
  func mounted() throws {
    let (_, result) = try run(
      """
      cat >inner <<'END'
      mkdir disk; mount -t tmpfs -o size=12k none disk || exit 77
      echo old >disk/out.xml
      "$nianbao" convert a.txt -o disk/out.xml --force; echo $?
      cat disk/out.xml; ls -A disk
      mount -o remount,ro disk || exit 77
      "$nianbao" convert a.txt -o disk/out.xml --force; echo $?
      cat disk/out.xml; ls -A disk
      END
      unshare -m sh inner || exit 77
      """
    )
    // Where nothing may be mounted there is nothing to try.
    if result.status == 77 { return }
    #expect(result.output == "3\nold\nout.xml\n3\nold\nout.xml\n", "\(result.messages)")
    #expect(result.messages.contains("FILE-NO-SPACE") && result.messages.contains("FILE-READ-ONLY"))
  }
}
