import Archive
import Glibc
import TestSupport
import Testing
import TextTools

private typealias Entry = RawArchive.Entry

private let text = Array("政府信息公开工作年度报告".utf8)

/// Reads all parts, or gives the error.
private func outcome(
  _ bytes: [UInt8],
  limits: ArchiveLimits = .default
) -> Result<[String: [UInt8]], ArchiveError> {
  do throws(ArchiveError) {
    var reader = try ArchiveReader(bytes, limits: limits)
    var parts: [String: [UInt8]] = [:]
    for part in reader.parts { parts[part.name] = try reader.read(part) }
    return .success(parts)
  } catch {
    return .failure(error)
  }
}

private func kind(_ bytes: [UInt8], limits: ArchiveLimits = .default) -> ArchiveError.Kind? {
  guard case .failure(let error) = outcome(bytes, limits: limits) else { return nil }
  return error.kind
}

@Suite struct ArchiveReaderTests {
  @Test func readsStoredDeflatedDescribedWideAndCommentedArchives() throws {
    let stored = Entry("a", text)
    let deflated = try Entry.deflated("a", text)
    var archives = [
      RawArchive([stored]), RawArchive([deflated]),
      RawArchive([deflated.with { $0.descriptor = RawArchive.Descriptor() }]),
      RawArchive([deflated.with { $0.isWide = true }]),
    ]
    archives.append(archives[1])
    archives[4].isWide = true
    archives.append(archives[1])
    archives[5].comment = Array("PK\u{5}\u{6} a comment".utf8)
    for (index, archive) in archives.enumerated() {
      #expect(outcome(archive.bytes) == .success(["a": text]), "\(index)")
    }
    #expect(outcome(RawArchive([]).bytes) == .success([:]))
  }

  @Test func readsAnEmptyPart() {
    #expect(outcome(RawArchive([Entry("a", [])]).bytes) == .success(["a": []]))
  }

  @Test func passesOverFoldersAndFindsNamesAsRealProgramsWriteThem() throws {
    let archive = RawArchive([
      Entry("/xl/_rels/", []), Entry("xl\\_rels\\workbook.xml.rels", [1]),
      Entry("/xl/SharedStrings.xml", [2]),
    ])
    var reader = try ArchiveReader(archive.bytes)
    #expect(reader.parts.map(\.name) == ["xl\\_rels\\workbook.xml.rels", "/xl/SharedStrings.xml"])
    #expect(try reader.read("xl/_rels/workbook.xml.rels") == [1])
    #expect(try reader.read("xl/sharedStrings.xml") == [2])
    #expect(try reader.part(named: "xl/none.xml") == nil)
    do throws(ArchiveError) {
      _ = try reader.read("xl/no\u{7}ne.xml")
      Issue.record("read a part that is not there")
    } catch {
      #expect(error.kind == .missing && error.part == "xl/no\\u{07}ne.xml")
    }
  }

  @Test func refusesNamesThatDifferInCaseOnlyWhenAskedForOne() throws {
    let archive = RawArchive([Entry("a.xml", [1]), Entry("A.xml", [2]), Entry("b", [3])])
    var reader = try ArchiveReader(archive.bytes)
    #expect(try reader.read("b") == [3])
    #expect(throws: ArchiveError(.duplicateName, part: Array("A.xml".utf8))) {
      _ = try reader.part(named: "a.xml")
    }
  }

  @Test func refusesEqualNamesAndNamesThePart() {
    let archive = RawArchive([Entry("b", [1]), Entry("a", [1]), Entry("a", [2])])
    guard case .failure(let error) = outcome(archive.bytes) else {
      Issue.record("accepted")
      return
    }
    #expect(error.kind == .duplicateName && error.part == "a" && error.libraryCode == nil)
  }

  @Test func refusesANameWithANul() {
    #expect(kind(RawArchive([Entry("a\0b", [1])]).bytes) == .badName)
  }

  @Test func escapesNamesInErrors() {
    var entry = Entry("../\u{1B}[2J", text)
    entry.checksum ^= 1
    guard case .failure(let error) = outcome(RawArchive([entry]).bytes) else {
      Issue.record("accepted")
      return
    }
    #expect(error.part == "../\\u{1B}[2J" && error.kind == .wrongChecksum)
  }

  @Test func refusesAWrongChecksum() throws {
    var stored = Entry("a", text)
    stored.data[3] ^= 1
    #expect(kind(RawArchive([stored]).bytes) == .wrongChecksum)
    var deflated = try Entry.deflated("a", text)
    deflated.checksum ^= 1
    #expect(kind(RawArchive([deflated]).bytes) == .wrongChecksum)
  }

  @Test(arguments: [0, 16, 35, 37, 1_000_000])
  func refusesAFalseSize(stated: Int) throws {
    let entry = try Entry.deflated("a", text).with { $0.size = stated }
    #expect(kind(RawArchive([entry]).bytes) == .wrongSize)
  }

  @Test(arguments: [1 << 30, 1 << 32, 1 << 62, -1])
  func refusesAHugeFalseSize(stated: Int) throws {
    let entry = try Entry.deflated("a", text).with {
      $0.size = stated
      $0.isWide = true
    }
    let found = kind(RawArchive([entry]).bytes)
    #expect(found == .limit(.partBytes, value: 64 << 20))
  }

  @Test func refusesHeadersThatContradictEachOther() throws {
    let entry = try Entry.deflated("a", text)
    #expect(kind(RawArchive([entry.with { $0.local.name = [0x62] }]).bytes) == .damaged(.name))
    #expect(kind(RawArchive([entry.with { $0.local.size = 5 }]).bytes) == .damaged(.size))
  }

  @Test func refusesAnArchiveCutOffAnywhereOrWithForeignBytes() throws {
    let bytes = RawArchive([Entry("b", text), try .deflated("a", text)]).bytes
    for length in 4..<bytes.count {
      let found = kind(Array(bytes.prefix(length)))
      #expect(found == .damaged(.endMissing), "\(length)")
    }
    #expect(kind(bytes + [1]) == .damaged(.foreignBehind))
    #expect(kind(bytes + bytes) == .damaged(.foreignBefore))
    #expect(kind([0x50, 0x4B, 3, 4] + bytes) == .damaged(.foreignBefore))
    let hidden = RawArchive([Entry("b", [9]), try .deflated("a", text)]).bytes
    #expect(kind(bytes + hidden) == .damaged(.foreignBefore))
    var commented = RawArchive([Entry("b", text)])
    commented.comment = bytes
    #expect(kind(commented.bytes) == .damaged(.severalArchives))
  }

  @Test func endsInAnErrorOrTheSameForEveryChangedByte() throws {
    let bytes = RawArchive([Entry("b", text), try .deflated("a", text)]).bytes
    for index in bytes.indices {
      for flip in [1, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] ^= flip
        guard case .success(let parts) = outcome(changed) else { continue }
        #expect(parts.values.allSatisfy { $0 == text }, "\(index)")
      }
    }
  }

  @Test func refusesBrokenDeflate() throws {
    var entry = try Entry.deflated("a", text)
    entry.data[0] = 0xFF
    #expect(kind(RawArchive([entry]).bytes) == .damaged(.compression))
  }

  @Test func refusesEncryptionAndOtherMethods() {
    let entry = Entry("a", [UInt8](repeating: 1, count: 40))
    #expect(kind(RawArchive([entry.with { $0.flags = 1 }]).bytes) == .encrypted)
    #expect(kind(RawArchive([entry.with { $0.method = 12 }]).bytes) == .unsupportedMethod(12))
  }

  @Test(arguments: [("", FileKind.empty), ("%PDF-1", .pdf), ("<html>", .html), ("x", .text)])
  func saysWhatIsNotAnArchive(text: String, kind expected: FileKind) {
    #expect(kind(Array(text.utf8)) == .notAnArchive(expected))
  }

  @Test func keepsEachLimitAndNamesIt() {
    let two = RawArchive([Entry("a", [1, 2, 3]), Entry("b", [4, 5])]).bytes
    #expect(kind(two, limits: ArchiveLimits(entries: 2, partBytes: 3, totalBytes: 5)) == nil)
    #expect(kind(two, limits: ArchiveLimits(entries: 1)) == .limit(.entries, value: 1))
    #expect(kind(two, limits: ArchiveLimits(partBytes: 2)) == .limit(.partBytes, value: 2))
    #expect(kind(two, limits: ArchiveLimits(totalBytes: 4)) == .limit(.totalBytes, value: 4))
    #expect(kind(two, limits: ArchiveLimits(inputBytes: 9)) == .limit(.inputBytes, value: 9))
  }

  @Test func countsEveryReading() throws {
    let bytes = RawArchive([Entry("a", [1, 2, 3])]).bytes
    var reader = try ArchiveReader(bytes, limits: ArchiveLimits(totalBytes: 5))
    #expect(try reader.read("a") == [1, 2, 3])
    #expect(throws: ArchiveError(.limit(.totalBytes, value: 5), part: [0x61])) {
      _ = try reader.read("a")
    }
  }

  @Test func acceptsASmallPartHoweverWellItIsCompressed() throws {
    let styles = [UInt8](repeating: 0x20, count: 1 << 20)
    let entry = try Entry.deflated("styles.xml", styles)
    #expect(entry.data.count * 200 < styles.count)
    #expect(kind(RawArchive([entry]).bytes) == nil)
    let large = try Entry.deflated("styles.xml", styles + [0x20])
    #expect(kind(RawArchive([large]).bytes) == .limit(.ratio, value: 200))
  }

  @Test func refusesABombThatStatesALittleWithoutInflatingIt() throws {
    let entry = try Entry.deflated("a", [UInt8](repeating: 0, count: 60 << 20)).with {
      $0.size = 1000
    }
    let bytes = RawArchive([entry]).bytes
    let before = peakMemory()
    #expect(kind(bytes) == .wrongSize)
    #expect(peakMemory() - before < 4 << 20)
  }

  @Test func refusesPartsThatShareTheirBytes() throws {
    let entry = try Entry.deflated("a", [UInt8](repeating: 0, count: 100_000))
    let others = (1..<900).map { _ in
      entry.with {
        $0.isListedOnly = true
        $0.offset = 0
      }
    }
    // The same part 900 times under its own name, and under names of their own.
    #expect(kind(RawArchive([entry] + others).bytes) == .duplicateName)
    let named = others.enumerated().map { index, other in
      other.with { $0.name = Array("a\(index)".utf8) }
    }
    #expect(kind(RawArchive([entry] + named).bytes) == .damaged(.name))
  }

  @Test func refusesTooManyEntriesBeforeReadingThem() {
    var archive = RawArchive((0..<20_000).map { Entry("a\($0)", []) })
    for wide in [false, true] {
      archive.isWide = wide
      #expect(kind(archive.bytes) == .limit(.entries, value: 1000))
    }
  }

  private func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    return usage.ru_maxrss << 10
  }
}
