#!/bin/sh
# Makes sure that a Chromium or Chrome is installed: the tests drive a real browser.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ] && exit 0
[ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the browser tests (once) ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null
  exit 0
fi
echo "The tests need Chromium or Chrome. Install one (Debian, Ubuntu: sudo apt-get install chromium;" >&2
echo "elsewhere: from its maker), or set CHROMIUM to its path. Then run this again." >&2
exit 1
