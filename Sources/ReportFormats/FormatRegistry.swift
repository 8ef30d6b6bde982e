/// The formats that a program knows.
///
/// The library ships one registry; a program of one's own may hand in another.
public struct FormatRegistry: Sendable {
  /// The formats, in the order in which messages list them.
  public let formats: [ReportFormat]

  /// Puts a registry together.
  ///
  /// - Parameter formats: The formats in the order in which messages list them; no two share a name or
  ///   an extension.
  public init(_ formats: [ReportFormat]) {
    var taken: Set<String> = []
    for format in formats {
      for name in Set(format.suffixes + [format.name]) {
        precondition(taken.insert(name).inserted, "two formats are called \(name)")
      }
    }
    self.formats = formats
  }

  /// The formats that reports are written in.
  public var written: [ReportFormat] { formats.filter(\.isWritten) }

  /// The formats that edits are put into.
  public var updated: [ReportFormat] { formats.filter(\.isUpdated) }

  /// The formats that take marks.
  public var annotated: [ReportFormat] { formats.filter(\.isAnnotated) }

  /// The formats that a person can save a file in with an office program or a browser.
  public var savedByPrograms: [ReportFormat] { formats.filter(\.isSavedByPrograms) }

  /// The format of a file: the first that is certain, else one that is possible, that of the file's name before
  /// the first; nil for a file of a kind that no format is read from.
  ///
  /// - Parameters:
  ///   - probe: The file.
  ///   - name: Its name or path, if it is known; it decides only where the content does not.
  /// - Returns: The format that reads it, or says what is wrong with it.
  public func format(of probe: Probe, named name: String? = nil) -> ReportFormat? {
    var possible: [ReportFormat] = []
    for format in formats {
      switch format.likeness(probe) {
      case .certain: return format
      case .possible: possible.append(format)
      case .none: continue
      }
    }
    let named = name.flatMap { format(ofFileNamed: $0) }
    return possible.first { $0.name == named?.name } ?? possible.first
  }

  /// The format with a name or the extension of a file's name, in upper or lower case; nil for any other.
  public func format(named name: String) -> ReportFormat? {
    let name = name.lowercased()
    return formats.first { $0.name == name || $0.suffixes.contains(name) }
  }

  /// The format that a file's name tells by its extension; nil for none or an unknown one.
  public func format(ofFileNamed path: String) -> ReportFormat? {
    let suffix = Self.suffix(ofFileNamed: path)
    return suffix.isEmpty ? nil : format(named: suffix)
  }

  /// The extension of a file's name without the dot, in lower case; empty for a name without one.
  public static func suffix(ofFileNamed path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
