import Foundation
import Testing

/// A command whose calls are made to fail one by one.
struct FaultRun: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The command line behind the program's name, parted at blanks.
  let command: String
  /// Calls that the system does not have.
  var always = ""
  /// The status of a run in which nothing fails.
  var status: Int32 = 0

  static let all: [FaultRun] = [
    FaultRun(testDescription: "convert", command: "convert a.json -o new.xml"),
    FaultRun(testDescription: "convert, replacing", command: "convert a.json -o old.xml --force"),
    FaultRun(
      testDescription: "convert to a workbook",
      command: "convert a.json -o old.xlsx --force"
    ),
    FaultRun(
      testDescription: "convert a folder",
      command: "convert in --to xml -o out/deep --jobs 1"
    ),
    FaultRun(
      testDescription: "convert to standard output",
      command: "convert a.json --to xml -o -"
    ),
    FaultRun(
      testDescription: "convert where nothing is renamed without replacing",
      command: "convert a.json -o new.xml",
      always: "renameat2:\(ENOSYS)"
    ),
    FaultRun(
      testDescription: "convert where there are no links either",
      command: "convert a.json -o new.xml",
      always: "renameat2:\(EINVAL),link:\(EPERM)"
    ),
    FaultRun(
      testDescription: "convert where nothing is flushed",
      command: "convert a.json -o old.xml --force",
      always: "fsync:\(EIO)",
      status: 3
    ),
    FaultRun(
      testDescription: "convert through a link",
      command: "convert a.json -o link.xml --force"
    ),
    FaultRun(testDescription: "update", command: "update a.txt --from edited.json -o new.txt"),
    FaultRun(
      testDescription: "update, replacing",
      command: "update a.txt --from edited.json --force"
    ),
    FaultRun(
      testDescription: "combine",
      command: "combine in --strict -o new.json --jobs 1"
    ),
    FaultRun(testDescription: "template", command: "template --organ 甲局 --year 2025 -o new.xlsx"),
    FaultRun(
      testDescription: "templates",
      command: "template --units list.txt --year 2025 --previous in -o out --jobs 1"
    ),
    // With a date, as the runs may go on after midnight.
    FaultRun(
      testDescription: "accept",
      command: "accept b.json --code SUM-B3 --reason 核实 --date 2026-01-12"
    ),
    FaultRun(
      testDescription: "check",
      command: "check in b.json --jobs 1 --format jsonl",
      status: 1
    ),
    FaultRun(testDescription: "diff", command: "diff a.json edited.json"),
    FaultRun(testDescription: "inspect", command: "inspect a.json"),
    FaultRun(testDescription: "schema", command: "schema --kind json"),
    FaultRun(testDescription: "help", command: "--help"),
  ]

  /// Whether calls that are interrupted, or move one byte, are tried as well.
  var isThorough: Bool {
    ["convert a folder", "convert, replacing", "accept", "help"].contains(testDescription)
      || !always.isEmpty && status == 0
  }

  var arguments: [String] { command.split(separator: " ").map(String.init) }

  /// A folder with all that the commands read, and files that they replace.
  static func folder() throws -> Program {
    let program = try Program(inMemory: true)
    try program.add("report-2021.txt", as: "a.txt")
    func convert(_ name: String) throws {
      let result = try program.run(list: ["convert", "a.txt", "-o", name], environment: [:])
      precondition(result.status == 0, result.messages)
    }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "in"),
      withIntermediateDirectories: true
    )
    try convert("a.json")
    let text = try program.text("a.json")
    try program.write(text.replacing("松岭镇", with: "柏树镇").utf8, to: "in/1.json")
    try program.write(text.replacing("松岭镇", with: "石桥镇").utf8, to: "in/2.json")
    try program.write(text.replacing("78人次", with: "79人次").utf8, to: "edited.json")
    let wrong = text.replacing(
      "\"applications.handledTotal.total\": 11",
      with: "\"applications.handledTotal.total\": 10"
    )
    precondition(wrong != text)
    try program.write(wrong.utf8, to: "b.json")
    try program.write("甲局\n乙局\n".utf8, to: "list.txt")
    try program.write("old".utf8, to: "old.xml")
    try program.write("old".utf8, to: "old.xlsx")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.appending(path: "link.xml").path,
      withDestinationPath: "old.xml"
    )
    let kept = #"{"explained":[{"code":"SUM-B1","cells":{},"reason":"旧","date":"2026-01-12"}]}"#
    try program.write(kept.utf8, to: "b.json.核实说明.json")
    return program
  }
}
