import Foundation
import Testing
import XML

@Suite struct XMLSchemaTests {
  private func order(_ counts: String..., name: String = "a&amp;b") -> [UInt8] {
    let body = counts.map { "<count>\($0)</count>\n" }.joined()
    return Array("<order xmlns=\"urn:o\" name=\"\(name)\">\n\(body)</order>".utf8)
  }

  @Test func validatesWhileReading() throws {
    let schema = try XMLSchema(Array(orderSchema.utf8))
    try schema.validate(order("1", "2"))
    let lines = try events(order("1"), schema: schema)
    #expect(lines.first == "<urn:o|order |name=a&b")
    let error = try #require(refusal(order("1", "x", "-2"), schema: schema))
    #expect(error.kind == .invalid && error.line == 3)
    #expect(error.violations.first?.line == 3 && error.violations.last?.line == 4)
    #expect(error.message.contains("'x'") && error.code != 0)
    #expect(refusal(order(), schema: schema)?.kind == .invalid)
    #expect(refusal(order("1", name: "a&amp;#38;b"), schema: schema)?.kind == .invalid)
    #expect(refusal(Array("<order/>".utf8), schema: schema)?.kind == .invalid)
    #expect(refusal(Array("<order xmlns='urn:o'>".utf8), schema: schema)?.kind == .notWellFormed)
  }

  @Test func violationsAreLimited() throws {
    let schema = try XMLSchema(Array(orderSchema.utf8))
    let many = String(repeating: "<count>x</count>", count: 10_000)
    let document = Array("<order xmlns='urn:o'>\(many)</order>".utf8)
    #expect(refusal(document, schema: schema)?.violations.count == 20)
  }

  @Test func validatesWhatWasWritten() throws {
    let schema = try XMLSchema(Array(orderSchema.utf8))
    for (value, isValid) in [(1, true), (-1, false)] {
      var writer = XMLWriter()
      writer.startElement("order")
      writer.attribute("xmlns", "urn:o")
      writer.element("count", value)
      writer.endElement()
      let bytes = try writer.finish()
      do throws(XMLError) {
        try schema.validate(bytes)
        #expect(isValid)
      } catch {
        #expect(!isValid && error.kind == .invalid)
      }
    }
  }

  @Test func schemaLocationIsNotFollowed() throws {
    let schema = try XMLSchema(Array(orderSchema.utf8))
    let other = FileManager.default.temporaryDirectory
      .appendingPathComponent("other-\(UUID().uuidString).xsd")
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">
      <xs:element name="other"/></xs:schema>
      """
    try Data(text.utf8).write(to: other)
    defer { try? FileManager.default.removeItem(at: other) }
    let document = """
      <x:other xmlns:x="urn:x" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"
        i:schemaLocation="urn:x file://\(other.path)"/>
      """
    let error = try #require(refusal(Array(document.utf8), schema: schema))
    #expect(error.kind == .invalid)
  }

  @Test func aBrokenSchemaSaysWhy() {
    for text in [
      "", "<a/>", "<xs:schema", orderSchema.replacing("nonNegativeInteger", with: "none"),
    ] {
      do throws(XMLError) {
        _ = try XMLSchema(Array(text.utf8))
        Issue.record("compiled")
      } catch {
        #expect(error.kind == .schema && !error.message.isEmpty)
      }
    }
  }

  @Test func concurrentVerdictsAreRight() async throws {
    let schema = try XMLSchema(Array(orderSchema.utf8))
    let valid = order("1", "2", "3")
    let invalid = order("1", "zwei")
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var wrong = 0
          for document in 0..<500 {
            let isValid = (task + document) % 2 == 0
            let error = refusal(isValid ? valid : invalid, schema: schema)
            if (error == nil) != isValid || (!isValid && error?.kind != .invalid) { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test func schematronReportsWhatDoesNotHold() throws {
    let schema = try XMLSchematron(
      Array(
        """
        <sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron">
        <sch:ns prefix="o" uri="urn:o"/>
        <sch:pattern name="合计"><sch:rule context="o:order">
        <sch:assert test="o:count[1] = sum(o:count[position() &gt; 1])">总计不等于各项之和</sch:assert>
        </sch:rule></sch:pattern></sch:schema>
        """.utf8
      )
    )
    #expect(try schema.validate(order("3", "1", "2")).isEmpty)
    let failures = try schema.validate(order("4", "1", "2"))
    #expect(failures.map(\.message) == ["总计不等于各项之和"])
    #expect(failures.first?.path == "/*" && failures.first?.line == 1)
    #expect(throws: XMLError.self) { try schema.validate(Array("<!DOCTYPE a><a/>".utf8)) }
    #expect(throws: XMLError.self) { try XMLSchematron(Array("<a/>".utf8)) }
  }
}
