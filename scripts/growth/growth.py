"""Prints how the work of the program grows with its input, and fails where it grows faster than the input.

Work is counted in instructions by callgrind, which are the same on every run and machine. Each kind of input is
made in four sizes: next to nothing, n, 2n and 4n. What next to nothing costs is taken off, and the worse of the two
doublings counts: what grows fast at first may be bounded later, and what is bounded at first may grow fast later.
"""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import markup
import onefile
import opentexts
import packages
import texts

# What twice the input may cost, in times of what the input itself does.
BOUND = 2.3
# What an input of the middle size has, of its own, in bytes; for archives before they are compressed.
SIZE = 30_000
# What part of that is next to nothing.
LEAST = 1 / 64


def kinds(program):
    template = json.loads(markup.written(program, ".json"))
    found = {
        **texts.TEXTS,
        **texts.jsons(template),
        **markup.xmls(markup.written(program, ".xml")),
        **markup.PAGES,
        **packages.WORDS,
        **packages.WORKBOOKS,
        **packages.SHEETS,
        **opentexts.OPEN_TEXTS,
        **onefile.ONE_FILE,
    }
    checked = {name: (suffix, make, None) for name, (suffix, make) in found.items()}
    for format in written_formats(program):
        for name in ["json-paragraphs", "json-claims", "json-string", "txt-report-again", "txt-found"]:
            suffix, make = found[name]
            checked[f"write-{format}-{name}"] = (suffix, make, format)
    return checked


def written_formats(program):
    """The formats that the program can write, as its help lists them."""
    text = subprocess.run([program, "convert", "--help", "--language", "en"], capture_output=True, text=True).stdout
    return [name for name in ["text", "xml", "json", "xlsx", "docx", "html"] if re.search(rf"\b{name}\b", text)]


def weight(data):
    return packages.inflated(data) if data[:2] == b"PK" else len(data)


def units(make):
    """How many units make an input of the middle size."""
    few, many = weight(make(64)), weight(make(128))
    return max(4, int(SIZE / max((many - few) / 64, 0.5)))


def instructions(program, path, format):
    command = ["check", path] if format is None else ["convert", path, "--to", format, "-o", "-"]
    with tempfile.NamedTemporaryFile("r") as log:
        result = subprocess.run(
            [
                "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                f"--log-file={log.name}", program, *command,
            ],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        text = log.read()
    found = re.search(r"Collected : (\d+)", text)
    if found is None or result.returncode not in (0, 1, 2, 3):
        raise RuntimeError(f"status {result.returncode}: {text[-300:]}{result.stderr[-300:]}")
    return int(found[1]), result.returncode


def measure(name, kind, program):
    suffix, make, format = kind
    count = units(make)
    few = max(1, int(count * LEAST))
    curve, statuses = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in (few, count, count * 2, count * 4):
            path = os.path.join(folder, f"{name}{suffix}")
            with open(path, "wb") as file:
                file.write(make(number))
            counted, status = instructions(program, path, format)
            curve.append(counted)
            statuses.append(status)
    base, once, twice, four = curve
    # A few per cent of what every run costs are no growth.
    least = base // 50
    # Of a kind with few units, the least is no small part of n.
    early = (twice - base) / max(once - base, least) * 2 * (count - few) / (2 * count - few)
    late = (four - twice) / max(twice - once, least)
    return name, count, curve, statuses, max(early, late)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the built program")
    parser.add_argument("kinds", nargs="*", help="parts of the names of the kinds wanted (default: all)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    for tool, package in [("valgrind", "valgrind"), ("strip", "binutils")]:
        if shutil.which(tool) is None:
            sys.exit(f"error: {tool} is missing; install it, on Debian: apt-get install {package}")
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        # callgrind stumbles over the debugging information of some compilers.
        program = os.path.join(folder, "nianbao")
        subprocess.run(["strip", "-g", "-o", program, arguments.program], check=True)
        wanted = {
            name: kind
            for name, kind in kinds(program).items()
            if not arguments.kinds or any(part in name for part in arguments.kinds)
        }
        print(f"{'instructions in millions':36}{'n':>9}{'least':>9}{'at n':>9}{'at 2n':>9}{'at 4n':>9}  twice the input costs")
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            for result in pool.map(lambda item: measure(*item, program), wanted.items()):
                name, count, curve, statuses, ratio = result
                numbers = "".join(f"{value / 1e6:9.1f}" for value in curve)
                note = "" if ratio <= BOUND else "  TOO MUCH"
                refused = "  (refused)" if 2 in statuses else ""
                print(f"{name:36}{count:9}{numbers}  {ratio:5.2f} times{refused}{note}", flush=True)
                if ratio > BOUND:
                    failed.append(name)
    if failed:
        sys.exit(f"error: more than {BOUND} times the work for twice the input: {', '.join(failed)}")


if __name__ == "__main__":
    main()
