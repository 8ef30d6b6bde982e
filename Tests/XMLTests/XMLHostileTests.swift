import Foundation
import Testing
import XML

@Suite struct XMLHostileTests {
  /// Runs the closure and returns how many seconds it took.
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  @Test(
    "a DOCTYPE is refused whatever it holds",
    arguments: [
      "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
      "<!DOCTYPE a PUBLIC 'x' 'http://127.0.0.1:9/x.dtd'><a/>",
      "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>",
      "<?xml version='1.0'?><!-- c -->\n<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a/>",
    ]
  )
  func documentType(_ document: String) {
    #expect(refusal(document)?.kind == .documentType)
  }

  @Test func entityBombsAreRefused() {
    var document = "<!DOCTYPE a [<!ENTITY e0 '0123456789'>"
    for level in 1...12 {
      let body = String(repeating: "&e\(level - 1);", count: 10)
      document += "<!ENTITY e\(level) '\(body)'>"
    }
    document += "]><a b='&e12;'>&e12;</a>"
    let time = seconds { #expect(refusal(document)?.kind == .documentType) }
    #expect(time < 1)
  }

  @Test func externalEntitiesAreNotRead() throws {
    let canary = FileManager.default.temporaryDirectory
      .appendingPathComponent("canary-\(UUID().uuidString).txt")
    try Data("CANARY".utf8).write(to: canary)
    defer { try? FileManager.default.removeItem(at: canary) }
    let document = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file://\(canary.path)'>]><a>&e;</a>"
    var recorder = Recorder()
    #expect(throws: XMLError.self) {
      try XMLParser.parse(Array(document.utf8), handler: &recorder)
    }
    #expect(recorder.lines.isEmpty)
    let bytes = XMLEncodingTests.utf16(document, bigEndian: false, mark: true)
    #expect(refusal(bytes)?.kind == .documentType)
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<a>", count: 1_000_000)
    let time = seconds { #expect(refusal(deep)?.kind == .limit(.depth, 64)) }
    #expect(time < 2)
    let allowed = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    #expect(refusal(allowed) == nil)
  }

  @Test func longStartTagsAreRefused() {
    let attribute = "<a>\n<b c=\"" + String(repeating: "x", count: 20_000_000) + "\"/></a>"
    #expect(refusal(attribute)?.kind == .limit(.startTagBytes, 65536))
    #expect(refusal(attribute)?.line == 2)
    let many = "<a " + (0..<200_000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    let time = seconds { #expect(refusal(many)?.kind == .limit(.startTagBytes, 65536)) }
    #expect(time < 2)
    let unquoted = "<a b='" + String(repeating: ">", count: 70_000) + "'/>"
    #expect(refusal(unquoted)?.kind == .limit(.startTagBytes, 65536))
  }

  @Test func manyTagsJustUnderTheLimitEndInTime() {
    let tag = "<a " + (0..<6000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    let document = "<r>" + String(repeating: tag, count: 400) + "</r>"
    let time = seconds { #expect(refusal(document)?.kind == .limit(.attributes, 1024)) }
    #expect(time < 2)
    let namespaces = "<a " + (0..<300).map { "xmlns:a\($0)='u'" }.joined(separator: " ") + "/>"
    #expect(refusal(namespaces)?.kind == .limit(.namespaces, 256))
  }

  @Test func longTextAndCommentsAreNotMistakenForTags() {
    let text = String(repeating: "x", count: 100_000)
    #expect(refusal("<a>\(text)</a>") == nil)
    #expect(refusal("<a><!-- <b \(text) --></a>") == nil)
    #expect(refusal("<a><![CDATA[ <b \(text) ]]></a>") == nil)
    #expect(refusal("<a><?p <b \(text) ?></a>") == nil)
  }

  @Test func textIsLimited() {
    let text = "<a>" + String(repeating: "x", count: 12_000_000) + "</a>"
    #expect(refusal(text)?.kind == .limit(.textBytes, 1 << 20))
    let pieces = "<a>" + String(repeating: "甲<!---->", count: 400_000) + "</a>"
    #expect(refusal(pieces)?.kind == .limit(.textBytes, 1 << 20))
    let section = "<a><![CDATA[" + String(repeating: "x", count: 2_000_000) + "]]></a>"
    #expect(refusal(section)?.kind == .limit(.textBytes, 1 << 20))
  }

  @Test func theSizeOfTheDocumentIsLimited() throws {
    var limits = XMLLimits.default
    limits.documentBytes = 10
    let error = try #require(refusal(Array("<a>1234567</a>".utf8), limits: limits))
    #expect(error.kind == .limit(.documentBytes, 10))
    #expect(error.message == "the size of the file is past the limit of 10 B")
  }

  @Test func nothingIsReadAfterAnError() {
    // What follows would take minutes if libxml2 went on.
    let many = "<b " + (0..<6000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    let document = "<r></x>" + String(repeating: many, count: 400)
    let time = seconds { #expect(refusal(document)?.kind == .notWellFormed) }
    #expect(time < 1)
  }
}
