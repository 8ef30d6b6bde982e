#!/usr/bin/env python3
"""Counts what is read of printed reports: printed.py PROGRAM FOLDER [WORD ...]

Makes random reports of both editions whose sums are right, prints them with LibreOffice and Chromium on pages of
several sizes, with and without rules, and has PROGRAM read the PDF files. For each way to print it says how many
values were read, how many were flagged, and how many are wrong. The exit status is 1 where one is wrong, or less is read
than has to be. What FOLDER holds of an earlier run is not printed again. With words, the ways whose names hold one of
them. PRINTED_REPORTS says how many reports of each edition are made.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
SEEDS = int(os.environ.get("PRINTED_REPORTS", "2"))
SIZES = {"A4": (11906, 16838), "A5": (8391, 11906)}
# How many of a hundred values have to be read, of tables with rules and of those without.
SHARES = {True: 98, False: 90}
NO_RULES = "table, td, th { border: none !important }"
# Ways to print a web page: a style beside that of the page.
STYLES = {
    "rules": "",
    "rules, each cell its own": "table { border-collapse: separate !important; border-spacing: 2px }",
    "rules, dashed": "td, th { border-style: dashed !important }",
    "rules, double": "td, th { border: 6px double #000 !important }",
    "rules, double thick": "td, th { border: 11px double #000 !important }",
    "rules between rows": "td, th { border-width: 1px 0 !important }",
    "rules, running heads": "@page { @top-center { content: '政府信息公开工作年度报告'; font: 9pt serif } "
    "@bottom-center { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; font: 9pt serif } }",
    "no rules": NO_RULES,
    "no rules, running heads": NO_RULES + " @page { @top-center { content: '政府信息公开工作年度报告'; font: 9pt serif } "
    "@bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt serif } }",
    "no rules, close": NO_RULES + " td, th { padding: 0 !important }",
    "no rules, labels right": NO_RULES + " .label { text-align: right !important }",
    "no rules, numbers right": NO_RULES + " td { text-align: right !important }",
    "no rules, zoomed": NO_RULES + " @media print { body { zoom: .7 } }",
}
PAGES = {
    "A4": "@page { size: A4; margin: 20mm }",
    "A4 landscape": "@page { size: A4 landscape; margin: 20mm }",
    "A5": "@page { size: A5; margin: 12mm }",
    "A5 landscape": "@page { size: A5 landscape; margin: 12mm }",
}


def numbers(template, seed):
    """The values of a template with other numbers, whose sums are right."""
    draw = random.Random(seed)
    values = dict(template)
    dense = seed % 2 == 0

    def count():
        if not dense and draw.random() < 0.7:
            return 0
        return draw.choice([draw.randrange(10), draw.randrange(100), draw.randrange(2000)])

    for cell in values:
        if cell.startswith("proactive."):
            values[cell] = count()
            if cell in ("proactive.fees.amount", "proactive.procurement.amount"):
                values[cell] = f"{draw.randrange(1, 900)}.{draw.randrange(100):02}"
    rows = []
    for cell in values:
        row = cell.rsplit(".", 1)[0]
        if not cell.startswith("proactive.") and row not in rows:
            rows.append(row)
    outcomes = [
        row for row in rows if row.startswith("applications.") and row.split(".")[1]
        not in ("newlyReceived", "carriedOver", "handledTotal", "carriedForward")
    ]
    columns = [cell.rsplit(".", 1)[1] for cell in values if cell.startswith("applications.newlyReceived.")]
    for column in columns[:-1]:
        for row in outcomes:
            values[f"{row}.{column}"] = count()
        handled = sum(values[f"{row}.{column}"] for row in outcomes)
        forward = count()
        over = min(count(), handled + forward)
        values[f"applications.handledTotal.{column}"] = handled
        values[f"applications.carriedForward.{column}"] = forward
        values[f"applications.carriedOver.{column}"] = over
        values[f"applications.newlyReceived.{column}"] = handled + forward - over
    for row in rows:
        parts = [cell for cell in values if cell.rsplit(".", 1)[0] == row]
        if row.startswith("reviews."):
            for cell in parts[:-1]:
                values[cell] = count()
        values[parts[-1]] = sum(values[cell] for cell in parts[:-1])
    if not dense:
        # Many leave what is none blank.
        for cell in values:
            if values[cell] == 0 and draw.random() < 0.5:
                values[cell] = None
    return values


def run(*arguments):
    return subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def reports(program, folder):
    """Writes the reports as JSON, web page and Word document; returns their names."""
    names = []
    for edition in ("2020", "2021"):
        template = f"{folder}/template-{edition}.json"
        if not os.path.exists(template):
            run(program, "convert", f"{ROOT}/fixtures/report-{edition}.txt", "-o", template)
        for seed in range(SEEDS):
            name = f"{edition}-{seed}"
            names.append(name)
            if os.path.exists(f"{folder}/{name}.docx"):
                continue
            report = json.load(open(template, encoding="utf-8"))
            report["values"] = numbers(report["values"], seed * 7 + int(edition))
            with open(f"{folder}/{name}.json", "w", encoding="utf-8") as file:
                json.dump(report, file, ensure_ascii=False)
            for kind in ("html", "docx"):
                run(program, "convert", f"{folder}/{name}.json", "-o", f"{folder}/{name}.{kind}", "--force")
    return names


def word_variant(source, target, size, landscape, rules, whole):
    """A Word document on another page, perhaps without borders, its rows cut and headings not repeated."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for part in package.namelist():
            data = package.read(part)
            if part == "word/document.xml":
                text = data.decode()
                width, height = SIZES[size][::-1] if landscape else SIZES[size]
                text = re.sub(r'<w:pgSz[^>]*/>', f'<w:pgSz w:w="{width}" w:h="{height}"/>', text)
                margin = 1134 if size == "A4" else 680
                text = re.sub(r'w:(top|right|bottom|left)="\d+"(?=[^>]*w:header)', rf'w:\1="{margin}"', text)
                factor = (width - 2 * margin) / 8845
                text = re.sub(
                    r'(<w:(?:gridCol|tcW|tblW) w:w=")(\d+)"',
                    lambda found: f'{found[1]}{int(int(found[2]) * factor)}"',
                    text,
                )
                if not whole:
                    text = re.sub(r'<w:(?:cantSplit|tblHeader|keepNext)/>', "", text)
                if not rules:
                    text = re.sub(r'<w:tblBorders>.*?</w:tblBorders>', "", text)
                    text = re.sub(r'<w:tcBorders>.*?</w:tcBorders>', "", text)
                data = text.encode()
            out.writestr(part, data)


def word_ways():
    for size in SIZES:
        for landscape in (False, True):
            for rules in (True, False):
                for whole in (True, False):
                    page = f"{size} landscape" if landscape else size
                    name = f"LibreOffice, {page}, {'rules' if rules else 'no rules'}"
                    yield name + ("" if whole else ", cut rows"), (size, landscape, rules, whole)


def page_ways():
    for page, page_style in PAGES.items():
        for name, style in STYLES.items():
            if name in ("rules", "no rules") or page in ("A4", "A5"):
                yield f"Chromium, {page}, {name}", page_style + style


def file_name(way, name):
    return re.sub(r"[^0-9A-Za-z]+", "-", way).lower() + "--" + name


def chosen(ways, words):
    return [way for way in ways if not words or any(word in way[0] for word in words)]


def print_words(folder, names, ways):
    made = []
    for way, variant in ways:
        for name in names:
            stem = file_name(way, name)
            if not os.path.exists(f"{folder}/pdf/{stem}.pdf"):
                word_variant(f"{folder}/{name}.docx", f"{folder}/pdf/{stem}.docx", *variant)
                made.append(f"{folder}/pdf/{stem}.docx")
    if made:
        run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
            "--outdir", f"{folder}/pdf", *made)
        for path in made:
            os.remove(path)


def print_pages(folder, names, ways):
    for way, style in ways:
        for name in names:
            stem = file_name(way, name)
            if os.path.exists(f"{folder}/pdf/{stem}.pdf"):
                continue
            text = open(f"{folder}/{name}.html", encoding="utf-8").read()
            page = f"{folder}/pdf/{stem}.html"
            with open(page, "w", encoding="utf-8") as file:
                file.write(text.replace("</style>", f"@media print {{ {style} }} {style}</style>"))
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                f"--user-data-dir={folder}/browser", f"--print-to-pdf={folder}/pdf/{stem}.pdf", page)
            os.remove(page)


def read(program, folder, stems):
    shutil.rmtree(f"{folder}/read", ignore_errors=True)
    os.mkdir(f"{folder}/read")
    run(program, "convert", *[f"{folder}/pdf/{stem}.pdf" for stem in stems], "--to", "json",
        "-o", f"{folder}/read", "--force")


def has_rules(way):
    """Whether rules part rows and columns."""
    return "no rules" not in way and "between rows" not in way


def same(found, value):
    if isinstance(found, dict) and "recovered" in found:
        found = found["value"]
    return found == value


def compare(folder, stem, name):
    """How many values there are, and how many were read, are flagged and are wrong."""
    truth = json.load(open(f"{folder}/{name}.json", encoding="utf-8"))["values"]
    path = f"{folder}/read/{stem}.json"
    if not os.path.exists(path):
        return len(truth), 0, len(truth), []
    found = json.load(open(path, encoding="utf-8"))["values"]
    right = flagged = 0
    wrong = []
    for cell, value in truth.items():
        own = found.get(cell, {"unreadable": ""})
        if same(own, value):
            right += 1
        elif isinstance(own, dict) and "unreadable" in own:
            flagged += 1
        else:
            wrong.append(f"{stem} {cell}: {own} for {value}")
    return len(truth), right, flagged, wrong


def main():
    program, folder, *words = sys.argv[1:]
    folder = os.path.abspath(folder)
    os.makedirs(f"{folder}/pdf", exist_ok=True)
    names = reports(program, folder)
    on_paper, on_screen = chosen(word_ways(), words), chosen(page_ways(), words)
    print_words(folder, names, on_paper)
    print_pages(folder, names, on_screen)
    ways = [way for way, _ in on_paper + on_screen]
    read(program, folder, [file_name(way, name) for way in ways for name in names])
    faults = []
    totals = {True: [0, 0], False: [0, 0]}
    for way in ways:
        sums = [0, 0, 0]
        count = 0
        each = []
        for name in names:
            all_values, right, flagged, wrong = compare(folder, file_name(way, name), name)
            sums = [sums[0] + all_values, sums[1] + right, sums[2] + flagged]
            count += len(wrong)
            faults += wrong
            each.append(f"{name} {100 * right / all_values:.0f}")
        total = totals[has_rules(way)]
        total[0] += sums[0]
        total[1] += sums[1]
        print(f"{100 * sums[1] / sums[0]:5.1f} %  {sums[2]:4} flagged  {count:3} wrong  {way}  ({', '.join(each)})")
    is_enough = True
    for ruled, (values, right) in totals.items():
        if values:
            print(f"{100 * right / values:5.1f} %  {'with' if ruled else 'without'} rules")
            is_enough = is_enough and 100 * right >= SHARES[ruled] * values
    for fault in faults:
        print(fault)
    return 0 if is_enough and not faults else 1


if __name__ == "__main__":
    sys.exit(main())
