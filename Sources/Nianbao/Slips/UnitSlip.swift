internal import FindingReports
internal import ReportFormats
public import ReportModel
public import ReportRules
internal import TextTools

/// What a unit gets back (退回单): what is its own to mend or to explain, and its tables with marks.
public struct UnitSlip: Sendable {
  /// A file of the unit.
  private struct File {
    let name: String
    let report: Report?
    let findings: [Finding]
    let refusal: Refusal?
    let repairs: [RepairProposal]
  }

  /// The unit's name: its organ, or where no report could be read its file.
  public let unit: String
  /// The file as messages name it; of several the first.
  private let path: String
  private let files: [File]

  /// What is the unit's to mend in a report; nil if nothing is.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - name: The name of its file.
  ///   - findings: Everything that was found in it.
  ///   - repairs: The proposals to mend its sums.
  public init?(
    _ report: Report,
    inFile name: String,
    findings: [Finding],
    repairs: [RepairProposal] = []
  ) {
    let own = findings.filter(\.isForUnit)
    guard !own.isEmpty else { return nil }
    unit = report.organ.isEmpty ? Self.stem(of: name) : report.organ
    path = name
    files = [
      File(
        name: Self.lastPart(of: name),
        report: report,
        findings: own,
        refusal: nil,
        repairs: repairs
      )
    ]
  }

  /// That a file of the unit could not be read; nil if that is not the unit's to mend.
  public init?(_ refusal: Refusal, ofFile name: String) {
    guard refusal.kind.actor == .unit else { return nil }
    unit = Self.stem(of: name)
    path = name
    let own = refusal.findings.filter(\.isForUnit)
    files = [
      File(
        name: Self.lastPart(of: name),
        report: nil,
        findings: own,
        refusal: refusal,
        repairs: []
      )
    ]
  }

  /// That nothing a unit has handed in can be read.
  ///
  /// - Parameter row: The unit with its files; nil comes of one of which none was refused.
  public init?(unreadable row: RollCall.Row) {
    let refused = row.submissions.filter { $0.refusal != nil }
    guard let first = refused.first else { return nil }
    self.init(
      unit: row.name,
      path: first.file,
      files: refused.map { submission in
        File(
          name: Self.lastPart(of: submission.file),
          report: nil,
          findings: [],
          refusal: submission.refusal,
          repairs: []
        )
      }
    )
  }

  private init(unit: String, path: String, files: [File]) {
    self.unit = unit
    self.path = path
    self.files = files
  }

  /// The slips with those of one unit put together, in the order of the first of each.
  ///
  /// - Parameters:
  ///   - slips: The slips.
  ///   - units: The units of a list by the files that they have handed in; nil where there is no list. A report of
  ///     no unit of the list is its organ's; another file of nobody is nobody's to mend.
  /// - Returns: For each unit one.
  public static func joined(_ slips: [UnitSlip], units: [String: String]? = nil) -> [UnitSlip] {
    var order: [String] = []
    var joined: [String: UnitSlip] = [:]
    for slip in slips {
      let listed = units?[slip.path]
      if units != nil, listed == nil, slip.files.allSatisfy({ $0.report == nil }) { continue }
      let unit = listed ?? slip.unit
      let key = OrganName.key(unit)
      if joined[key] == nil { order.append(key) }
      let files = (joined[key]?.files ?? []) + slip.files
      joined[key] = UnitSlip(unit: joined[key]?.unit ?? unit, path: slip.path, files: files)
    }
    return order.compactMap { joined[$0] }
  }

  /// A file's name without its folder and extension.
  private static func stem(of name: String) -> String {
    let last = lastPart(of: name)
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  // MARK: Writing

  /// The slip as a document.
  ///
  /// - Parameters:
  ///   - form: Whether it is a page or a Word document.
  ///   - language: The language that it is in.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if the document cannot be written.
  public func written(as form: NoticeForm, in language: Language) throws(Refusal) -> [UInt8] {
    var notice = Notice(.slip, to: unit, language)
    var number = 0
    for file in files {
      notice.add(opening(of: file))
      if let refusal = file.refusal {
        notice.add(Wording(zh: "　　\(refusal.message.zh)。", en: "\(refusal.message.en)."))
        // What the office can do about a file is no help to the unit.
        let remedy = refusal.kind.actor == .unit ? refusal.remedy : Self.sendAnother
        notice.add(
          Wording(zh: "　　怎么办：\(remedy.zh)。", en: "What to do: \(remedy.en).")
        )
      }
      let first = number + 1
      for finding in file.findings {
        number += 1
        add(finding, number, to: &notice)
      }
      for repair in file.repairs {
        let line = repair.line { $0.wording }
        notice.add(Wording(zh: "　　\(line.zh)。", en: "\(line.en)."))
      }
      if let report = file.report?.shown {
        let marks = CellMarks(file.findings, in: report, from: first).texts
        for table in report.form.tables {
          let name = table.name(language)
          guard let printed = PrintedTable(table, of: report, caption: name, marks: marks) else {
            continue
          }
          notice.addHeading(Wording(zh: "附：\(table.name.zh)", en: "Table: \(table.name.en)"))
          notice.add(printed)
        }
      }
    }
    notice.addSeal()
    return try notice.written(as: form)
  }

  private static let sendAnother = Wording(
    zh: "请改用能打开、能编辑的 Word 文档（.docx）或工作簿（.xlsx）等文件重新报送",
    en:
      "please send the report as a Word document (.docx), a workbook (.xlsx) or another file that can be opened and edited"
  )

  private func opening(of file: File) -> Wording {
    let count = file.findings.count
    if file.refusal != nil {
      return Wording(
        zh: "你单位报送的文件“\(file.name)”不能读取，请处理后重新报送。",
        en: "Your file “\(file.name)” cannot be read. Please see to it and send it again."
      )
    }
    let year = file.report?.year.map { String($0) }
    return Wording(
      zh:
        "你单位报送的\(year.map { " \($0) 年度" } ?? "")政府信息公开工作年度报告（\(file.name)）经核对，有下列 \(count) 处需要改正或者说明。请逐处核实，改正后重新报送；数据确实无误的，请书面说明理由。表格中标有 [1] 等处，即下列各处。",
      en:
        "In your annual report\(year.map { " for \($0)" } ?? "") (\(file.name)) \(count == 1 ? "one place has" : "\(count) places have") to be corrected or explained, as listed. Please look at each, and send the report again; where the numbers are right, say why. Marks such as [1] in the tables are the numbers of this list."
    )
  }

  private func add(_ finding: Finding, _ number: Int, to notice: inout Notice) {
    let severity = finding.severity.name
    notice.add(
      Wording(
        zh: "　　[\(number)]【\(severity.zh)】\(finding.message.zh.asSentence)（\(finding.code)）",
        en: "[\(number)] \(severity.en): \(finding.message.en). (\(finding.code))"
      )
    )
    if let place = finding.place?.wording {
      notice.add(Wording(zh: "　　位置：\(place.zh)。", en: "Place: \(place.en)."))
    }
    if let compared = finding.compared {
      notice.add(Wording(zh: "　　\(compared.zh)。", en: "\(compared.en)."))
    }
    let remedy = finding.kind.remedy
    notice.add(Wording(zh: "　　怎么办：\(remedy.zh)。", en: "What to do: \(remedy.en)."))
  }
}

extension String {
  /// A message with the stop at its end; what it quotes may end with one.
  fileprivate var asSentence: String { hasSuffix("。”") || hasSuffix("。") ? self : self + "。" }
}

extension Report {
  /// The report with what no document can hold in its values by its number.
  fileprivate var shown: Report {
    func shown(_ text: String) -> String { DisplayText(escaping: text).string }
    var report = self
    report.values = values.map { value in
      switch value {
      case .blank: .blank
      case .notApplicable(let mark): .notApplicable(shown(mark))
      case .number(let number):
        .number(NumberValue(number.number, note: number.note.map(shown)))
      case .unreadable(let text): .unreadable(shown(text))
      }
    }
    return report
  }
}
