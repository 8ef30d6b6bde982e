import Foundation

/// Programs that open and save workbooks, where they are installed.
enum Programs {
  /// A Python with openpyxl; named by `OPENPYXL_PYTHON`, or the one that the search path finds.
  static let python: String? = {
    guard let python = environment["OPENPYXL_PYTHON"] ?? find("python3"),
      (try? run(python, ["-c", "import openpyxl"]).status) == 0
    else { return nil }
    return python
  }()
  static let soffice = find("soffice")
  static let xmllint = find("xmllint")
  /// The folder of the schemas of ECMA-376; named by `NIANBAO_OOXML_XSD`.
  static let schemas = environment["NIANBAO_OOXML_XSD"]

  private static let environment = ProcessInfo.processInfo.environment

  private static func find(_ program: String) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end.
  @discardableResult
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

  /// Gives a folder that is removed afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "workbook-format-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// Opens a workbook with openpyxl, runs statements on it as `book`, and saves it.
  static func editedByOpenpyxl(_ bytes: [UInt8], _ statements: String) throws -> [UInt8] {
    guard let python else { throw Missing(program: "openpyxl") }
    return try withFolder { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/in.xlsx"))
      let script = """
        import openpyxl, sys
        from openpyxl.styles import Font
        book = openpyxl.load_workbook(sys.argv[1])
        \(statements)
        book.save(sys.argv[2])
        """
      let result = try run(python, ["-c", script, folder + "/in.xlsx", folder + "/out.xlsx"])
      guard result.status == 0 else { throw Missing(program: result.output) }
      return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out.xlsx")))
    }
  }

  /// Opens a workbook with LibreOffice, which calculates it anew, and saves it.
  static func savedByLibreOffice(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let soffice else { throw Missing(program: "soffice") }
    return try withFolder { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/in.xlsx"))
      try run(
        soffice,
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", folder + "/out", folder + "/in.xlsx",
        ]
      )
      return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out/in.xlsx")))
    }
  }

  /// A program is not there, or has failed.
  struct Missing: Error {
    let program: String
  }
}
