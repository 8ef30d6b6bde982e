extension Double {
  /// A width, height or size as files have it: without `.0` at the end.
  var measure: String {
    precondition(isFinite, "a measure is a finite number")
    if let whole = Int(exactly: self) { return String(whole) }
    return description
  }
}
