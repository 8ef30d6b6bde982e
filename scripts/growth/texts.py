"""Adversarial texts, Markdown, JSON and XML, of any size."""

import json

from report import BARRED, CLAIM, FRONT, GLUED, HEADINGS, TEXT, label


def lines(count, line):
    return "".join(line(number) + "\n" for number in range(count))


def within(body):
    """A report whose first section holds the body."""
    rest = TEXT[TEXT.index(HEADINGS[1]) :]
    return f"{FRONT}\n{HEADINGS[0]}\n{body}\n{rest}".encode()


def table(count, cell, width):
    """A table of the canonical dialect."""
    return "".join(
        "\t" + cell(number) + "\n" + ("\n" if number % width == width - 1 else "")
        for number in range(count)
    )


TEXTS = {
    "txt-paragraphs": (".txt", lambda n: within(lines(n, lambda i: f"第{i}段，做好公开工作。"))),
    "txt-claims": (".txt", lambda n: within(lines(n, lambda i: CLAIM))),
    "txt-long-paragraph": (".txt", lambda n: within(f"做好公开工作{'，做好公开工作' * n}。")),
    "txt-long-claims": (".txt", lambda n: within(CLAIM.rstrip("。") * n)),
    "txt-many-sentences": (".txt", lambda n: within(CLAIM * n)),
    "txt-titles": (".txt", lambda n: (f"{FRONT}\n" * n + TEXT).encode()),
    "txt-headings": (".txt", lambda n: (TEXT + lines(n, lambda i: HEADINGS[i % 6])).encode()),
    "txt-numbered": (".txt", lambda n: within(lines(n, lambda i: f"（{i}）第{i}项工作"))),
    "txt-tables": (
        ".txt",
        lambda n: (TEXT + lines(n, lambda i: f"第{i}表\n\t项目\n\t数\n\n\t甲\n\t{i}\n")).encode(),
    ),
    "txt-cells": (".txt", lambda n: (TEXT + table(n, lambda i: str(i), 8)).encode()),
    "txt-labels": (".txt", lambda n: (TEXT + table(n, label, 8)).encode()),
    "txt-label-column": (
        ".txt",
        lambda n: (TEXT + table(n, lambda i: label(i // 2) if i % 2 == 0 else "1", 2)).encode(),
    ),
    "txt-label-lines": (".txt", lambda n: (TEXT + lines(n, label)).encode()),
    "txt-label-words": (".txt", lambda n: (TEXT + "".join(map(label, range(n)))).encode()),
    "txt-report-again": (".txt", lambda n: (TEXT * n).encode()),
    "txt-glued-again": (".txt", lambda n: (GLUED * n).encode()),
    "txt-glued-row-again": (
        ".txt",
        lambda n: (GLUED + "一、本年新收政府信息公开申请数量1230450067\n" * n).encode(),
    ),
    "txt-digits": (".txt", lambda n: GLUED.replace("83001012", "1" * n, 1).encode()),
    "txt-digit-lines": (".txt", lambda n: (TEXT + lines(n, lambda i: f"{i}1200120"))
                        .encode()),
    "txt-glued-digits-again": (
        ".txt",
        lambda n: (GLUED.replace("83001012", "11111211111").replace("4100005", "1121111121") * n)
        .encode(),
    ),
    "txt-glued-table-again": (
        ".txt",
        lambda n: (
            GLUED[: GLUED.index("四、政府信息公开行政复议")].replace("0000000", "11111111111")
            + "\n三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计"
            "一、本年新收政府信息公开申请数量111111111211二、上年结转政府信息公开申请数量1111111111"
            "三、本年度办理结果（一）予以公开1111111111（七）总计1111111111"
            "四、结转下年度继续办理1111111111\n" * n
        ).encode(),
    ),
    "txt-bars": (".txt", lambda n: (TEXT + "|" * n).encode()),
    "txt-bar-lines": (".txt", lambda n: (TEXT + "|\n" * n).encode()),
    "txt-bar-words": (".txt", lambda n: (TEXT + "|甲" * n).encode()),
    "txt-tab-row": (".txt", lambda n: (TEXT + "\t1" * n + "\n").encode()),
    "txt-brackets": (".txt", lambda n: within("（" * n + "）" * n)),
    "txt-open-brackets": (".txt", lambda n: within("（甲" * n)),
    "txt-spaces": (".txt", lambda n: within("　 " * n + "。")),
    "txt-blank-lines": (".txt", lambda n: (TEXT + "\n" * n).encode()),
    "txt-page-numbers": (".txt", lambda n: (TEXT + lines(n, lambda i: f"- {i} -")).encode()),
    "txt-found": (".txt", lambda n: (TEXT.replace("\n\t0\n", "\n\t？\n") + "\t？？\n" * n).encode()),
    "txt-long-cell": (".txt", lambda n: TEXT.replace("\t8\n", "\t8" + "八件" * n + "\n", 1).encode()),
    "txt-number": (".txt", lambda n: TEXT.replace("\t8\n", "\t" + "8" * n + "\n", 1).encode()),
    "txt-cell-lines": (".txt", lambda n: TEXT.replace("\t8\n", "\t8\n" + "八件\n" * n, 1).encode()),
    "md-tables": (
        ".md",
        lambda n: (BARRED + lines(n, lambda i: f"\n| 项目 | 数 |\n|---|---|\n| 甲 | {i} |")).encode(),
    ),
    "md-rows": (".md", lambda n: (BARRED + lines(n, lambda i: f"| {label(i)} | 1 | 2 |")).encode()),
    "md-marks": (".md", lambda n: within("**甲_" * n)),
    "md-marks-closed": (".md", lambda n: within("**甲** ~~乙~~ _丙_ `丁` " * n)),
    "md-tags": (".md", lambda n: within("<b><sup>" * n)),
    "md-ticks": (".md", lambda n: within("".join("`" * (i % 40 + 1) + "甲" for i in range(n)))),
    "md-links": (".md", lambda n: within("[甲](" * n)),
    "md-escapes": (".md", lambda n: within("\\*&amp;" * n)),
}


def jsons(template):
    """JSON made of the sample report as the program writes it."""

    def changed(**fields):
        return json.dumps({**template, **fields}, ensure_ascii=False).encode()

    def paragraphs(texts):
        sections = [dict(section) for section in template["sections"]]
        sections[0]["paragraphs"] = list(texts)
        return changed(sections=sections)

    return {
        "json-paragraphs": (".json", lambda n: paragraphs("段" for _ in range(n))),
        "json-claims": (".json", lambda n: paragraphs(CLAIM for _ in range(n))),
        "json-keys": (".json", lambda n: changed(extra={f"k{i}": i for i in range(n)})),
        "json-cells": (
            ".json",
            lambda n: changed(values={**template["values"], **{f"a.b.c{i}": i for i in range(n)}}),
        ),
        "json-titles": (".json", lambda n: changed(title=[FRONT] * n)),
        "json-string": (".json", lambda n: paragraphs(["段" * n])),
        "json-escapes": (
            ".json",
            lambda n: paragraphs(["@"]).replace(b"@", b"\\u6bb5\\u0020" * n, 1),
        ),
        "json-number": (".json", lambda n: changed().replace(b": 8", b": " + b"8" * n, 1)),
        "json-depth": (".json", lambda n: b"[" * n),
        "json-sections": (".json", lambda n: changed(sections=[{"heading": "甲"}] * n)),
        "json-found": (
            ".json",
            lambda n: changed(values={key: {"unreadable": "？" * n} for key in template["values"]}),
        ),
    }
