#!/bin/sh
# Runs the suite under AddressSanitizer, the batch under ThreadSanitizer, and the program with the C libraries
# under valgrind: sanitize.sh [address] [thread] [memcheck]. Each first has to find a fault that is planted for
# it: a run without findings proves nothing otherwise.
set -eu
cd "$(dirname "$0")/.."
work="$PWD/.build-sanitize"
swift="${SWIFT:-swift}"
mkdir -p "$work"
# A backtrace of Swift's own would hang at a crash.
export SWIFT_BACKTRACE=enable=no

# The planted fault of scripts/sanitizers/NAME.swift, built with a sanitizer, has to be found.
planted() {
  sanitizer=$1 name=$2 words=$3
  "${swift}c" -sanitize="$sanitizer" -parse-as-library -g "scripts/sanitizers/$name.swift" -o "$work/$name"
  if "$work/$name" >"$work/$name.log" 2>&1 || ! grep -q "$words" "$work/$name.log"; then
    echo "error: the planted fault $name was not found; see $work/$name.log" >&2
    exit 1
  fi
  echo "$sanitizer: the planted $name is found"
}

# A folder with sixty reports of four formats for a batch.
batch() {
  rm -rf "$work/batch"
  mkdir -p "$work/batch"
  program=$1
  for format in txt xml json xlsx; do
    "$program" convert fixtures/report-2021.txt -o "$work/report.$format" --force >/dev/null
    for number in $(seq 15); do cp "$work/report.$format" "$work/batch/$format-$number.$format"; done
  done
}

address() {
  planted address overflow "AddressSanitizer: heap-buffer-overflow"
  "$swift" build --build-tests --sanitize=address --scratch-path "$work/address"
  # What Swift's runtime and Foundation keep until the end is no leak of ours.
  ASAN_OPTIONS=detect_leaks=0:handle_segv=0 NIANBAO_DAMAGES="${NIANBAO_DAMAGES:-50}" \
    "$swift" test --skip-build --sanitize=address --scratch-path "$work/address" >"$work/address.log" 2>&1 || {
    echo "error: the suite fails under AddressSanitizer; see $work/address.log" >&2
    exit 1
  }
  echo "address: $(grep -a "Test run with" "$work/address.log" | tail -n 1)"
}

thread() {
  planted thread race "ThreadSanitizer: data race"
  "$swift" build --product nianbao --sanitize=thread --scratch-path "$work/thread"
  program="$work/thread/debug/nianbao"
  batch "$program"
  "$(dirname "$(readlink -f "$(command -v "$swift")")")/clang" -shared -fPIC -O1 scripts/sanitizers/mutex.c \
    -o "$work/mutex.so" -ldl
  for command in "check $work/batch" "convert $work/batch --to json -o $work/out"; do
    rm -rf "$work/out"
    # shellcheck disable=SC2086
    LD_PRELOAD="$work/mutex.so" TSAN_OPTIONS=exitcode=66 "$program" $command --jobs 8 >"$work/thread.log" 2>&1 || {
      status=$?
      # What check finds in the reports is none of this.
      [ $status = 1 ] || { echo "error: $command ends with $status; see $work/thread.log" >&2; exit 1; }
    }
    ! grep -q "ThreadSanitizer" "$work/thread.log" || { echo "error: see $work/thread.log" >&2; exit 1; }
  done
  echo "thread: no data race in checks and conversions of 60 reports, eight at once"
}

memcheck() {
  command -v valgrind >/dev/null 2>&1 || { echo "error: valgrind is missing; on Debian: apt-get install valgrind" >&2; exit 1; }
  "${CC:-cc}" -g -x c - -o "$work/uninitialised" <<'C'
#include <stdlib.h>
#include <stdio.h>
int main(void) { char *text = malloc(8); if (text[3] == 'x') puts("x"); return 0; }
C
  ! valgrind -q --suppressions=scripts/sanitizers/swift.supp --error-exitcode=9 "$work/uninitialised" >/dev/null 2>&1 \
    || { echo "error: the planted read of uninitialised memory was not found" >&2; exit 1; }
  echo "memcheck: the planted read is found"
  "$swift" build -c release --product nianbao
  # Valgrind gives up on what the compiler writes for debuggers.
  program="$work/nianbao"
  strip -o "$program" "$("$swift" build -c release --show-bin-path)/nianbao"
  for format in xml xlsx json txt; do
    "$program" convert fixtures/report-2021.txt -o "$work/report.$format" --force >/dev/null
    valgrind -q --suppressions=scripts/sanitizers/swift.supp --error-exitcode=9 --leak-check=no "$program" check "$work/report.$format" >"$work/memcheck.log" 2>&1 \
      || { echo "error: check of $format; see $work/memcheck.log" >&2; exit 1; }
    valgrind -q --suppressions=scripts/sanitizers/swift.supp --error-exitcode=9 --leak-check=no "$program" convert fixtures/report-2021.txt \
      -o "$work/again.$format" --force >"$work/memcheck.log" 2>&1 \
      || { echo "error: convert to $format; see $work/memcheck.log" >&2; exit 1; }
  done
  echo "memcheck: no fault in reading and writing each format"
}

for job in ${*:-address thread memcheck}; do "$job"; done
