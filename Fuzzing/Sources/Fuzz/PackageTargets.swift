import ReportModel

extension FuzzTarget {
  /// The formats that are packages, part by part: the harness packs what the fuzzer changed, so that no
  /// checksum is in its way.
  static let packages: [FuzzTarget] = [
    FuzzTarget(
      partsOf: "docx",
      words: Vocabulary.word,
      bases: SampleReport.all.map { Base.word($0) }
    ),
    FuzzTarget(
      partsOf: "xlsx",
      words: Vocabulary.workbook,
      bases: SampleReport.all.map { Base.foreignWorkbook($0) }
        + SampleReport.all.map { Base.ownWorkbook($0) }
    ),
    FuzzTarget(
      partsOf: "ods",
      words: Vocabulary.openDocument,
      bases: SampleReport.all.map { Base.openDocument($0) }
    ),
    FuzzTarget(
      partsOf: "odt",
      words: Vocabulary.openDocument + Vocabulary.openDocumentText,
      bases: SampleReport.all.map { Base.openDocumentText($0) }
    ),
  ]

  /// A target whose inputs name a part of a package with their first byte; the others are the part.
  private init(partsOf name: String, words: [String], bases: [Base]) {
    let places = bases.indices.flatMap { base in
      bases[base].parts.indices.map { (base: base, part: $0) }
    }
    self.init(
      name: name,
      words: Vocabulary.report + words,
      seeds: { _ in
        places.enumerated().map { number, place in
          [UInt8(truncatingIfNeeded: number)] + bases[place.base].parts[place.part].bytes
        }
      },
      file: { input in
        guard let first = input.first else { return nil }
        let place = places[Int(first) % places.count]
        return bases[place.base].with(input.dropFirst(), at: place.part).bytes()
      }
    )
  }
}
