package pipeline

import (
	"context"

	"github.com/oficialia/oficialia/schema"
)

// Info is what is known of a document before its pages are read.
type Info struct {
	Pages     int
	MediaType string
	Container bool // a ZIP archive of documents, which the pipeline opens; it has no pages
}

// Reader reads documents from local files. It is used by several goroutines at
// once.
type Reader interface {
	// Version names what determines a page as it is read: the engine, its
	// version, its languages and settings. Pages are kept under it.
	Version() string
	// Count opens a document. A document that cannot be opened, ever, is told
	// by an error from Fail; any other error is tried again.
	Count(ctx context.Context, path string) (Info, error)
	// Read returns page n, from 1, as the Assembler takes it. A page that cannot
	// be read, ever, is told by an error from Fail, with the page that says so
	// beside it, or nil; any other error is tried again.
	Read(ctx context.Context, path string, n int) ([]byte, error)
	// LookAgain returns a page that Read returned, with what more it says where
	// the Assembler asked. Any error costs the looks and nothing else: the page
	// stays as it was read.
	LookAgain(ctx context.Context, path string, read []byte, look Look) ([]byte, error)
}

// Assembler makes a record of a document's pages. The same pages give the same
// record.
type Assembler interface {
	// Version names what determines a record besides its pages: the rules.
	Version() string
	// Assemble makes the record. Pages are in order and complete. A document of
	// which there is nothing to tell is given up by an error from Fail. What it
	// wants looked at again is, once, and the record made anew of what comes.
	Assemble(id string, source schema.Source, pages []Page) (*schema.Document, []Look, error)
	// Issuer names an oficio's institution by its acronym; empty when unknown.
	Issuer(o schema.Oficio) string
}

// Page is a page as its Reader gave it.
type Page struct {
	Number int    // from 1
	Data   []byte // as Read returned it; nil for a page of which there is nothing
	Err    string // why the page failed; empty when it did not
}

// Look asks for more of a page. The same doubts ask for it in the same bytes.
type Look struct {
	Page  int
	Where []byte // as the Reader takes it
}
