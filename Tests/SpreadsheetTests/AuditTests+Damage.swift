import Spreadsheet
import TestSupport

private let contentTypes = "[Content_Types].xml"
private let stylePart = "xl/styles.xml"
private let long = String(repeating: "长", count: 256)

extension AuditTests {
  /// What can be wrong in a sheet.
  static let sheetDamage: [Damage] = [
    Damage(.elementOrder, "conditional formats behind validations") { parts in
      parts.change(sheetPart) { text in
        let pieces = pieces(
          of: text,
          from: "<conditionalFormatting",
          to: "</conditionalFormatting>"
        )
        return pieces.before
          + pieces.after.replacing(
            "</dataValidations>",
            with: "</dataValidations>" + pieces.found
          )
      }
    },
    Damage(.elementOrder, sheetPart, "</sheetData>", "</sheetData><sheetData/>"),
    Damage(.elementOrder, sheetPart, "<sheetData>", "<rows/><sheetData>"),
    Damage(.elementOrder, sheetPart, "</worksheet>", "<mergeCells/></worksheet>"),
    Damage(.extensions, sheetPart, "</worksheet>", "<extLst/></worksheet>"),
    Damage(.extensions, sheetPart, "<sheetData>", "<x:y xmlns:x=\"urn:x\"/><sheetData>"),
    Damage(.extensions, sheetPart, "<sheetData>", "<sheetData xmlns:x=\"urn:x\" x:y=\"1\">"),
    Damage(
      .extensions,
      sheetPart,
      "</worksheet>",
      "<x14:a xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"/></worksheet>"
    ),
    Damage(.conditionalFormat, sheetPart, "type=\"expression\"", "type=\"cellIs\""),
    Damage(.conditionalFormat, sheetPart, "NOT(ISNUMBER(A3))", "NOT(ISNUMBER(数据!A3))"),
    Damage(.conditionalFormat, sheetPart, "NOT(ISNUMBER(A3))", "=NOT(ISNUMBER(A3))"),
    Damage(
      .conditionalFormat,
      sheetPart,
      "<conditionalFormatting sqref=\"A3:C3\">",
      "<conditionalFormatting sqref=\"A3:C3,D4\">"
    ),
    Damage(.validation, sheetPart, "errorTitle=\"不是件数\"", "errorTitle=\"\(long.prefix(33))\""),
    Damage(.validation, sheetPart, "error=\"请填", "error=\"\(long)"),
    Damage(.validation, sheetPart, "prompt=\"填", "prompt=\"\(long)"),
    Damage(.validation, sheetPart, "是,否", "\(long)"),
    Damage(.validation, sheetPart, "dataValidations count=\"2\"", "dataValidations count=\"1\""),
    Damage(.validation, sheetPart, "sqref=\"A6\"", "sqref=\"A3\""),
    Damage(.validation, sheetPart, "sqref=\"A6\"", "sqref=\"A\""),
    Damage(.validation, sheetPart, "operator=\"greaterThanOrEqual\"", "operator=\"between\""),
    Damage(.validation, sheetPart, "<formula1>0</formula1>", "<formula1/>"),
    Damage(.page, sheetPart, "年度报告 &amp;", "年度报告_x001F_ &amp;"),
    Damage(.page, sheetPart, "年度报告 &amp;", long),
    Damage(.protection, sheetPart, " sort=\"0\"", ""),
    Damage(.protection, sheetPart, " autoFilter=\"0\"", ""),
    Damage(.protection, sheetPart, " formatColumns=\"0\"", ""),
    Damage(.protection, sheetPart, " formatRows=\"0\"", " formatRows=\"1\""),
    Damage(.protection, sheetPart, "<sheetProtection ", "<sheetProtection password=\"CC1A\" "),
    Damage(.protection, sheetPart, "<sheetProtection ", "<sheetProtection hashValue=\"AA==\" "),
    Damage(.protection, sheetPart, "<sheetProtection ", "<sheetProtection saltValue=\"AA==\" "),
    Damage(
      .protection,
      workbookPart,
      "<bookViews>",
      "<workbookProtection workbookPassword=\"CC1A\"/><bookViews>"
    ),
    Damage(.numberAsText, "a number as text") { parts in
      parts.replace("<t>合计</t>", "<t>12</t>", in: stringsPart)
      parts.change(sheetPart) { text in
        let pieces = pieces(of: text, from: "<ignoredErrors>", to: "</ignoredErrors>")
        return pieces.before + pieces.after
      }
    },
    Damage(.numberAsText, "a number as text outside of the range") { parts in
      parts.replace("<t>合计</t>", "<t> 1,234.5 </t>", in: stringsPart)
      parts.replace("sqref=\"A1:A10\"", "sqref=\"A2:A10\"", in: sheetPart)
    },
    Damage(
      .inlineString,
      sheetPart,
      "<c r=\"A4\"><v>7</v>",
      "<c r=\"A4\" t=\"inlineStr\"><is><t>7</t></is>"
    ),
    Damage(.cell, sheetPart, "<row r=\"3\"", "<row r=\"5\""),
    Damage(.cell, sheetPart, "r=\"C3\"", "r=\"G3\""),
    Damage(.cell, sheetPart, "r=\"A4\"", "r=\"XFE4\""),
    Damage(.cell, sheetPart, "<v>1E3</v>", "<v>1,000</v>"),
    Damage(.cell, sheetPart, "<c r=\"A4\">", "<c r=\"A4\" t=\"b\">"),
    Damage(.cell, sheetPart, "<c r=\"A4\">", "<c r=\"A4\" t=\"str\">"),
    Damage(.cell, sheetPart, "ht=\"30\"", "ht=\"500\""),
    Damage(.cell, sheetPart, "width=\"28.5\"", "width=\"300\""),
    Damage(.cell, sheetPart, "<col min=\"2\"", "<col min=\"1\""),
    Damage(.formula, sheetPart, "<v>1011.5</v>", ""),
    Damage(.formula, sheetPart, "<f>SUM", "<f>=SUM"),
    Damage(.formula, sheetPart, "SUM(A3:C3)", "SUM('表 九'!A3:C3)"),
    Damage(.formula, sheetPart, "SUM(A3:C3)", "SUM([1]数据!A3:C3)"),
    Damage(.formula, sheetPart, "SUM(A3:C3)", "SUM(#REF!)"),
    Damage(.formula, sheetPart, "SUM(A3:C3)", "_xlfn.CONCAT(A3:C3)"),
    Damage(.sharedString, sheetPart, "t=\"s\"><v>0</v>", "t=\"s\"><v>99</v>"),
    Damage(.sharedString, sheetPart, "t=\"s\"><v>0</v>", "t=\"s\"><v>-1</v>"),
    Damage(.style, sheetPart, "<c r=\"A4\">", "<c r=\"A4\" s=\"99\">"),
    Damage(.style, sheetPart, "dxfId=\"0\"", "dxfId=\"9\""),
    Damage(
      .merge,
      sheetPart,
      "<mergeCell ref=\"A1:B1\"/>",
      "<mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:B2\"/>"
    ),
    Damage(.merge, sheetPart, "mergeCells count=\"1\"", "mergeCells count=\"2\""),
    Damage(.merge, sheetPart, "ref=\"A1:B1\"", "ref=\"A1:A1\""),
    Damage(.merge, sheetPart, "ref=\"A1:B1\"", "ref=\"A1:\""),
  ]

  /// What can be wrong in the other parts.
  static let partDamage: [Damage] = [
    Damage(.markup, workbookPart, "</workbook>", ""),
    Damage(.sheetName, workbookPart, "name=\"数据\"", "name=\"\(long.prefix(32))\""),
    Damage(.sheetName, workbookPart, "name=\"数据\"", "name=\"a/b\""),
    Damage(.sheetName, workbookPart, "name=\"数据\"", "name=\"'数据\""),
    Damage(.sheetName, workbookPart, "name=\"数据\"", "name=\"IT'S 总体情况\""),
    Damage(.sheetName, workbookPart, "name=\"数据\"", "name=\"\""),
    Damage(.sheetName, workbookPart, "activeTab=\"1\"", "activeTab=\"2\""),
    Damage(.sheetName, workbookPart, "sheetId=\"3\"", "sheetId=\"2\""),
    Damage(.relationship, workbookPart, "r:id=\"rId3\"", "r:id=\"rId9\""),
    Damage(.definedName, workbookPart, "name=\"sum\"", "name=\"A1\""),
    Damage(.definedName, workbookPart, "name=\"sum\"", "name=\"R1C1\""),
    Damage(.definedName, workbookPart, "name=\"sum\"", "name=\"a b\""),
    Damage(.definedName, workbookPart, "name=\"sum\"", "name=\"HIDDEN_NAME\""),
    Damage(.definedName, workbookPart, "localSheetId=\"2\"", "localSheetId=\"3\""),
    Damage(.definedName, workbookPart, "数据!$A$1", "数字!$A$1"),
    Damage(.definedName, workbookPart, "SUM('数据'", "=SUM('数据'"),
    Damage(.definedName, workbookPart, "SUM('数据'!$A$1,1)", "#REF!"),
    Damage(.sharedString, stringsPart, "uniqueCount=\"", "uniqueCount=\"1"),
    Damage(.sharedString, stringsPart, " count=\"", " count=\"1"),
    Damage(.sharedString, stringsPart, "</sst>", "<si><t>无</t></si></sst>"),
    Damage(.sharedString, stringsPart, "<t>合计</t>", "<r><t>合计</t></r>"),
    Damage(.sharedString, stringsPart, "政务政务", "政务政务政"),
    Damage(.style, stylePart, "fontId=\"1\"", "fontId=\"9\""),
    Damage(.style, stylePart, "fillId=\"2\"", "fillId=\"9\""),
    Damage(.style, stylePart, "borderId=\"1\"", "borderId=\"9\""),
    Damage(.style, stylePart, "numFmtId=\"164\" formatCode", "numFmtId=\"199\" formatCode"),
    Damage(.style, stylePart, "numFmtId=\"164\" formatCode", "numFmtId=\"3\" formatCode"),
    Damage(.style, stylePart, "其中修订", "\(long)"),
    Damage(.style, stylePart, "<cellXfs count=\"3\"", "<cellXfs count=\"4\""),
    Damage(.note, "xl/comments1.xml", "authorId=\"0\"", "authorId=\"7\""),
    Damage(.note, "xl/comments1.xml", "ref=\"B3\"", "ref=\"A1\""),
    Damage(.note, "xl/comments1.xml", "ref=\"B3\"", "ref=\"C3\""),
    Damage(.note, "xl/drawings/vmlDrawing1.vml", "<x:Row>2</x:Row>", ""),
    Damage(.note, sheetPart, "<legacyDrawing r:id=\"rId1\"/>", ""),
    Damage(.property, "docProps/custom.xml", "pid=\"2\"", "pid=\"1\""),
    Damage(.property, "docProps/custom.xml", "name=\"form\"", "name=\"机关\""),
    Damage(.property, "docProps/custom.xml", "{D5CDD505", "{D5CDD506"),
  ]

  /// What can be wrong about the parts as such.
  static let packageDamage: [Damage] = [
    Damage(.partList, "another part") {
      $0.parts.append(("xl/theme/theme1.xml", Array("<a/>".utf8)))
    },
    Damage(.partList, "a part less") { $0.remove("docProps/app.xml") },
    Damage(.partList, "another folder") { parts in
      for index in parts.parts.indices where parts.parts[index].name == stringsPart {
        parts.parts[index].name = "xl/strings/sharedStrings.xml"
      }
    },
    Damage(.partList, "another order") { $0.parts.swapAt(0, 1) },
    Damage(.partList, "parts at the end in another order") {
      $0.parts.swapAt($0.parts.count - 1, $0.parts.count - 2)
    },
    Damage(
      .relationship,
      workbookRelationships,
      "Target=\"worksheets/",
      "Target=\"/xl/worksheets/"
    ),
    Damage(.relationship, workbookRelationships, "Target=\"styles.xml\"", "Target=\"style.xml\""),
    Damage(.relationship, workbookRelationships, "Id=\"rId2\"", "Id=\"rId1\""),
    Damage(
      .relationship,
      "xl/worksheets/_rels/sheet1.xml.rels",
      "Target=\"../comments1.xml\"",
      "Target=\"../comments1.xml\" TargetMode=\"External\""
    ),
    Damage(
      .relationship,
      contentTypes,
      "PartName=\"/xl/styles.xml\"",
      "PartName=\"/xl/style.xml\""
    ),
    Damage(.relationship, contentTypes, "Extension=\"vml\"", "Extension=\"vm\""),
  ]

  /// A text around the first stretch from one mark to another.
  private static func pieces(
    of text: String,
    from start: String,
    to end: String
  ) -> (before: String, found: String, after: String) {
    guard let first = text.firstRange(of: start)?.lowerBound,
      let last = text[first...].firstRange(of: end)?.upperBound
    else { return (text, "", "") }
    return (String(text[..<first]), String(text[first..<last]), String(text[last...]))
  }
}
