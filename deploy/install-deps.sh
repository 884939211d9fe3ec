#!/bin/sh
# Installs what oficialia needs beside Go: Tesseract 5 with its Spanish data and
# headers, Leptonica's headers, poppler's programs, a C++ compiler and what
# unpacks Debian's sources. Where apt is not there, it lists what to install.
# Does nothing when all is in place.
set -eu

packages="tesseract-ocr tesseract-ocr-spa tesseract-ocr-osd libtesseract-dev libleptonica-dev poppler-utils g++ dpkg-dev pkg-config"

fail() {
	echo "$1" >&2
	echo "$2" >&2
	exit 1
}

complete() {
	command -v g++ >/dev/null && command -v pdftoppm >/dev/null && command -v pkg-config >/dev/null &&
		command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx spa &&
		pkg-config --exists tesseract lept && unpacks
}

# Debian's sources can be unpacked, which only machines with apt are asked for.
unpacks() { ! command -v apt-get >/dev/null || command -v dpkg-source >/dev/null; }

check_go() {
	command -v go >/dev/null || fail "Go is missing." "Install Go $(sed -n 's/^go //p' go.mod) or newer: https://go.dev/doc/install"
}

install() {
	command -v apt-get >/dev/null || fail "Tesseract 5, its Spanish data, Leptonica, poppler or a C++ compiler is missing." \
		"Install the equivalents of these Debian packages, then run make again: $packages"
	root=""
	if [ "$(id -u)" != 0 ]; then
		command -v sudo >/dev/null || fail "Packages are missing and only root can install them." "Run as root: apt-get install $packages"
		root=sudo
	fi
	echo "Installing $packages" >&2
	$root apt-get update -qq
	$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
}

cd "$(dirname "$0")/.."
check_go
complete || install
complete || fail "Something is still missing after the installation." "Check that Debian's packages are of release 12 or newer: $packages"
