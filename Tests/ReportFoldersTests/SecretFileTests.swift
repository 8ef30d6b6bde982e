import Foundation
import Nianbao
import ReportFolders
import Testing

@Suite("the file of a secret")
struct SecretFileTests {
  private let folder: ReportFolderSample

  init() throws { folder = try ReportFolderSample() }

  private func code(_ text: String, mode: Int = 0o600) throws -> String? {
    try folder.write(text, to: "secret")
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: folder.path("secret")
    )
    do {
      _ = try SecretFile(at: folder.path("secret"))
      return nil
    } catch {
      return error.code
    }
  }

  @Test("is read without the end of its line")
  func read() throws {
    #expect(try code("0123456789abcdef\n") == nil)
    #expect(try SecretFile(at: folder.path("secret")).secret == Array("0123456789abcdef".utf8))
  }

  @Test("is refused where others may read or write it", arguments: [0o640, 0o604, 0o620, 0o644])
  func open(_ mode: Int) throws {
    #expect(try code("0123456789abcdef", mode: mode) == "SECRET-UNFIT")
  }

  @Test(
    "is refused where it is short, or nothing that a header takes",
    arguments: [
      "", "\n", "0123456789abcde\n", "0123456789 abcdef", "0123456789abcdef\nmore\n",
      "一二三四五六七八九十一二三四五六",
    ]
  )
  func unfit(_ text: String) throws { #expect(try code(text) == "SECRET-UNFIT") }

  @Test("is told where it is not there, or is a folder")
  func missing() {
    for (name, code) in [("none", "FILE-NOT-FOUND"), ("", "FILE-IS-FOLDER")] {
      let refusal = #expect(throws: Refusal.self) { try SecretFile(at: folder.path(name)) }
      #expect(refusal?.code == code)
    }
  }
}
