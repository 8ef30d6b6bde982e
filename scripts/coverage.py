"""Prints which share of the lines of each target the suite runs, and the lines that it never does.

Usage: coverage.py EXPORT SOURCES [REASONS], where EXPORT is what `llvm-cov export` says as JSON, SOURCES the folder
of the targets, and REASONS the page that tells why the rest is not run. Ends with 1 if a target of the report's
way (readers, recogniser, rules, writers) has less than 95 %, or a file of it that is not on the page has less than
85 % or more than ten lines that no test runs: a line or two of a file that checks its C library's every answer are
no news, and a page that lists them all is read by nobody.
"""

import json
import pathlib
import sys

BAR = 95.0
# What a file has to have that is not on the page.
FILE_BAR = 85.0
NEVER_RUN = 10
# The targets that a report goes through.
ROOMS = [
    "TextTools", "Encodings", "XML", "JSON", "Archive", "ReportModel", "ReportFormats", "ReportPackages",
    "ReportRecognition", "ReportRules", "Spreadsheet", "OpenDocument", "TextFormat", "HTMLFormat", "WordFormat",
    "OpenDocumentTextFormat", "PDFFormat", "WorkbookFormat", "XMLFormat", "JSONFormat",
]


def never_run(segments, count):
    """The stretches of lines that no test runs, how many lines they have, and how many may be run, by a file's segments.

    A line is run, as the compiler's tools count it, where anything is that begins in it or goes on into it. Their sums
    count a line once more for each closure in it, also for one that only a fault calls: `x ?? y`, the words of a
    precondition. What a file has to have is counted by lines, so that what it lacks is what is listed.
    """
    starts = {}
    runnable = 0
    for segment in segments:
        starts.setdefault(segment[0], []).append(segment[:6])
    lines, before = set(), None
    for line in range(1, count + 1):
        own = starts.get(line, [])
        begun = [runs for _, _, runs, has_count, is_entry, is_gap in own if has_count and is_entry and not is_gap]
        is_skipped = bool(own) and own[0][4] and not own[0][3]
        goes_on = before is not None and before[3]
        if not is_skipped and (begun or goes_on):
            runnable += 1
            if max(begun + [before[2] if goes_on else 0]) == 0:
                lines.add(line)
        before = own[-1] if own else before
    stretches, start = [], None
    for line in range(1, count + 2):
        if line in lines and start is None:
            start = line
        elif line not in lines and start is not None:
            stretches.append(f"{start}–{line - 1}" if line - 1 > start else str(start))
            start = None
    return stretches, len(lines), runnable


def main():
    export, sources = json.load(open(sys.argv[1])), pathlib.Path(sys.argv[2]).resolve()
    page = open(sys.argv[3], encoding="utf-8").read() if len(sys.argv) > 3 else ""
    targets, files = {}, []
    for file in export["data"][0]["files"]:
        path = pathlib.Path(file["filename"])
        if sources not in path.parents:
            continue
        name = path.relative_to(sources)
        lines = file["summary"]["lines"]
        total, covered = targets.get(name.parts[0], (0, 0))
        targets[name.parts[0]] = (total + lines["count"], covered + lines["covered"])
        files.append((name, lines, file["segments"]))
    failed = False
    for target, (total, covered) in sorted(targets.items()):
        share = 100 * covered / total if total else 100
        is_low = target in ROOMS and share < BAR
        failed = failed or is_low
        print(f"{share:6.1f} %  {covered:6} of {total:6} lines  {target}{'  below the bar' if is_low else ''}")
    print("\nfiles below the bar, with the lines that no test runs:")
    for name, lines, segments in sorted(files, key=lambda file: str(file[0])):
        if name.parts[0] not in ROOMS or not lines["count"]:
            continue
        length = len(open(sources / name, encoding="utf-8").readlines())
        stretches, missing, runnable = never_run(segments, length)
        share = 100 - 100 * missing / runnable if runnable else 100
        if share >= BAR:
            continue
        is_low = share < FILE_BAR or missing > NEVER_RUN
        is_amiss = is_low and bool(page) and f"`{name}`" not in page
        failed = failed or is_amiss
        print(f"{share:6.1f} %  {name}: {', '.join(stretches)}{'  not in ' + sys.argv[3] if is_amiss else ''}")
    return 1 if failed else 0


sys.exit(main())
