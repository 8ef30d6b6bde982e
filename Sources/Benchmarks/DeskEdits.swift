import Desk
import Dispatch
import Glibc
import Nianbao
import Synchronization

/// Times edits on the desk: one clerk after the other, twenty at once, and what memory is left taken.
///
/// - Parameters:
///   - path: The report that each of them edits.
///   - count: How many edits one makes alone; the twenty make half as many together.
/// - Throws: What reading the report throws.
func measureDesk(path: String, count: Int) throws {
  let desk = Desk(DeskOptions(now: { .sample }))
  let file = try readFile(path)
  for number in 1...21 {
    let answer = desk.respond(
      to: DeskRequest(.post, path: ["reports"], query: ["name": "\(number).txt"], body: file)
    )
    guard answer.status == 200 else { throw FileFailure(path: path) }
  }
  let first = try ReportFile(reading: file).report[editedCell]?.text ?? ""
  let before = residentMegabytes()
  print("an edit with its answer          median  95 %  max (ms)")
  var third = 0.0
  var alone: [Double] = []
  for edit in 0..<count {
    alone.append(edited(edit, 1, desk, from: first))
    if edit == count / 3 { third = residentMegabytes() }
  }
  report("one clerk, \(count) edits", alone)
  let memory = [before, third, residentMegabytes()].map { String(rounded($0)) }
  print("MB before, after a third, at the end: \(memory.joined(separator: ", "))")
  let together = Mutex<[Double]>([])
  let clerks = 20
  DispatchQueue.concurrentPerform(iterations: clerks) { clerk in
    var own: [Double] = []
    for edit in 0..<(count / 2 / clerks) { own.append(edited(edit, clerk + 2, desk, from: first)) }
    together.withLock { $0 += own }
  }
  report("twenty clerks, \(count / 2) edits", together.withLock { $0 })
}

/// Types a number into a cell of a report, as a window that is up to date; milliseconds.
private func edited(_ edit: Int, _ report: Int, _ desk: Desk, from first: String) -> Double {
  // The report was edited as often as this, and the cell holds what was typed before.
  let from = edit == 0 ? first : "\(1_000 + edit - 1)"
  let body =
    #"{"revision":\#(edit),"cell":"\#(editedCell)","from":"\#(from)","to":"\#(1_000 + edit)"}"#
  let request = DeskRequest(
    .post,
    path: ["reports", "\(report)", "values"],
    body: Array(body.utf8)
  )
  let watch = Stopwatch()
  let answer = desk.respond(to: request)
  precondition(answer.status == 200, String(decoding: answer.body, as: UTF8.self))
  return watch.milliseconds
}

private let editedCell = "applications.newlyReceived.naturalPerson"

private func report(_ name: String, _ milliseconds: [Double]) {
  let sorted = milliseconds.sorted()
  let padded = name + String(repeating: " ", count: max(1, 33 - name.count))
  let figures = [
    sorted[sorted.count / 2], sorted[sorted.count * 95 / 100], sorted[sorted.count - 1],
  ]
  print(padded + figures.map { String(rounded($0)) }.joined(separator: "  "))
}

/// The memory that the process holds.
private func residentMegabytes() -> Double {
  guard let text = try? String(decoding: readProc("/proc/self/statm"), as: UTF8.self) else {
    return 0
  }
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
  return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
}

/// Reads a file that has no size of its own.
private func readProc(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { throw FileFailure(path: path) }
  defer { close(descriptor) }
  return [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, 256))
  }
}

extension DeskMoment {
  fileprivate static let sample = DeskMoment(seconds: 0, text: "2026-01-12T09:30:00+08:00")
}
