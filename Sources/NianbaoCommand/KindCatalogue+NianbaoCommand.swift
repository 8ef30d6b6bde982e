import Nianbao

extension KindCatalogue {
  /// The kinds that the command line alone raises.
  static let nianbaoCommand = KindCatalogue(
    findings: [.lastYearMissing, .lastYearAmbiguous],
    refusals: [
      .inputNoFiles, .outputSame, .outputIsInput, .strict, .explainedNothing, .fileBadPath,
      .fileChanging,
      .fileDevice, .fileExists, .fileIsFolder, .fileNoFolder, .fileNoSpace, .fileNotFolder,
      .fileNotFound, .fileNotRegular, .filePermission, .fileReadOnly, .fileResources,
      .fileSizeLimit, .fileSystem, .interrupted, .outOfMemory,
    ]
  )

  /// Every kind that a run of the program can raise.
  static let program = KindCatalogue(joining: [.library, .nianbaoCommand])
}

extension Tool {
  /// This program.
  static let nianbao = Tool(kinds: .program)
}
