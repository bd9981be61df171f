#!/bin/sh
# Print the path of a Redis server for the tests. Where there is none, install Debian's when apt-get
# is there, else print nothing and say what to install.
set -u

found() {
    if [ -n "${REDIS_SERVER:-}" ]; then
        echo "$REDIS_SERVER"
        return 0
    fi
    command -v redis-server || command -v valkey-server
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
    echo "Installing redis-server for the tests of workers elsewhere" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends redis-server >&2
}

found && exit 0
install && found && exit 0
echo "No Redis was found: install redis-server, or set REDIS_SERVER to the path of one." >&2
