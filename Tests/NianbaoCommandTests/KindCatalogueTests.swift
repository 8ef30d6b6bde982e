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

  private static let declarations: [Declaration] = sources.flatMap { file, text in
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
      let list = Self.sources.first {
        $0.key.hasPrefix("\(kind.target)/") && $0.key.contains("KindCatalogue")
      }
      #expect(list?.value.firstRange(of: Self.use(of: kind)) != nil, "\(kind.code)")
    }
  }

  @Test("no kind is made but by a declaration that the lists are held against")
  func made() {
    for (file, text) in Self.sources {
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
    for kind in Self.declarations {
      let use = Self.use(of: kind)
      #expect(users.values.contains { $0.firstRange(of: use) != nil }, "\(kind.code)")
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

  /// The name where it is used: behind a dot, and not that of a function.
  private static func use(of kind: Declaration) -> Regex<Substring> {
    // The name is one word, so that the pattern is always whole.
    guard let use = try? Regex("[ (,\\[]\\.\(kind.name)(?![\\w(])", as: Substring.self) else {
      preconditionFailure("no pattern for \(kind.name)")
    }
    return use
  }
}
