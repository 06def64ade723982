#!/bin/sh
# Fetches what package-lock.json pins into node_modules, unless it lies there already.
set -eu
cd -- "$(dirname -- "$0")"
stamp=node_modules/.fetched
if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then
    exit 0
fi
if ! command -v npm >/dev/null; then
    echo "frontend: npm is needed to build (Node.js 20 or newer, npm on PATH). Debian: apt install npm" >&2
    exit 1
fi
if ! npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >&2; then
    echo "frontend: npm ci failed; the first build needs the registry that npm is set up for." >&2
    exit 1
fi
cp package-lock.json "$stamp"
