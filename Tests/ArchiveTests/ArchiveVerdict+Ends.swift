import Archive
import TestSupport
import TextTools

private typealias Entry = RawArchive.Entry

extension ArchiveVerdict {
  /// Ends that are missing or false, and bytes before and behind.
  static let ends: [ArchiveVerdict] =
    [4, 20, 40, 80, 120, 160].map {
      ArchiveVerdict(
        "cut off after \($0) bytes",
        bytes: Array(pair.bytes.prefix($0)),
        .libzip,
        .damaged(.endMissing)
      )
    } + [
      ArchiveVerdict(
        "the last byte missing",
        bytes: pair.bytes.dropLast(),
        .libzip,
        .damaged(.endMissing)
      ),
      ArchiveVerdict(
        "the comment cut off",
        archive {
          $0.comment = [0x61]
          $0.end.commentLength = 2
        },
        .libzip,
        .damaged(.endMissing)
      ),
      ArchiveVerdict(
        "zeros in place of the end",
        bytes: pair.bytes.prefix(100) + [UInt8](repeating: 0, count: 100),
        .libzip,
        .damaged(.endMissing)
      ),
      ArchiveVerdict(
        "a blank behind the end",
        archive { $0.suffix = [0x20] },
        .libzip,
        .damaged(.foreignBehind)
      ),
      ArchiveVerdict(
        "a page behind the end",
        archive { $0.suffix = Array("\n<html>".utf8) },
        .libzip,
        .damaged(.foreignBehind)
      ),
      ArchiveVerdict(
        "bytes before",
        archive { $0.prefix = [0x50, 0x4B, 3, 4] },
        .libzip,
        .damaged(.foreignBefore)
      ),
      ArchiveVerdict(
        "a line end before",
        archive { $0.prefix = [0x0A] },
        .libzip,
        .notAnArchive(.binary)
      ),
      ArchiveVerdict(
        "bytes before, counted",
        part { $0.gap = [0x50, 0x4B, 3, 4] },
        .nobody,
        .damaged(.foreignBefore)
      ),
      ArchiveVerdict(
        "twice the same",
        bytes: pair.bytes + pair.bytes,
        .program,
        .damaged(.foreignBefore)
      ),
      ArchiveVerdict(
        "another archive behind",
        bytes: pair.bytes + RawArchive([Entry("b", other)]).bytes,
        .libzip,
        .damaged(.foreignBefore)
      ),
      ArchiveVerdict(
        "an archive as comment",
        archive { $0.comment = RawArchive([Entry("b", other)]).bytes },
        .program,
        .damaged(.severalArchives)
      ),
      ArchiveVerdict(
        "one of several volumes",
        archive { $0.end.disk = 1 },
        .libzip,
        .damaged(.volume)
      ),
      ArchiveVerdict(
        "half of the parts elsewhere",
        archive { $0.end.entriesOnDisk = 1 },
        .libzip,
        .damaged(.volume)
      ),
      ArchiveVerdict(
        "more parts stated than listed",
        archive { $0.end.count = 3 },
        .libzip,
        .damaged(.list)
      ),
      ArchiveVerdict(
        "fewer parts stated than listed",
        archive { $0.end.count = 1 },
        .libzip,
        .damaged(.list)
      ),
      ArchiveVerdict(
        "the list shorter than it is",
        archive { $0.end.directorySize = 47 },
        .libzip,
        .damaged(.list)
      ),
      ArchiveVerdict(
        "the list past the end",
        archive { $0.end.directoryOffset = 1 << 31 },
        .libzip,
        .damaged(.list)
      ),
      ArchiveVerdict(
        "ZIP64 end with another number",
        archive {
          $0.isWide = true
          $0.end.count = 2
          $0.end.wideCount = 1
        },
        .libzip,
        .damaged(.list)
      ),

      ArchiveVerdict(
        "ZIP64 end on another volume",
        archive {
          $0.isWide = true
          $0.end.wideDisk = 1
        },
        .nobody,
        .damaged(.list)
      ),
      ArchiveVerdict(
        "too many parts",
        RawArchive((0..<1001).map { Entry("a\($0)", []) }),
        .program,
        .limit(.entries, value: 1000)
      ),
    ]
}
