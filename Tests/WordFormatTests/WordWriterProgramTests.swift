import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("Word documents in other programs", .tags(.programs), .startsPrograms)
struct WordWriterProgramTests {
  private static let reports = EditionRegistry.shipped.editions.map { edition in
    var maker = BalancedReport(seed: 11)
    var report = maker.report(on: edition)
    report.values[0] = .number(NumberValue(.count(0), note: "（其中修订 0 件）"))
    return report
  }

  @Test("python-docx finds every value", .enabled(if: Programs.pythonDocx != nil, "no python-docx"))
  func pythonDocx() throws {
    let python = try #require(Programs.pythonDocx)
    for report in Self.reports {
      let output = try Programs.withFolder { folder in
        let path = folder + "/a.docx"
        try Data(report.written(as: .docx).bytes).write(to: URL(fileURLWithPath: path))
        let script = """
          import docx, sys
          document = docx.Document(sys.argv[1])
          for table in document.tables:
              for row in table.rows:
                  print("\\t".join(cell.text for cell in row.cells))
          """
        return try Programs.run(python, ["-c", script, path]).output
      }
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      }
      var row = 0
      for table in report.form.tables {
        for cells in table.layout.rows {
          for cell in cells {
            #expect(lines[row][cell.column] == cell.text(in: report))
          }
          row += 1
        }
      }
    }
  }

  @Test(
    "LibreOffice opens a document, saves it, and it is the same report",
    .enabled(if: Programs.writer != nil, "no LibreOffice Writer")
  )
  func libreOffice() throws {
    let written = try Self.reports.map { try $0.written(as: .docx).bytes }
    let saved = try Programs.convertedByLibreOffice(
      written,
      of: "docx",
      to: "docx:MS Word 2007 XML"
    )
    for (bytes, report) in zip(saved, Self.reports) {
      let read = try ReportFile(reading: bytes).report
      #expect(read.values == report.values)
      #expect(read.title == report.title)
      #expect(read.sections == report.sections)
    }
    for bytes in try Programs.convertedByLibreOffice(written, of: "docx", to: "pdf") {
      #expect(bytes.starts(with: Array("%PDF".utf8)))
    }
  }

  @Test(
    "the parts that are described by the schemas of the package are valid",
    .enabled(if: Programs.schemas != nil, "NIANBAO_OOXML_XSD names no folder"),
    .enabled(if: Programs.xmllint != nil, "no xmllint")
  )
  func packageParts() throws {
    let schemas = try #require(Programs.schemas)
    let xmllint = try #require(Programs.xmllint)
    let parts = try ArchiveParts(Self.reports[0].written(as: .docx).bytes)
    for (name, schema) in [
      ("[Content_Types].xml", "opc-contentTypes.xsd"), ("_rels/.rels", "opc-relationships.xsd"),
      ("word/_rels/document.xml.rels", "opc-relationships.xsd"),
      ("docProps/app.xml", "shared-documentPropertiesExtended.xsd"),
    ] {
      try Programs.withFolder { folder in
        try parts.text(name).write(toFile: folder + "/a.xml", atomically: false, encoding: .utf8)
        let result = try Programs.run(
          xmllint,
          ["--noout", "--nonet", "--schema", "\(schemas)/\(schema)", folder + "/a.xml"]
        )
        #expect(result.status == 0, "\(name): \(result.output)")
      }
    }
  }
}
