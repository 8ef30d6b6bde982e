public import Archive
public import ReportFormats

extension Probe {
  /// The archive that the file is, opened once for all who read it.
  ///
  /// - Throws: `ArchiveError` for a file that is no archive, damaged, or past a limit; the same each time.
  public func archive() throws(ArchiveError) -> SharedArchive {
    try attachment(OpenedArchive.self).result.get()
  }
}

/// The archive of a probe, or why it could not be opened.
private struct OpenedArchive: ProbeAttachment {
  let result: Result<SharedArchive, ArchiveError>

  init(of probe: Probe) {
    do throws(ArchiveError) {
      result = .success(
        try SharedArchive(probe.bytes, kind: probe.kind, limits: ArchiveLimits(probe.limits))
      )
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
