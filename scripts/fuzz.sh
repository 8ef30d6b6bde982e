#!/bin/sh
# Fuzzes each target for some seconds, or those that are named: fuzz.sh SECONDS [TARGET ...]
# First the planted fault has to be found: a fuzzer that finds nothing proves nothing otherwise.
# What is learnt stays in .build-fuzz/corpus, what is found in .build-fuzz/findings.
set -eu
cd "$(dirname "$0")/.."
seconds=$1
shift
build="${FUZZ_BUILD:-$PWD/.build-fuzz/build}"
work="${FUZZ_WORK:-$PWD/.build-fuzz}"

# lld, because gold ends with an internal error here; a backtrace of Swift's own would hang at a crash.
(cd Fuzzing && "${SWIFT:-swift}" build -c release --scratch-path "$build" -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -parse-as-library -Xswiftc -use-ld=lld -Xswiftc -g)
fuzz="$build/release/Fuzz"
export SWIFT_BACKTRACE=enable=no

run() {
  target=$1
  mkdir -p "$work/corpus/$target" "$work/seeds/$target" "$work/findings/$target"
  "$fuzz" seeds "$target" fixtures "$work/seeds/$target"
  [ ! -d ../shared/cases ] || "$fuzz" seeds "$target" ../shared/cases "$work/seeds/$target" shared
  "$fuzz" dictionary "$target" >"$work/$target.dict"
  "$fuzz" run "$target" -max_total_time="$2" -dict="$work/$target.dict" -max_len=65536 -timeout=20 \
    -rss_limit_mb=1024 -artifact_prefix="$work/findings/$target/" -print_final_stats=1 \
    "$work/corpus/$target" "$work/seeds/$target" >"$work/$target.log" 2>&1
}

rm -rf "$work/corpus/planted" "$work/findings/planted"
run planted 60 || true
if ! grep -q "AddressSanitizer: heap-buffer-overflow" "$work/planted.log"; then
  echo "error: the planted fault was not found; see $work/planted.log" >&2
  exit 1
fi
failed=0
for target in ${*:-$("$fuzz" list)}; do
  [ "$target" != planted ] || continue
  if run "$target" "$seconds"; then
    echo "$target: nothing found in $seconds s"
  else
    echo "$target: see $work/$target.log and $work/findings/$target" >&2
    failed=1
  fi
done
exit $failed
