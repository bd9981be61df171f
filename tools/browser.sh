#!/bin/sh
# Print the path of a Chromium or Chrome for the tests. Where there is none, install Debian's when
# apt-get is there, else print nothing and say what to install.
set -u
. "$(dirname "$0")/debian.sh"

found() {
    if [ -n "${CHROMIUM:-}" ]; then
        echo "$CHROMIUM"
        return 0
    fi
    for name in chromium google-chrome chrome chromium-browser google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        command -v "$name" && return 0
    done
    return 1
}

found && exit 0
install chromium "the tests in a browser" && found && exit 0
cat >&2 <<'EOF'
No browser for the tests was found. Install Chromium or Chrome, set CHROMIUM to the path of one, or
let Playwright bring its own: .venv/bin/playwright install chromium
EOF
