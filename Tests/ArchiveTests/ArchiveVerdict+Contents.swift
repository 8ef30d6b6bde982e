import Archive
import TestSupport

extension ArchiveVerdict {
  /// Parts whose bytes are not what is stated.
  static let contentsRefused = [
    ArchiveVerdict(
      "a changed byte of a stored part",
      RawArchive([stored.with { $0.data[3] ^= 1 }]),
      .libzip,
      .wrongChecksum
    ),
    ArchiveVerdict("a false checksum", part { $0.checksum ^= 1 }, .libzip, .wrongChecksum),
    ArchiveVerdict("a broken block", part { $0.data[0] = 0xFF }, .libzip, .damaged(.compression)),
    ArchiveVerdict(
      "compressed bytes cut off",
      part {
        $0.data.removeLast(4)
        $0.compressedSize -= 4
      },
      .libzip,
      .wrongChecksum
    ),
    ArchiveVerdict("a size of 0", part { $0.size = 0 }, .program, .wrongSize),
    ArchiveVerdict("a size of 16", part { $0.size = 16 }, .program, .wrongSize),
    ArchiveVerdict("a size one too small", part { $0.size -= 1 }, .program, .wrongSize),
    ArchiveVerdict("a size one too large", part { $0.size += 1 }, .program, .wrongSize),
    ArchiveVerdict(
      "a stored part with another size",
      RawArchive([stored.with { $0.size = 5 }]),
      .libzip,
      .wrongSize
    ),
    ArchiveVerdict(
      "a size of 1 GiB",
      part { $0.size = 1 << 30 },
      .program,
      .limit(.partBytes, value: 64 << 20)
    ),
    ArchiveVerdict(
      "a size of 2^62",
      part {
        $0.size = 1 << 62
        $0.isWide = true
      },
      .program,
      .limit(.partBytes, value: 64 << 20)
    ),
    ArchiveVerdict(
      "a size of 2^64 - 1",
      part {
        $0.size = -1
        $0.isWide = true
      },
      .program,
      .limit(.partBytes, value: 64 << 20)
    ),
    ArchiveVerdict("a bomb", bomb, .program, .limit(.ratio, value: 200)),
    ArchiveVerdict(
      "a bomb that states little",
      RawArchive(bomb.entries.map { $0.with { $0.size = 1000 } }),
      .program,
      .wrongSize
    ),
    ArchiveVerdict("a password", part { $0.flags = 1 }, .libzip, .encrypted),
    ArchiveVerdict(
      "a password in the local header alone",
      part { $0.local.flags = 1 },
      .nobody,
      .encrypted
    ),
    ArchiveVerdict(
      "an AES password",
      part {
        $0.flags = 1
        $0.method = 99
      },
      .libzip,
      .encrypted
    ),
    ArchiveVerdict("compressed by bzip2", part { $0.method = 12 }, .libzip, .unsupportedMethod(12)),
    ArchiveVerdict(
      "compressed by Deflate64",
      part { $0.method = 9 },
      .libzip,
      .unsupportedMethod(9)
    ),
  ]

  private static let bomb = RawArchive([deflate("a", [UInt8](repeating: 0, count: 2 << 20))])
}
