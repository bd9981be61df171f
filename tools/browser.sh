#!/bin/sh
# Print the path of a Chromium or Chrome for the tests. Where there is none, install Debian's when
# apt-get is there, else print nothing and say what to install. The one that never has a window comes
# first: it is what Playwright itself drives, and takes a quarter less time.
set -u
. "$(dirname "$0")/debian.sh"

found() {
    if [ -n "${CHROMIUM:-}" ]; then
        echo "$CHROMIUM"
        return 0
    fi
    for name in chromium-headless-shell chromium google-chrome chrome chromium-browser \
        google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        command -v "$name" && return 0
    done
    return 1
}

found && exit 0
for package in chromium-headless-shell chromium; do
    install "$package" "the tests in a browser" && found && exit 0
done
cat >&2 <<'EOF'
No browser for the tests was found. Install Chromium or Chrome, set CHROMIUM to the path of one, or
let Playwright bring its own: .venv/bin/playwright install chromium
EOF
