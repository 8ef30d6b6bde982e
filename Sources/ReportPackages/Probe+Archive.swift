public import Archive
public import ReportFormats
internal import TextTools

extension Probe {
  /// Whether the file is a package: an archive, or one that is one XML file.
  public var isPackage: Bool { kind == .zip || isFlatPackage }

  /// Whether the file is a package that is one XML file.
  public var isFlatPackage: Bool {
    [.flatWordDocument, .flatOpenDocument, .flatOpenDocumentSpreadsheet].contains(kind)
  }

  /// The archive that the file is, or that holds the parts that it is one XML file of; opened once for all who
  /// read it.
  ///
  /// - Throws: `ArchiveError` for a file that is no archive, damaged, or past a limit; the same each time.
  public func archive() throws(ArchiveError) -> SharedArchive {
    try attachment(OpenedArchive.self).result.get()
  }

  /// The file with other bytes in the place of one part; all others stay as they are.
  ///
  /// - Parameters:
  ///   - name: The name of the part.
  ///   - bytes: What it is to be.
  /// - Returns: The file, of the kind that it is.
  /// - Throws: `ArchiveError` if a part cannot be read or written.
  public func repacked(
    replacing name: String,
    with bytes: [UInt8]
  ) throws(ArchiveError) -> [UInt8] {
    if isFlatPackage { return try attachment(FlatPackage.self).replacing(name, with: bytes) }
    var package = ChangedPackage(try archive())
    try package.set(name, to: bytes)
    return try package.packed()
  }
}

/// The archive of a probe, or why it could not be opened.
private struct OpenedArchive: ProbeAttachment {
  let result: Result<SharedArchive, ArchiveError>

  init(of probe: Probe) {
    let limits = ArchiveLimits(probe.limits)
    do throws(ArchiveError) {
      guard probe.isFlatPackage else {
        result = .success(try SharedArchive(probe.bytes, kind: probe.kind, limits: limits))
        return
      }
      guard probe.bytes.count <= limits.inputBytes else {
        throw ArchiveError(.limit(.inputBytes, value: limits.inputBytes))
      }
      let archive = try probe.attachment(FlatPackage.self).archive()
      result = .success(try SharedArchive(archive, kind: .zip, limits: limits))
    } catch {
      result = .failure(error)
    }
  }
}

extension ArchiveLimits {
  /// What an archive may ask for, of the limits of all formats.
  public init(_ limits: ReadingLimits) {
    self.init(
      inputBytes: limits.fileBytes,
      entries: limits.archiveEntries,
      partBytes: limits.partBytes,
      totalBytes: limits.allPartsBytes,
      ratio: limits.compressionRatio,
      ratioFreeBytes: limits.ratioFreeBytes
    )
  }
}
