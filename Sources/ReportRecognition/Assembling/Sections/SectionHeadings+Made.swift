import ReportModel

/// Headings of which a program makes a part: the number of a list.
extension SectionHeadings {
  /// The section whose heading a line is.
  ///
  /// Before a heading that is typed with its number the number of a list does not count. A line that a program
  /// makes as a whole is one of a list of contents.
  func section(of line: SourceText) -> FormSection? {
    if line.isPlain { return section(of: line.text) }
    if line.isMade { return nil }
    return section(of: line.text) ?? section(of: line.withoutMade.text)
  }

  /// Whether a line is nearly a section's heading, with the number of a list or without.
  func isNear(_ line: SourceText, _ section: FormSection) -> Bool {
    if line.isPlain { return isNear(line.text, section) }
    return !line.isMade
      && (isNear(line.text, section) || isNear(line.withoutMade.text, section))
  }

  /// The section whose heading a line is or nearly is; nil for a line of text.
  func section(near line: SourceText) -> FormSection? {
    section(of: line) ?? sections.first { isNear(line, $0) }
  }

  /// A heading as it is kept: without the number of a list where it has its own.
  func heading(_ line: SourceText) -> SourceText {
    guard !line.isPlain, section(of: line.text) == nil else { return line }
    let typed = line.withoutMade
    return section(of: typed.text) == nil ? line : typed
  }
}

extension SourceText {
  /// Whether all of it that can be seen is made by a program.
  var isMade: Bool {
    !isPlain && !text.isBlank
      && pieces.allSatisfy { $0.appearance == .made || $0.text.isBlank }
  }

  /// The text without what a program has put there.
  fileprivate var withoutMade: SourceText {
    SourceText(pieces.filter { $0.appearance != .made }, at: place)
  }
}
