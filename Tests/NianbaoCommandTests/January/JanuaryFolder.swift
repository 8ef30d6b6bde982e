import Foundation
import Nianbao
import ReportModel

/// An invented county's January in a folder: `报告`, `上年`, and the list of units `名单.csv`.
struct JanuaryFolder {
  /// The program that runs in the folder.
  let program: Program
  /// How many files were written, on which their dates depend.
  private var fileCount = 0

  /// Makes the folder.
  init() throws {
    program = try Program(inMemory: true)
    try program.write(JanuaryFormat.inGB18030(Array(JanuaryUnits.list.utf8)), to: "名单.csv")
    for (number, unit) in JanuaryUnits.all.enumerated() { try add(unit, number) }
    // What is no unit's.
    let other = JanuaryReport.make("青禾县供销社", 70)
    try add(JanuaryFormat.txt.bytes(of: other), "供销社.txt")
    try add(Array("关于报送年度报告的通知\n请各单位于1月31日前报送。\n".utf8), "通知.txt")
    try add([0xFF, 0xD8, 0xFF, 0xE0], "照片001.jpg")
  }

  /// The format of a unit's report.
  private func format(_ number: Int) -> JanuaryFormat {
    JanuaryFormat.allCases[number % JanuaryFormat.allCases.count]
  }

  private mutating func add(_ unit: JanuaryUnits.Unit, _ number: Int) throws {
    var report = JanuaryReport.make(unit.name, number)
    let before = JanuaryReport.make(unit.name, number, year: 2023)
    // Of the others nobody has kept last year's.
    if number % 5 == 0 {
      try program.write(JanuaryFormat.txt.bytes(of: before), to: "上年/\(unit.name).txt")
    }
    let format = format(number)
    func file(_ format: JanuaryFormat, _ kind: String = "") -> String {
      "\(unit.name)\(kind).\(format.suffix)"
    }
    switch unit.handing {
    case .sound: try add(format.bytes(of: report.signed("2025年1月20日")), file(format))
    case .zeros:
      for cell in report.form.cells { report.values[cell.index] = .zero(of: cell.valueType) }
      report[.overview].paragraphs = ["2024年，\(unit.name)没有收到政府信息公开申请。"]
      try add(format.bytes(of: report), file(format))
    case .blank:
      try add(Template(organ: unit.name, year: 2024).workbook, file(.xlsx))
    case .wrongSum:
      let cell = "applications.handledTotal.total"
      report[cell] = .count((report[cell]?.count ?? 0) + 7)
      try add(JanuaryFormat.json.bytes(of: report), file(.json))
    case .otherNumber:
      report[.overview].paragraphs = ["2024年，\(unit.name)全年新收申请9999件。"]
      try add(format.bytes(of: report), file(format))
    case .unreadable(let name, let bytes): try add(bytes, name)
    case .draft:
      try add(JanuaryFormat.docx.bytes(of: report.signed("2025年1月22日")), file(.docx, "（定稿）"))
      report["proactive.licences.decisions"] = .count(1)
      try add(JanuaryFormat.docx.bytes(of: report.signed("2025年1月8日")), file(.docx, "（初稿）"))
    case .sameDay:
      try add(JanuaryFormat.xml.bytes(of: report), file(.xml, "1"), at: 500)
      report["proactive.penalties.decisions"] = .count(2)
      try add(JanuaryFormat.xml.bytes(of: report), file(.xml, "2"), at: 500)
    case .twoFormats:
      try add(JanuaryFormat.txt.bytes(of: report), file(.txt))
      try add(JanuaryFormat.xlsx.bytes(of: report), file(.xlsx))
    case .lastYear: try add(format.bytes(of: before), file(format))
    case .underName(let name):
      try add(format.bytes(of: JanuaryReport.make(name, number)), file(format))
    case .nothing: break
    }
  }

  /// Writes what was handed in, an hour after the file before.
  private mutating func add(_ bytes: [UInt8], _ name: String, at hour: Int? = nil) throws {
    try program.write(bytes, to: "报告/\(name)")
    fileCount += 1
    let day = Date(timeIntervalSince1970: 1_736_000_000 + 3600 * Double(hour ?? fileCount))
    try FileManager.default.setAttributes(
      [.modificationDate: day],
      ofItemAtPath: program.folder.appending(path: "报告/\(name)").path
    )
  }

  /// Runs the program as an office does that has no programs to convert files, in any time zone.
  func run(_ arguments: [String]) throws -> Program.Result {
    try program.run(list: arguments + ["--no-converters"], environment: ["TZ": "UTC"])
  }
}

extension JanuaryFolder {
  /// Writes the county's own report: the sums, two of which are wrong.
  func addUpperReport() throws {
    let sums = try run(
      ["combine", "报告", "--units", "名单.csv", "--organ", "青禾县人民政府", "-o", "汇总.json"]
    )
    precondition(sums.status != 64, sums.messages)
    let file = try ReportFile(reading: [UInt8](program.bytes("汇总.json")))
    var report = file.report
    for (cell, difference) in [
      ("applications.newlyReceived.total", 10), ("proactive.licences.decisions", -3),
    ] {
      report[cell] = .count((report[cell]?.count ?? 0) + difference)
    }
    try program.write(JanuaryFormat.xlsx.bytes(of: report), to: "全县.xlsx")
  }
}
