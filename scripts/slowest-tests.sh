#!/bin/sh
# Prints the ten slowest tests of a run, from the events that `swift test` wrote to a file
# (--event-stream-output-path): the time from the begin of a test's first case to the end of its last, so
# that a test's wait for its turn does not count.
set -eu
[ -s "$1" ] || exit 0
echo "the ten slowest tests:"
awk '
  function field(name,   at, rest) {
    at = index($0, "\"" name "\":")
    if (!at) return ""
    rest = substr($0, at + length(name) + 3)
    if (substr(rest, 1, 1) == "\"") { rest = substr(rest, 2); sub(/".*/, "", rest) } else sub(/[,}].*/, "", rest)
    return rest
  }
  /"kind":"testCaseStarted"/ { id = field("testID"); if (!(id in first)) first[id] = field("absolute") }
  /"kind":"testCaseEnded"/ { last[field("testID")] = field("absolute") }
  END { for (id in last) printf "%8.1f s  %s\n", last[id] - first[id], id }
' "$1" | sort -rn | head -10
