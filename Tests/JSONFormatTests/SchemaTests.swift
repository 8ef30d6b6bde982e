import Foundation
import JSONFormat
import ReportModel
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test(arguments: EditionRegistry.shipped.editions)
  func thePublishedSchemaIsTheGeneratedOne(edition: Edition) throws {
    try GoldenFile.schema("report-\(edition.name).schema.json")
      .expect(JSONFormat.schema(of: edition))
  }

  @Test(
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Validator.isAvailable, "needs python3 with the module jsonschema"),
    arguments: InventedEdition.registry.editions
  )
  func whatIsWrittenIsValid(edition: Edition) throws {
    var documents = [JSONFormat.write(Sample.small), JSONFormat.write(Sample.small2019)]
    for seed in DamageCount.seeds(30) {
      var random = RandomReport(seed: seed, for: .json)
      var report = random.report(on: edition)
      // The schema asks for right metadata, which a report need not have.
      for (field, text) in report.metadata.fields where !field.accepts(text) {
        report.metadata[field] = nil
      }
      documents.append(JSONFormat.write(report))
    }
    var verdicts = try Validator.validate(documents, against: JSONFormat.schema(of: edition))
    let small = verdicts.prefix(2)
    #expect(Array(small) == [edition == .edition2021, edition == .edition2019])
    verdicts.removeFirst(2)
    #expect(verdicts == Array(repeating: true, count: 30))
  }

  @Test(
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Validator.isAvailable, "needs python3 with the module jsonschema")
  )
  func whatIsRefusedIsInvalid() throws {
    let text = String(decoding: JSONFormat.write(Sample.small), as: UTF8.self)
    // Python keeps the last of two equal members and takes a text for JSON as a whole.
    let faults = Fault.all.filter { !["duplicate member", "syntax"].contains($0.name) }
    let misfits = ["1.5", "-1", "\"12\"", "true", "1000000000000000000", "{\"value\": 1.5}"]
    let cell = "\"proactive.regulations.issued\": null"
    let documents =
      faults.map { text.replacingOccurrence(of: $0.old, with: $0.new) }
      + misfits.map { text.replacingOccurrence(of: cell, with: cell.dropLast(4) + $0) }
      + ["12.10", "\"01\"", "\"1.\"", "\"-1\"", "\"12 元\""].map {
        text.replacingOccurrence(of: "\"12.10\"", with: $0)
      }
      + [
        text.replacingOccurrence(of: "91350100M000100Y43", with: "91350100M000100Y4"),
        text.replacingOccurrence(of: "2022-01-20", with: "2022-1-20"),
      ]
    let verdicts = try Validator.validate(
      documents.map { Array($0.utf8) },
      against: JSONFormat.schema(of: .edition2021)
    )
    #expect(verdicts.count == documents.count)
    for (document, verdict) in zip(documents, verdicts) where verdict {
      let line = zip(document.split(separator: "\n"), text.split(separator: "\n"))
        .first { $0 != $1 }
      Issue.record("valid although wrong: \(line?.0 ?? "")")
    }
  }
}

/// The validation of documents by an independent program.
enum Validator {
  static let isAvailable = Programs.schemaPython != nil

  private struct Failure: Error {
    let output: String
  }

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sys.argv[2:]:
        print("valid" if validator.is_valid(json.load(open(path, encoding="utf-8"))) else "invalid")
    """

  /// Says of each document whether it is valid.
  static func validate(_ documents: [[UInt8]], against schema: [UInt8]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-schema-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try ([schema] + documents).enumerated().map { index, bytes in
      let file = folder.appendingPathComponent("\(index).json")
      try Data(bytes).write(to: file)
      return file.path
    }
    let result = try Programs.run(Programs.schemaPython ?? "", ["-c", program] + paths)
    guard result.status == 0 else { throw Failure(output: result.output) }
    return result.output.split(separator: "\n").map { $0 == "valid" }
  }
}
