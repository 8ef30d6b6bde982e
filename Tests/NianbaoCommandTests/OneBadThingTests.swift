import Foundation
import TestSupport
import Testing

@Suite("one bad thing stops no other", .tags(.programs), .startsPrograms)
struct OneBadThingTests {
  /// A folder with two sound reports.
  private func reports() throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "in/a.txt")
    let text = try program.text("in/a.txt").replacingOccurrences(of: "松岭镇", with: "柏树镇")
    try program.write(text.utf8, to: "in/b.txt")
    return program
  }

  @Test(
    "what is no file is named as what it is, never waited for, and the others are converted",
    arguments: [
      ("mkfifo in/x.txt", "in/x.txt: error FILE-NOT-REGULAR this is a pipe"),
      ("ln -s /dev/zero in/x.txt", "in/x.txt: error FILE-NOT-REGULAR this is a device"),
      ("ln -s /dev/tty in/x.txt", "in/x.txt: error FILE-NOT-REGULAR this is a device"),
      ("ln -s nowhere in/x.txt", "in/x.txt: error FILE-NOT-FOUND"),
      ("ln -s x.txt in/x.txt", "in/x.txt: error FILE-BAD-PATH"),
      ("ln -s / in/x", "in/x: error FILE-IS-FOLDER this is a link to another folder"),
      ("mkfifo in/a.txt.核实说明.json; cp in/b.txt in/c.txt", "a.txt.核实说明.json”: this is a pipe"),
      ("mkdir in/a.txt.核实说明.json; cp in/b.txt in/c.txt", "a.txt.核实说明.json”: this is a folder"),
    ]
  )
  func special(making: String, message: String) throws {
    let program = try reports()
    let result = try program.shell("\(making); $nianbao convert in --to json --strict -o out")
    #expect(result.status == 2, "\(result.messages)")
    #expect(result.messages.contains(message), "\(result.messages)")
    #expect(result.messages.contains("2 converted"), "\(result.messages)")
    let named = try program.shell("$nianbao check in/x.txt")
    #expect(named.status == 2)
  }

  @Test("a folder that cannot be entered is named, and the others are read")
  func unenterable() throws {
    let program = try reports()
    let drop = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : ""
    let result = try program.shell(
      """
      mkdir in/closed; cp in/a.txt in/closed; chmod 0 in/closed; chmod 755 . in; chmod 644 in/*.txt
      \(drop) "$nianbao" check in; status=$?
      chmod 700 in/closed; exit $status
      """
    )
    #expect(result.status == 2)
    #expect(result.messages.contains("in/closed: error FILE-PERMISSION"), "\(result.messages)")
    #expect(result.output.contains("in/a.txt: nothing found"))
    #expect(result.output.contains("in/b.txt: nothing found"))
  }

  @Test("of last year's reports it is named as well, and the command fails")
  func unenterableLastYear() throws {
    let program = try reports()
    let drop = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : ""
    let result = try program.shell(
      """
      mkdir last last/closed out; cp in/a.txt last; chmod 0 last/closed; chmod 755 . in last
      chmod 644 in/*.txt last/*.txt; chmod 777 out; echo 甲局 >list.txt
      \(drop) "$nianbao" check in --previous last; echo "check $?"
      \(drop) "$nianbao" template --organ 甲 --year 2022 --previous last -o out/a.xlsx
      echo "template $?"
      \(drop) "$nianbao" template --units list.txt --year 2022 --previous last -o out
      echo "templates $?"
      \(drop) "$nianbao" template --organ 甲 --year 2022 --previous none -o out/b.xlsx
      echo "none $?"
      chmod 700 last/closed
      """
    )
    for line in ["check 2", "template 2", "templates 2", "none 2"] {
      #expect(result.output.contains("\(line)\n"), "\(result.output)")
    }
    #expect(result.messages.matches(of: /last\/closed: error FILE-PERMISSION/).count == 3)
    #expect(result.messages.contains("none: error FILE-NOT-FOUND"))
  }

  @Test("a folder that cannot be entered counts in both sums of a check")
  func counts() throws {
    let program = try reports()
    let drop = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : ""
    let result = try program.shell(
      """
      mkdir in/closed; chmod 0 in/closed; chmod 755 . in; chmod 644 in/*.txt
      \(drop) "$nianbao" check in; chmod 700 in/closed
      """
    )
    #expect(result.output.contains("\n3 files: failed"), "\(result.output)")
    #expect(result.messages.contains("\n3 files: 2 checked, 1 failed"), "\(result.messages)")
  }

  @Test("what is said of a file names that file", arguments: ["--units", "--check"])
  func named(option: String) throws {
    let program = try reports()
    let result = try program.shell(
      "mkfifo f; $nianbao combine in \(option) f -o new.json; s=$?; $nianbao check ''; exit $s"
    )
    #expect(result.status == 2)
    #expect(result.messages.hasPrefix("f: error FILE-NOT-REGULAR"), "\(result.messages)")
    #expect(result.messages.contains("\n\"\": error FILE-NOT-FOUND"))
  }

  @Test("a name in GBK is read, shown by its bytes, and its output has the same name")
  func gbk() throws {
    let program = try reports()
    let result = try program.shell(
      #"""
      name=$(printf 'in/\262\306\325\376\276\326'); cp in/b.txt "$name.txt"
      "$nianbao" check in; "$nianbao" check "$name.txt" --format json | grep '"file"'
      "$nianbao" check in --format sarif | grep -c 'in/%5CxB2'
      "$nianbao" convert in --to json -o out; cmp "out/${name#in/}.json" out/b.json || exit 9
      "$nianbao" convert "$name.txt" --to xml; test -s "$name.xml" || exit 8
      "$nianbao" combine "$name.txt" in/a.txt -o all.xlsx
      "$nianbao" convert "$name.none" --to xml
      """#
    )
    #expect(result.status == 2, "\(result.messages)")
    #expect(result.output.contains(#"in/\xB2\xC6\xD5\xFE\xBE\xD6.txt: nothing found"#))
    #expect(result.output.contains(#""file": "in/\\xB2\\xC6\\xD5\\xFE\\xBE\\xD6.txt""#))
    #expect(result.messages.contains(#"wrote in/\xB2\xC6\xD5\xFE\xBE\xD6.xml"#))
    #expect(result.messages.contains(#"in/\xB2\xC6\xD5\xFE\xBE\xD6.none: error FILE-NOT-FOUND"#))
    #expect(result.messages.contains("added up 2"))
  }

  @Test("what systems and office programs leave in a folder is passed over in silence")
  func systemFiles() throws {
    let program = try reports()
    let result = try program.shell(
      """
      cd in; touch Thumbs.db desktop.ini .DS_Store '~$a.docx' '.~lock.a.txt#' 'Desktop.ini'
      mkdir __MACOSX; echo x >__MACOSX/a.txt; cd ..; $nianbao check in
      """
    )
    #expect(result.status == 0)
    #expect(result.messages == "2 files: 2 checked\n")
  }

  @Test("without /proc the command line is read all the same", .enabled(if: geteuid() == 0))
  func withoutProc() throws {
    let program = try reports()
    let script = "umount -l /proc && cd in && $nianbao check . && $nianbao check none"
    let result = try program.shell(
      "unshare -m sh -c '\(script)' || { test $? = 2 && exit 2; exit 77; }"
    )
    // Where no namespace may be made there is nothing to try.
    if result.status == 77 { return }
    #expect(result.status == 2 && result.output.contains("2 files"), "\(result.messages)")
    #expect(result.messages.contains("none: error FILE-NOT-FOUND"))
  }

  @Test("a unit's workbook has a name that Windows can have, and marks that nobody sees by number")
  func unitNames() throws {
    let program = try Program()
    let units = ["CON", "com1.局", "LPT²", "某局.", "甲局 . ", "乙\u{202E}\u{200B}局", "...", ".hidden"]
    try program.write((units.joined(separator: "\n") + "\n").utf8, to: "list.txt")
    let result = try program.run("template", "--units", "list.txt", "--year", "2025", "-o", "out")
    #expect(result.status == 0, "\(result.messages)")
    let names = [
      "_.xlsx", "_CON.xlsx", "_LPT².xlsx", "_com1.局.xlsx", "_hidden.xlsx", "乙U+202EU+200B局.xlsx",
      "某局.xlsx", "甲局.xlsx",
    ]
    #expect(try program.names(in: "out") == names)
  }
}
