#!/bin/sh
# Installs the tools that make bench compares oficialia with, where they are
# missing: ocrmypdf. Tesseract and poppler are there already, for oficialia
# needs them too (install-deps.sh).
set -eu

packages="ocrmypdf"

fail() {
	echo "$1" >&2
	echo "$2" >&2
	exit 1
}

command -v ocrmypdf >/dev/null && exit 0
command -v apt-get >/dev/null || fail "ocrmypdf is missing." "Install it as https://ocrmypdf.readthedocs.io says, then run make bench again."
root=""
if [ "$(id -u)" != 0 ]; then
	command -v sudo >/dev/null || fail "ocrmypdf is missing and only root can install it." "Run as root: apt-get install $packages"
	root=sudo
fi
echo "Installing $packages" >&2
$root apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
