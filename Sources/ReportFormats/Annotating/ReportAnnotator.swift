public import ReportModel

/// A mark that goes into a file beside what it is about, for whoever mends the file.
public struct Annotation: Sendable, Hashable {
  /// Where it goes, as a finding of the file's reading names the place; nil for the whole file.
  public let place: Place?
  /// What it says.
  public let text: String

  /// Puts a mark together.
  public init(at place: Place?, text: String) {
    self.place = place
    self.text = text
  }
}

/// Puts marks into files of one format, as a Word comment or a cell's note; nothing else of the file changes, and
/// who reads the file passes over them.
public protocol ReportAnnotator: Sendable {
  /// Puts marks into a file. One whose place is not found stands at the file's beginning.
  ///
  /// - Parameters:
  ///   - original: The file.
  ///   - annotations: The marks, in the order in which they are numbered.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if the file cannot take marks.
  func annotate(
    _ original: Probe,
    with annotations: [Annotation]
  ) throws(Refusal) -> [UInt8]
}

extension Annotation {
  /// Who marks, where programs show a name with one.
  public static let author = "nianbao"
}
