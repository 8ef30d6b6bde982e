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

  /// What an option that every command has is given in these arguments; nil if it is not there.
  ///
  /// What is wrong with a command line is worded before it is parsed, and the help as well.
  static func value(of option: String, in arguments: [String] = list) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == option { return index + 1 < arguments.count ? arguments[index + 1] : nil }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
