"""Adversarial texts of OpenDocument, of any size."""

from packages import OPEN, archive, many
from report import BLOCKS, CLAIM, TABLES, label

SPACES = "".join(
    f' xmlns:{name}="{OPEN}{space}:1.0"'
    for name, space in [
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"),
    ]
)


def paragraph(text, more=""):
    return f"<text:p{more}>{text}</text:p>"


def cell(content, more=""):
    return f"<table:table-cell{more}>{content}</table:table-cell>"


def row(cells, more=""):
    return f"<table:table-row{more}>{cells}</table:table-row>"


def table(rows):
    return "<table:table>" + "".join(
        row("".join(cell(paragraph(text)) for text in cells)) for cells in rows
    ) + "</table:table>"


REPORT = "".join(paragraph(block) if isinstance(block, str) else table(block) for block in BLOCKS)


def text(body, styles=""):
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content{SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        }
    )


def with_body(unit):
    return lambda n: text(REPORT + unit * n)


def with_paragraph(unit, styles=""):
    return lambda n: text(REPORT + paragraph(unit * n), styles)


def style(number, properties, family="text", parent=""):
    return (
        f'<style:style style:name="s{number}" style:family="{family}"{parent}>'
        f"<style:text-properties {properties}/></style:style>"
    )


LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>'
)
SPAN = '<text:span text:style-name="s0">旧</text:span>'

OPEN_TEXTS = {
    "odt-paragraphs": (".odt", with_body(paragraph("段"))),
    "odt-claims": (".odt", with_body(paragraph(CLAIM))),
    "odt-spans": (".odt", with_paragraph(SPAN, style(0, 'fo:font-weight="bold"'))),
    "odt-struck": (".odt", with_paragraph(SPAN + "新", style(0, 'style:text-line-through-style="solid"'))),
    "odt-hidden": (".odt", with_paragraph(SPAN + "新", style(0, 'text:display="none"'))),
    "odt-breaks": (".odt", with_paragraph("段<text:line-break/>")),
    "odt-spaces": (".odt", with_paragraph('<text:s text:c="1000"/>')),
    "odt-fields": (".odt", with_paragraph("<text:page-number>1</text:page-number>")),
    "odt-unknown": (".odt", with_paragraph('<x:y xmlns:x="z">段</x:y>')),
    "odt-notes": (".odt", with_paragraph(
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body>"
        "</text:note>")),
    "odt-changes": (".odt", lambda n: text(
        "<text:tracked-changes>" + many(n, lambda i: f'<text:changed-region text:id="c{i}"><text:deletion>'
                                        "<text:p>旧</text:p></text:deletion></text:changed-region>")
        + "</text:tracked-changes>" + REPORT + many(
            n, lambda i: paragraph(f'<text:change text:change-id="c{i}"/>新')))),
    "odt-lists": (".odt", lambda n: text(
        REPORT + '<text:list text:style-name="L">' + f"<text:list-item>{paragraph('段')}</text:list-item>" * n
        + "</text:list>", LIST)),
    "odt-many-lists": (".odt", lambda n: text(REPORT + many(
        n, lambda i: f'<text:list xml:id="l{i}" text:style-name="L" text:continue-list="l{i - 1}"><text:list-item>'
        f"{paragraph('段')}</text:list-item></text:list>"), LIST)),
    "odt-styles": (".odt", lambda n: text(
        REPORT + many(n, lambda i: paragraph("段", f' text:style-name="s{i}"')),
        many(n, lambda i: style(i, 'fo:font-weight="bold"', "paragraph", f' style:parent-style-name="s{i - 1}"')))),
    "odt-tables": (".odt", with_body(table([["甲", "1"]]))),
    "odt-cells": (".odt", with_body("<table:table>" + row(cell(paragraph("1")) * 8) * 8 + "</table:table>")),
    "odt-row": (".odt", lambda n: text(REPORT + table([["1"] * n]))),
    "odt-labels": (".odt", lambda n: text(REPORT + table([[label(i), "1"] for i in range(n)]))),
    "odt-report-again": (".odt", lambda n: text(REPORT * n)),
    "odt-tables-again": (".odt", lambda n: text(
        REPORT + many(n, lambda i: table(TABLES[i % len(TABLES)])))),
    "odt-repeated-cells": (".odt", with_body("<table:table>" + row(
        cell(paragraph("1"), ' table:number-columns-repeated="100"')) + "</table:table>")),
    "odt-repeated-rows": (".odt", with_body("<table:table>" + row(
        cell(paragraph("1")) * 2, ' table:number-rows-repeated="100"') + "</table:table>")),
    "odt-repeated-columns": (".odt", with_body(
        '<table:table><table:table-column table:number-columns-repeated="1000000"/>'
        + row(cell(paragraph("1")) * 2) + "</table:table>")),
    "odt-spanned": (".odt", with_body("<table:table>" + row(cell(
        paragraph("1"), ' table:number-columns-spanned="60000" table:number-rows-spanned="60000"')) * 2
        + "</table:table>")),
    "odt-nested": (".odt", with_body(("<table:table><table:table-row><table:table-cell>" * 20) + paragraph("段")
                                     + ("</table:table-cell></table:table-row></table:table>" * 20))),
    "odt-nested-repeated": (".odt", with_body(
        (f'<table:table>{row(cell(paragraph("1")) * 2)}<table:table-row table:number-rows-repeated="9">'
         f'{cell(paragraph("1"))}<table:table-cell>') * 6
        + paragraph("段") + "</table:table-cell></table:table-row></table:table>" * 6)),
    "odt-boxes": (".odt", with_paragraph(
        "<draw:frame><draw:text-box><text:p>段</text:p></draw:text-box></draw:frame>")),
    "odt-pictures": (".odt", with_paragraph("<draw:frame><draw:image/></draw:frame>")),
    "odt-long-text": (".odt", lambda n: text(REPORT + paragraph("做好工作，" * n))),
}
