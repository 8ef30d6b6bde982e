import Converters
import Nianbao

extension KindCatalogue {
  /// The kinds that the command line alone raises.
  static let nianbaoCommand = KindCatalogue(
    findings: [.lastYearMissing, .lastYearAmbiguous],
    refusals: [
      .outputSame, .outputIsInput, .outputName, .strict, .explainedNothing, .outOfMemory,
      .databaseUnwritten, .serverMissing,
    ]
      + RefusalKind.ofFiles
  )

  /// Every kind that a run of the program can raise.
  static let program = KindCatalogue(joining: [.library, .converters, .nianbaoCommand])
}

extension RefusalKind {
  /// The kinds of what the system does not let the program do with a file or folder.
  fileprivate static let ofFiles: [RefusalKind] = [
    .inputNoFiles, .fileBadPath, .fileChanging, .fileDevice, .fileExists, .fileIsFolder,
    .fileNoFolder, .fileNoSpace, .fileNotFolder, .fileNotFound, .fileNotRegular, .filePermission,
    .fileReadOnly, .fileResources, .fileSizeLimit, .fileSystem, .interrupted,
  ]

  /// Whether it is of what the system does not let the program do, and not of what a file holds.
  var isOfFiles: Bool { Self.ofFiles.contains { $0.code == code } }
}

extension Tool {
  /// This program.
  static let nianbao = Tool(kinds: .program)
}
