#!/bin/sh
# Runs the suite and tells which lines of the sources it never runs.
set -eu
cd "$(dirname "$0")/.."
swift="${SWIFT:-swift}"
work="$PWD/.build-coverage"
# The tool has to be of the compiler's version: a system's own may be too old for its files.
tools="$(dirname "$(readlink -f "$(command -v "$swift")")")"
[ -x "$tools/llvm-cov" ] || { echo "error: there is no llvm-cov beside $swift" >&2; exit 1; }
command -v python3 >/dev/null 2>&1 || { echo "error: python3 is missing; install it, on Debian: apt-get install python3" >&2; exit 1; }

# Without the traits: what they add, no report goes through, and it would double the time of the build.
"$swift" build --build-tests --enable-code-coverage --scratch-path "$work"
binaries="$("$swift" build --show-bin-path --scratch-path "$work")"
rm -rf "$binaries/codecov"
mkdir -p "$binaries/codecov"
status=0
# Programs that a test ends or limits leave half a file of counts, for which a run that merges them itself would fail.
LLVM_PROFILE_FILE="$binaries/codecov/%p.profraw" "$swift" test --skip-build --scratch-path "$work" || status=$?
ls "$binaries"/codecov/*.profraw >"$work/counts"
"$tools/llvm-profdata" merge -sparse -failure-mode=all -f "$work/counts" -o "$work/counts.profdata"
# Tests run the program, too, which counts for itself.
"$tools/llvm-cov" export -instr-profile "$work/counts.profdata" \
  "$binaries/nianbaoPackageTests.xctest" -object "$binaries/nianbao" >"$work/coverage.json"
python3 scripts/coverage.py "$work/coverage.json" Sources docs/testing.md || status=$?
exit $status
