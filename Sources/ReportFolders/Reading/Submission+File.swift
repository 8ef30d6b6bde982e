public import Files
public import Nianbao

extension Submission.FileDate {
  /// Looks when a file was changed last; nil where that is not known.
  ///
  /// - Parameter path: The file.
  public init?(ofFile path: String) {
    guard let time = FileTime(of: path) else { return nil }
    self.init(time)
  }

  /// Takes the time that a file has.
  public init(_ time: FileTime) { self.init(seconds: time.seconds, text: time.text) }
}
