public import ReportModel

/// A file that was handed in: what was read of it, or why it was refused.
public struct Submission: Sendable {
  /// When a file was changed last.
  public struct FileDate: Hashable, Sendable {
    /// The seconds since 1970, to order files by.
    public let seconds: Int
    /// The date and time as they are shown.
    public let text: String

    /// Puts a date together.
    public init(seconds: Int, text: String) {
      self.seconds = seconds
      self.text = text
    }
  }

  /// What came of reading it.
  public indirect enum Content: Sendable {
    /// The report.
    case read(UnitReport)
    /// Why it cannot be read.
    case refused(Refusal)
  }

  /// The file as messages name it.
  public let file: String
  /// What came of reading it.
  public let content: Content
  /// What its format is called; nil for a file that was refused.
  public let format: String?
  /// When the file was changed last; nil where that is not known.
  public let fileDate: FileDate?
  /// The names under which it was handed in: that of the file without its extension, then those of the folders that
  /// it lies in, innermost first.
  let givenNames: [Substring]

  /// Takes a file.
  ///
  /// - Parameters:
  ///   - file: The file as messages name it.
  ///   - content: What came of reading it.
  ///   - format: What its format is called.
  ///   - fileDate: When the file was changed last.
  ///   - pathInFolder: Its path from the folder that was named; nil for a file that was named itself.
  public init(
    file: String,
    _ content: Content,
    format: String? = nil,
    fileDate: FileDate? = nil,
    pathInFolder: String? = nil
  ) {
    self.file = file
    if case .refused(var refusal) = content {
      // They have been told, and thousands of files may be refused.
      refusal.findings = []
      self.content = .refused(refusal)
    } else {
      self.content = content
    }
    self.format = format
    self.fileDate = fileDate
    var names = (pathInFolder ?? file).split(separator: "/")
    if pathInFolder == nil { names = names.suffix(1) }
    if let last = names.popLast() {
      let stem = last.lastIndex(of: ".").map { $0 > last.startIndex ? last[..<$0] : last } ?? last
      names.append(stem)
    }
    givenNames = names.reversed()
  }

  /// Takes a report of which nothing else is known.
  public init(_ unit: UnitReport) { self.init(file: unit.file, .read(unit)) }

  /// The report; nil for a file that was refused.
  public var unit: UnitReport? {
    if case .read(let unit) = content { unit } else { nil }
  }

  /// Why it was refused; nil for one that was read.
  public var refusal: Refusal? {
    if case .refused(let refusal) = content { refusal } else { nil }
  }
}
