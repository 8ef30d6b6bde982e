"""Adversarial Word documents and workbooks, of any size."""

import io
import random
import zipfile
import zlib

from report import BLOCKS, CLAIM, FRONT, TABLES, label

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def archive(parts):
    """The same parts give the same bytes; a part that deflates too well for the reader is kept from it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            if len(text) > 1 << 20 and len(zlib.compress(text.encode(), 6)) * 180 < len(text):
                noise = random.Random(len(text)).randbytes(len(text) // 150).hex()
                text += f"<!--{noise}-->"
            file.writestr(entry, text)
    return buffer.getvalue()


def many(count, text):
    return "".join(text(number) for number in range(count))


def package(types, main, parts, links=()):
    """A package, its main part and the relationships of that."""
    folder, name = main.rsplit("/", 1)
    overrides = many(len(types), lambda i: '<Override PartName="/{}" ContentType="{}"/>'.format(*types[i]))
    relations = many(
        len(links),
        lambda i: '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'.format(links[i][0], LINKS, *links[i][1:]),
    )
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" '
            f'Type="{LINKS}/officeDocument" Target="{main}"/></Relationships>',
            f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{PACKAGE}relationships">'
            f"{relations}</Relationships>",
            **parts,
        }
    )


def paragraph(text, properties=""):
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def word_table(rows):
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    ) + "</w:tbl>"


WORD_REPORT = "".join(
    paragraph(block) if isinstance(block, str) else word_table(block) for block in BLOCKS
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def word(body, **others):
    types = [("word/document.xml", MAIN + "document.main+xml")]
    links = []
    parts = {"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'}
    for name, text in others.items():
        types.append((f"word/{name}.xml", f"{MAIN}{name}+xml"))
        links.append((f"r{name}", name, f"{name}.xml"))
        parts[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{WORD}">{text}</w:{name}>'
    return package(types, "word/document.xml", parts, links)


def style(number, based=""):
    return f'<w:style w:type="paragraph" w:styleId="s{number}">{based}<w:rPr><w:b/></w:rPr></w:style>'


WORDS = {
    "docx-paragraphs": (".docx", lambda n: word(WORD_REPORT + paragraph("段") * n)),
    "docx-claims": (".docx", lambda n: word(
        "".join(paragraph(block) + (paragraph(CLAIM) * n if block.startswith("一、") else "")
                if isinstance(block, str) else word_table(block) for block in BLOCKS))),
    "docx-runs": (".docx", lambda n: word(WORD_REPORT + "<w:p>" + "<w:r><w:t>段</w:t></w:r>" * n + "</w:p>")),
    "docx-breaks": (".docx", lambda n: word(WORD_REPORT + "<w:p><w:r>" + "<w:t>段</w:t><w:br/>" * n
                    + "</w:r></w:p>")),
    "docx-tables": (".docx", lambda n: word(WORD_REPORT + word_table([["甲", "1"]]) * n)),
    "docx-cells": (".docx", lambda n: word(WORD_REPORT + word_table([["1"] * 8] * (n // 8)))),
    "docx-row": (".docx", lambda n: word(WORD_REPORT + word_table([["1"] * n]))),
    "docx-labels": (".docx", lambda n: word(
        WORD_REPORT + word_table([[label(i), "1"] for i in range(n)]))),
    "docx-report-again": (".docx", lambda n: word(WORD_REPORT * n)),
    "docx-tables-again": (".docx", lambda n: word(
        WORD_REPORT + many(n, lambda i: word_table(TABLES[i % len(TABLES)])))),
    "docx-nested": (".docx", lambda n: word(WORD_REPORT + (
        "<w:tbl><w:tr><w:tc>" * 20 + "<w:p/></w:tc></w:tr></w:tbl>" * 20) * n)),
    "docx-tables-within": (".docx", lambda n: word(
        WORD_REPORT + "<w:tbl><w:tr><w:tc>" + word_table([["甲"]]) * n + "<w:p/></w:tc></w:tr></w:tbl>")),
    "docx-styles": (".docx", lambda n: word(
        WORD_REPORT + many(n, lambda i: paragraph("段", f'<w:pPr><w:pStyle w:val="s{i}"/></w:pPr>')),
        styles=many(n, style))),
    "docx-style-chain": (".docx", lambda n: word(
        WORD_REPORT + many(n, lambda i: paragraph("段", f'<w:pPr><w:pStyle w:val="s{i}"/></w:pPr>')),
        styles=many(n, lambda i: style(i, f'<w:basedOn w:val="s{i - 1}"/>')))),
    "docx-numbered": (".docx", lambda n: word(
        WORD_REPORT + paragraph("段", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
        * n,
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')),
    "docx-lists": (".docx", lambda n: word(
        WORD_REPORT + many(n, lambda i: paragraph(
            "段", f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{i + 1}"/></w:numPr></w:pPr>')),
        numbering=many(n, lambda i: f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0">'
                       '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>')
        + many(n, lambda i: f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>'))),
    "docx-notes": (".docx", lambda n: word(
        WORD_REPORT + many(n, lambda i: f'<w:p><w:r><w:footnoteReference w:id="{i}"/></w:r></w:p>'),
        footnotes=many(n, lambda i: f'<w:footnote w:id="{i}">{paragraph("注")}</w:footnote>'))),
    "docx-comments": (".docx", lambda n: word(
        WORD_REPORT + many(n, lambda i: f'<w:p><w:r><w:commentReference w:id="{i}"/></w:r></w:p>'),
        comments=many(n, lambda i: f'<w:comment w:id="{i}">{paragraph("注")}</w:comment>'))),
    "docx-merges": (".docx", lambda n: word(WORD_REPORT + "<w:tbl>" + (
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>') * n
        + "</w:tbl>")),
    "docx-spans": (".docx", lambda n: word(WORD_REPORT + "<w:tbl>" + (
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="60000"/></w:tcPr><w:p/></w:tc></w:tr>') * n
        + "</w:tbl>")),
    "docx-deleted": (".docx", lambda n: word(WORD_REPORT + "<w:p>" + (
        '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>新</w:t></w:r></w:ins>') * n + "</w:p>")),
    "docx-fields": (".docx", lambda n: word(WORD_REPORT + "<w:p>" + (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>') * n + "</w:p>")),
    "docx-open-fields": (".docx", lambda n: word(
        WORD_REPORT + '<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * n + "</w:p>")),
    "docx-bookmarks": (".docx", lambda n: word(WORD_REPORT + many(
        n, lambda i: f'<w:bookmarkStart w:id="{i}" w:name="b{i}"/><w:bookmarkEnd w:id="{i}"/>'))),
    "docx-struck": (".docx", lambda n: word(
        WORD_REPORT + "<w:p>" + "<w:r><w:rPr><w:strike/></w:rPr><w:t>旧</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>旧</w:t></w:r>" * n + "</w:p>")),
    "docx-found": (".docx", lambda n: word(
        WORD_REPORT.replace("<w:t>0</w:t>", "<w:t>？</w:t>") + word_table([["（一）予以公开", "？"]] * n))),
    "docx-long-text": (".docx", lambda n: word(WORD_REPORT + paragraph("做好工作，" * n))),
}


def column(number):
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def rows(cells, width, cell, first=1):
    found = []
    for start in range(0, cells, width):
        row = start // width + first
        found.append(f'<row r="{row}">' + "".join(
            cell(f"{column(i - start)}{row}", i) for i in range(start, min(start + width, cells))
        ) + "</row>")
    return "".join(found)


def inline(place, text, more=""):
    return f'<c r="{place}" t="inlineStr"{more}><is><t>{text}</t></is></c>'


def flat():
    found = []
    for block in BLOCKS:
        found.extend([[block]] if isinstance(block, str) else block)
    return found


SHEET_ROWS = flat()


def report_rows(first=1):
    return "".join(
        f'<row r="{row}">' + "".join(
            f'<c r="{column(i)}{row}"><v>{cell}</v></c>' if cell.isdigit()
            else inline(f"{column(i)}{row}", cell) for i, cell in enumerate(cells)
        ) + "</row>" for row, cells in enumerate(SHEET_ROWS, first)
    )


FIRST = len(SHEET_ROWS) + 3
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(data, after="", strings=None, styles=None, names="", sheets=1, links=None, **others):
    types = [("xl/workbook.xml", KIND + "sheet.main+xml")]
    relations = []
    parts = {}
    entries = ""
    for number in range(1, sheets + 1):
        types.append((f"xl/worksheets/sheet{number}.xml", KIND + "worksheet+xml"))
        relations.append((f"s{number}", "worksheet", f"worksheets/sheet{number}.xml"))
        entries += f'<sheet name="表{number}" sheetId="{number}" r:id="s{number}"/>'
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{SHEET}" xmlns:r="{LINKS}"><sheetData>{data}</sheetData>{after}</worksheet>'
        )
    for name, root, text in [("sharedStrings", "sst", strings), ("styles", "styleSheet", styles)]:
        if text is not None:
            types.append((f"xl/{name}.xml", f"{KIND}{name}+xml"))
            relations.append((name, name, f"{name}.xml"))
            parts[f"xl/{name}.xml"] = f'<{root} xmlns="{SHEET}">{text}</{root}>'
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{SHEET}" xmlns:r="{LINKS}"><sheets>{entries}</sheets>{names}</workbook>'
    )
    if links:
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
            f'<Relationships xmlns="{PACKAGE}relationships">{links}</Relationships>'
        )
    parts.update(others.get("parts", {}))
    return package(types, "xl/workbook.xml", parts, relations)


def with_cells(cell, width=8):
    return lambda n: workbook(report_rows() + rows(n, width, cell, FIRST))


def with_strings(count, text, used=None):
    return workbook(
        report_rows() + rows(count if used is None else used, 8,
                             lambda place, i: f'<c r="{place}" t="s"><v>{i}</v></c>', FIRST),
        strings=many(count, lambda i: f"<si><t>{text(i)}</t></si>"),
    )


def with_comments(n):
    return workbook(
        report_rows() + rows(n, 8, lambda place, i: f'<c r="{place}"><v>1</v></c>', FIRST),
        links=f'<Relationship Id="c" Type="{LINKS}/comments" Target="../comments1.xml"/>',
        parts={
            "xl/comments1.xml": f'<comments xmlns="{SHEET}"><authors><author/></authors><commentList>'
            + many(n, lambda i: f'<comment ref="{column(i % 8)}{FIRST + i // 8}" authorId="0"><text><t>注</t>'
                   "</text></comment>") + "</commentList></comments>"
        },
    )


WORKBOOKS = {
    "xlsx-cells": (".xlsx", with_cells(lambda place, i: f'<c r="{place}"><v>{i}</v></c>')),
    "xlsx-row": (".xlsx", with_cells(lambda place, i: f'<c r="{place}"><v>{i}</v></c>', 16000)),
    "xlsx-label-cells": (".xlsx", with_cells(lambda place, i: inline(place, label(i)))),
    "xlsx-label-rows": (".xlsx", with_cells(
        lambda place, i: inline(place, label(i // 2)) if i % 2 == 0 else f'<c r="{place}"><v>1</v></c>', 2)),
    "xlsx-shared-labels": (".xlsx", lambda n: with_strings(n, label)),
    "xlsx-strings": (".xlsx", lambda n: with_strings(n, lambda i: f"第{i}项" + "甲" * 80)),
    "xlsx-unused-strings": (".xlsx", lambda n: with_strings(n, lambda i: f"第{i}项" + "甲" * 80, 8)),
    "xlsx-long-strings": (".xlsx", lambda n: with_strings(n, lambda i: "甲" * 10000)),
    "xlsx-one-string-often": (".xlsx", lambda n: workbook(
        report_rows() + rows(n, 8, lambda place, i: f'<c r="{place}" t="s"><v>0</v></c>', FIRST),
        strings="<si><t>" + "甲" * 3000 + "</t></si>")),
    "xlsx-rich": (".xlsx", lambda n: with_strings(n, lambda i: "甲</t></si><si><r><t>乙</t></r><r><t>丙")),
    "xlsx-runs": (".xlsx", lambda n: workbook(
        report_rows() + rows(1, 8, lambda place, i: f'<c r="{place}" t="s"><v>0</v></c>', FIRST),
        strings="<si>" + "<r><t>甲</t></r>" * n + "</si>")),
    "xlsx-report-again": (".xlsx", lambda n: workbook(
        many(n, lambda i: report_rows(1 + i * FIRST)))),
    "xlsx-merges": (".xlsx", lambda n: workbook(
        report_rows() + rows(n * 2, 8, lambda place, i: f'<c r="{place}"><v>1</v></c>', FIRST),
        f'<mergeCells count="{n}">' + many(
            n, lambda i: f'<mergeCell ref="A{FIRST + i}:B{FIRST + i}"/>') + "</mergeCells>")),
    "xlsx-tall-merges": (".xlsx", lambda n: workbook(
        report_rows() + rows(n * 8, 8, lambda place, i: f'<c r="{place}"><v>1</v></c>', FIRST),
        "<mergeCells>" + many(
            n, lambda i: f'<mergeCell ref="{column(10 + i % 900)}{FIRST}:{column(10 + i % 900)}1000000"/>')
        + "</mergeCells>")),
    "xlsx-names": (".xlsx", lambda n: workbook(report_rows(), names="<definedNames>" + many(
        n, lambda i: f'<definedName name="n{i}">表1!$A${i + 1}</definedName>') + "</definedNames>")),
    "xlsx-cell-names": (".xlsx", lambda n: workbook(report_rows(), names="<definedNames>" + many(
        n, lambda i: f'<definedName name="applications.granted.total{i}">表1!$A$1</definedName>')
        + "</definedNames>")),
    "xlsx-styles": (".xlsx", lambda n: workbook(
        report_rows() + rows(n, 8, lambda place, i: f'<c r="{place}" s="{i}"><v>1</v></c>', FIRST),
        styles='<numFmts>' + many(n, lambda i: f'<numFmt numFmtId="{200 + i}" formatCode="0.0&quot;{i}&quot;"/>')
        + "</numFmts><cellXfs>" + many(n, lambda i: f'<xf numFmtId="{200 + i}" applyNumberFormat="1"/>')
        + "</cellXfs>")),
    "xlsx-long-format": (".xlsx", lambda n: workbook(
        report_rows() + rows(64, 8, lambda place, i: f'<c r="{place}" s="0"><v>1</v></c>', FIRST),
        styles=f'<numFmts><numFmt numFmtId="200" formatCode="{"0.0;[Red]" * n}"/></numFmts><cellXfs>'
        '<xf numFmtId="200" applyNumberFormat="1"/></cellXfs>')),
    "xlsx-comments": (".xlsx", with_comments),
    "xlsx-sheets": (".xlsx", lambda n: workbook(report_rows(), sheets=n)),
    "xlsx-formulas": (".xlsx", with_cells(
        lambda place, i: f'<c r="{place}"><f>SUM(A1:H{FIRST})+{i}</f><v>1</v></c>')),
    "xlsx-formula-chain": (".xlsx", lambda n: workbook(report_rows() + rows(
        n, 1, lambda place, i: f'<c r="{place}"><f>A{FIRST + i - 1}+1</f><v>1</v></c>', FIRST))),
    "xlsx-formula-sums": (".xlsx", lambda n: workbook(report_rows() + rows(
        n, 1, lambda place, i: f'<c r="{place}"><f>SUM(A{FIRST}:A{FIRST + i - 1})</f><v>1</v></c>', FIRST))),
    "xlsx-shared-formulas": (".xlsx", lambda n: workbook(report_rows() + rows(
        n, 1, lambda place, i: f'<c r="{place}"><f t="shared" si="0"'
        + (f' ref="A{FIRST}:A{FIRST + n}">SUM(B1:H1)</f>' if i == 0 else "/>") + "<v>1</v></c>", FIRST))),
    "xlsx-long-formula": (".xlsx", lambda n: workbook(report_rows() + rows(
        1, 1, lambda place, i: f'<c r="{place}"><f>1{"+1" * n}</f><v>1</v></c>', FIRST))),
    "xlsx-nested-formula": (".xlsx", lambda n: workbook(report_rows() + rows(
        1, 1, lambda place, i: f'<c r="{place}"><f>{"(" * n}1{")" * n}</f><v>1</v></c>', FIRST))),
    "xlsx-hidden-rows": (".xlsx", lambda n: workbook(report_rows() + many(
        n, lambda i: f'<row r="{FIRST + i}" hidden="1"><c r="A{FIRST + i}"><v>1</v></c></row>'))),
    "xlsx-columns": (".xlsx", lambda n: workbook(report_rows() + rows(
        n, 1, lambda place, i: f'<c r="{column(i % 16000)}{FIRST + i}"><v>1</v></c>', FIRST))),
    "xlsx-conditions": (".xlsx", lambda n: workbook(report_rows(), many(
        n, lambda i: f'<conditionalFormatting sqref="A{i + 1}"><cfRule type="cellIs" priority="{i + 1}" '
        'operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>'))),
    "xlsx-validations": (".xlsx", lambda n: workbook(report_rows(), "<dataValidations>" + many(
        n, lambda i: f'<dataValidation sqref="A{i + 1}"><formula1>0</formula1></dataValidation>')
        + "</dataValidations>")),
    "xlsx-depth": (".xlsx", lambda n: workbook(report_rows(), "<a>" * 50 * n + "</a>" * 50 * n)),
    "xlsx-unknown": (".xlsx", lambda n: workbook(report_rows(), "<a><b/></a>" * n)),
    "xlsx-found": (".xlsx", with_cells(
        lambda place, i: inline(place, "（一）予以公开" if i % 2 == 0 else "？"), 2)),
}


def ods_cell(text, more=""):
    return f"<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>"


def ods_rows(table):
    return "".join(
        "<table:table-row>" + "".join(map(ods_cell, row)) + "</table:table-row>" for row in table
    )


def ods(body, styles="", after="", tables=1):
    spaces = "".join(
        f' xmlns:{name}="{OPEN}{name}:1.0"' for name in ["office", "table", "text", "style", "number"]
    ) + f' xmlns:fo="{OPEN}xsl-fo-compatible:1.0"'
    sheets = many(tables, lambda i: f'<table:table table:name="表{i}">{ods_rows(SHEET_ROWS)}{body}</table:table>')
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{OPEN}manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
            "content.xml": f"<office:document-content{spaces}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:spreadsheet>{sheets}{after}"
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def ods_row(cells, more=""):
    return f"<table:table-row{more}>{cells}</table:table-row>"


SHEETS = {
    "ods-cells": (".ods", lambda n: ods(ods_row(ods_cell("1") * 8) * (n // 8))),
    "ods-row": (".ods", lambda n: ods(ods_row(ods_cell("1") * n))),
    "ods-labels": (".ods", lambda n: ods(many(n, lambda i: ods_row(ods_cell(label(i)) + ods_cell("1"))))),
    "ods-repeated-cells": (".ods", lambda n: ods(
        ods_row(ods_cell("1", ' table:number-columns-repeated="1000"')) * n)),
    "ods-repeated-rows": (".ods", lambda n: ods(
        ods_row(ods_cell("甲"), ' table:number-rows-repeated="1000"') * n)),
    "ods-repeated-blanks": (".ods", lambda n: ods(
        (ods_row('<table:table-cell table:number-columns-repeated="16000"/>',
                 ' table:number-rows-repeated="1000"') + ods_row(ods_cell("1"))) * n)),
    "ods-paragraphs": (".ods", lambda n: ods(ods_row(
        "<table:table-cell>" + "<text:p>段</text:p>" * n + "</table:table-cell>"))),
    "ods-spans": (".ods", lambda n: ods(ods_row(
        "<table:table-cell><text:p>" + "<text:span>段</text:span>" * n + "</text:p></table:table-cell>"))),
    "ods-spaces": (".ods", lambda n: ods(ods_row(
        "<table:table-cell><text:p>" + '<text:s text:c="1000"/>' * n + "</text:p></table:table-cell>"))),
    "ods-comments": (".ods", lambda n: ods(ods_row(
        '<table:table-cell office:value-type="float" office:value="1"><office:annotation><text:p>注</text:p>'
        "</office:annotation><text:p>1</text:p></table:table-cell>") * n)),
    "ods-merges": (".ods", lambda n: ods(ods_row(
        ods_cell("1", ' table:number-columns-spanned="2" table:number-rows-spanned="1"')
        + "<table:covered-table-cell/>") * n)),
    "ods-tall-merges": (".ods", lambda n: ods(ods_row(
        ods_cell("1", ' table:number-columns-spanned="9" table:number-rows-spanned="100000"')) * n)),
    "ods-names": (".ods", lambda n: ods("", after="<table:named-expressions>" + many(
        n, lambda i: f'<table:named-range table:name="n{i}" table:cell-range-address="$表0.$A${i + 1}"/>')
        + "</table:named-expressions>")),
    "ods-styles": (".ods", lambda n: ods(
        many(n, lambda i: ods_row(ods_cell("1", f' table:style-name="c{i}"'))),
        many(n, lambda i: f'<style:style style:name="c{i}" style:family="table-cell" '
             f'style:parent-style-name="c{i - 1}"><style:text-properties fo:font-weight="bold"/></style:style>'))),
    "ods-formulas": (".ods", lambda n: ods(many(n, lambda i: ods_row(
        f'<table:table-cell table:formula="of:=SUM([.A1:.A{len(SHEET_ROWS) + i}])" office:value-type="float" '
        'office:value="1"><text:p>1</text:p></table:table-cell>')))),
    "ods-report-again": (".ods", lambda n: ods(ods_rows(SHEET_ROWS) * n)),
    "ods-tables": (".ods", lambda n: ods("", tables=n)),
    "ods-groups": (".ods", lambda n: ods(
        "<table:table-row-group>" * 20 + ods_row(ods_cell("1")) * n + "</table:table-row-group>" * 20)),
}


def inflated(data):
    """The bytes of all parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return sum(entry.file_size for entry in file.infolist())
