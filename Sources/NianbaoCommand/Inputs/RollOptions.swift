import ArgumentParser
import Files
import Nianbao
import TextTools

/// The options of the commands that call the roll of units.
struct RollOptions: ParsableArguments {
  @Option(help: .unitList, completion: .file())
  var units: String?

  @Option(
    help: .text(
      zh: "上年的报告，文件夹；核对时与上年比较，没有名单时以其中的机关为名单。combine 也可给上年的汇总报告。",
      en:
        "Last year's reports, a folder: this year's are checked against them, and their organs are the list where none is given. With combine also last year's combined report.",
      valueName: "folder"
    ),
    completion: .file()
  )
  var previous: String?

  @Option(
    help: .text(
      zh: "同一单位有几份报告时用哪一份：newest（最新的）或文件，可多次给出。",
      en:
        "Which of several reports of a unit is used: newest, or a file; may be given several times.",
      valueName: "newest|file"
    ),
    completion: .file()
  )
  var prefer: [String] = []

  /// The folder of last year's reports; nil where none is given, or another file.
  var previousFolder: String? { previous.flatMap { Folder.exists(at: $0) ? $0 : nil } }

  /// The files that are no units' reports.
  var files: [String] { units.map { [$0] } ?? [] }

  /// Lists the inputs, without the list of units and last year's reports, which may lie among them.
  func inputs(
    _ paths: [String],
    passingFiles others: [String] = [],
    excluding patterns: [FilePattern]
  ) throws -> InputList {
    var list = try InputList(
      paths,
      passing: previousFolder.map { [$0] } ?? [],
      passingFiles: files + others,
      excluding: patterns
    )
    // A file is no second report of its unit.
    if paths.count > 1 { list.dropRepeated() }
    return list
  }

  /// What is preferred.
  ///
  /// - Throws: `ValidationError` for a file that is no input.
  func preference(among list: InputList) throws -> FilePreference {
    var preference = FilePreference()
    var shown: [FileIdentity: String] = [:]
    for path in prefer {
      if path == "newest" {
        preference.newest = true
        continue
      }
      if shown.isEmpty {
        for input in list.inputs {
          if let identity = FileIdentity(of: input.path) { shown[identity] = input.shownPath }
        }
      }
      guard let file = FileIdentity(of: path).flatMap({ shown[$0] }) else {
        throw ValidationError(
          text(
            zh: "--prefer 须是 newest 或输入文件之一，不是 \(Message.name(path))。",
            en: "--prefer is newest or one of the input files, not \(Message.name(path))."
          )
        )
      }
      preference.files.insert(file)
    }
    return preference
  }

  /// The list of units that was given; nil where none was.
  ///
  /// - Throws: ``Refusal`` about the file of the list.
  func roster() throws(Refusal) -> Roster? {
    try units.map { path throws(Refusal) in try Roster(given: path) }
  }

  /// Calls the roll.
  ///
  /// - Parameters:
  ///   - submissions: What was handed in.
  ///   - roster: The list that was given.
  ///   - lastYears: Last year's reports.
  ///   - year: The reporting year; nil takes the one that most reports have.
  ///   - preference: Which of several files is used.
  ///   - district: The organ of the units' sum, which is no unit although it may have reported last year.
  /// - Returns: The roll, and where its list comes from.
  func call(
    _ submissions: [Submission],
    _ roster: Roster?,
    _ lastYears: LastYearSource?,
    year: Int?,
    _ preference: FilePreference,
    besides district: String? = nil
  ) -> (roll: RollCall, source: RollCall.Source) {
    RollCall.called(
      submissions,
      roster: roster,
      elseOrgans: lastYears?.organs ?? [],
      year: year,
      preferring: preference,
      district: district
    )
  }
}

extension ArgumentHelp {
  /// The list of the units that ought to report.
  static let unitList = ArgumentHelp.text(
    zh: "应报单位名单：每行一个的文本，或有“单位名称”一列的 .csv、.xlsx、.ods。",
    en:
      "The units that ought to report: a text with one a line, or a .csv, .xlsx or .ods with a column of names.",
    valueName: "list"
  )
}
