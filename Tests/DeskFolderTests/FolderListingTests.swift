import Desk
import Foundation
import Glibc
import Nianbao
import ReportFolders
import ReportModel
import Testing

@testable import DeskFolder

@Suite("the files of a district's folder")
struct FolderListingTests {
  private let sample: StoreSample

  init() throws { sample = try StoreSample() }

  @Test("are what may be reports, in the order of their names; slips are told apart")
  func listed() throws {
    for name in [
      "乙局.txt", "一街道/甲局.docx", "乙局.txt.核实说明.json", "修改记录.json", "丙局-退回单.html", "~$甲局.docx",
      ".隐藏.txt", "desktop.ini",
    ] {
      try sample.write(name, to: name)
    }
    let store = try sample.store()
    #expect(try store.listing().files.map(\.name) == ["一街道/甲局.docx", "乙局.txt"])
    #expect(try store.listing().passed == ["丙局-退回单.html"])
    #expect(try store.listing().files.allSatisfy { $0.date?.seconds ?? 0 > 1_700_000_000 })
    #expect(text(try store.bytes(of: "一街道/甲局.docx").bytes) == "一街道/甲局.docx")
  }

  @Test("may be named in bytes that are no text, and have names of their own all the same")
  func bytesAsNames() throws {
    for (name, content) in [([0xBC, 0xD7], "bytes"), (Array(#"\xBC\xD7"#.utf8), "text")] {
      let path = Array((sample.url.path + "/").utf8) + name + [0]
      let file = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
        fopen($0.baseAddress, "w")
      }
      fputs(content, file)
      fclose(file)
    }
    let store = try sample.store()
    let files = try store.listing().files
    #expect(Set(files.map(\.name)).count == 2 && files.contains { $0.name == #"\xBC\xD7"# })
    let read = try files.map { text(try store.bytes(of: $0.name).bytes) }
    #expect(Set(read) == ["bytes", "text"])
    for file in files {
      let new = try store.replace(
        file.name,
        with: Array("new".utf8),
        expecting: file.stamp,
        keepsVersion: true
      )
      #expect(new.version == 1)
    }
    #expect(sample.names(in: ".nianbao/versions").count == 2)
    #expect(sample.names().count == 3)
  }

  @Test("have another stamp when they have changed, and the same when they have not")
  func stamps() throws {
    try sample.write("1", to: "甲局.txt")
    let store = try sample.store()
    let before = try store.listing().files
    #expect(try store.listing().files == before)
    let stamp = try #require(before.first?.stamp)
    #expect(try store.bytes(of: "甲局.txt").stamp == stamp)
    try sample.write("2", to: "甲局.txt")
    #expect(try store.listing().files.first?.stamp != stamp)
  }

  @Test("have another stamp than they were read with also where the same size is written at once")
  func stampsOfOneMoment() throws {
    try sample.write("0", to: "甲局.txt")
    let store = try sample.store()
    for number in 1...9 {
      let read = try store.bytes(of: "甲局.txt")
      try writeInPlace(String(number))
      #expect(try store.stamp(of: "甲局.txt") != read.stamp)
      let again = try store.bytes(of: "甲局.txt")
      #expect(again.bytes == Array(String(number).utf8))
      let own = try store.replace(
        "甲局.txt",
        with: Array("x".utf8),
        expecting: again.stamp,
        keepsVersion: false
      )
      try writeInPlace(String(number))
      #expect(try store.stamp(of: "甲局.txt") != own.stamp)
    }
  }

  private func writeInPlace(_ text: String) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: sample.path("甲局.txt")))
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  @Test("have another stamp where only what is explained beside them has changed")
  func stampsOfExplanations() throws {
    try sample.write("1", to: "甲局.txt")
    let store = try sample.store()
    let before = try #require(try store.listing().files.first)
    try sample.write("[]", to: ExplainedFile.path(for: "甲局.txt"))
    let explained = try #require(try store.listing().files.first)
    #expect(explained.stamp == before.stamp)
    #expect(before.reasons == nil && explained.reasons != nil)
  }

  @Test(
    "are nothing that a browser may name otherwise",
    arguments: [
      "../外.txt", "..", "/etc/passwd", "", ".", "一街道", "一街道/", "一街道/../甲局.txt", "./甲局.txt",
      "甲局.txt/",
      ".nianbao/lock", "甲局.txt.核实说明.json", "甲局.txt\0", "甲局", "\u{FFFD}",
    ]
  )
  func otherNames(_ name: String) throws {
    try sample.write("甲", to: "甲局.txt")
    try sample.write("乙", to: "一街道/乙局.txt")
    try sample.write("{}", to: "甲局.txt.核实说明.json")
    let store = try sample.store()
    #expect(try refusal { _ = try store.bytes(of: name) }?.code == "FILE-NOT-FOUND")
    #expect(try refusal { _ = try store.reasons(of: name) }?.code == "FILE-NOT-FOUND")
    #expect(try refusal { try store.write([], of: name, expecting: []) }?.code == "FILE-NOT-FOUND")
  }

  @Test("are no links that lead out of the folder; links within it are files")
  func links() throws {
    let outside = try StoreSample()
    try outside.write("外", to: "外.txt")
    try sample.write("甲", to: "甲局.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: sample.path("外.txt"),
      withDestinationPath: outside.path("外.txt")
    )
    try manager.createSymbolicLink(atPath: sample.path("内.txt"), withDestinationPath: "甲局.txt")
    try manager.createSymbolicLink(atPath: sample.path("外"), withDestinationPath: outside.url.path)
    let store = try sample.store()
    let names = try store.listing().files.map(\.name)
    #expect(names == ["内.txt", "外.txt", "外/", "甲局.txt"])
    #expect(text(try store.bytes(of: "内.txt").bytes) == "甲")
    for (name, code) in [("外.txt", "FILE-NOT-REGULAR"), ("外/", "FILE-IS-FOLDER")] {
      #expect(try refusal { _ = try store.bytes(of: name) }?.code == code)
    }
    let stamp = try store.listing().files.first { $0.name == "外.txt" }?.stamp
    let refused = try refusal {
      _ = try store.replace("外.txt", with: [65], expecting: stamp, keepsVersion: true)
    }
    #expect(refused == .linkElsewhere && outside.text("外.txt") == "外")
  }

  @Test("are not read from a folder that has become a link since")
  func folderSwapped() throws {
    let outside = try StoreSample()
    try outside.write("外", to: "甲局.txt")
    try sample.write("内", to: "一街道/甲局.txt")
    let store = try sample.store()
    #expect(text(try store.bytes(of: "一街道/甲局.txt").bytes) == "内")
    try FileManager.default.removeItem(at: sample.url.appending(path: "一街道"))
    try FileManager.default.createSymbolicLink(
      atPath: sample.path("一街道"),
      withDestinationPath: outside.url.path
    )
    #expect(try refusal { _ = try store.bytes(of: "一街道/甲局.txt") } == .linkElsewhere)
  }

  @Test("a folder that is not there is told, and a file is none")
  func noFolder() throws {
    try sample.write("甲", to: "甲局.txt")
    for name in ["没有", "甲局.txt"] {
      #expect(try refusal { _ = try FolderStore(sample.path(name)) }?.code == "FILE-NOT-FOUND")
    }
  }
}
