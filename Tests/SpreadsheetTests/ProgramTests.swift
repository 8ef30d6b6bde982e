import Archive
import Foundation
import Spreadsheet
import Testing

/// Other programs as readers and savers, where they are installed.
@Suite struct ProgramTests {
  static let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/ooxml-xsd").path
  static let schemaFolder = ProcessInfo.processInfo.environment["OOXML_XSD"] ?? schemas

  static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(program)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static func run(_ program: String, _ arguments: [String]) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "spreadsheet-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  static var hasOpenpyxl: Bool {
    python.map { (try? run($0, ["-c", "import openpyxl"]).status) == 0 } ?? false
  }
  static var python: String? {
    ProcessInfo.processInfo.environment["OPENPYXL_PYTHON"] ?? find("python3")
  }

  @Test(
    "every part is valid against the schemas of ECMA-376",
    .enabled(if: FileManager.default.fileExists(atPath: schemaFolder + "/sml.xsd"), "no schemas"),
    .enabled(if: find("xmllint") != nil, "no xmllint")
  )
  func partsAreValid() throws {
    let xmllint = try #require(Self.find("xmllint"))
    try Self.withFolder { folder in
      for part in try Parts(Sample.workbook().bytes()).parts {
        let schema: String
        switch part.name {
        case "[Content_Types].xml": schema = "opc-contentTypes.xsd"
        case _ where part.name.hasSuffix(".rels"): schema = "opc-relationships.xsd"
        case "docProps/app.xml": schema = "shared-documentPropertiesExtended.xsd"
        case "docProps/custom.xml": schema = "shared-documentPropertiesCustom.xsd"
        case "docProps/core.xml",
          _ where part.name.hasSuffix(".vml"):
          continue
        default: schema = "sml.xsd"
        }
        let file = folder + "/part.xml"
        // The schemas leave out xml:space, which the text of the standard asks for.
        let text = String(decoding: part.bytes, as: UTF8.self)
        let bare = replacing(" xml:space=\"preserve\"", with: "", in: text)
        try bare.write(toFile: file, atomically: false, encoding: .utf8)
        let result = try Self.run(
          xmllint,
          ["--noout", "--nonet", "--schema", Self.schemaFolder + "/" + schema, file]
        )
        #expect(result.status == 0, "\(part.name): \(result.output)")
      }
    }
  }

  @Test(
    "LibreOffice keeps values, names, formats, merges and notes",
    .enabled(if: find("soffice") != nil, "no soffice")
  )
  func libreOffice() throws {
    let soffice = try #require(Self.find("soffice"))
    try Self.withFolder { folder in
      let file = folder + "/in.xlsx"
      try Data(Sample.workbook().bytes()).write(to: URL(fileURLWithPath: file))
      _ = try Self.run(
        soffice,
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", folder + "/out", file,
        ]
      )
      let saved = try Data(contentsOf: URL(fileURLWithPath: folder + "/out/in.xlsx"))
      try expectKept(Array(saved), by: "LibreOffice")
    }
  }

  @Test(
    "openpyxl keeps values, names, formats, merges and notes",
    .enabled(if: hasOpenpyxl, "no openpyxl")
  )
  func openpyxl() throws {
    let python = try #require(Self.python)
    try Self.withFolder { folder in
      let file = folder + "/in.xlsx"
      try Data(Sample.workbook().bytes()).write(to: URL(fileURLWithPath: file))
      let script = """
        import openpyxl, sys, warnings
        warnings.simplefilter("error")
        openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
        """
      let result = try Self.run(python, ["-c", script, file, folder + "/out.xlsx"])
      #expect(result.status == 0, "\(result.output)")
      let saved = try Data(contentsOf: URL(fileURLWithPath: folder + "/out.xlsx"))
      try expectKept(Array(saved), by: "openpyxl")
    }
  }

  private func expectKept(_ saved: [UInt8], by program: String) throws {
    let before = facts(try WorkbookContents(reading: Sample.workbook().bytes()))
    let after = facts(try WorkbookContents(reading: saved))
    let kept = Set(after)
    for fact in before where !Self.isExpectedChange(fact, by: program) {
      #expect(kept.contains(fact), "\(program) changed \(fact.prefix(80))")
    }
    let notes = try Parts(saved).parts.filter { $0.name.contains("omments") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(notes.contains { $0.contains("未能读出") })
  }

  /// What a program is known to change: how numbers are written, what formulas came to, escapes that
  /// it does not write, and sheets that only a program can bring back.
  private static func isExpectedChange(_ fact: String, by program: String) -> Bool {
    let changes =
      switch program {
      case "LibreOffice":
        ["B3 ", "C3 ", "E3 ", "F3 ", "B8 ", "sheet 数据", "name sum"]
      default:
        ["B3 ", "C3 ", "D3 ", "E3 ", "B7 ", "B8 "]
      }
    return changes.contains { fact.hasPrefix($0) }
  }
}
