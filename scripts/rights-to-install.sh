#!/bin/sh
# Prints what has to stand before a command that writes into the folder named: nothing, or sudo. The program is built by
# the user; root's rights are taken for the copying alone.
set -eu

folder=$1
while [ ! -e "$folder" ]; do folder=$(dirname "$folder"); done
if [ -w "$folder" ]; then
  exit 0
elif command -v sudo >/dev/null 2>&1; then
  echo "sudo"
else
  echo "error: you may not write into $folder. Ask an administrator, or choose a folder of your own: make install PREFIX=\$HOME/.local" >&2
  exit 1
fi
