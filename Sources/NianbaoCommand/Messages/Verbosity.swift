import Synchronization

/// How much the program says.
enum Verbosity {
  private static let quiet = Atomic(false)

  /// Whether only what is wrong is said.
  static var isQuiet: Bool { quiet.load(ordering: .relaxed) }

  /// Says from now on only what is wrong.
  static func beQuiet() { quiet.store(true, ordering: .relaxed) }
}
