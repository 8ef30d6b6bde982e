import Archive
import TestSupport

private typealias Entry = RawArchive.Entry
private typealias Descriptor = RawArchive.Descriptor

extension ArchiveVerdict {
  static let sound = [
    ArchiveVerdict("stored", RawArchive([stored]), .nobody),
    ArchiveVerdict("deflated", RawArchive([deflated]), .nobody),
    ArchiveVerdict("no parts", RawArchive([]), .nobody),
    ArchiveVerdict("an empty part", RawArchive([Entry("a", [])]), .nobody),
    ArchiveVerdict("a folder", RawArchive([Entry("a/", []), deflated]), .nobody),
    ArchiveVerdict("a comment", archive { $0.comment = text }, .nobody),
    ArchiveVerdict(
      "a comment with the mark of an end record",
      archive { $0.comment = Array("PK\u{5}\u{6} a comment".utf8) },
      .nobody
    ),
    ArchiveVerdict("listed in reverse", archive { $0.isReversed = true }, .nobody),
    ArchiveVerdict("ZIP64 sizes", part { $0.isWide = true }, .nobody),
    ArchiveVerdict("ZIP64 end", archive { $0.isWide = true }, .nobody),
    ArchiveVerdict(
      "ZIP64 end, all numbers twice",
      archive {
        $0.isWide = true
        $0.end.count = 2
      },
      .nobody
    ),
    ArchiveVerdict("a descriptor", part { $0.descriptor = Descriptor() }, .nobody),
    ArchiveVerdict(
      "a descriptor without signature",
      part { $0.descriptor = Descriptor(hasSignature: false) },
      .nobody
    ),
    ArchiveVerdict(
      "a descriptor with 64-bit sizes",
      part { $0.descriptor = Descriptor(isWide: true) },
      .nobody
    ),
    ArchiveVerdict(
      "ZIP64 sizes left out, and a descriptor",
      part {
        $0.isWide = true
        $0.descriptor = Descriptor(isWide: true)
      },
      .nobody
    ),
    ArchiveVerdict(
      "a descriptor announced and not written",
      part { $0.descriptor = Descriptor(isWritten: false) },
      .nobody
    ),
    ArchiveVerdict(
      "an unknown extra field",
      part { $0.extra = field(0x5455, [1, 2, 3]) },
      .nobody
    ),
    ArchiveVerdict(
      "aligned by zeros in the extra field",
      part { $0.local.extra = [0, 0] },
      .nobody
    ),
    ArchiveVerdict("a gap between parts", archive { $0.entries[1].gap = [0, 0, 0] }, .nobody),
    ArchiveVerdict(
      "the mark of a split archive",
      part { $0.gap = little(0x0807_4B50, 4) },
      .nobody
    ),
    ArchiveVerdict(
      "ZIP64 end of a false length",
      archive {
        $0.isWide = true
        $0.end.wideLength = 45
      },
      .nobody
    ),
    ArchiveVerdict(
      "a descriptor and all values before the part",
      part {
        $0.descriptor = Descriptor()
        $0.local.checksum = $0.checksum
        ($0.local.compressedSize, $0.local.size) = ($0.compressedSize, $0.size)
      },
      .nobody
    ),
    ArchiveVerdict(
      "a name in UTF-8",
      part {
        $0.name = text
        $0.flags = 0x800
      },
      .nobody
    ),
  ]

  /// Archives of real programs that libzip's check refuses and every other program opens.
  static let falseAlarms = [
    ArchiveVerdict("another time in the local header", part { $0.local.time = 0x21_0020 }, .libzip),
    ArchiveVerdict("no time in the local header", part { $0.local.time = 0 }, .libzip),

    ArchiveVerdict(
      "a descriptor and both sizes before the part",
      part {
        $0.descriptor = Descriptor()
        ($0.local.compressedSize, $0.local.size) = ($0.compressedSize, $0.size)
      },
      .libzip
    ),
    ArchiveVerdict(
      "a descriptor and the compressed size before the part",
      part {
        $0.descriptor = Descriptor()
        $0.local.compressedSize = $0.compressedSize
      },
      .libzip
    ),
    ArchiveVerdict("a line feed behind the end", archive { $0.suffix = [0x0A] }, .libzip),
    ArchiveVerdict("CR LF behind the end", archive { $0.suffix = [0x0D, 0x0A] }, .libzip),
    ArchiveVerdict("a NUL behind the end", archive { $0.suffix = [0] }, .libzip),
    ArchiveVerdict(
      "padded to a block",
      archive { $0.suffix = [UInt8](repeating: 0, count: 70_000) },
      .libzip
    ),
    ArchiveVerdict(
      "a line end behind a comment",
      archive {
        $0.comment = text
        $0.suffix = [0x0A]
      },
      .libzip
    ),
    ArchiveVerdict(
      "all of these at once",
      archive {
        $0.isWide = true
        $0.suffix = [0x0D, 0x0A]
        $0.entries[0].local.time = 1
        $0.entries[0].descriptor = Descriptor(hasSignature: false, isWide: true)
        $0.entries[0].local.compressedSize = $0.entries[0].compressedSize
        $0.entries[0].isWide = true
      },
      .libzip
    ),
  ]
}
