import Glibc

/// Standard input, where a person may answer.
public enum StandardInput {
  /// Whether a person sits at it.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The line that a person types, without its end; nil at the end of the input or when the program is to stop.
  public static func line() -> String? {
    let line = readLine()
    return Interruption.pending == nil ? line : nil
  }
}
