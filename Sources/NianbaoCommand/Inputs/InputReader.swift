import Nianbao
import Synchronization

/// Reads inputs, those of other kinds after a conversion.
///
/// Starting the program that converts takes longer than the conversion: of inputs whose names look like it, as many
/// are converted at once as may be held in memory. What a file is, its content says all the same.
final class InputReader: Sendable {
  private let converters: ConverterList
  /// The group of each input that may be converted with others, by its path.
  private let groups: [String: InputGroup]

  /// Takes what will be read.
  init(_ inputs: [Input], _ converters: ConverterList) {
    self.converters = converters
    var groups: [String: InputGroup] = [:]
    var group: [Input] = []
    func close() {
      // Alone it is read as any other.
      if group.count > 1 {
        let closed = InputGroup(group, converters)
        for input in group { groups[input.path] = closed }
      }
      group = []
    }
    let suffixes = converters.sharedSuffixes
    for input in inputs where !suffixes.isEmpty && !input.isStandardInput {
      guard suffixes.contains(FormatRegistry.suffix(ofFileNamed: input.path)) else { continue }
      group.append(input)
      if group.count == InputGroup.fileLimit { close() }
    }
    close()
    self.groups = groups
  }

  /// Reads a report.
  ///
  /// - Throws: ``Refusal`` if the file cannot be read or is no report.
  func read(_ input: Input) throws(Refusal) -> ReportFile {
    if let (file, outcome) = groups[input.path]?.take(input) {
      return try ReportFile(reading: file, convertedAs: outcome, named: input.path)
    }
    return try input.read(by: converters)
  }
}

/// Inputs that are converted together, once the first of them is read.
private final class InputGroup: Sendable {
  typealias Converted = (file: ForeignFile, outcome: Result<ConvertedFile, ConversionFailure>)

  /// How many files are converted together at most.
  static let fileLimit = 20
  /// How many bytes of files are held in memory at most to be converted together.
  private static let byteLimit = 64 << 20

  private let inputs: [Input]
  private let converters: ConverterList
  /// What was converted and not yet taken, by path; nil before.
  private let converted = Mutex<[String: Converted]?>(nil)

  init(_ inputs: [Input], _ converters: ConverterList) {
    self.inputs = inputs
    self.converters = converters
  }

  /// What became of an input; nil for one that was not converted, or was taken already.
  func take(_ input: Input) -> Converted? {
    converted.withLock { converted in
      var all = converted ?? convert()
      defer { converted = all }
      return all.removeValue(forKey: input.path)
    }
  }

  private func convert() -> [String: Converted] {
    var files: [(path: String, file: ForeignFile)] = []
    var bytes = 0
    for input in inputs where bytes < Self.byteLimit {
      // What is wrong with it is told when it is read itself.
      guard let read = try? input.bytes() else { continue }
      let probe = Probe(read)
      let file = ForeignFile(read, kind: probe.kind, named: input.path, limits: probe.limits)
      guard converters.takes(file) else { continue }
      files.append((input.path, file))
      bytes += read.count
    }
    let outcomes = converters.convert(files.map(\.file))
    var converted: [String: Converted] = [:]
    for ((path, file), outcome) in zip(files, outcomes) { converted[path] = (file, outcome) }
    return converted
  }
}
