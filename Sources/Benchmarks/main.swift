import CAllocation
import Glibc

// Prints what a report costs. Compare the figures of one run: machines drift.

// As the program itself does.
keep_freed_memory()

let arguments = Array(CommandLine.arguments.dropFirst())
let fixtures = ["fixtures/report-2021.txt", "fixtures/report-2021-wrong-sums.txt"]
switch (arguments.first, arguments.count) {
case (nil, _):
  try measureStages(paths: fixtures, rounds: 200)
case ("stages", 2...):
  try measureStages(paths: Array(arguments[1...]), rounds: 200)
case ("stage", 2...3):
  guard let rounds = arguments.count > 2 ? Int(arguments[2]) : 2000 else { usage() }
  try measureStages(paths: fixtures, rounds: rounds, only: arguments[1])
case ("command", 2...):
  let reports = arguments.count > 2 ? Array(arguments[2...]) : fixtures
  try measureCommand(program: arguments[1], paths: reports, count: 1000)
case ("write-operations", 4):
  guard let count = Int(arguments[3]) else { usage() }
  try writeOperations(path: arguments[1], folder: arguments[2], count: count)
case ("read-workbook", 3):
  guard let count = Int(arguments[2]) else { usage() }
  try readWorkbook(path: arguments[1], count: count)
case ("desk", 1...2):
  try measureDesk(path: arguments.count > 1 ? arguments[1] : fixtures[0], count: 10_000)
default:
  usage()
}

func usage() -> Never {
  print(
    """
    usage: Benchmarks [stages <report>...]              time per report of each stage
           Benchmarks stage <beginning of its name> [<rounds>]  of one stage, many times
           Benchmarks command <program> [<report>...]   the program over 1,000 reports
           Benchmarks desk [<report>]                   edits on the desk of nianbao serve
           Benchmarks write-operations <operations> <folder> <count>
           Benchmarks read-workbook <workbook> <count>
    """
  )
  exit(64)
}
