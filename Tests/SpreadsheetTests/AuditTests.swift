import Spreadsheet
import TestSupport
import Testing

/// The audit of workbooks notices each kind of damage.
@Suite("The audit of workbooks")
struct AuditTests {
  /// A way to damage the sample workbook.
  struct Damage: Sendable, CustomTestStringConvertible {
    let rule: Breach.Rule
    let testDescription: String
    let edit: @Sendable (inout ArchiveParts) -> Void

    init(
      _ rule: Breach.Rule,
      _ name: String,
      _ edit: @escaping @Sendable (inout ArchiveParts) -> Void
    ) {
      self.rule = rule
      testDescription = name
      self.edit = edit
    }

    /// Replaces a text in a part.
    init(_ rule: Breach.Rule, _ part: String, _ old: String, _ new: String) {
      self.init(rule, "\(old) → \(new.prefix(80))") { $0.replace(old, new, in: part) }
    }
  }

  private static let known = ["formula 表一 主动公开!F3: no result"]

  private static func breaches(_ bytes: [UInt8], schemas: Bool = false) -> [Breach] {
    WorkbookAudit(bytes, schemas: schemas).breaches.filter { !known.contains($0.description) }
  }

  @Test("a sound workbook has no breach")
  func sound() throws {
    #expect(Self.breaches(try Sample.bytes()) == [])
    #expect(Self.breaches(try Sample.plain()) == [])
  }

  @Test("damage is noticed for what it is", arguments: sheetDamage + partDamage + packageDamage)
  func noticed(_ damage: Damage) throws {
    let bytes = try Sample.bytes()
    var parts = try ArchiveParts(bytes)
    damage.edit(&parts)
    let damaged = try parts.bytes()
    #expect(try damaged != ArchiveParts(bytes).bytes(), "nothing was damaged")
    let found = Self.breaches(damaged)
    #expect(found.contains { $0.rule == damage.rule }, "\(found)")
  }

  @Test(
    "what the schemas forbid is noticed",
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Programs.schemas != nil, "NIANBAO_OOXML_XSD names no folder"),
    .enabled(if: Programs.xmllint != nil, "no xmllint")
  )
  func schemas() throws {
    for (part, old, new) in [
      (sheetPart, "showGridLines=\"0\"", "showGridLines=\"maybe\""),
      (stringsPart, "<sst ", "<sst other=\"1\" "),
      ("xl/comments1.xml", "<authors>", "<authors count=\"1\">"),
      ("docProps/custom.xml", "vt:lpwstr", "vt:text"),
    ] {
      var parts = try ArchiveParts(Sample.bytes())
      parts.replace(old, new, in: part)
      let found = Self.breaches(try parts.bytes(), schemas: true)
      #expect(found.map(\.rule) == [.schema], "\(part): \(found)")
      #expect(found.first?.place == part)
    }
  }

  @Test("each rule has a damage that it is for")
  func everyRule() {
    let rules = Set((Self.sheetDamage + Self.partDamage + Self.packageDamage).map(\.rule))
    #expect(Set(Breach.Rule.allCases).subtracting(rules) == [.archive, .schema, .link, .chart])
  }

  @Test("a breach that is meant is looked for, and any other told")
  func exceptions() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.replace("<v>12</v>", "<v>x</v>", in: sheetPart)
    let breach = "cell 表一!B1: no number: x"
    func complaints(_ bytes: [UInt8], _ exceptions: Set<String>) -> [String] {
      WorkbookAudit.complaints(about: bytes, except: exceptions)
    }
    let told = complaints(try parts.bytes(), [])
    #expect(told.contains("breach in a workbook: " + breach))
    #expect(!complaints(try parts.bytes(), [breach]).contains("breach in a workbook: " + breach))
    #expect(complaints(try Sample.plain(), [breach]) == ["not found in a workbook: " + breach])
    #expect(complaints(try Sample.plain(), []) == [])
  }

  // MARK: The archive

  @Test(
    "what an archive must not have is noticed",
    arguments: [
      (6, 45, "needs a version over 2.0"), (8, 1, "flags other than of deflate"),
      (8, 8, "flags other than of deflate"), (12, 1, "a time of day"),
      (14, 0x22, "a date other than 1980-01-01"), (36, 1, "internal attributes"),
      (38, 1, "external attributes"), (5, 3, "made on a system other than DOS"),
      (42, 1, "it does not follow the part before it"),
    ]
  )
  func archive(_ offset: Int, _ value: UInt8, _ text: String) throws {
    var bytes = try Sample.plain()
    let entry = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    )
    bytes[entry + offset] = value
    let found = Self.breaches(bytes)
    #expect(found.contains { $0.rule == .archive && $0.text == text }, "\(found)")
  }

  @Test("extra fields, comments and bytes between are noticed")
  func additions() throws {
    let bytes = try Sample.plain()
    func rules(_ bytes: [UInt8]) -> Set<Breach.Rule> { Set(Self.breaches(bytes).map(\.rule)) }
    #expect(rules(bytes + [0]).contains(.archive))
    #expect(rules([0] + bytes).contains(.archive))
    #expect(rules(Array(bytes.dropLast())).contains(.archive))
    #expect(rules([]) == [.archive])
    // A ZIP64 field on the first entry, of which the lengths tell.
    let entry = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    )
    var wide = bytes
    let name = Int(bytes[entry + 28])
    wide[entry + 30] = 4
    wide.insert(contentsOf: [1, 0, 0, 0], at: entry + 46 + name)
    let size = Int(wide[wide.count - 10]) + Int(wide[wide.count - 9]) << 8 + 4
    wide[wide.count - 10] = UInt8(size & 0xFF)
    wide[wide.count - 9] = UInt8(size >> 8)
    let found = Self.breaches(wide)
    #expect(found.contains { $0.text == "an extra field" }, "\(found)")
  }
}
