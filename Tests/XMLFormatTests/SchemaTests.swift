import Foundation
import ReportModel
import TestSupport
import Testing
import XML
import XMLFormat

@Suite("The published schemas")
struct SchemaTests {
  @Test("the files are those that the form gives", arguments: EditionRegistry.shipped.editions)
  func goldenFiles(_ edition: Edition) throws {
    try GoldenFile.schema("report-\(edition.name).xsd").expect(XMLFormat.schema(of: edition))
    try GoldenFile.schema("report-\(edition.name).sch").expect(
      XMLFormat.schematron(of: edition)
    )
  }

  @Test("every label of the form is in the schema", arguments: EditionRegistry.shipped.editions)
  func documentsLabels(_ edition: Edition) {
    let schema = Data(XMLFormat.schema(of: edition))
    for label in Set(edition.form.cells.flatMap(\.labels)) {
      #expect(schema.range(of: Data(label.utf8)) != nil, "\(label)")
    }
  }

  /// A change to a valid document that makes it invalid.
  struct Change: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  static let changes: [Change] = [
    Change(name: "negative", old: "<company>1</company>", new: "<company>-1</company>"),
    Change(name: "fraction", old: "<company>1</company>", new: "<company>1.5</company>"),
    Change(name: "word", old: "<company>1</company>", new: "<company>一</company>"),
    Change(name: "sign", old: "<company>1</company>", new: "<company>+1</company>"),
    Change(name: "leading zero", old: "<company>1</company>", new: "<company>01</company>"),
    Change(name: "exponent", old: "<company>1</company>", new: "<company>1e3</company>"),
    Change(
      name: "19 digits",
      old: "<company>1</company>",
      new: "<company>1000000000000000000</company>"
    ),
    Change(name: "empty", old: "<company>1</company>", new: "<company/>"),
    Change(name: "missing", old: "<company>1</company>", new: ""),
    Change(
      name: "twice",
      old: "<company>1</company>",
      new: "<company>1</company><company>1</company>"
    ),
    Change(
      name: "wrong order",
      old: "<company>1</company>\n          <researchInstitution>1</researchInstitution>",
      new: "<researchInstitution>1</researchInstitution><company>1</company>"
    ),
    Change(name: "extra element", old: "<company>1</company>", new: "<company>1</company><x/>"),
    Change(name: "text", old: "<company>1</company>", new: "x<company>1</company>"),
    Change(
      name: "nil with content",
      old: "<company>1</company>",
      new: "<company xsi:nil=\"true\">1</company>"
    ),
    Change(
      name: "nil where it may not be",
      old: "<organ>某局</organ>",
      new: "<organ xsi:nil=\"true\"/>"
    ),
    Change(
      name: "unknown attribute",
      old: "<company>1</company>",
      new: "<company unit=\"元\">1</company>"
    ),
    Change(
      name: "recovered otherwise",
      old: "<company>1</company>",
      new: "<company recovered=\"guess\">1</company>"
    ),
    Change(
      name: "line break in a note",
      old: "<company>1</company>",
      new: "<company note=\"&#10;\">1</company>"
    ),
    Change(name: "allowed character", old: "某局", new: "<character code=\"0041\"/>"),
    Change(name: "NUL", old: "某局", new: "<character code=\"0000\"/>"),
    Change(name: "year missing", old: " year=\"2021\"", new: ""),
    Change(name: "year of words", old: "year=\"2021\"", new: "year=\"二〇二一\""),
    Change(name: "section missing", old: "<otherMatters>", new: "<other>"),
    Change(
      name: "table missing",
      old: "<reviews>",
      new: "<paragraph>x</paragraph></reviewsAndLitigation><reviews>"
    ),
    Change(name: "amount with exponent", old: "<amount>12.10<", new: "<amount>1E1<"),
    Change(name: "amount without digit", old: "<amount>12.10<", new: "<amount>.5<"),
    Change(name: "29 digits", old: "12.10", new: "1234567890123456789012345678.9"),
  ]

  static func document() throws -> String {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021, filling: .count(1))
    let amount = try #require(Amount(digits: "12.10"))
    report["proactive.fees.amount"] = .number(NumberValue(.amount(amount)))
    return String(decoding: try XMLFormat.write(report), as: UTF8.self)
  }

  @Test("a document changed in one place is refused", arguments: changes)
  func refuses(_ change: Change) throws {
    let document = try Self.document()
    let range = try #require(document.range(of: change.old), "the document has no \(change.old)")
    let changed = Array(document.replacingCharacters(in: range, with: change.new).utf8)
    let schema = try XMLSchema(XMLFormat.schema(of: .edition2021))
    if !["section missing", "table missing"].contains(change.name) {
      #expect(throws: XMLError.self) { try schema.validate(changed) }
    }
    #expect(throws: Refusal.self) { try XMLFormat.read(changed) }
  }

  @Test(
    "blanks that the schema's types take away change nothing",
    arguments: [
      Change(name: "year", old: "year=\"2021\"", new: "year=\" \n2021\t\""),
      Change(name: "year by numbers", old: "year=\"2021\"", new: "year=\"&#10;2021&#32;\""),
      Change(name: "count", old: "<company>1</company>", new: "<company> 1\n</company>"),
      Change(name: "amount", old: "<amount>12.10<", new: "<amount>\t12.10 <"),
    ]
  )
  func collapses(_ change: Change) throws {
    let document = try Self.document()
    let changed = document.replacing(change.old, with: change.new, maxReplacements: 1)
    #expect(changed != document)
    let (plain, reading) = (
      try XMLFormat.read(Array(document.utf8)), try XMLFormat.read(Array(changed.utf8))
    )
    #expect(reading.report == plain.report)
    #expect(reading.findings.isEmpty)
  }

  @Test(
    "xmllint agrees",
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Programs.xmllint != nil, "no xmllint")
  )
  func xmllintAgrees() throws {
    let xmllint = try #require(Programs.xmllint)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("xmlformat-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for edition in EditionRegistry.shipped.editions {
      let schema = folder.appendingPathComponent("\(edition.name).xsd")
      try Data(XMLFormat.schema(of: edition)).write(to: schema)
      var files: [String] = []
      for seed in DamageCount.seeds(20) {
        var random = RandomReport(seed: seed, for: .xml)
        let file = folder.appendingPathComponent("\(edition.name)-\(seed).xml")
        try Data(XMLFormat.write(random.report(on: edition))).write(to: file)
        files.append(file.path)
      }
      let result = try Programs.run(xmllint, ["--noout", "--schema", schema.path] + files)
      #expect(result.status == 0, "\(result.output)")
    }
  }
}
