"""Times the steps of a county's January on folders of many units, and tells the memory that each takes.

Every unit has a report of this year and one of last year; the formats of this year's take turns. A step is one command
over the whole folder. Where a step is repeated, the shortest of its times is told.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

FIXTURES = pathlib.Path(__file__).parent.parent / "fixtures"
SOUND, WRONG = "report-2021.txt", "report-2021-wrong-sums.txt"
FORMATS = ["txt", "xlsx", "docx", "html", "json", "xml"]
# Every so many units have sums that do not hold, all of them in text: nothing else is written of such reports.
WRONG_EVERY = 2 * len(FORMATS)
FIRST = "松柏梅兰竹菊青云清白金银长平永安龙凤高石"
SECOND = "岭山川溪源泉湖坪塘桥林田井沟湾洲峰谷原台"
THIRD = "东西南北上下前后新旧大小内外左右中头尾口"


def names(count):
    """Names of fictional townships, each once."""
    made = [a + c + b + "镇" for a in FIRST for b in SECOND for c in THIRD]
    if count > len(made):
        raise SystemExit(f"error: there are names for {len(made)} units")
    return made[:count]


def write_texts(folder, units, year):
    folder.mkdir(parents=True)
    sound, wrong = ((FIXTURES / name).read_text().replace("2021", str(year)) for name in (SOUND, WRONG))
    for number, unit in enumerate(units):
        text = sound if number % WRONG_EVERY else wrong
        (folder / f"{unit}.txt").write_text(text.replace("松岭镇", unit))


def make(program, folder, count):
    """The folders of this year and of last year, and the list of units."""
    units = names(count)
    write_texts(folder / "last-year", units, 2024)
    write_texts(folder / "texts", units, 2025)
    (folder / "reports").mkdir()
    for number, format in enumerate(FORMATS):
        files = [folder / "texts" / f"{unit}.txt" for unit in units[number :: len(FORMATS)]]
        if format == "txt":
            for file in files:
                shutil.copy(file, folder / "reports")
            continue
        for start in range(0, len(files), 500):
            command = [program, "convert", *files[start : start + 500], "--to", format, "-q", "-o", folder / "reports"]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (folder / "units.txt").write_text("".join(f"青禾县{unit}人民政府\n" for unit in units))


def steps(folder):
    """The steps of a January: a name, and the arguments of the command."""
    reports, last, units = folder / "reports", folder / "last-year", folder / "units.txt"
    out = folder / "out"
    by_list = ["--units", units]
    yield "status", ["status", reports, *by_list, "-o", out / "status.xlsx"]
    yield "status, last year", ["status", reports, *by_list, "--previous", last, "-o", out / "status.html"]
    yield "check", ["check", reports, "-q"]
    yield "check, last year", ["check", reports, "--previous", last, "-o", out / "findings.xlsx"]
    yield "slips", ["check", reports, *by_list, "--per-unit", out / "slips"]
    yield "mend", ["check", reports, "--fix", "--yes", "-o", out / "mended"]
    yield "convert to XML", ["convert", reports, "--to", "xml", "-q", "-o", out / "xml"]
    yield "convert to XLSX", ["convert", reports, "--to", "xlsx", "-q", "-o", out / "xlsx"]
    yield "templates", ["template", *by_list, "--year", "2026", "--previous", reports, "-o", out / "templates"]
    yield "combine", ["combine", reports, *by_list, "--organ", "青禾县人民政府", "--year", "2025", "-o", out / "sum.xlsx"]
    yield "combine, last year", [
        "combine", reports, *by_list, "--organ", "青禾县人民政府", "--year", "2025", "--previous", last, "-o", out / "sum-2.xlsx",
    ]  # fmt: skip
    yield "diff", ["diff", folder / "texts", reports, "-o", out / "diff.xlsx"]
    yield "table, CSV", ["table", reports, "-o", out / "values.csv"]
    yield "table, SQLite", ["table", reports, "-o", out / "values.sqlite"]


def run(program, arguments):
    """Seconds that pass, seconds of the processor, megabytes at most, and the exit status."""
    begin = time.monotonic()
    process = subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    status = os.waitstatus_to_exitcode(status)
    if status not in (0, 1):
        sys.stderr.write(errors.decode()[-2000:])
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, status


def measure(program, count, rounds):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make(program, folder, count)
        for title, arguments in steps(folder):
            best = None
            for _ in range(rounds):
                shutil.rmtree(folder / "out", ignore_errors=True)
                (folder / "out").mkdir()
                taken = run(program, arguments)
                best = min(best or taken, taken)
            seconds, processor, megabytes, status = best
            print(f"{count:6} {title:20} {seconds:8.2f} s {processor:8.2f} s {megabytes:7.0f} MB   exit {status}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("counts", nargs="*", type=int, default=[60, 600], help="how many units")
    parser.add_argument("--rounds", type=int, default=1, help="how often each step is repeated")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    print(f"{'units':>6} {'step':20} {'passed':>10} {'processor':>10} {'memory':>10}")
    for count in arguments.counts:
        measure(program, count, arguments.rounds)


if __name__ == "__main__":
    main()
