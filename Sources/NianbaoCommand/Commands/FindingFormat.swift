import ArgumentParser
import Nianbao
import TextTools

/// How the findings of a check are written.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines for people.
  case text
  /// One JSON document.
  case json
  /// A JSON object on each line.
  case jsonl
  /// SARIF 2.1.0.
  case sarif
  /// JUnit XML.
  case junit
  /// A web page.
  case html
  /// A workbook with a row for each finding.
  case xlsx
  /// The rows of that as CSV.
  case csv

  /// The formats by the extensions of files.
  private static let suffixes: [String: FindingFormat] = [
    "txt": .text, "json": .json, "jsonl": .jsonl, "ndjson": .jsonl, "sarif": .sarif,
    "xml": .junit, "html": .html, "htm": .html, "xlsx": .xlsx, "csv": .csv,
  ]

  /// The format that the extension of a file's name tells; nil for one that tells none.
  init?(ofFileNamed path: String) {
    guard let format = Self.suffixes[FormatRegistry.suffix(ofFileNamed: path)] else { return nil }
    self = format
  }

  /// What takes the findings.
  ///
  /// - Parameters:
  ///   - verbose: Whether the lines for people say who has to act, as the other forms always do.
  ///   - fileCount: How many files there are.
  ///   - output: Where they go.
  /// - Returns: What takes them.
  func sink(verbose: Bool, fileCount: Int, to output: FindingOutput) -> any FindingSink {
    let language = MessageLanguage.current
    let report: any FindingReport
    switch self {
    case .text:
      // In a file there is neither colour nor width, and all that was asked for.
      report = TextFindings(
        verbose: verbose,
        isQuiet: output.isStreamed && Verbosity.isQuiet,
        view: output.isStreamed ? .output : TerminalView(paints: false, width: nil)
      )
    case .json: report = JSONFindings(tool: .nianbao)
    case .jsonl: report = JSONLinesFindings(tool: .nianbao)
    case .sarif: report = SARIFFindings(language: language, tool: .nianbao)
    case .junit: report = JUnitFindings(language: language, tool: .nianbao)
    case .html: report = HTMLFindings(language: language, tool: .nianbao, fileCount: fileCount)
    case .xlsx: return ListedFindings(as: .xlsx, to: output)
    case .csv: return ListedFindings(as: .csv, to: output)
    }
    return output.isStreamed && !report.beginsWithSummary
      ? PrintedFindings(report) : CollectedFindings(report, to: output)
  }
}
