public import ReportModel

extension [Finding] {
  /// The findings above a note that are not said of a sound report as well, wherever they stand.
  ///
  /// A report of random numbers has some that are its own; what damage adds to them is what counts.
  public func beyond(_ sound: [Finding]) -> [Finding] {
    let known = Set(sound.map(Said.init))
    return filter { $0.severity > .note && !known.contains(Said($0)) }
  }
}

/// What a finding says, without its place.
private struct Said: Hashable {
  let code: String
  let cell: Int?
  let found: String?

  init(_ finding: Finding) {
    code = finding.code
    cell = finding.cell
    found = finding.found
  }
}
