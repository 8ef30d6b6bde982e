#!/bin/sh
# Installs the Debian packages named that are missing, where the user may do that.
set -eu

missing=""
for package in "$@"; do
  case "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" in
    installed) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "error: these packages are needed:$missing. Install them with the system's package manager." >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
  as_root="sudo"
else
  echo "error: these packages are needed:$missing. Ask an administrator to run: apt-get install$missing" >&2
  exit 1
fi

echo "installing:$missing"
# Without the lists an installation may fail for want of a newer version, so they are renewed once.
# shellcheck disable=SC2086
$as_root apt-get -qq update
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >/dev/null
