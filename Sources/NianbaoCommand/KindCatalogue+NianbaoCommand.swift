import Converters
import Nianbao
import ReportFolders

extension KindCatalogue {
  /// The kinds that the command line alone raises.
  static let nianbaoCommand = KindCatalogue(
    findings: [],
    refusals: [
      .outputSame, .outputIsInput, .outputName, .strict, .explainedNothing, .outOfMemory,
      .databaseUnwritten, .serverMissing,
    ]
  )

  /// Every kind that a run of the program can raise.
  static let program = KindCatalogue(joining: [
    .library, .converters, .reportFolders, .nianbaoCommand,
  ])
}

extension Tool {
  /// This program.
  static let nianbao = Tool(kinds: .program)
}
