import Foundation
import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import Testing
import TextTools

/// What fuzzing found once, and some of what it starts from.
@Suite("files that fuzzing made")
struct FuzzFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures/fuzz")

  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted()
  }()

  @Test("are there") func thereAreSome() { #expect(!Self.names.isEmpty) }

  @Test(
    "are read or refused, and say the same in every format they can be written in",
    arguments: names
  )
  func holds(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let file: ReportFile
    do throws(Refusal) {
      file =
        name.hasSuffix(".trace")
        ? try ReportFile(reading: Array("%PDF-1.4".utf8), converters: TraceAtHand.list(bytes))
        : try ReportFile(reading: bytes)
    } catch {
      #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
      return
    }
    for finding in file.check() {
      #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty)
    }
    for format in ReportFormat.all where format.isWritten {
      guard let written = try? file.converted(to: format) else { continue }
      let again = try ReportFile(reading: written.bytes)
      let changes = ReportChange.changes(
        from: file.report.withoutProvenance,
        to: again.report.withoutProvenance
      )
      #expect(changes.isEmpty, "\(format.name)")
    }
    if file.format.isUpdated { #expect(try file.updated(to: file.report).bytes == bytes) }
  }
}

/// Hands out a file as what was drawn on the pages of a PDF; no program is started.
private struct TraceAtHand: FileConverter {
  let trace: [UInt8]

  static func list(_ trace: [UInt8]) -> ConverterList { ConverterList([Self(trace: trace)]) }

  var suffixes: Set<String> { ["pdf"] }
  func takes(_ file: ForeignFile) -> Bool { true }
  func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>] {
    let step = ConversionStep(program: "none", version: "", placesAreOf: nil)
    return files.map { _ in .success(ConvertedFile(trace, kind: .pageTrace, step: step)) }
  }
}
