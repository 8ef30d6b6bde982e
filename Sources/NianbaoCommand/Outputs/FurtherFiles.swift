import Files
import Nianbao
import TextTools

/// The workbooks beside a sum of very many units.
struct FurtherFiles: Sendable {
  /// The path of the sum without its extension, and the extension with its point.
  private let stem: Substring
  private let suffix: Substring

  init(besides output: String) {
    let dot = output.utf8.lastIndex(of: UInt8(ascii: ".")) ?? output.endIndex
    stem = output[..<dot]
    suffix = output[dot...]
  }

  /// The path of one, by its number from 1.
  func path(_ number: Int) -> String {
    stem + (MessageLanguage.current == .chinese ? "-各单位" : "-units") + "-\(number)" + suffix
  }

  /// The name of one, as it stands beside the sum.
  func name(_ number: Int) -> String {
    let path = path(number)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}

/// The paths of inputs by what messages call them.
struct ShownPaths: Sendable {
  /// Those whose names are no text; of all others both are the same.
  private let paths: [String: String]

  init(of inputs: [Input]) {
    var paths: [String: String] = [:]
    for input in inputs where input.shownPath != input.path { paths[input.shownPath] = input.path }
    self.paths = paths
  }

  /// Gives the path of a file as seen from the folder of another; nil for standard input.
  func path(besides output: String) -> @Sendable (String) -> String? {
    { [paths] shown in
      shown == Input.standardStream
        ? nil : RelativePath.path(of: paths[shown] ?? shown, besides: output)
    }
  }
}
