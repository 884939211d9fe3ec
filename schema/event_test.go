package schema

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// sample returns a record with something in most places.
func sample() *Document {
	value := func(v Scalar, text string) *Value {
		w := NewValue(v, text, Evidence{Page: 1, Box: Box{0.1, 0.1, 0.2, 0.2}, End: len(text), Origin: OCR, Confidence: 0.9})
		return &w
	}
	cell := *value(Number(12881), "12,881")
	yes, gap := true, 200.0
	doc := &Document{
		Schema: Version, ID: "sha256:" + strings.Repeat("ab", 32),
		Source: Source{URI: "s3://b/response.pdf", Name: "response.pdf", MediaType: "application/pdf", Size: 3},
		Engine: Engine{Version: "1", OCR: "tesseract 5", Languages: []string{"spa"}, Rules: "1"},
		Pages:  []Page{{Number: 1, Origin: OCR, Text: "secret words"}, {Number: 2, Origin: Failed, Error: "damaged"}},
		Oficios: []Oficio{
			{
				ID: "o1", Kind: "oficio", Pages: []int{1}, Number: value(String("A/1/2022"), "A/ 1 /2022"), Date: value(Scalar{}, "32 de mayo"),
				Addressee: &Person{Name: value(String("X"), "X")}, Folios: []Folio{{Value: cell, System: "SASI"}},
				References: []Reference{{Number: cell, Relation: "mentions"}}, Citations: []Citation{{Value: cell, Law: "LFTAIP", InForce: &yes}},
				Tables:  []Table{{ID: "t1", Title: "2020", Rows: []Row{{Label: "Enero", Cells: []Value{cell, {}}}}}},
				Answers: []Answer{{Numerals: []int{1}, Outcome: "given"}}, Annexes: []Annex{{Pages: []int{1}}},
			},
			{ID: "o2", Kind: "oficio", Tables: []Table{{ID: "t2"}}},
		},
		Findings: []Finding{
			{Code: TotalMismatch, Severity: SeverityError, Stated: Number(13081), Computed: Number(12881), Difference: &gap, Cause: CauseOCR, Oficio: "o2", Operands: []Operand{{Value: Number(1)}}},
			{Code: UnreadRegion, Severity: SeverityWarning, Cause: CauseOCR},
		},
	}
	Complete(doc)
	return doc
}

func issuer(o Oficio) string {
	if o.ID == "o2" {
		return "I.N.M. *>"
	}
	return ""
}

func TestEvents(t *testing.T) {
	at := time.Date(2022, 5, 30, 12, 0, 0, 0, time.UTC)
	events, err := Events(sample(), issuer, at)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ channel, typ, holds, lacks string }{
		{"oficialia.events.v1.document.inm", TypeDocument, `"error":"damaged"`, "secret words"},
		{"oficialia.events.v1.oficio.unknown", TypeOficio, `"A/ 1 /2022"`, `"t1"`},
		{"oficialia.events.v1.oficio.inm", TypeOficio, `"o2"`, `"t2"`},
		{"oficialia.events.v1.table.unknown", TypeTable, `"t1"`, `"t2"`},
		{"oficialia.events.v1.table.inm", TypeTable, `"t2"`, `"t1"`},
		{"oficialia.events.v1.finding.total_mismatch.inm", TypeFinding, `"stated":13081`, UnreadRegion},
		{"oficialia.events.v1.finding.unread_region.inm", TypeFinding, UnreadRegion, TotalMismatch},
		{"oficialia.events.v1.failure.inm", TypeFailure, `"page":`, TotalMismatch},
	}
	if len(events) != len(want) {
		t.Fatalf("%d events, want %d", len(events), len(want))
	}
	ids := map[string]bool{}
	for i, w := range want {
		e := events[i]
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if err := ValidateEvent(data); err != nil {
			t.Errorf("event %d: %v", i, err)
		}
		payload := string(e.Data())
		if e.Channel != w.channel || e.Type() != w.typ || !strings.Contains(payload, w.holds) || strings.Contains(payload, w.lacks) {
			t.Errorf("event %d: %s %s %s; want %+v", i, e.Channel, e.Type(), payload, w)
		}
		if e.Subject() != sample().ID || !e.Time().Equal(at) || ids[e.ID()] {
			t.Errorf("event %d: subject %s, time %s, id %s", i, e.Subject(), e.Time(), e.ID())
		}
		ids[e.ID()] = true
	}
}

// TestEventIDs: the same fact has the same id at any time; other rules, or
// pages that could be read this time, are other facts.
func TestEventIDs(t *testing.T) {
	ids := func(change func(*Document)) []string {
		doc := sample()
		change(doc)
		events, err := Events(doc, issuer, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, e := range events {
			ids = append(ids, e.ID())
		}
		return ids
	}
	first := ids(func(*Document) {})
	for name, c := range map[string]struct {
		change func(*Document)
		same   bool
	}{
		"again":          {func(*Document) {}, true},
		"another source": {func(d *Document) { d.Source.URI = "elsewhere" }, true},
		"other rules":    {func(d *Document) { d.Engine.Rules = "2" }, false},
		"other engine":   {func(d *Document) { d.Engine.OCR = "tesseract 6" }, false},
		"other bytes":    {func(d *Document) { d.ID = "sha256:00" }, false},
		"page 2 is read": {func(d *Document) { d.Pages[1].Origin = OCR }, false},
	} {
		if got := ids(c.change); slices.Equal(got, first) != c.same || !c.same && slices.Contains(got, first[0]) {
			t.Errorf("%s: same ids %v, want %v", name, !c.same, c.same)
		}
	}
}

func TestFailureEvent(t *testing.T) {
	failed := DocumentFailed{Source: Source{URI: "a.pdf"}, Stage: "intake", Reason: "broken", Error: "damaged", Tries: 1}
	var ids []string
	for _, c := range []struct{ id, reason string }{{"sha256:ab", "broken"}, {"", "broken"}, {"sha256:ab", "empty"}} {
		failed.Reason = c.reason
		e, err := FailureEvent(c.id, "1", failed, time.Unix(0, 0))
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if err := ValidateEvent(data); err != nil || e.Channel != "oficialia.events.v1.failure.unknown" {
			t.Errorf("%s: %v", e.Channel, err)
		}
		if slices.Contains(ids, e.ID()) {
			t.Errorf("%+v has another failure's id", c)
		}
		ids = append(ids, e.ID())
	}
}

func TestDetach(t *testing.T) {
	events, err := Events(sample(), issuer, time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(events[0].Detach("s3://bucket/events/1.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := ValidateEvent(data); err != nil {
		t.Error(err)
	}
	if !strings.Contains(string(data), `"dataref":"s3://bucket/events/1.json"`) || strings.Contains(string(data), `"data":`) {
		t.Errorf("detached: %s", data)
	}
	if len(events[0].Data()) == 0 {
		t.Error("the event that was detached from has lost its data")
	}
}

// TestValidateRefuses changes a valid record in one place at a time.
func TestValidateRefuses(t *testing.T) {
	good, err := json.Marshal(sample())
	if err != nil {
		t.Fatal(err)
	}
	if err := ValidateRecord(good); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, place string }{
		{`"schema":"oficialia.document.v1"`, `"schema":"oficialia.document.v2"`, "/schema"},
		{`"kind":"oficio"`, `"kind":"letter"`, "/oficios/0/kind"},
		{`"origin":"failed"`, `"origin":"lost"`, "/pages/1/origin"},
		{`"findings":[`, `"remarks":[],"findings":[`, "remarks"},
		{`"subject":null,`, ``, "/oficios/0"},
		{`"fractions":[]`, `"fractions":null`, "/oficios/0/citations/0/fractions"},
		{`"value":12881`, `"value":[12881]`, "/value"},
		{`[0.1,0.1,0.2,0.2]`, `[0.1,0.1,0.2]`, "/box"},
	} {
		bad := strings.Replace(string(good), c.old, c.new, 1)
		if bad == string(good) {
			t.Fatalf("the sample has no %s", c.old)
		}
		err := ValidateRecord([]byte(bad))
		if err == nil || !strings.Contains(err.Error(), c.place) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", c.new, err)
		}
	}
	if err := Validate(&Document{}); err == nil {
		t.Error("an empty record is valid")
	}
}

// TestValidateEventRefuses changes a valid event in one place at a time.
func TestValidateEventRefuses(t *testing.T) {
	events, err := Events(sample(), issuer, time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	good, err := json.Marshal(events[1])
	if err != nil {
		t.Fatal(err)
	}
	for pattern, replacement := range map[string]string{
		`"specversion":"1.0"`:       `"specversion":"0.3"`,
		`"id":"[0-9a-f]+"`:          `"id":"1"`,
		`"type":"[^"]+"`:            `"type":"oficialia.other.v1"`,
		`"type":"oficialia[^"]+"`:   `"type":"oficialia.table.extracted.v1"`,
		`"time":"[^"]+"`:            `"time":"yesterday"`,
		`"subject":"sha256:[^"]+",`: ``,
		`"data":\{`:                 `"dataref":"x","data":{`,
		`"data":\{"id"`:             `"data":{"tables":[],"id"`,
	} {
		bad := regexp.MustCompile(pattern).ReplaceAll(good, []byte(replacement))
		if string(bad) == string(good) {
			t.Fatalf("the event has no %s: %s", pattern, good)
		}
		if err := ValidateEvent(bad); err == nil {
			t.Errorf("%s is valid", replacement)
		}
	}
}

func TestAsyncAPIRefersToWhatThereIs(t *testing.T) {
	data, err := files.ReadFile("asyncapi.json")
	if err != nil {
		t.Fatal(err)
	}
	var root any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	types := map[string]bool{}
	refs := 0
	walk(root, func(key, value string) {
		if key == "const" {
			types[value] = true
		}
		if key != "$ref" {
			return
		}
		refs++
		if pointer, ok := strings.CutPrefix(value, "#/"); ok && resolve(root, pointer) != nil {
			return
		}
		if _, err := files.ReadFile(value); err != nil {
			t.Errorf("it refers to %s, which is not there", value)
		}
	})
	if refs < 20 {
		t.Errorf("only %d references", refs)
	}
	for typ := range schemaIDs {
		if !types[typ] {
			t.Errorf("it does not tell of %s", typ)
		}
	}
}

// walk calls fn on each string of a JSON document, with its key.
func walk(v any, fn func(key, value string)) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walk(e, fn)
		}
	case map[string]any:
		for key, e := range v {
			if s, ok := e.(string); ok {
				fn(key, s)
			}
			walk(e, fn)
		}
	}
}

func resolve(v any, pointer string) any {
	for part := range strings.SplitSeq(pointer, "/") {
		object, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = object[part]
	}
	return v
}

func FuzzValidateEvent(f *testing.F) {
	events, err := Events(sample(), issuer, time.Unix(0, 0))
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range events {
		data, err := json.Marshal(e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"specversion":"1.0","data":`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if ValidateEvent(data) != nil {
			return
		}
		var e struct{ ID, Type, Subject string }
		if err := json.Unmarshal(data, &e); err != nil || len(e.ID) != 64 || schemaIDs[e.Type] == "" || e.Subject == "" {
			t.Errorf("valid, but %v: %s", err, data)
		}
	})
}
