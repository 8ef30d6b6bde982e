import Foundation
import ReportFormats
import ReportModel
import TestSupport
import TextTools

@testable import Converters

/// A script in the place of LibreOffice, in a folder of its own that goes with its owner.
final class FakeOffice {
  let folder: String

  /// Makes a script.
  ///
  /// - Parameter body: What it does instead of converting; `$@` are its inputs.
  /// - Throws: What writing it throws.
  init(_ body: String) throws {
    folder = NSTemporaryDirectory() + "nianbao-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      if [ "$1" = --version ]; then echo "LibreOffice 1.2.3 x"; exit 0; fi
      echo start >>\(folder)/starts
      while [ $# -gt 0 ] && [ "$1" != out ]; do shift; done
      shift
      \(body)
      """
    let path = folder + "/soffice"
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    var package = ArchiveParts()
    package.add("word/document.xml", "<a/>")
    try Data(package.bytes()).write(to: URL(fileURLWithPath: folder + "/sound"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A converter that finds the script alone, and waits for it a second.
  var converter: LibreOfficeConverter {
    LibreOfficeConverter(searchPath: folder, patience: .seconds(1))
  }

  /// How often the script was started.
  var starts: Int { lines(of: "starts").count }

  /// The lines of a file that the script has written into its folder.
  func lines(of name: String) -> [Substring] {
    let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
    return text.split(separator: "\n")
  }

  /// Converts texts that look like RTF.
  func convert(_ texts: [String]) -> [Result<ConvertedFile, ConversionFailure>] {
    converter.convert(
      texts.map { ForeignFile(Array($0.utf8), kind: .rtf, named: "a.rtf", limits: .default) }
    )
  }
}

extension Result where Failure == ConversionFailure {
  /// The code and the English sentence of the refusal; nil for anything else.
  var refusal: (code: String, message: String)? {
    guard case .failure(.refused(let refusal)) = self else { return nil }
    return (refusal.code, refusal.message.en)
  }

  /// Whether there is a converted file.
  var isConverted: Bool { if case .success = self { true } else { false } }
}
