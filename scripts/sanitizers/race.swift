// A planted fault: eight tasks add to one number, which nothing guards. Few additions may escape a
// sanitizer; a million each do not.
final class Counter: @unchecked Sendable {
  var number = 0
}

@main
struct Race {
  static func main() async {
    let counter = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<1_000_000 { counter.number += 1 }
        }
      }
    }
    print(counter.number)
  }
}
