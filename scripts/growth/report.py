"""The sample report's lines and table rows, to make inputs of."""

import os

FIXTURES = os.path.join(os.path.dirname(__file__), "..", "..", "fixtures")


def fixture(name):
    with open(os.path.join(FIXTURES, name), encoding="utf-8") as file:
        return file.read()


TEXT = fixture("report-2021.txt")
GLUED = fixture("dialects/A4-glued.txt")
BARRED = fixture("dialects/A2-barred-rows.md")

FRONT = "松岭镇人民政府2021年政府信息公开工作年度报告"
HEADINGS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]
CLAIM = "全年新收申请12件，上年结转1件，办结11件，结转下年度2件，较上年增长20%。"


def blocks():
    """The report as headings, paragraphs and tables: a string, or a list of rows of cells."""
    found = []
    rows = None
    for line in BARRED.splitlines():
        if line.startswith("|"):
            if rows is None:
                rows = []
                found.append(rows)
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            rows.append(cells)
        else:
            rows = None
            if line.strip():
                found.append(line.strip())
    return found


BLOCKS = blocks()
TABLES = [block for block in BLOCKS if isinstance(block, list)]
LABELS = [
    cell
    for table in TABLES
    for row in table
    for cell in row
    if any("\u4e00" <= character <= "\u9fff" for character in cell)
]


def label(number):
    return LABELS[number % len(LABELS)]
