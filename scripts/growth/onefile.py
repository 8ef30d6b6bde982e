"""Adversarial files of formats that put into one file what others put into several, of any size."""

import base64
import quopri

from opentexts import SPACES
from packages import SHEET_ROWS, WORD, WORD_REPORT, many, paragraph
from report import BLOCKS, label


def page(body=""):
    report = "".join(
        f"<p>{block}</p>" if isinstance(block, str)
        else "<table>" + "".join(
            "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in block) + "</table>"
        for block in BLOCKS
    )
    return f'<html><head><meta charset="utf-8"></head><body>{report}{body}</body></html>'.encode()


def part(kind, content, encoding="base64"):
    text = quopri.encodestring(content) if encoding != "base64" else base64.encodebytes(content)
    return f"--b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + text + b"\r\n"


def archive(*parts):
    return b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" + b"".join(parts) + b"--b--\r\n"


PAGES = {
    "mht-paragraphs": (".mht", lambda n: archive(part("text/html", page("<p>段</p>" * n)))),
    "mht-quoted": (".mht", lambda n: archive(part("text/html", page("<p>段</p>" * n), "quoted-printable"))),
    "mht-parts": (".mht", lambda n: archive(part("text/html", page()), *[part("image/png", b"x")] * n)),
    "mht-sheets": (".mht", lambda n: archive(
        part("text/html", page()), part("text/css", many(n, lambda i: f".c{i} {{ color: red }} ").encode()))),
    "mht-header": (".mht", lambda n: b"MIME-Version: 1.0\r\n" + b"X-Note: x\r\n" * n
                   + archive(part("text/html", page()))[19:]),
}

CSV = "".join(",".join(row) + "\r\n" for row in SHEET_ROWS)


def sheet(more):
    return (CSV + more).encode()


SHEETS = {
    "csv-rows": (".csv", lambda n: sheet("甲,1,2,3\r\n" * n)),
    "csv-row": (".csv", lambda n: sheet("1," * min(n, 16000) + "\r\n")),
    "csv-quoted": (".csv", lambda n: sheet('"甲\n""乙""",1\r\n' * n)),
    "csv-marks": (".csv", lambda n: sheet('"' + '""' * n + '"\r\n')),
    "csv-labels": (".csv", lambda n: sheet(many(n, lambda i: f"{label(i)},1\r\n"))),
}

EXCEL = "urn:schemas-microsoft-com:office:spreadsheet"


def cell(text, more=""):
    return f'<Cell{more}><Data ss:Type="String">{text}</Data></Cell>'


EXCEL_ROWS = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in SHEET_ROWS)


def excel(rows, styles="", names=""):
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{EXCEL}" xmlns:ss="{EXCEL}"><Styles>{styles}</Styles>'
        f'<Names>{names}</Names><Worksheet ss:Name="S"><Table>{EXCEL_ROWS}{rows}</Table></Worksheet></Workbook>'
    ).encode()


BOOKS = {
    "excel-xml-cells": (".xml", lambda n: excel(f"<Row>{cell('1') * 8}</Row>" * (n // 8))),
    "excel-xml-labels": (".xml", lambda n: excel(many(n, lambda i: f"<Row>{cell(label(i))}{cell('1')}</Row>"))),
    "excel-xml-runs": (".xml", lambda n: excel(
        '<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">' + "<Sup>1</Sup><S>2</S>" * n
        + "</ss:Data></Cell></Row>")),
    "excel-xml-columns": (".xml", lambda n: excel(f'<Column ss:StyleID="a" ss:Span="9"/>' * n + f"<Row>{cell('1') * 8}</Row>" * n)),
    "excel-xml-styles": (".xml", lambda n: excel(
        many(n, lambda i: f'<Row>{cell("1", f""" ss:StyleID="s{i}" """)}</Row>'),
        many(n, lambda i: f'<Style ss:ID="s{i}" ss:Parent="s{i - 1}"><Font ss:Size="9"/></Style>'))),
    "excel-xml-merges": (".xml", lambda n: excel(
        f"""<Row>{cell("1", ' ss:MergeAcross="2" ss:MergeDown="9"')}</Row>""" * n)),
    "excel-xml-formulas": (".xml", lambda n: excel(
        '<Row><Cell ss:Formula="=SUM(R1C:R[-1]C)"><Data ss:Type="Number">1</Data></Cell></Row>' * n)),
    "excel-xml-names": (".xml", lambda n: excel("", names=many(
        n, lambda i: f'<NamedRange ss:Name="n{i}" ss:RefersTo="=S!R{i + 1}C1"/>'))),
}


def flat(body, more=""):
    return (
        '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        '<pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships '
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part '
        f'pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="{WORD}"><w:body>{WORD_REPORT}{body}'
        f"</w:body></w:document></pkg:xmlData></pkg:part>{more}</pkg:package>"
    ).encode()


FLATS = {
    "flat-paragraphs": (".xml", lambda n: flat(paragraph("段") * n)),
    "flat-parts": (".xml", lambda n: flat("", many(
        n, lambda i: f'<pkg:part pkg:name="/{i}"><pkg:xmlData><a/></pkg:xmlData></pkg:part>'))),
    "flat-text": (".fodt", lambda n: (
        f'<office:document{SPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body>'
        "<office:text>" + "".join(f"<text:p>{b}</text:p>" for b in BLOCKS if isinstance(b, str))
        + "<text:p>段</text:p>" * n + "</office:text></office:body></office:document>").encode()),
}

ONE_FILE = {**PAGES, **SHEETS, **BOOKS, **FLATS}
