import CArguments
import Glibc
import TextTools

/// The arguments of this run.
enum CommandArguments {
  /// The arguments without the program's name; bytes that are not UTF-8 as `PathText` holds them.
  static let list: [String] = {
    guard let first = program_arguments() else { return Array(CommandLine.arguments.dropFirst()) }
    var list: [String] = []
    var next = first
    while let argument = next.pointee {
      list.append(
        PathText.text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      )
      next += 1
    }
    return Array(list.dropFirst())
  }()
}
