import Nianbao
import ReportFormats
import ReportModel
import ReportRules
import TextTools

extension Desk {
  /// What is handed back to units: a slip or a notice by its path, or all of them as an archive; Word documents.
  func letter(
    _ path: [String],
    of district: District,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    let letters = Letters(district, language)
    switch (path[0], path.count) {
    case ("slips", 1): return DeskResponse(try letters.allSlips())
    case ("notices", 1): return DeskResponse(try letters.allNotices())
    case ("slips", 2): return DeskResponse(try letters.slip(for: path[1]))
    case ("notices", 2): return DeskResponse(try letters.notice(to: path[1]))
    default: throw .unknown
    }
  }
}

/// The slips and notices of a district's units (退回单、催报通知).
private struct Letters {
  private let district: District
  private let roll: RollCall
  private let language: Language
  /// The units of the list by the files that they have handed in; nil where there is no list.
  private let units: [String: String]?
  /// The units of which nothing can be read, by the file that shows it.
  private let unreadable: [String: RollCall.Row]

  init(_ district: District, _ language: Language) {
    self.district = district
    roll = district.called.roll
    self.language = language
    units = roll.unitsByFile
    unreadable = Dictionary(
      roll.rows.filter { $0.state == .unreadable }.compactMap { row in
        row.used.map { ($0.file, row) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Slips

  func slip(for file: String) throws(DeskFault) -> DeskFile {
    guard district[file] != nil else { throw .unknown }
    guard let slip = try made(of: [file]).first else { throw .nothingToMend }
    return slip
  }

  func allSlips() throws(DeskFault) -> DeskFile {
    let files = roll.rows.filter(\.needsSlip).compactMap(\.used?.file)
    let slips = try made(of: files)
    guard !slips.isEmpty else { throw .nothingToMend }
    return try DeskFile(archiveOf: slips, named: FileName.name(of: SlipName.slip(language)))
  }

  private func made(of files: [String]) throws(DeskFault) -> [DeskFile] {
    let slips = UnitSlip.joined(
      files.compactMap { file in
        district.slip(of: file) ?? unreadable[file].flatMap { UnitSlip(unreadable: $0) }
      },
      units: units
    )
    var made: [DeskFile] = []
    for slip in slips {
      made.append(
        try word(FileName.name(of: slip.unit, ending: SlipName.ending(of: SlipName.slip, language)))
        {
          () throws(Refusal) in try slip.written(as: .docx, in: language)
        }
      )
    }
    return made
  }

  // MARK: Notices

  func notice(to unit: String) throws(DeskFault) -> DeskFile {
    guard let notice = MissingNotice.notices(of: roll).first(where: { $0.unit == unit }) else {
      throw .unknown
    }
    return try file(of: notice)
  }

  private func file(of notice: MissingNotice) throws(DeskFault) -> DeskFile {
    try word(
      FileName.name(of: notice.unit, ending: SlipName.ending(of: SlipName.notice, language))
    ) { () throws(Refusal) in try notice.written(as: .docx, in: language) }
  }

  func allNotices() throws(DeskFault) -> DeskFile {
    var notices: [DeskFile] = []
    for notice in MissingNotice.notices(of: roll) { notices.append(try file(of: notice)) }
    guard !notices.isEmpty else { throw .nobodyMissing }
    return try DeskFile(archiveOf: notices, named: FileName.name(of: SlipName.notice(language)))
  }

  // MARK: Files

  private func word(
    _ name: String,
    _ make: () throws(Refusal) -> [UInt8]
  ) throws(DeskFault) -> DeskFile {
    let format = ReportFormat.docx
    do throws(Refusal) {
      return DeskFile(
        name: name + "." + format.fileExtension,
        type: format.mediaType,
        bytes: try make()
      )
    } catch {
      throw DeskFault(error)
    }
  }
}

extension District {
  /// What is a unit's to mend in a file of the folder; nil if nothing is.
  fileprivate func slip(of file: String) -> UnitSlip? {
    if let refusal = self[file]?.submission.refusal { return UnitSlip(refusal, ofFile: file) }
    guard let report = try? open(file) else { return nil }
    return UnitSlip(
      report.report,
      inFile: file,
      findings: report.judged.findings,
      repairs: report.judged.repairs
    )
  }
}

extension DeskFault {
  fileprivate static let nothingToMend = DeskFault(
    404,
    zh: "没有需要退回的：没有要单位改正或说明的地方。",
    en: "There is nothing to send back: nothing is left for a unit to mend or explain."
  )
  fileprivate static let nobodyMissing = DeskFault(
    404,
    zh: "没有缺报的单位。",
    en: "No unit is missing."
  )
}
