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

"$swift" build --build-tests --enable-code-coverage --scratch-path "$work"
status=0
"$swift" test --skip-build --enable-code-coverage --scratch-path "$work" || status=$?
binaries="$("$swift" build --show-bin-path --scratch-path "$work")"
# Tests run the program, too, which counts for itself.
"$tools/llvm-cov" export -instr-profile "$binaries/codecov/default.profdata" \
  "$binaries/nianbaoPackageTests.xctest" -object "$binaries/nianbao" >"$work/coverage.json"
python3 scripts/coverage.py "$work/coverage.json" Sources docs/testing.md || status=$?
exit $status
