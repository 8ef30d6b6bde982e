public import Nianbao

extension KindCatalogue {
  /// The kinds that are raised where files and folders are read and written.
  public static let reportFolders = KindCatalogue(refusals: RefusalKind.ofFiles)
}

extension RefusalKind {
  /// The kinds of what the system does not let the program do with a file or folder.
  fileprivate static let ofFiles: [RefusalKind] = [
    .inputNoFiles, .fileBadPath, .fileChangedElsewhere, .fileChanging, .fileDevice, .fileExists,
    .fileIsFolder, .fileNameReserved, .fileNoFolder, .fileNoSpace, .fileNotFolder, .fileNotFound,
    .fileNotRegular, .filePermission, .fileReadOnly, .fileResources, .fileSizeLimit, .fileSystem,
    .folderInUse, .interrupted, .secretUnfit,
  ]

  /// Whether it is of what the system does not let the program do, and not of what a file holds.
  public var isOfFiles: Bool { Self.ofFiles.contains { $0.code == code } }
}
