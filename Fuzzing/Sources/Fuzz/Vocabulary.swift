import ReportModel

/// Words that are of use in inputs.
enum Vocabulary {
  /// The labels and headings of the forms, and what stands in cells.
  static let report: [String] =
    Array(
      Set(
        EditionRegistry.shipped.editions.flatMap { edition in
          edition.form.sections.map(\.heading)
            + edition.form.tables.flatMap { table in
              table.layout.rows.flatMap { row in
                row.compactMap { cell in
                  switch cell.content {
                  case .title(let label), .columnLabel(let label), .rowLabel(let label): label
                  case .value: nil
                  }
                }
              }
            }
        }
      )
    ).sorted() + values

  private static let values = [
    "0", "1", "12", "１２", "-3", "－３", "3.5", "1,234", "1，234", "/", "—", "无", "〇", "①", "3（含结转1件）",
    "12万元", "3元", "99999999999999999999", "示例县示例局2021年政府信息公开工作年度报告", "\u{FEFF}", "\u{3000}",
  ]

  static let markdown = [
    "|", "| --- |", "# ", "**", "\\|", "<br>", "&#124;", "```", "- ", "> ", "<sup>1</sup>",
  ]
  static let html = [
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td rowspan=\"2\">",
    "<td colspan=\"65000\">", "<p>", "</p>", "<br>", "<s>", "<sup>", "<del>", "<!--", "-->",
    "<style>td{display:none}</style>", "style=\"display:none\"", "class=\"a\"", ".a{",
    "::before{content:\"1\"}",
    "&nbsp;", "&#x31;", "&lt;", "<script>", "<meta charset=\"gbk\">", "<![CDATA[", "hidden",
    "<details>",
  ]
  static let xml = [
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<!DOCTYPE", "<!ENTITY", "&amp;", "<![CDATA[",
    "]]>", "xmlns:a=\"",
  ]
  static let json = [
    "{", "}", "[", "]", ":", ",", "\"", "null", "true", "-1", "1e9", "\\u0031", "\\ud800",
  ]
  static let word = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>",
    "</w:tr>", "<w:tc>",
    "</w:tc>", "<w:gridSpan w:val=\"2\"/>", "<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>",
    "<w:hMerge/>",
    "<w:del>", "</w:del>", "<w:ins>", "<w:moveFrom>", "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:instrText>", "<w:sdt>",
    "<w:sdtContent>", "<w:vanish/>", "<w:strike/>", "<w:caps/>", "<w:numPr>",
    "<w:ilvl w:val=\"9\"/>",
    "<w:footnoteReference w:id=\"1\"/>", "<w:sym w:char=\"F031\"/>", "<w:tab/>", "<w:br/>",
    "<w:gridBefore w:val=\"1\"/>",
  ]
  static let workbook = [
    "<c r=\"B7\">", "</c>", "<v>", "</v>", "<f>", "<f t=\"shared\" si=\"0\">", "<is><t>",
    "<row r=\"7\">",
    "<row hidden=\"1\">", "<mergeCell ref=\"A1:B2\"/>", " t=\"s\"", " t=\"str\"", " t=\"e\"",
    " t=\"b\"", " t=\"d\"",
    "A1:XFD1048576", "1048576", "<si><t>", "<r><rPr><strike/></rPr><t>", "<rPh sb=\"0\" eb=\"1\">",
    "<definedName name=\"a\">", "SUM(B7:D7)", "<col min=\"1\" max=\"16384\" hidden=\"1\"/>",
    "1E+308", "0.1",
    "<extLst>", "<mc:AlternateContent>", "xml:space=\"preserve\"",
    "<numFmt numFmtId=\"164\" formatCode=\"",
  ]
  static let openDocument = [
    "<table:table-cell>", "</table:table-cell>", "<table:covered-table-cell/>", "<table:table-row>",
    "table:number-columns-repeated=\"16384\"", "table:number-rows-repeated=\"1048576\"",
    "office:value-type=\"float\"", "office:value=\"1\"", "office:value-type=\"date\"", "<text:p>",
    "<text:s text:c=\"3\"/>",
    "<text:span text:style-name=\"a\">", "<office:annotation>", "table:visibility=\"collapse\"",
    "table:formula=\"of:=[.A1]\"",
    "<text:tracked-changes>", "<text:line-break/>", "<draw:frame>",
  ]
  static let openDocumentText = [
    "<text:list text:style-name=\"L\">", "<text:list-item>", "<text:h text:outline-level=\"1\">",
    "<text:note>", "<text:note-body>", "<draw:text-box>", "<draw:control/>",
    "<text:section text:display=\"none\">", "text:continue-numbering=\"true\"",
    "text:start-value=\"9223372036854775807\"", "<table:table>", "<text:page-number>",
  ]
  static let claims = [
    "较上年", "增长", "下降", "同比", "共", "件", "份", "条", "%", "％", "百分之", "万元", "其中", "分别", "一百二十", "。",
    "；",
  ]
  /// Texts that an arrangement could take for something else.
  static let awkward = [
    "很好。", "", "| 1 | 2 |", "# 一", "一、总体情况", "<b>1</b>", "&amp;", "\\*", "　缩进", "**粗**", "1\t2",
    "二〇二一", "---",
    "本年新收政府信息公开申请数量", "\u{202E}1", "]]>",
  ]

  /// Pieces that whole pieces of a file are put in place of.
  static let pieces: [Substring] =
    (report.map { $0 + "\n" } + html + word + workbook + openDocument + values)
    .map { Substring($0) }

  /// Words in the form that `-dict=` reads.
  static func dictionary(of words: [String]) -> String {
    // An empty file is refused, so that it begins with a comment.
    "# words\n"
      + words.map { word in
        "\""
          + word.utf8.map { byte in
            switch byte {
            case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
            case 0x20...0x7E: String(UnicodeScalar(byte))
            default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
          }.joined() + "\"\n"
      }.joined()
  }
}
