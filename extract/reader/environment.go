package reader

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
)

// environment is what a child is given of this process's environment: where
// programs, libraries, models and fonts are found, and the language. The keys
// of the object store and the like stay out of a process that reads foreign
// bytes. OpenMP's threads are limited to one, since the pool has a child for
// each core.
func environment(own []string, f *folder) []string {
	kept := slices.DeleteFunc(slices.Clone(own), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		return !passed(name)
	})
	return append(kept, "OMP_THREAD_LIMIT=1", "HOME="+f.temp(), "TMPDIR="+f.temp(), "XDG_CACHE_HOME="+f.temp(), recognizer.Variable+"="+recognizer.Folder())
}

func passed(name string) bool {
	names := []string{"PATH", "LANG", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TESSDATA_PREFIX", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "GOGC", "GOMEMLIMIT", "GODEBUG", "GORACE"}
	return slices.Contains(names, name) || strings.HasPrefix(name, "LC_")
}
