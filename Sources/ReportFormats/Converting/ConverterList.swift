/// The converters that a caller hands in.
public struct ConverterList: Sendable {
  /// No converters: no file is converted, and no program started.
  public static let none = ConverterList([])

  private let converters: [any FileConverter]

  /// Puts a list together.
  ///
  /// - Parameter converters: The converters; the first that takes a file converts it.
  public init(_ converters: [any FileConverter]) { self.converters = converters }

  /// Whether there is none.
  public var isEmpty: Bool { converters.isEmpty }

  /// The extensions that the files of all mostly have.
  public var suffixes: Set<String> {
    converters.reduce(into: []) { $0.formUnion($1.suffixes) }
  }

  /// The extensions of files that are best handed over many at once.
  public var sharedSuffixes: Set<String> {
    converters.reduce(into: []) { if $1.isFasterTogether { $0.formUnion($1.suffixes) } }
  }

  /// Whether a file is converted.
  public func takes(_ file: ForeignFile) -> Bool { converters.contains { $0.takes(file) } }

  /// Converts files, each converter all of its files at once.
  ///
  /// - Parameter files: The files, of which none but such as are taken.
  /// - Returns: What became of each, in the order of the files.
  public func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>] {
    var results: [Int: Result<ConvertedFile, ConversionFailure>] = [:]
    let owners = files.map { file in converters.firstIndex { $0.takes(file) } }
    for (number, converter) in converters.enumerated() {
      let own = files.indices.filter { owners[$0] == number }
      if own.isEmpty { continue }
      let converted = converter.convert(own.map { files[$0] })
      precondition(converted.count == own.count, "a converter has a result for each file")
      for (index, result) in zip(own, converted) { results[index] = result }
    }
    return files.indices.map { index in
      guard let result = results[index] else { preconditionFailure("no converter takes the file") }
      return result
    }
  }
}
