import Archive
import TestSupport

private typealias Entry = RawArchive.Entry
private typealias Descriptor = RawArchive.Descriptor

extension ArchiveVerdict {
  /// Headers that contradict each other.
  static let records = [
    ArchiveVerdict(
      "another name before the part",
      part { $0.local.name = [0x63] },
      .libzip,
      .damaged(.name)
    ),
    ArchiveVerdict(
      "another method before the part",
      part { $0.local.method = 0 },
      .libzip,
      .damaged(.method)
    ),
    ArchiveVerdict(
      "another checksum before the part",
      part { $0.local.checksum = 1 },
      .libzip,
      .damaged(.checksum)
    ),
    ArchiveVerdict(
      "no checksum before the part",
      part { $0.local.checksum = 0 },
      .libzip,
      .damaged(.checksum)
    ),
    ArchiveVerdict(
      "another size before the part",
      part { $0.local.size = 5 },
      .libzip,
      .damaged(.size)
    ),
    ArchiveVerdict(
      "another compressed size before the part",
      part { $0.local.compressedSize = 5 },
      .libzip,
      .damaged(.size)
    ),
    ArchiveVerdict(
      "another size before the part, with a descriptor",
      part {
        $0.descriptor = Descriptor()
        $0.local.size = 5
      },
      .libzip,
      .damaged(.size)
    ),
    ArchiveVerdict(
      "another checksum before the part, with a descriptor",
      part {
        $0.descriptor = Descriptor()
        $0.local.checksum = 5
      },
      .libzip,
      .damaged(.checksum)
    ),
    ArchiveVerdict(
      "another checksum behind the part",
      part { $0.descriptor = Descriptor(checksum: 1) },
      .nobody,
      .damaged(.checksum)
    ),
    ArchiveVerdict(
      "another size behind the part",
      part { $0.descriptor = Descriptor(size: 1) },
      .nobody,
      .damaged(.size)
    ),
    ArchiveVerdict(
      "another compressed size behind the part",
      part { $0.descriptor = Descriptor(compressedSize: 1) },
      .nobody,
      .damaged(.size)
    ),
    ArchiveVerdict(
      "something else behind the part",
      part { $0.descriptor = Descriptor(hasSignature: false, checksum: 1) },
      .nobody,
      .damaged(.descriptor)
    ),
    ArchiveVerdict(
      "no part where one is listed",
      part { $0.offset = 3 },
      .libzip,
      .damaged(.partMissing)
    ),
    ArchiveVerdict(
      "a part listed past the end",
      part { $0.offset = 1 << 31 },
      .libzip,
      .damaged(.partMissing)
    ),
    ArchiveVerdict(
      "a part longer than the file",
      part { ($0.compressedSize, $0.local.compressedSize) = (99_999, 99_999) },
      .libzip,
      .damaged(.partCutOff)
    ),
    ArchiveVerdict(
      "a part that reaches into the list",
      part { $0.compressedSize += 50 },
      .libzip,
      .damaged(.partCutOff)
    ),
    ArchiveVerdict(
      "a broken extra field",
      part { $0.extra = [0x55, 0x54, 9, 0, 1] },
      .libzip,
      .damaged(.list)
    ),
    ArchiveVerdict(
      "a broken extra field before the part",
      part { $0.local.extra = [0x55, 0x54, 9, 0, 1] },
      .libzip,
      .damaged(.partMissing)
    ),
    ArchiveVerdict(
      "a ZIP64 size that is not there",
      part { ($0.size, $0.local.size) = (0xFFFF_FFFF, 0xFFFF_FFFF) },
      .libzip,
      .damaged(.list)
    ),
    ArchiveVerdict(
      "a second name beside the first",
      part { $0.extra = field(0x7075, [1] + little(Int(crc32([0x62])), 4) + [0x7A]) },
      .nobody,
      .damaged(.name)
    ),
    ArchiveVerdict(
      "a name that is no UTF-8",
      part {
        $0.name = [0xFF]
        $0.flags = 0x800
      },
      .libzip,
      .badName
    ),
    ArchiveVerdict("a NUL in a name", part { $0.name = [0x61, 0, 0x62] }, .program, .badName),
    ArchiveVerdict("a name twice", RawArchive([stored, stored]), .libzip, .duplicateName),
  ]

  /// Parts in one another.
  static let contradictions = [
    ArchiveVerdict(
      "two names for one part",
      RawArchive([
        stored,
        stored.with {
          $0.name = [0x62]
          $0.isListedOnly = true
          $0.offset = 0
        },
      ]),
      .libzip,
      .damaged(.name)
    ),
    ArchiveVerdict("a part within a part", nested, .nobody, .damaged(.overlap)),
    ArchiveVerdict("two parts that quote each other", quoting, .nobody, .damaged(.overlap)),
  ]

  /// A part whose bytes are a whole local header and part, listed as one itself.
  private static var nested: RawArchive {
    let inner = RawArchive([Entry("b", other)]).bytes.prefix(31 + other.count)
    let outer = Entry("a", Array(inner))
    return RawArchive([
      outer,
      Entry("b", other).with {
        $0.isListedOnly = true
        $0.offset = 31
      },
    ])
  }

  /// A stored block of deflate that quotes the next local header, so that both share what follows.
  private static var quoting: RawArchive {
    let second = Entry("b", other)
    let header = Array(RawArchive([second]).bytes.prefix(31 + other.count))
    var first = Entry("a", header)
    first.data = [1] + little(header.count, 2) + little(~header.count, 2) + header
    first.compressedSize = first.data.count
    first.method = 8
    return RawArchive([
      first,
      second.with {
        $0.isListedOnly = true
        $0.offset = 31 + 5
      },
    ])
  }
}
