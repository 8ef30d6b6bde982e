import ArgumentParser
import Glibc
import TextTools

/// When messages and results for people are coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// Where a person looks at them and has not forbidden it.
  case auto
  /// Everywhere, for a program that hands them on to a person.
  case always
  /// Nowhere.
  case never

  /// The choice of this run; what is wrong with the command line itself is coloured by it, too.
  static let current = CommandArguments.value(of: "--color").flatMap { Self(rawValue: $0) } ?? .auto

  /// Whether what goes to a stream is coloured.
  ///
  /// - Parameter isTerminal: Whether a person looks at it.
  /// - Returns: Whether it is.
  func paints(isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && !Self.isSet("NO_COLOR") && Self.hasCapableTerminal
    }
  }

  /// Whether the terminal does what control sequences say.
  static let hasCapableTerminal: Bool = {
    guard let name = getenv("TERM") else { return false }
    return name.pointee != 0 && strcmp(name, "dumb") != 0
  }()

  private static func isSet(_ name: String) -> Bool {
    getenv(name).map { $0.pointee != 0 } ?? false
  }
}
