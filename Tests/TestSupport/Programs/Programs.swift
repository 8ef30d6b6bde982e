import Foundation

/// Programs that read, edit and save workbooks, where they are installed and may be started.
public enum Programs {
  /// A Python with openpyxl; named by `OPENPYXL_PYTHON`, or the one that the search path finds.
  public static let python: String? = {
    let python = find("python3").map { environment["OPENPYXL_PYTHON"] ?? $0 }
    return python.flatMap { has("openpyxl", $0) ? $0 : nil }
  }()
  /// The same Python if it has pandas and python-calamine.
  public static let readers = python.flatMap { has("pandas, python_calamine", $0) ? $0 : nil }
  /// The same Python if it has python-docx.
  public static let pythonDocx = python.flatMap { has("docx", $0) ? $0 : nil }
  /// The system's own Python if it can talk to LibreOffice.
  public static let unoPython: String? = {
    let python = "/usr/bin/python3"
    return soffice != nil && has("uno", python) ? python : nil
  }()
  /// LibreOffice.
  public static let soffice = find("soffice")
  /// LibreOffice, if it has Writer.
  public static let writer = soffice.flatMap { soffice in
    let program = URL(fileURLWithPath: soffice).resolvingSymlinksInPath()
    let library = program.deletingLastPathComponent().appendingPathComponent("libswlo.so")
    return FileManager.default.fileExists(atPath: library.path) ? soffice : nil
  }
  /// The converter of Gnumeric.
  public static let ssconvert = find("ssconvert")
  /// The validator of libxml2.
  public static let xmllint = find("xmllint")
  /// The checker of web pages.
  public static let tidy = find("tidy")
  /// The folder of the schemas of ECMA-376; named by `NIANBAO_OOXML_XSD`.
  public static let schemas = environment["NIANBAO_OOXML_XSD"]

  private static let environment = ProcessInfo.processInfo.environment

  /// A Python with what walks through pages and reads the files that they give, and the browser that it drives.
  public static let browser: (python: String, chromium: String)? = {
    guard let chromium = find("chromium"), find("xmllint") != nil, let python,
      has("playwright, openpyxl, docx", python)
    else { return nil }
    return (python, chromium)
  }()

  /// A Python with jsonschema.
  public static let schemaPython = find("python3").flatMap { has("jsonschema", $0) ? $0 : nil }

  private static func find(_ program: String) -> String? {
    guard StartedPrograms.areAllowed else { return nil }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func has(_ modules: String, _ python: String) -> Bool {
    (try? start(python, ["-c", "import \(modules)"]).status) == 0
  }

  /// Runs a program to its end, in a test that says that it does.
  ///
  /// - Returns: Its exit status, and what it wrote to both its outputs.
  @discardableResult
  public static func run(_ program: String, _ arguments: [String]) throws -> (
    status: Int32, output: String
  ) {
    StartedPrograms.expect()
    return try start(program, arguments)
  }

  /// Runs a program to its end: to see what is installed, or to make what tests need.
  ///
  /// - Returns: Its exit status, and what it wrote to both its outputs.
  public static func start(_ program: String, _ arguments: [String]) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Gives a folder that is removed afterwards.
  public static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "nianbao-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// Opens a workbook with openpyxl, runs statements on it as `book`, and saves it.
  public static func editedByOpenpyxl(_ bytes: [UInt8], _ statements: String) throws -> [UInt8] {
    guard let python else { throw Failure(message: "no openpyxl") }
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
      guard result.status == 0 else { throw Failure(message: result.output) }
      return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out.xlsx")))
    }
  }

  /// Opens a workbook with LibreOffice, which calculates it anew, and saves it.
  public static func savedByLibreOffice(_ bytes: [UInt8]) throws -> [UInt8] {
    let saved = try convertedByLibreOffice([bytes], to: "xlsx:Calc MS Excel 2007 XML")
    guard let first = saved.first else { throw Failure(message: "soffice wrote nothing") }
    return first
  }

  /// Opens files with LibreOffice in one run and saves each in another format.
  ///
  /// - Parameters:
  ///   - files: The bytes of each.
  ///   - type: The extension that they have.
  ///   - format: The extension to save with, and a filter behind a colon.
  /// - Returns: What was saved, in the order of the files.
  /// - Throws: ``Failure`` with what the program said.
  public static func convertedByLibreOffice(
    _ files: [[UInt8]],
    of type: String = "xlsx",
    to format: String
  ) throws -> [[UInt8]] {
    guard let soffice else { throw Failure(message: "no soffice") }
    return try withFolder { folder in
      var paths: [String] = []
      for (index, bytes) in files.enumerated() {
        paths.append("\(folder)/\(index).\(type)")
        try Data(bytes).write(to: URL(fileURLWithPath: paths[index]))
      }
      let result = try run(
        soffice,
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", format,
          "--outdir", folder + "/out",
        ] + paths
      )
      let suffix = format.prefix { $0 != ":" }
      return try files.indices.map { index in
        let file = URL(fileURLWithPath: "\(folder)/out/\(index).\(suffix)")
        guard let data = try? Data(contentsOf: file) else { throw Failure(message: result.output) }
        return Array(data)
      }
    }
  }

  /// Puts files `in/0.xlsx`, `in/1.xlsx` and so on into a folder, and takes files of the same names
  /// out of `out`.
  ///
  /// - Parameters:
  ///   - files: The bytes of each.
  ///   - convert: Runs a program on the folder.
  /// - Returns: What was saved, in the order of the files.
  /// - Throws: ``Failure`` with what the program said.
  public static func convertedInFolder(
    _ files: [[UInt8]],
    _ convert: (String) throws -> (status: Int32, output: String)
  ) throws -> [[UInt8]] {
    try withFolder { folder in
      for name in ["in", "out"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)",
          withIntermediateDirectories: false
        )
      }
      for (index, bytes) in files.enumerated() {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/in/\(index).xlsx"))
      }
      let result = try convert(folder)
      guard result.status == 0 else { throw Failure(message: result.output) }
      return try files.indices.map { index in
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(index).xlsx")))
      }
    }
  }

  /// A program is not there, or has failed.
  public struct Failure: Error {
    /// What it said.
    public let message: String

    /// Says why there is no result.
    public init(message: String) { self.message = message }
  }
}
