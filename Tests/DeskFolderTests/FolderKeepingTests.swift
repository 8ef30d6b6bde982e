import Desk
import Foundation
import Glibc
import Nianbao
import ReportFolders
import ReportModel
import Testing

@testable import DeskFolder

@Suite("what the desk keeps beside the reports")
struct FolderKeepingTests {
  private let sample: StoreSample

  init() throws { sample = try StoreSample() }

  // MARK: Versions

  @Test("versions have names that every file system takes, and say when they were kept")
  func versions() throws {
    let store = try sample.store()
    #expect(try store.keep([65], of: "一街道/甲局.docx") == 1)
    #expect(try store.keep([65, 66], of: "一街道/甲局.docx") == 2)
    let names = sample.names(in: ".nianbao/versions/一街道%2F甲局.docx")
    #expect(
      names.count == 2
        && names.allSatisfy { name in
          name.wholeMatch(of: /000[12] \d{4}-\d\d-\d\dT\d{6}[+-]\d{4}\.docx/) != nil
        },
      "\(names)"
    )
    let kept = try store.versions(of: "一街道/甲局.docx")
    #expect(kept.map(\.number) == [1, 2] && kept.map(\.byteCount) == [1, 2])
    #expect(
      kept.allSatisfy {
        $0.time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/) != nil
      },
      "\(kept)"
    )
    #expect(text(try store.bytes(ofVersion: 2, of: "一街道/甲局.docx")) == "AB")
    let gone = try refusal { _ = try store.bytes(ofVersion: 3, of: "一街道/甲局.docx") }
    #expect(gone?.code == "FILE-NOT-FOUND" && gone?.message.zh.contains("第 3 个版本") == true)
    #expect(try store.versions(of: "乙局.docx") == [])
  }

  @Test("of too many versions the oldest but the first goes, and numbers go on")
  func versionLimit() throws {
    let store = try sample.store(versionLimit: 4)
    for number in 1...9 { #expect(try store.keep([UInt8(number)], of: "甲局.txt") == number) }
    #expect(try store.versions(of: "甲局.txt").map(\.number) == [1, 7, 8, 9])
    #expect(try store.bytes(ofVersion: 1, of: "甲局.txt") == [1])
    #expect(VersionArchive.countLimit == 1_000)
  }

  @Test("versions of many files at once get numbers of their own")
  func versionsTogether() throws {
    let store = try sample.store()
    Workers.run(
      count: 40,
      jobs: 8,
      work: { try? store.keep([UInt8($0)], of: "\($0 % 2).txt") },
      deliver: { _, _ in }
    )
    for name in ["0.txt", "1.txt"] {
      #expect(try store.versions(of: name).map(\.number) == Array(1...20))
    }
  }

  @Test("no two files share the folder of their versions")
  func folderNames() {
    let long = String(repeating: "长", count: 300)
    let files = [
      "甲/乙.txt", "甲%2F乙.txt", "甲_乙.txt", "甲:乙.txt", "CON", "%_CON", "_CON", "con.txt", ".甲", "甲.",
      "甲 ", "甲",
      long + "1", long + "2", "\u{202E}甲", #"\xBC"#, "\u{10FEBC}",
    ]
    let names = files.map { VersionFolderName.text(for: $0) }
    #expect(Set(names.map { $0.lowercased() }).count == files.count, "\(names)")
    for name in names {
      #expect(name.utf8.count <= 230 && !name.contains(/[\/\\:*?"<>|\u{0}-\u{1F}]/), "\(name)")
      #expect(name.first != "." && name.last != "." && name.last != " ")
    }
  }

  @Test("where versions cannot be kept, nothing is replaced")
  func noVersions() throws {
    try sample.write("旧", to: "甲局.txt")
    let store = try sample.store()
    try sample.write("", to: ".nianbao/versions")
    let stamp = try store.bytes(of: "甲局.txt").stamp
    let refused = try refusal {
      _ = try store.replace("甲局.txt", with: [65], expecting: stamp, keepsVersion: true)
    }
    #expect(refused?.code == "FILE-NOT-FOLDER" && sample.text("甲局.txt") == "旧")
  }

  @Test("a link in the place of what is hidden is not followed")
  func hiddenLink() throws {
    let outside = try StoreSample()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: sample.path(".nianbao"),
      withDestinationPath: outside.url.path
    )
    #expect(try refusal { _ = try sample.store() }?.code == "FILE-IS-FOLDER")
    try manager.removeItem(atPath: sample.path(".nianbao"))
    let store = try sample.store()
    for name in ["versions", "log.jsonl"] {
      try manager.createSymbolicLink(
        atPath: sample.path(".nianbao/" + name),
        withDestinationPath: outside.path(name)
      )
    }
    try manager.createDirectory(atPath: outside.path("versions"), withIntermediateDirectories: true)
    #expect(try refusal { _ = try store.keep([65], of: "甲局.txt") }?.code == "FILE-IS-FOLDER")
    #expect(try refusal { try store.append([65]) }?.code == "FILE-BAD-PATH")
    #expect(outside.names() == ["versions"] && outside.names(in: "versions") == [])
  }

  // MARK: Log

  @Test("the log holds whole lines, in order; a torn one at its end is none, and is cut off")
  func log() throws {
    let store = try sample.store()
    #expect(try store.log() == [])
    for line in ["{\"一\":1}", "{\"二\":2}"] { try store.append(Array(line.utf8)) }
    let handle = try FileHandle(forUpdating: sample.url.appending(path: ".nianbao/log.jsonl"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"三\":".utf8))
    #expect(text(try store.log()) == "{\"一\":1}\n{\"二\":2}\n")
    try store.append(Array("{\"四\":4}".utf8))
    #expect(sample.text(".nianbao/log.jsonl") == "{\"一\":1}\n{\"二\":2}\n{\"四\":4}\n")
  }

  @Test("a log that is one torn line, however long, begins anew")
  func tornLog() throws {
    let store = try sample.store()
    try sample.write(String(repeating: "x", count: 200_000), to: ".nianbao/log.jsonl")
    #expect(try store.log() == [])
    try store.append([65])
    #expect(sample.text(".nianbao/log.jsonl") == "A\n")
  }

  @Test("lines of many threads do not mix")
  func logTogether() throws {
    let store = try sample.store()
    Workers.run(
      count: 200,
      jobs: 8,
      work: { number in
        try? store.append(Array("\(number) \(String(repeating: "x", count: number))".utf8))
      },
      deliver: { _, _ in }
    )
    let lines = text(try store.log()).split(separator: "\n")
    #expect(
      lines.count == 200
        && lines.allSatisfy { line in
          let parts = line.split(separator: " ")
          return Int(parts[0]) == (parts.count > 1 ? parts[1].utf8.count : 0)
        }
    )
  }

  @Test("a log past 64 MiB is refused with what to do, and does not grow past it")
  func longLog() throws {
    let store = try sample.store()
    try store.append([65])
    let path = sample.path(".nianbao/log.jsonl")
    #expect(truncate(path, (64 << 20) - 2) == 0)
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.seek(toOffset: (64 << 20) - 3)
    try handle.write(contentsOf: Data("\n".utf8))
    try store.append([66])
    #expect(try store.log().count == 64 << 20)
    let full = try refusal { try store.append([67]) }
    #expect(full?.code == "INPUT-LIMIT" && full?.remedy.zh.contains("log.jsonl 移到别处") == true)
    #expect(truncate(path, (64 << 20) + 1) == 0)
    #expect(try refusal { _ = try store.log() }?.remedy == full?.remedy)
  }

  @Test("a folder in the place of the log is told")
  func logFolder() throws {
    let store = try sample.store()
    try sample.write("", to: ".nianbao/log.jsonl/x")
    for body in [{ try store.append([65]) }, { _ = try store.log() }] {
      let refused = try refusal(body)
      #expect(refused?.code == "FILE-IS-FOLDER" && refused?.message.zh.contains("操作记录") == true)
    }
  }

  // MARK: Lock

  @Test("a second server on the folder is refused, whatever path leads there; then it gets in")
  func lock() throws {
    let link = sample.url.deletingLastPathComponent().appending(path: "nianbao-link-\(UUID())")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: sample.url)
    defer { try? FileManager.default.removeItem(at: link) }
    func whileOneIsThere() throws {
      let store = try sample.store()
      for path in [sample.url.path, link.path] {
        let refused = try refusal { _ = try FolderStore(path) }
        #expect(refused == .folderInUse)
      }
      withExtendedLifetime(store) {}
    }
    try whileOneIsThere()
    _ = try sample.store()
  }
}
