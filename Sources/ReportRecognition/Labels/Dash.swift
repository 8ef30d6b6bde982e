extension Unicode.Scalar {
  /// Whether it is one of the signs that are written for a dash, such as stand around the numbers of pages.
  package var isDash: Bool {
    switch self {
    case "-", "－", "–", "—", "―", "−", "─": true
    default: false
    }
  }
}
