import Files
public import Nianbao
import Synchronization

/// Reads the reports of files, those of other kinds after a conversion.
///
/// Starting the program that converts takes longer than the conversion: of files whose names look like it, as many
/// are converted at once as may be held in memory. What a file is, its content says all the same.
public final class ReportFileReader: Sendable {
  private let converters: ConverterList
  private let source: FileSource
  /// The group of each file that may be converted with others, by its path.
  private let groups: [String: FileGroup]

  /// Takes what will be read.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - converters: Who converts files of other kinds.
  ///   - source: Gives the bytes of a file.
  public init(
    _ paths: some Sequence<String>,
    _ converters: ConverterList,
    from source: FileSource = FileSource()
  ) {
    self.converters = converters
    self.source = source
    var groups: [String: FileGroup] = [:]
    var group: [String] = []
    func close() {
      // Alone it is read as any other.
      if group.count > 1 {
        let closed = FileGroup(group, converters, source)
        for path in group { groups[path] = closed }
      }
      group = []
    }
    let suffixes = converters.sharedSuffixes
    for path in paths where !suffixes.isEmpty {
      guard suffixes.contains(FormatRegistry.suffix(ofFileNamed: path)) else { continue }
      group.append(path)
      if group.count == FileGroup.fileLimit { close() }
    }
    close()
    self.groups = groups
  }

  /// Reads a report.
  ///
  /// - Parameter path: Its file.
  /// - Returns: The report with its file.
  /// - Throws: ``Refusal`` if the file cannot be read or is no report.
  public func read(_ path: String) throws(Refusal) -> ReportFile {
    if let (file, outcome) = groups[path]?.take(path) {
      return try ReportFile(reading: file, convertedAs: outcome, named: path)
    }
    return try ReportFile(
      reading: try source.bytes(of: path),
      named: path,
      converters: converters
    )
  }
}

/// Gives the bytes of files, and sees to what a program has to note or to look at before.
public struct FileSource: Sendable {
  private let prepare: @Sendable (String) throws(Refusal) -> Void

  /// Says what is done before a file is opened.
  ///
  /// - Parameter prepare: Notes the file, or refuses to have it read.
  public init(_ prepare: @escaping @Sendable (String) throws(Refusal) -> Void = { _ in }) {
    self.prepare = prepare
  }

  /// Reads a report's file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if it cannot be read.
  public func bytes(of path: String) throws(Refusal) -> [UInt8] {
    try prepare(path)
    do throws(FileError) {
      return try FileReader.read(path, limit: ReadingLimits.default.fileBytes)
    } catch {
      throw Refusal(error)
    }
  }
}

/// Files that are converted together, once the first of them is read.
private final class FileGroup: Sendable {
  typealias Converted = (file: ForeignFile, outcome: Result<ConvertedFile, ConversionFailure>)

  /// How many files are converted together at most.
  static let fileLimit = 20
  /// How many bytes of files are held in memory at most to be converted together.
  private static let byteLimit = 64 << 20

  private let paths: [String]
  private let converters: ConverterList
  private let source: FileSource
  /// What was converted and not yet taken, by path; nil before.
  private let converted = Mutex<[String: Converted]?>(nil)

  init(_ paths: [String], _ converters: ConverterList, _ source: FileSource) {
    self.paths = paths
    self.converters = converters
    self.source = source
  }

  /// What became of a file; nil for one that was not converted, or was taken already.
  func take(_ path: String) -> Converted? {
    converted.withLock { converted in
      var all = converted ?? convert()
      defer { converted = all }
      return all.removeValue(forKey: path)
    }
  }

  private func convert() -> [String: Converted] {
    var files: [(path: String, file: ForeignFile)] = []
    var bytes = 0
    for path in paths where bytes < Self.byteLimit {
      // What is wrong with it is told when it is read itself.
      guard let read = try? source.bytes(of: path) else { continue }
      let probe = Probe(read)
      let file = ForeignFile(read, kind: probe.kind, named: path, limits: probe.limits)
      guard converters.takes(file) else { continue }
      files.append((path, file))
      bytes += read.count
    }
    let outcomes = converters.convert(files.map(\.file))
    var converted: [String: Converted] = [:]
    for ((path, file), outcome) in zip(files, outcomes) { converted[path] = (file, outcome) }
    return converted
  }
}
