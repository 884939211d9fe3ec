package main

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestPagesAreKeptApart holds that pages are kept by all that determines how
// they are read, and records by the rules besides.
func TestPagesAreKeptApart(t *testing.T) {
	known := schema.Engine{Version: "a", OCR: "tesseract 5.3.0", Languages: []string{"spa"}, Rules: "r"}
	version := func(change func(*schema.Engine)) (reading, rules string) {
		e := engine{Engine: known}
		change(&e.Engine)
		return readingEngine{&e}.Version(), rulesEngine{&e}.Version()
	}
	reading, rules := version(func(*schema.Engine) {})
	for name, change := range map[string]func(*schema.Engine){
		"code":      func(e *schema.Engine) { e.Version = "b" },
		"engine":    func(e *schema.Engine) { e.OCR = "tesseract 5.4.0" },
		"languages": func(e *schema.Engine) { e.Languages = []string{"spa", "eng"} },
	} {
		if r, _ := version(change); r == reading {
			t.Errorf("another %s reads pages under the same name", name)
		}
	}
	r, s := version(func(e *schema.Engine) { e.Rules = "s" })
	if r != reading || s == rules {
		t.Errorf("other rules: pages under %q, records under %q", r, s)
	}
}
