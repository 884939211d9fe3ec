package reflected

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestUpToDate holds the committed schemas against the types.
func TestUpToDate(t *testing.T) {
	dir := filepath.Join("..", "..", "json")
	want, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range want {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("schema/json/%s is not what the types say (%v); run: go generate ./schema", name, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if _, ok := want[entry.Name()]; !ok {
			t.Errorf("schema/json/%s is of no type; remove it", entry.Name())
		}
	}
}
