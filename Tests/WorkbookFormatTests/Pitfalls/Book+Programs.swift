import TestSupport
import Testing

/// The shape of what other programs save, put on a workbook of this one.
extension Book {
  /// The traits of a workbook that Excel has saved.
  mutating func saveAsExcel() throws {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let extensions =
      main
      + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac xr xr2 xr3\""
      + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\""
      + " xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\""
      + " xmlns:xr2=\"http://schemas.microsoft.com/office/spreadsheetml/2015/revision2\""
      + " xmlns:xr3=\"http://schemas.microsoft.com/office/spreadsheetml/2016/revision3\""
    var chain = ""
    for (number, part) in sheetParts.enumerated() {
      for formula in text(part).components(between: "<c r=\"", and: "</c>")
      where formula.contains("<f>") {
        chain += "<c r=\"\(formula.prefix { $0 != "\"" })\" i=\"\(number + 1)\" l=\"1\"/>"
      }
      change(part) { text in
        text.replacing(
          main,
          with: extensions + " xr:uid=\"{00000000-0001-0000-0\(number)00-000000000000}\""
        )
        .replacing("<sheetFormatPr ", with: "<sheetFormatPr x14ac:dyDescent=\"0.25\" ")
        .replacing(" spans=\"1:10\"", with: "")
        .replacing("<row ", with: "<row spans=\"1:12\" x14ac:dyDescent=\"0.25\" ")
        .replacing(
          "</worksheet>",
          with:
            "<extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:dataValidations count=\"1\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>代码!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
        )
      }
    }
    change(Self.workbook) { text in
      text.replacing(
        "<workbookPr/>",
        with:
          "<fileVersion appName=\"xl\" lastEdited=\"7\" lowestEdited=\"7\" rupBuild=\"28227\"/><workbookPr defaultThemeVersion=\"166925\"/>"
          + "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x15\"><x15ac:absPath url=\"C:\\年报\\\" xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"/></mc:Choice></mc:AlternateContent>"
          + "<xr:revisionPtr revIDLastSave=\"0\" documentId=\"8_{0}\" xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\"/>"
      ).replacing(
        "</workbook>",
        with:
          "<extLst><ext uri=\"{140A7094-0E35-4892-8432-C4D2E57EDEB5}\" xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"><x15:workbookPr chartTrackingRefBase=\"1\" date1904=\"1\"/></ext></extLst></workbook>"
      )
    }
    change(Self.strings) {
      $0.replacing("</t></si>", with: "</t><phoneticPr fontId=\"2\" type=\"noConversion\"/></si>")
        .replacing(
          "自然人</t>",
          with: "自然人</t><rPh sb=\"0\" eb=\"3\"><t>シゼンジン</t></rPh>"
        )
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    relate(office + "calcChain", to: "calcChain.xml", "<calcChain \(main)>\(chain)</calcChain>")
    relate(
      office + "theme",
      to: "theme/theme1.xml",
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office 主题\"/>"
    )
    relate(
      "http://schemas.microsoft.com/office/2017/10/relationships/person",
      to: "persons/person.xml",
      "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>"
    )
  }

  /// The traits of a workbook that WPS Office has saved.
  mutating func saveAsWPS() throws {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let style = try addFormat(59)
    for part in sheetParts {
      change(part) { text in
        text.replacing(
          main,
          with: main + " xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\""
        )
        .replacing(/<dimension ref="[^"]*"\/>/, with: "<dimension ref=\"A1:A1\"/>")
        .replacing("<row ", with: "<row spans=\"1:10\" ")
        .replacing(
          "</cols>",
          with:
            "<col min=\"17\" max=\"16384\" width=\"9\" style=\"\(style)\" hidden=\"1\" customWidth=\"1\"/></cols>"
        )
        .replacing("</sheetData>", with: "</sheetData><etc:data><etc:v>1</etc:v></etc:data>")
        .replacing(
          "</worksheet>",
          with:
            "<etc:extension type=\"cellimages\"/><extLst><ext uri=\"{etc}\"><etc:c r=\"D7\"><etc:v>9</etc:v></etc:c></ext></extLst></worksheet>"
        )
      }
    }
    change(Self.workbook) { text in
      text.replacing(
        "<workbookPr/>",
        with:
          "<fileVersion appName=\"xl\" lastEdited=\"3\" lowestEdited=\"5\" rupBuild=\"9302\"/><workbookPr/>"
      ).replacing(
        "</workbook>",
        with:
          "<customWorkbookProps xmlns=\"http://www.wps.cn/officeDocument/2017/etCustomData\" date1904=\"1\"><workbookPr date1904=\"1\"/></customWorkbookProps></workbook>"
      )
    }
    change(Self.styles) { text in
      text.replacing(
        "</styleSheet>",
        with:
          "<tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium2\"/><extLst><ext uri=\"{EB79DEF2}\"><x14:slicerStyles xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"/></ext></extLst></styleSheet>"
      )
    }
    change("docProps/app.xml") { _ in
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>WPS 表格</Application><HeadingPairs/></Properties>"
    }
    change("docProps/core.xml") { _ in
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"><cp:lastModifiedBy>张三</cp:lastModifiedBy><dcterms:created/><cp:version>1</cp:version></cp:coreProperties>"
    }
    relate(
      "http://www.wps.cn/officeDocument/2020/cellImage",
      to: "cellimages.xml",
      "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>"
    )
  }
}
