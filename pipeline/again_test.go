package pipeline_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/pipeline"
)

// stored counts the pages in a store that were looked at again.
func stored(t *testing.T, conf pipeline.Config) int {
	t.Helper()
	kept, err := filepath.Glob(filepath.Join(conf.Store, "looks", "*", "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return len(kept)
}

// TestLooksAgainOnce has the doubtful pages of a document looked at again, once,
// and finds what came when the rules change.
func TestLooksAgainOnce(t *testing.T) {
	leaks(t)
	conf := config(t)
	conf.Workers = 2
	reader := conf.Reader.(*fakeReader)
	path := write(t, "a.pdf", "one\fDOUBTFUL DOUBTFUL\fDOUBTFUL\ftwo")
	first := runOnce(t, conf, path)
	if n := bytes.Count(first.records[0], []byte("LOOKED AT")); n == 0 || bytes.Count(first.records[0], []byte("LOOKED AT DOUBTFUL")) == 0 {
		t.Errorf("what was looked at is not in the record:\n%s", first.records[0])
	}
	if reader.looks != 2 || stored(t, conf) != 2 {
		t.Errorf("%d looks, %d of them kept, want 2", reader.looks, stored(t, conf))
	}
	second := runOnce(t, conf, path)
	conf.Assembler = fakeAssembler{version: "2"}
	third := runOnce(t, conf, path)
	want := bytes.ReplaceAll(first.records[0], []byte(`"rules": "1"`), []byte(`"rules": "2"`))
	if !bytes.Equal(first.records[0], second.records[0]) || !bytes.Equal(want, third.records[0]) {
		t.Error("a later run gave another record")
	}
	if pages, _ := reader.total(); reader.looks != 2 || pages != 4 {
		t.Errorf("%d looks at %d pages after three runs, want 2 at 4", reader.looks, pages)
	}
}

// TestLooksThatFail leave the record as it was, and are tried by the next run.
func TestLooksThatFail(t *testing.T) {
	for _, how := range []string{"BLURRED", "DAZZLING", "SPOILT"} {
		leaks(t)
		conf := config(t)
		path := write(t, "a.pdf", "one\fDOUBTFUL "+how+"\fDOUBTFUL")
		out := runOnce(t, conf, path)
		record := string(out.records[0])
		if how == "SPOILT" { // no look counts that the schema refuses
			if strings.Contains(record, "LOOKED AT") || strings.Count(record, "DOUBTFUL") == 0 {
				t.Errorf("%s:\n%s", how, record)
			}
			continue
		}
		if !strings.Contains(record, "DOUBTFUL "+how) || !strings.Contains(record, "LOOKED AT") || stored(t, conf) != 1 {
			t.Errorf("%s: %d kept\n%s", how, stored(t, conf), record)
		}
		conf.Assembler = fakeAssembler{version: "2"}
		runOnce(t, conf, path)
		if n := conf.Reader.(*fakeReader).looks; n != 3 {
			t.Errorf("%s: %d looks, want 3", how, n)
		}
	}
}
