#!/bin/sh
# Fails where the optimiser has made constants of one name in several modules: arrays that are written out in a function
# which other modules take in are named by their order in each, and the linker keeps one of each name, so that a module
# reads another's array (Swift 6.3). Such a function is to be marked @inline(never).
#
# usage: shared-constants.sh FOLDER, the folder of an optimised build
set -eu
found=$(
  for module in "$1"/*.build; do
    find "$module" -name '*.o' -exec nm --defined-only {} + 2>/dev/null |
      awk -v module="$(basename "$module" .build)" '$3 ~ /Tv[0-9]+_$/ && !seen[$3]++ { print $3, module }'
  done | sort | awk '
    $1 == last { list = list " " $2; next }
    { if (list ~ / /) print last ":", list; last = $1; list = $2 }
    END { if (list ~ / /) print last ":", list }'
)
[ -z "$found" ] && exit 0
echo "error: constants of one name in several modules:" >&2
echo "$found" >&2
exit 1
