#!/bin/sh
# Builds libtesseract for this machine's processor from Debian's own source of
# the version that is installed, once, and prints the -ldflags with which go
# links it. Distributions build for processors of twenty years ago; this one
# reads the same words, to the last bit of their confidences, in less time.
#
# The argument is a value of g++'s -march (native, x86-64-v3), or system to do
# without. tesseract.patch is left out where it does not fit the version. Where
# the library cannot be built nothing is printed on stdout, and go links the
# system's.
set -eu

march=${1:-native}
[ "$march" != system ] || exit 0

# No -ffast-math, and no fused multiply-add where the source does not ask for
# one: the results have to be those of Debian's binary.
flags="-march=$march -fno-math-errno -fno-trapping-math -ffp-contract=off"
change=$(cd "$(dirname "$0")" && pwd)/tesseract.patch

without() {
	echo "Reading is slower than it could be, with the system's Tesseract: $1" >&2
	exit 0
}

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || without "its source is fetched by apt only."
version=$(dpkg-query -W -f '${source:Version}' libtesseract-dev 2>/dev/null) || without "it is not Debian's package."
cpu=$(g++ $flags -Q --help=target 2>/dev/null) || without "g++ does not know -march=$march."

key=$(printf '%s\n' "$cpu" "$(g++ --version)" | cat - "$0" "$change" | sha256sum | cut -c 1-12)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/oficialia
built=$cache/tesseract-$version-$key

link() {
	printf "%s\n" "-extldflags \"'-L$built'\""
	exit 0
}

[ ! -f "$built/libtesseract.a" ] || link

mkdir -p "$cache" 2>/dev/null && work=$(mktemp -d "$cache/building.XXXXXX" 2>/dev/null) || without "$cache cannot be written."
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
log=$work/log

# The machine's own sources of packages, asked for their source, in lists of
# our own: nothing of the system's is changed. apt checks the signatures.
sources() {
	mkdir -p "$work/parts" "$work/lists/partial" "$work/archives/partial"
	for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
		to=$work/parts/$(basename "$file")
		case $file in
		*.list) sed -n 's/^deb\(-src\)\{0,1\}[[:space:]]/deb-src /p' "$file" | sort -u >"$to" ;;
		*.sources) sed 's/^Types:.*/Types: deb-src/' "$file" >"$to" ;;
		esac
	done 2>/dev/null
}

apt() {
	apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/parts" \
		-o Dir::State::lists="$work/lists" -o Dir::Cache="$work" -o Debug::NoLocking=1 \
		-o APT::Update::Post-Invoke-Success::= -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=2 "$@"
}

fetch() {
	sources
	apt update || true # what is missing shows in the next line
	(cd "$work" && apt source tesseract="$version")
}

supports() { printf '%s' "$macros" | grep -q "define __$1 "; }

# The parts of src/arch that the processor can run; the library chooses among
# them when it starts.
variants() {
	macros=$(g++ $flags -dM -E -x c++ /dev/null)
	chosen="dotproduct intsimdmatrix simddetect"
	defines=""
	supports SSE4_1__ && chosen="$chosen dotproductsse intsimdmatrixsse" defines="$defines -DHAVE_SSE4_1"
	supports AVX__ && chosen="$chosen dotproductavx" defines="$defines -DHAVE_AVX"
	supports AVX2__ && chosen="$chosen intsimdmatrixavx2" defines="$defines -DHAVE_AVX2"
	supports FMA__ && chosen="$chosen dotproductfma" defines="$defines -DHAVE_FMA"
	supports AVX512F__ && chosen="$chosen dotproductavx512" defines="$defines -DHAVE_AVX512F"
	supports ARM_NEON && chosen="$chosen dotproductneon intsimdmatrixneon" defines="$defines -DHAVE_NEON"
	return 0
}

# The folder that holds the models, as the installed program was told.
prefix() { tesseract --list-langs | sed -n 's|.*"\(/.*\)/tessdata/*".*|\1|p'; }

# Files that name something as another file of their folder does.
alone=" adaptmatch imagefind makerow tabfind "

# units prints the names of C++ files that together are the library: each takes
# in a folder, which compiles in a third of the time and lets the network's
# inner loops be made of functions from several files. The longest come first.
units() {
	for dir in ccmain textord lstm ccstruct classify wordrec dict api ccutil viewer cutil; do
		for file in src/$dir/*.cpp; do
			case $alone in
			*" $(basename "$file" .cpp) "*) echo "$file" ;;
			*) echo "#include \"$file\"" >>"unit-$dir.cpp" ;;
			esac
		done
		echo "unit-$dir.cpp"
	done
	for name in $chosen; do echo "src/arch/$name.cpp"; done
}

# compile builds the C++ files named on stdin, all cores at once. A unit in
# which names clash after all is compiled file by file.
compile() {
	export CXXFLAGS="-std=c++17 -w -DNDEBUG -DFAST_FLOAT -DGRAPHICS_DISABLED -DTESSERACT_IMAGEDATA_AS_PIX $flags $defines $includes $(pkg-config --cflags lept)"
	export TESSDATA="-DTESSDATA_PREFIX=\"$(prefix)\""
	xargs -n 1 -P "$(nproc)" sh -c '
		case $0 in *lstm* | */arch/*) level=-O3 ;; *) level=-O2 ;; esac
		build() { g++ $CXXFLAGS "$TESSDATA" $level -c "$1" -o "$(basename "$1" .cpp).o"; }
		build "$0" || for file in $(sed -n "s/^#include \"\(src.*\)\"/\1/p" "$0"); do build "$file" || exit 1; done'
}

library() {
	cd "$work"/tesseract-*/
	if patch --dry-run -p1 <"$change"; then patch -p1 <"$change"; fi
	includes="-iquote . -Iinclude"
	for dir in src/*/; do includes="$includes -I$dir"; done
	variants
	units >units.txt
	compile <units.txt
	mkdir "$work/built"
	ar rcs "$work/built/libtesseract.a" *.o
}

# attempt runs a step in a shell of its own, so that set -e ends that alone.
attempt() {
	set +e
	(set -e && "$1") >>"$log" 2>&1
	status=$?
	set -e
	[ $status = 0 ] || without "$2 ($(tail -n 1 "$log"))"
}

attempt fetch "the source of tesseract $version cannot be had from this machine's package sources."
echo "Building a faster Tesseract $version, once; this takes a minute or two." >&2
attempt library "the source of tesseract $version does not build."
mv -T "$work/built" "$built" 2>/dev/null || [ -f "$built/libtesseract.a" ] || without "$built cannot be written."
link
