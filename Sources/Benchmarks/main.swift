import Glibc

// Writes and reads small workbooks over and over, and prints what one of them takes.

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("write-operations", 5):
  guard let count = Int(arguments[4]) else { usage() }
  try writeOperations(path: arguments[2], folder: arguments[3], count: count)
case ("read-workbook", 4):
  guard let count = Int(arguments[3]) else { usage() }
  try readWorkbook(path: arguments[2], count: count)
default:
  usage()
}

func usage() -> Never {
  print("usage: Benchmarks write-operations <operations> <folder> <count>")
  print("       Benchmarks read-workbook <workbook> <count>")
  exit(64)
}
