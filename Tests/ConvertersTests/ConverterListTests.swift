import Nianbao
import ReportFormats
import ReportModel
import TestSupport
import Testing
import TextTools

/// A converter that takes files of one kind and makes of each what a closure says.
private struct FakeConverter: FileConverter {
  let kind: FileKind
  var suffixes: Set<String> { [kind.rawValue] }
  var isFasterTogether: Bool { kind == .rtf }
  let made: @Sendable (ForeignFile) -> Result<ConvertedFile, ConversionFailure>

  func takes(_ file: ForeignFile) -> Bool { file.kind == kind }

  func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>] {
    files.map(made)
  }
}

@Suite struct ConverterListTests {
  private static func list(
    _ kind: FileKind = .rtf,
    _ made: @escaping @Sendable (ForeignFile) -> Result<ConvertedFile, ConversionFailure>
  ) -> ConverterList {
    ConverterList([FakeConverter(kind: kind, made: made)])
  }

  private static func file(_ kind: FileKind, _ bytes: [UInt8]) -> ForeignFile {
    ForeignFile(bytes, kind: kind, named: nil, limits: .default)
  }

  @Test("without a converter a file is refused as before")
  func none() throws {
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: Array("{\\rtf1 x}".utf8), named: "a.rtf")
    }
    #expect(refusal?.code == "INPUT-FORMAT")
    #expect(refusal?.remedy.en == "open it in WPS or Word and save it as .docx")
  }

  @Test("a file that needs no conversion is handed to no converter")
  func notAsked() throws {
    let list = Self.list(.rtf) { _ in .failure(.isOfKind(.png)) }
    let file = try ReportFile(reading: Self.sample, named: "a.rtf", converters: list)
    #expect(file.conversion == nil)
  }

  @Test("what stood between is told once, and the report is that of the converted file")
  func converted() throws {
    let step = ConversionStep(program: "Fake", version: "1.2", placesAreOf: "txt")
    let list = Self.list { file in
      #expect(file.suffix == "rtf")
      return .success(ConvertedFile(Self.sample, kind: .text, step: step))
    }
    let file = try ReportFile(reading: Array("{\\rtf1 x}".utf8), named: "A.RTF", converters: list)
    let own = try ReportFile(reading: Self.sample)
    #expect(file.report == own.report)
    #expect(file.conversion == step)
    #expect(own.conversion == nil)
    #expect(file.reading.findings.filter { $0.kind == .converted }.map(\.found) == ["Fake 1.2"])
    #expect(file.reading.findings.count == own.reading.findings.count + 1)
  }

  @Test("a missing program gives the refusal of before, with how to install it")
  func missing() throws {
    let list = Self.list { _ in .failure(.missing(advice: .init(zh: "安装", en: "install"))) }
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: Array("{\\rtf1 x}".utf8), named: "a.rtf", converters: list)
    }
    #expect(refusal?.code == "INPUT-FORMAT")
    #expect(refusal?.remedy.en == "open it in WPS or Word and save it as .docx; or install")
  }

  @Test("a file that turns out to be of another kind is refused as one of that kind")
  func otherKind() throws {
    let list = Self.list { _ in .failure(.isOfKind(.encryptedOffice)) }
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: Array("{\\rtf1 x}".utf8), converters: list)
    }
    #expect(refusal?.code == "WORKBOOK-ENCRYPTED")
  }

  @Test("a converted file that is no report is refused with what it was made by")
  func noReport() throws {
    let step = ConversionStep(program: "Fake", version: "", placesAreOf: "txt")
    let list = Self.list { _ in
      .success(ConvertedFile(Array("nothing".utf8), kind: .text, step: step))
    }
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: Array("{\\rtf1 x}".utf8), converters: list)
    }
    #expect(refusal?.message.en.contains("a .txt that Fake made of it") == true)
  }

  @Test("many files come back in their order, each by the first converter that takes it")
  func many() {
    @Sendable func step(_ name: String) -> ConversionStep {
      ConversionStep(program: name, version: "", placesAreOf: nil)
    }
    let list = ConverterList([
      FakeConverter(kind: .rtf) { .success(.init($0.bytes, kind: .text, step: step("one"))) },
      FakeConverter(kind: .pdf) { .success(.init($0.bytes, kind: .text, step: step("two"))) },
      FakeConverter(kind: .pdf) { _ in .failure(.isOfKind(.png)) },
    ])
    let files = [Self.file(.pdf, [1]), Self.file(.rtf, [2]), Self.file(.pdf, [3])]
    let made = list.convert(files).compactMap { try? $0.get() }
    #expect(made.map(\.bytes) == [[1], [2], [3]])
    #expect(made.map(\.step.program) == ["two", "one", "two"])
  }

  @Test(
    "a list has the extensions of all its converters, and of those that are faster with many files"
  )
  func suffixes() {
    let converters = [FileKind.rtf, .pdf, .oldWordDocument].map { kind in
      FakeConverter(kind: kind) { _ in .failure(.isOfKind(.png)) }
    }
    let list = ConverterList(converters)
    #expect(list.suffixes == ["rtf", "pdf", "oldWordDocument"])
    #expect(list.sharedSuffixes == ["rtf"])
    #expect(ConverterList.none.suffixes.isEmpty && ConverterList.none.sharedSuffixes.isEmpty)
  }

  @Test("what is only taken out of a file keeps the file's places, which is said so")
  func takenOut() throws {
    let step = ConversionStep(program: "Fake", version: "1.2", placesAreOf: nil)
    let list = Self.list { _ in .success(ConvertedFile(Self.sample, kind: .text, step: step)) }
    let file = try ReportFile(reading: Array("{\\rtf1 x}".utf8), named: "a.rtf", converters: list)
    let told = file.reading.findings.filter { $0.kind == .converted }
    #expect(told.map(\.found) == ["Fake 1.2"])
    #expect(told.first?.message.en == "the content of the file was taken out by Fake 1.2")
  }

  /// A report as text.
  private static let sample: [UInt8] = {
    var maker = BalancedReport(seed: 1)
    do {
      return try maker.report(on: .edition2021).written(as: .text).bytes
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
