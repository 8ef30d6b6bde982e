import Files
import Foundation
import Testing

@Suite struct ScratchFolderTests {
  @Test func isRemovedWithAllThatIsInIt() throws {
    var path = ""
    do {
      let folder = try ScratchFolder()
      path = folder.path
      try folder.write([1], to: "a")
      #expect(FileManager.default.fileExists(atPath: path + "/a"))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func whatARunLeftThatWasKilledIsRemovedByTheNext() throws {
    let manager = FileManager.default
    let folder = try ScratchFolder()
    let parent = (folder.path as NSString).deletingLastPathComponent
    let random = String(UUID().uuidString.lowercased().filter { $0 != "-" })
    // Old ones without a lock go; one that may just be made, one with a lock and one of another name stay.
    let old = parent + "/nianbao-scratch-" + random.prefix(6)
    let young = parent + "/nianbao-scratch-" + random.dropFirst(6).prefix(6)
    let other = parent + "/nianbao-scratch-" + random
    // What a person may call a folder of his own, such as nianbao-backup.
    let own = parent + "/nianbao-" + random.dropFirst(12).prefix(6)
    for path in [old, young, other, own] {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
      try Data([1]).write(to: URL(fileURLWithPath: path + "/input"))
    }
    defer { for path in [young, other, own] { try? manager.removeItem(atPath: path) } }
    let longAgo = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -3600)]
    for path in [old, other, own, folder.path] {
      try manager.setAttributes(longAgo, ofItemAtPath: path)
    }
    _ = try ScratchFolder()
    #expect(!manager.fileExists(atPath: old))
    for path in [young, other, own, folder.path] { #expect(manager.fileExists(atPath: path)) }
  }
}
