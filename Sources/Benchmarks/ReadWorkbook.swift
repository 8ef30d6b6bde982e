import Spreadsheet

/// Reads a workbook file over and over, with all its cells.
func readWorkbook(path: String, count: Int) throws {
  var texts = 0
  var bytes = 0
  var numbers = 0
  var sum = 0.0
  for sheet in try WorkbookContents(reading: readFile(path)).sheets {
    for cell in sheet.cells {
      switch cell.value {
      case .text(let text):
        texts += 1
        bytes += text.utf8.count
      case .number(let number):
        numbers += 1
        sum += Double(number) ?? 0
      default: break
      }
    }
  }
  let watch = Stopwatch()
  for _ in 0..<count {
    _ = try WorkbookContents(reading: readFile(path))
  }
  let note = "check: \(texts) texts \(bytes) bytes \(numbers) numbers sum \(sum)"
  watch.report("read Spreadsheet", count, note: note)
}
