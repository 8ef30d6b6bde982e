"""Adversarial XML and web pages, of any size."""

import os
import re
import subprocess
import tempfile

from report import BLOCKS, CLAIM, FIXTURES, FRONT, TABLES, label


def written(program, suffix):
    """The sample report as the program writes it."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report" + suffix)
        source = os.path.join(FIXTURES, "report-2021.txt")
        subprocess.run([program, "convert", source, "-o", path], check=True, stderr=subprocess.DEVNULL)
        with open(path, encoding="utf-8") as file:
            return file.read()


def xmls(template):
    """XML made of the sample report as the program writes it."""
    first = re.search(r"<overview>.*?<paragraph>(.*?)</paragraph>", template, re.S)

    def paragraphs(text):
        return (template[: first.start(1)] + text + template[first.end(1) :]).encode()

    def before_root(text):
        return template.replace("<report", text + "<report", 1).encode()

    def root(attributes):
        return template.replace("<report", "<report" + attributes, 1).encode()

    return {
        "xml-paragraphs": (".xml", lambda n: paragraphs("段</paragraph><paragraph>" * n + "段")),
        "xml-claims": (".xml", lambda n: paragraphs((CLAIM + "</paragraph><paragraph>") * n + "段")),
        "xml-titles": (".xml", lambda n: template.replace("<line>", "<line>甲</line>" * n + "<line>", 1)
                       .encode()),
        "xml-preface": (".xml", lambda n: template.replace(
            "<preface>", "<preface>" + "<paragraph>段</paragraph>" * n, 1).encode()),
        "xml-after": (".xml", lambda n: template.replace(
            "</proactive>", "</proactive>" + "<paragraph>段</paragraph>" * n, 1).encode()),
        "xml-lines": (".xml", lambda n: paragraphs("段\n" * n)),
        "xml-long": (".xml", lambda n: paragraphs("做好工作，" * n)),
        "xml-references": (".xml", lambda n: paragraphs("&#x6bb5;&lt;" * n)),
        "xml-cdata": (".xml", lambda n: paragraphs("<![CDATA[段]]>" * n)),
        "xml-characters": (".xml", lambda n: paragraphs('<character code="0001"/>' * n)),
        "xml-unknown": (".xml", lambda n: paragraphs("</paragraph><other/><paragraph>" * n)),
        "xml-comments": (".xml", lambda n: before_root("<!--甲-->" * n)),
        "xml-instructions": (".xml", lambda n: before_root("<?a b?>" * n)),
        "xml-attributes": (".xml", lambda n: root("".join(f' a{i}="1"' for i in range(n)))),
        "xml-namespaces": (".xml", lambda n: root("".join(f' xmlns:a{i}="u:{i}"' for i in range(n)))),
        "xml-depth": (".xml", lambda n: paragraphs("<a>" * n)),
        "xml-values": (".xml", lambda n: template.replace("<issued>0</issued>", "<issued>0</issued>" * n, 1)
                       .encode()),
    }


def rows_of(table):
    return "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table
    )


REPORT = "".join(
    f"<p>{block}</p>" if isinstance(block, str) else f"<table>{rows_of(block)}</table>"
    for block in BLOCKS
)


def page(body, head=""):
    return f"<!DOCTYPE html><html><head><title>甲</title>{head}</head><body>{body}</body></html>".encode()


def many(count, text):
    return "".join(text(number) for number in range(count))


PAGES = {
    "html-paragraphs": (".html", lambda n: page(REPORT + "<p>段</p>" * n)),
    "html-breaks": (".html", lambda n: page(REPORT + "<p>" + "段<br>" * n)),
    "html-lone-breaks": (".html", lambda n: page(REPORT + "<br>" * n)),
    "html-rules": (".html", lambda n: page(REPORT + "<hr>" * n)),
    "html-cells": (".html", lambda n: page(REPORT + "<table><tr>" + "<td>1" * n)),
    "html-rows": (".html", lambda n: page(REPORT + "<table>" + "<tr><td>1<td>2" * n)),
    "html-tables": (".html", lambda n: page(REPORT + "<table><tr><td>甲<td>1</table>" * n)),
    "html-nested-tables": (
        ".html",
        lambda n: page(REPORT + ("<table><tr><td>甲" * 20 + "</table>" * 20) * n),
    ),
    "html-tables-within": (
        ".html",
        lambda n: page(REPORT + "<table><tr><td>" + "<table><tr><td>甲</table>" * n + "</table>"),
    ),
    "html-labels": (
        ".html",
        lambda n: page(REPORT + "<table>" + many(n, lambda i: f"<tr><td>{label(i)}<td>1</tr>")),
    ),
    "html-report-again": (".html", lambda n: page(REPORT * n)),
    "html-tables-again": (
        ".html",
        lambda n: page(REPORT + many(n, lambda i: f"<table>{rows_of(TABLES[i % len(TABLES)])}</table>")),
    ),
    "html-span": (
        ".html",
        lambda n: page(REPORT + "<table>" + "<tr><td rowspan=1000 colspan=1000>1" * n + "</table>"),
    ),
    "html-rowspans": (
        ".html",
        lambda n: page(REPORT + "<table>" + "<tr><td rowspan=60000>1<td>2" * n + "</table>"),
    ),
    "html-classes": (
        ".html",
        lambda n: page(
            REPORT + many(n, lambda i: f"<p class=c{i}>段</p>"),
            "<style>" + many(n, lambda i: f".c{i}{{color:red}}") + "</style>",
        ),
    ),
    "html-styles": (
        ".html",
        lambda n: page(REPORT + "<p>段</p>" * n, "<style>" + "p{color:red}" * n + "</style>"),
    ),
    "html-styles-within": (
        ".html",
        lambda n: page(
            REPORT + "<div>" + "<p class=a>段</p>" * n + "</div>",
            "<style>" + many(n, lambda i: f"div p{{color:red}}.a:not(.b{i}){{top:0}}") + "</style>",
        ),
    ),
    "html-variables": (
        ".html",
        lambda n: page(
            REPORT + "<p>段</p>" * n,
            "<style>" + many(n, lambda i: f"p{{--a{i}:red;color:var(--a{i})}}") + "</style>",
        ),
    ),
    "html-siblings": (
        ".html",
        lambda n: page(REPORT + "<p>段</p>" * n, "<style>" + "b ~ p{color:red}" * n + "</style>"),
    ),
    "html-selectors": (
        ".html",
        lambda n: page(
            REPORT + "<div>" * 40 + "<p><i>段</i></p>" * n,
            "<style>" + "div div div b i{display:none}" * 400 + "</style>",
        ),
    ),
    "html-one-selector": (
        ".html",
        lambda n: page(REPORT, "<style>p" + " p" * n + "{display:none}</style>"),
    ),
    "html-selector-list": (
        ".html",
        lambda n: page(REPORT, "<style>p" + ",p" * n + "{display:none}</style>"),
    ),
    "html-inline-styles": (
        ".html",
        lambda n: page(REPORT + "<p style='color:red;display:block'>段</p>" * n),
    ),
    "html-long-style": (
        ".html",
        lambda n: page(REPORT + "<p style='" + "color:red;" * n + "'>段</p>"),
    ),
    "html-long-class": (
        ".html",
        lambda n: page(REPORT + "<p class='" + "a " * n + "'>段</p>", "<style>.b{color:red}</style>"),
    ),
    "html-attributes": (
        ".html",
        lambda n: page(REPORT + "<p" + many(n, lambda i: f" a{i}=1") + ">段</p>"),
    ),
    "html-spans": (".html", lambda n: page(REPORT + "<p>" + "<span>段</span>" * n)),
    "html-open-spans": (".html", lambda n: page(REPORT + "<p>" + ("<b>段" * 100 + "</b>" * 100) * n)),
    "html-divisions": (".html", lambda n: page(REPORT + ("<div>" * 100 + "</div>" * 100) * n)),
    "html-ends": (".html", lambda n: page(REPORT + "</b></p></table>" * n)),
    "html-references": (".html", lambda n: page(REPORT + "<p>" + "&nbsp;&#x6bb5;&amp" * n)),
    "html-comments": (".html", lambda n: page(REPORT + "<!--甲-->" * n)),
    "html-claims": (".html", lambda n: page(REPORT.replace("</p>", "</p>" + f"<p>{CLAIM}</p>" * n, 3))),
    "html-titles": (".html", lambda n: page(f"<p>{FRONT}</p>" * n + REPORT)),
    "html-raised": (".html", lambda n: page(REPORT + "<p>" + "<sup>1</sup><del>2</del>" * n)),
    "html-ruby": (".html", lambda n: page(REPORT + "<p>" + "<ruby>段<rt>a</rt></ruby>" * n)),
    "html-inputs": (".html", lambda n: page(REPORT + "<p>" + "<input value=1><img alt=甲>" * n)),
    "html-list": (".html", lambda n: page(REPORT + "<ol>" + "<li>段" * n)),
    "html-hidden": (".html", lambda n: page(REPORT + "<p style='display:none'>段</p>" * n)),
    "html-preformatted": (".html", lambda n: page(REPORT + "<pre>" + "段\n" * n)),
    "html-long-text": (".html", lambda n: page(REPORT + "<p>" + "做好工作，" * n)),
    "html-script": (".html", lambda n: page(REPORT + "<script>" + "a<b;" * n + "</script>")),
    "html-found": (".html", lambda n: page(REPORT.replace("<td>0</td>", "<td>？</td>") + "<table>"
                   + "<tr><td>（一）予以公开<td>？</tr>" * n + "</table>")),
}
