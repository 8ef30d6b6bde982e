import Desk
import Foundation
import Nianbao
import ReportFolders
import ReportModel
import Testing

@testable import DeskFolder

@Suite("what the desk writes into its folder")
struct FolderWritingTests {
  private let sample: StoreSample

  init() throws { sample = try StoreSample() }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let stop = Refusal(
    .interrupted,
    message: Wording(zh: "停", en: "stop"),
    remedy: Wording(zh: "", en: "")
  )

  // MARK: Replacing

  @Test("takes the place of a file that is what it was; what it was is kept")
  func replaced() throws {
    try sample.write("旧", to: "甲局.txt")
    let store = try sample.store()
    let old = try store.bytes(of: "甲局.txt")
    let new = try store.replace(
      "甲局.txt",
      with: bytes("新"),
      expecting: old.stamp,
      keepsVersion: true
    )
    #expect(sample.text("甲局.txt") == "新" && new.version == 1)
    #expect(text(try store.bytes(ofVersion: 1, of: "甲局.txt")) == "旧")
    #expect(try store.bytes(of: "甲局.txt").stamp == new.stamp && new.stamp != old.stamp)
    let next = try store.replace(
      "甲局.txt",
      with: bytes("再"),
      expecting: new.stamp,
      keepsVersion: false
    )
    #expect(next.version == nil)
    #expect(try store.versions(of: "甲局.txt").map(\.number) == [1])
  }

  @Test(
    "never takes the place of a file that somebody else has changed, replaced, moved or made",
    arguments: ["changed", "replaced", "removed", "made"]
  )
  func changedElsewhere(_ how: String) throws {
    if how != "made" { try sample.write("旧", to: "甲局.txt") }
    let store = try sample.store()
    _ = try store.listing().files
    let stamp = how == "made" ? nil : try store.bytes(of: "甲局.txt").stamp
    let file = sample.url.appending(path: "甲局.txt")
    switch how {
    case "changed":
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: Data("别人".utf8))
    case "removed": try FileManager.default.removeItem(at: file)
    default: try Data("别人".utf8).write(to: file, options: .atomic)
    }
    let before = sample.text("甲局.txt")
    // Whether the list was looked at since or not.
    for looks in [false, true] {
      if looks { _ = try store.listing().files }
      let refused = try refusal {
        _ = try store.replace("甲局.txt", with: bytes("新"), expecting: stamp, keepsVersion: true)
      }
      #expect(refused == .changedElsewhere, "\(how)")
    }
    #expect(
      sample.text("甲局.txt") == before && sample.names().filter { $0.hasPrefix(".nianbao-") } == []
    )
    #expect(try store.versions(of: "甲局.txt") == [])
  }

  @Test("is told of a change by a program that heeds no lock, up to the last moment")
  func changedBetween() throws {
    try sample.write("旧", to: "甲局.txt")
    let path = sample.path("甲局.txt")
    let store = try sample.store {
      try? Data("别人".utf8).write(to: URL(filePath: path), options: .atomic)
    }
    let stamp = try store.bytes(of: "甲局.txt").stamp
    #expect(
      try refusal {
        _ = try store.replace("甲局.txt", with: bytes("新"), expecting: stamp, keepsVersion: true)
      } == .changedElsewhere
    )
    #expect(sample.text("甲局.txt") == "别人")
    #expect(sample.names() == [".nianbao", "甲局.txt"])
  }

  @Test("ended between the version and the new file leaves the old one, and the version more")
  func killedBetween() throws {
    try sample.write("旧", to: "甲局.txt")
    do {
      let store = try sample.store { () throws(Refusal) in throw Self.stop }
      let stamp = try store.bytes(of: "甲局.txt").stamp
      #expect(
        try refusal {
          _ = try store.replace("甲局.txt", with: bytes("新"), expecting: stamp, keepsVersion: true)
        } == Self.stop
      )
    }
    #expect(sample.text("甲局.txt") == "旧")
    let store = try sample.store()
    let stamp = try store.bytes(of: "甲局.txt").stamp
    let new = try store.replace("甲局.txt", with: bytes("新"), expecting: stamp, keepsVersion: true)
    #expect(new.version == 2 && sample.text("甲局.txt") == "新")
    #expect(text(try store.bytes(ofVersion: 1, of: "甲局.txt")) == "旧")
  }

  @Test("of many writers that saw the same state one alone gets through")
  func together() throws {
    try sample.write("旧", to: "甲局.txt")
    let store = try sample.store()
    let stamp = try store.bytes(of: "甲局.txt").stamp
    let outcomes = Collected<String?>()
    Workers.run(
      count: 24,
      jobs: 8,
      work: { number in
        try? refusal {
          _ = try store.replace(
            "甲局.txt",
            with: Array("\(number)".utf8),
            expecting: stamp,
            keepsVersion: true
          )
        }?.code
      },
      deliver: { outcomes.add($1, at: $0) }
    )
    let won = outcomes.inOrder.indices.filter { outcomes.inOrder[$0] == nil }
    #expect(won.count == 1 && sample.text("甲局.txt") == won.first.map { "\($0)" })
    #expect(outcomes.inOrder.compactMap { $0 }.allSatisfy { $0 == "FILE-CHANGED-ELSEWHERE" })
    #expect(try store.versions(of: "甲局.txt").count == 1)
  }

  @Test(
    "is a new file only under a name that is a report's in the folder",
    arguments: [
      ("甲局.xlsx", nil), ("../甲局.xlsx", "FILE-NAME-RESERVED"), ("/甲局.xlsx", "FILE-BAD-PATH"),
      ("", "FILE-BAD-PATH"), (".甲局.xlsx", "FILE-NAME-RESERVED"), ("甲\0局.xlsx", "FILE-BAD-PATH"),
      ("CON.xlsx", "FILE-BAD-PATH"), ("甲:局.xlsx", "FILE-BAD-PATH"), (#"甲\局.xlsx"#, "FILE-BAD-PATH"),
      ("甲局-退回单.docx", "FILE-NAME-RESERVED"), ("没有/甲局.xlsx", "FILE-NO-FOLDER"),
      (".nianbao/甲局.xlsx", "FILE-NAME-RESERVED"),
    ] as [(String, String?)]
  )
  func newFile(_ name: String, _ code: String?) throws {
    let store = try sample.store()
    let refused = try refusal {
      let made = try store.replace(name, with: [65], expecting: nil, keepsVersion: true)
      #expect(made.version == nil)
      #expect(text(try store.bytes(of: name).bytes) == "A")
    }
    #expect(refused?.code == code, "\(name)")
    #expect(sample.names().count == (code == nil ? 2 : 1))
  }

  // MARK: Arriving

  @Test("has a name that no file has, or had")
  func added() throws {
    let store = try sample.store()
    var names = try (1...2).map { try store.add(bytes("\($0)"), named: "甲局.docx").name }
    // Of a file that is gone explanations may be left, or versions.
    try sample.write("{}", to: "乙局.docx.核实说明.json")
    names.append(try store.add(bytes("乙"), named: "乙局.docx").name)
    _ = try store.keep(bytes("丙"), of: "丙局.docx")
    names.append(try store.add(bytes("丙"), named: "丙局.docx").name)
    #expect(names == ["甲局.docx", "甲局 (2).docx", "乙局 (2).docx", "丙局 (2).docx"])
    #expect(sample.text("甲局.docx") == "1" && sample.text("甲局 (2).docx") == "2")
    #expect(try Set(store.listing().files.map(\.name)) == Set(names))
    #expect(text(try store.bytes(of: "甲局 (2).docx").bytes) == "2")
  }

  @Test(
    "has its name mended where a file system would not take it, and never as a path",
    arguments: [
      ("../../etc/甲局.docx", "甲局.docx"), (#"C:\报告\甲局.docx"#, "甲局.docx"), ("甲:局?.docx", "甲_局_.docx"),
      ("甲\0局.docx", "甲_局.docx"), ("CON.docx", "_CON.docx"), ("甲局", "甲局"), ("甲局. ", "甲局"),
      ("甲局.报告稿", "甲局.报告稿"), ("", "_"), ("/", "_"),
      (String(repeating: "长", count: 100) + ".docx", String(repeating: "长", count: 66) + ".docx"),
    ]
  )
  func mended(_ given: String, _ name: String) throws {
    let file = try sample.store().add([65], named: given)
    #expect(file.name == name && sample.text(name) == "A")
    #expect(sample.names().filter { $0 != ".nianbao" } == [name])
  }

  @Test(
    "is no file that would be no report there",
    arguments: [
      "甲局.docx.核实说明.json", "甲局-退回单.html", "甲局-missing.docx", "修改记录.json", ".甲局.docx", "~$甲局.docx",
      "Thumbs.db", "..",
    ]
  )
  func reserved(_ name: String) throws {
    let store = try sample.store()
    #expect(try refusal { _ = try store.add([65], named: name) } == .reservedName, "\(name)")
    #expect(sample.names() == [".nianbao"])
  }

  @Test("is no larger than a report may be")
  func tooLarge() throws {
    let store = try sample.store()
    let large = [UInt8](repeating: 65, count: (64 << 20) + 1)
    #expect(try refusal { _ = try store.add(large, named: "甲局.txt") }?.code == "INPUT-LIMIT")
    #expect(sample.names() == [".nianbao"])
  }

  // MARK: Reasons

  @Test("are reasons beside a report, if nobody else has written others")
  func reasons() throws {
    try sample.write("甲", to: "甲局.txt")
    let store = try sample.store()
    let one = ExplainedFinding(
      code: "SUM-B3",
      cells: [],
      quote: nil,
      reason: "经核实无误",
      date: "2026-01-12"
    )
    #expect(try store.reasons(of: "甲局.txt") == [])
    try store.write([one], of: "甲局.txt", expecting: [])
    #expect(try store.reasons(of: "甲局.txt") == [one])
    #expect(
      try refusal { try store.write([], of: "甲局.txt", expecting: []) } == .changedElsewhere
    )
    #expect(try store.listing().files.map(\.name) == ["甲局.txt"])
    try store.write([], of: "甲局.txt", expecting: [one])
    #expect(sample.names() == [".nianbao", "甲局.txt"])
  }
}
