import Foundation
import Nianbao
import Testing

@testable import NianbaoCommand

@Suite("the kinds of finding and refusal are listed where they are declared")
struct KindCatalogueTests {
  /// A kind that a source declares.
  private struct Declaration {
    let name: String
    let code: String
    let target: Substring
    let file: String
  }

  /// The sources by their paths, comments left out.
  private static let sources: [String: String] = {
    let folder = Program.fixtures.deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: folder.path)
    var sources: [String: String] = [:]
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift"),
        let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
      else { continue }
      sources[file] = text.split(separator: "\n").filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }.joined(separator: "\n")
    }
    return sources
  }()

  /// The sources that make kinds, or may: patterns are slow, and few sources do.
  private static let makers = sources.filter { $0.value.range(of: "Kind(") != nil }

  /// The names that each source uses.
  private static let uses = sources.mapValues { usedNames(in: $0) }

  private static let declarations: [Declaration] = makers.flatMap { file, text in
    text.matches(
      of: /static let (\w+) = (?:Finding|Refusal)Kind\(\s*code: "([A-Z0-9-]+)"/
    ).map { match in
      Declaration(
        name: String(match.1),
        code: String(match.2),
        target: file.prefix { $0 != "/" },
        file: file
      )
    }
  }

  /// The codes that are made from a family of rules or claims.
  private static let familyCodes =
    EditionRegistry.shipped.ruleFamilies.map(\.code)
    + EditionRegistry.shipped.claimFamilies.map { FindingKind.claim($0).code }

  @Test("what is declared is listed, and nothing else is")
  func listed() {
    let declared = Self.declarations.map(\.code) + Self.familyCodes
    #expect(Self.declarations.count > 100)
    #expect(Set(declared) == Set(KindCatalogue.program.descriptions.map(\.code)))
    #expect(Set(declared).count == declared.count)
  }

  @Test("each target lists its own kinds")
  func targets() {
    for kind in Self.declarations {
      let list = Self.uses.first {
        $0.key.hasPrefix("\(kind.target)/") && $0.key.contains("KindCatalogue")
      }
      #expect(list?.value.contains(kind.name) == true, "\(kind.code)")
    }
  }

  @Test("no kind is made but by a declaration that the lists are held against")
  func made() {
    for (file, text) in Self.makers {
      let made = text.ranges(of: /\b(?:Finding|Refusal)Kind\((?!for: )/).count
      let declared = Self.declarations.count { $0.file == file }
      let families = text.ranges(of: /-> FindingKind \{\s*FindingKind\(/).count
      // The catalogue's own list is no kind.
      #expect(made == declared + families, "\(file)")
    }
  }

  @Test("what is listed is raised somewhere")
  func raised() {
    let users = Self.sources.filter { file, text in
      !file.contains("KindCatalogue")
        && (file.hasPrefix("ReportModel/")
          || text.contains("import ReportModel") || text.contains("import Nianbao"))
    }
    let used = users.keys.reduce(into: Set()) { $0.formUnion(Self.uses[$1] ?? []) }
    for kind in Self.declarations {
      #expect(used.contains(kind.name), "\(kind.code)")
    }
  }

  @Test("a remedy that needs the command line says so: pages and slips have none")
  func remedies() {
    for kind in KindCatalogue.program.descriptions {
      guard let remedy = kind.remedy else { continue }
      if remedy.zh.contains("--") || remedy.zh.contains("nianbao ") {
        #expect(remedy.zh.contains("命令行"), "\(kind.code): \(remedy.zh)")
      }
    }
  }

  @Test("no kind is of a version of the rules that is still to come")
  func versions() {
    for kind in KindCatalogue.program.descriptions {
      #expect(kind.since <= .current && kind.since.number >= 1, "\(kind.code)")
    }
  }

  /// The names that stand behind a dot at the begin of an expression, and are not those of functions.
  private static func usedNames(in text: String) -> Set<String> {
    var names: Set<String> = []
    // Between two dots, what does not begin with a name or goes on as a call is none.
    let pieces = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      guard let last = before.last, " (,[".utf8.contains(last) else { continue }
      let name = piece.prefix(while: isOfName)
      let next = piece.dropFirst(name.count).first
      if !name.isEmpty, next != UInt8(ascii: "(") { names.insert(String(Substring(name))) }
    }
    return names
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
