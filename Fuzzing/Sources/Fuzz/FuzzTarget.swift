/// What is fuzzed: how an input becomes a file, and what must hold of the file.
struct FuzzTarget: Sendable {
  /// The name that the command line takes.
  let name: String
  /// The words that are of use in its inputs.
  var words: [String] = Vocabulary.report
  /// Inputs to start from, made of files that are there.
  let seeds: @Sendable ([SeedFile]) -> [[UInt8]]
  /// The file that an input stands for; nil if it stands for none.
  let file: @Sendable ([UInt8]) -> [UInt8]?
  /// What must hold of an input and its file.
  var law: @Sendable ([UInt8], [UInt8]) -> Void = {
    Laws.examine($1, thoroughly: $0.count % 4 == 0)
  }

  /// Makes sure of the law for one input.
  func run(_ input: [UInt8]) {
    if let file = file(input) { law(input, file) }
  }

  /// All targets.
  static let all: [FuzzTarget] =
    files + packages + [.pages, .recognition, .numberFormats, .claims, .updates, .planted]

  /// The files that are read as they are.
  private static let files: [FuzzTarget] = [
    FuzzTarget(named: "text", suffixes: ["txt"]),
    FuzzTarget(named: "markdown", words: Vocabulary.report + Vocabulary.markdown, suffixes: ["md"]),
    FuzzTarget(named: "html", words: Vocabulary.report + Vocabulary.html, suffixes: ["html"]),
    FuzzTarget(named: "xml", words: Vocabulary.report + Vocabulary.xml, suffixes: ["xml"]),
    FuzzTarget(named: "json", words: Vocabulary.report + Vocabulary.json, suffixes: ["json"]),
    FuzzTarget(named: "archive", words: [], suffixes: ["xlsx", "docx", "ods", "odt"]),
  ]

  private init(named name: String, words: [String] = Vocabulary.report, suffixes: [String]) {
    self.init(
      name: name,
      words: words,
      seeds: { files in files.filter { suffixes.contains($0.suffix) }.map(\.bytes) },
      file: { $0 }
    )
  }

  /// A target given by all its properties.
  init(
    name: String,
    words: [String] = Vocabulary.report,
    seeds: @escaping @Sendable ([SeedFile]) -> [[UInt8]],
    file: @escaping @Sendable ([UInt8]) -> [UInt8]?
  ) {
    self.name = name
    self.words = words
    self.seeds = seeds
    self.file = file
  }

  /// A fault on purpose, behind a word that only the guidance by coverage finds: what fuzzing and
  /// AddressSanitizer are held against before they are believed.
  private static let planted: FuzzTarget = {
    var target = FuzzTarget(name: "planted", words: [], seeds: { _ in [[0]] }, file: { $0 })
    target.law = { _, input in
      guard input.count > 3, input[0] == 0x46, input[1] == 0x55, input[2] == 0x5A else { return }
      let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 4)
      defer { memory.deallocate() }
      memory[4 + Int(input[3] & 3)] = 1
    }
    return target
  }()
}
