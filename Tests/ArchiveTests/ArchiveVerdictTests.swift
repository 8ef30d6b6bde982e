import Archive
import TestSupport
import Testing

@Suite struct ArchiveVerdictTests {
  @Test("every archive is read or refused as the table says", arguments: ArchiveVerdict.all)
  func judges(_ verdict: ArchiveVerdict) throws {
    var found: ArchiveError.Kind?
    do throws(ArchiveError) {
      var reader = try ArchiveReader(verdict.bytes)
      for part in reader.parts {
        let bytes = try reader.read(part)
        #expect(ArchiveVerdict.contents.contains(bytes), "\(part.name)")
      }
    } catch {
      found = error.kind
    }
    #expect(found == verdict.now)
  }

  @Test("libzip's check judges as the table says", arguments: ArchiveVerdict.all)
  func agreesWithLibZip(_ verdict: ArchiveVerdict) {
    #expect(LibZip.reads(verdict.bytes) == (verdict.before != .libzip))
  }

  @Test func nothingThatWasRefusedIsReadButFalseAlarms() {
    let names = Set(ArchiveVerdict.falseAlarms.map(\.name))
    for verdict in ArchiveVerdict.all where verdict.before != .nobody && verdict.now == nil {
      #expect(names.contains(verdict.name), "\(verdict.name)")
    }
    #expect(ArchiveVerdict.falseAlarms.allSatisfy { $0.before != .nobody && $0.now == nil })
    #expect(Set(ArchiveVerdict.all.map(\.name)).count == ArchiveVerdict.all.count)
  }
}
