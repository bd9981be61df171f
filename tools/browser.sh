#!/bin/sh
# Print the path of a Chromium or Chrome for the tests. Where there is none, install Debian's when
# apt-get is there, else print nothing and say what to install.
set -u

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

# apt-get asks nothing, and neither does sudo where nobody could answer.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -n "${CI:-}" ]; then
        sudo -n "$@"
    else
        sudo "$@"
    fi
}

install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || return 1
    echo "Installing chromium for the tests in a browser" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends chromium >&2
}

found && exit 0
install && found && exit 0
cat >&2 <<'EOF'
No browser for the tests was found. Install Chromium or Chrome, set CHROMIUM to the path of one, or
let Playwright bring its own: .venv/bin/playwright install chromium
EOF
