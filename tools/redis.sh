#!/bin/sh
# Print the path of a Redis server for the tests. Where there is none, install Debian's when apt-get
# is there, else print nothing and say what to install.
set -u
. "$(dirname "$0")/debian.sh"

found() {
    if [ -n "${REDIS_SERVER:-}" ]; then
        echo "$REDIS_SERVER"
        return 0
    fi
    command -v redis-server || command -v valkey-server
}

found && exit 0
install redis-server "the tests of workers elsewhere" && found && exit 0
echo "No Redis was found: install redis-server, or set REDIS_SERVER to the path of one." >&2
