// A planted fault: writes one byte behind what it has. A sanitizer that does not see it proves nothing.
@main
struct Overflow {
  static func main() {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
    buffer.initialize(repeating: 0, count: 16)
    buffer[16] = UInt8(CommandLine.arguments.count)
    print(buffer[15])
    buffer.deallocate()
  }
}
