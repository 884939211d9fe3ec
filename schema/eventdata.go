package schema

// DocumentCompleted is the data of a TypeDocument event: the record without
// its pages' texts.
type DocumentCompleted struct {
	*Document
	Pages []PageOutline `json:"pages"`
}

// PageOutline is a page without its text.
type PageOutline struct {
	Page
	Text *struct{} `json:"text,omitempty" jsonschema:"-"` // hides the page's; always nil
}

func outlines(pages []Page) []PageOutline {
	out := make([]PageOutline, len(pages))
	for i, p := range pages {
		out[i] = PageOutline{Page: p}
	}
	return out
}

// OficioExtracted is the data of a TypeOficio event: an oficio without its
// tables, which have events of their own.
type OficioExtracted struct {
	Oficio
	Tables *struct{} `json:"tables,omitempty" jsonschema:"-"` // hides the oficio's; always nil
}

// DocumentFailed is the data of a TypeFailure event.
type DocumentFailed struct {
	Source Source `json:"source"`
	Stage  string `json:"stage" jsonschema:"enum=intake,enum=page,enum=assemble"`
	Page   int    `json:"page,omitempty" jsonschema:"minimum=1"` // absent when it is not about one page
	Reason string `json:"reason"`                                // a code: empty, encrypted, broken, too_large, …
	Error  string `json:"error"`                                 // a sentence that can be printed
	Tries  int    `json:"tries" jsonschema:"minimum=1"`
}
