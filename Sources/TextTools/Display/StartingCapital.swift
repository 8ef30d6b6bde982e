extension StringProtocol {
  /// The text as the beginning of a sentence in English: with a capital letter at its start.
  public var startingWithCapital: String { prefix(1).uppercased() + dropFirst() }
}
