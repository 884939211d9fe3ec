// Package reflected derives the JSON Schemas of package schema from its Go
// types. It is apart so that the product does not carry the generator.
package reflected

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/oficialia/oficialia/schema"
)

// envelope is the frame of all events, as CloudEvents 1.0 lays it down and as
// oficialia fills it. Data is held against the schema that its type has.
type envelope struct {
	SpecVersion     string `json:"specversion" jsonschema:"enum=1.0"`
	ID              string `json:"id" jsonschema:"pattern=^[0-9a-f]{64}$"`
	Source          string `json:"source" jsonschema:"enum=urn:oficialia"`
	Type            string `json:"type"`
	Subject         string `json:"subject" jsonschema:"minLength=1"`
	Time            string `json:"time" jsonschema:"format=date-time"`
	DataContentType string `json:"datacontenttype" jsonschema:"enum=application/json"`
	DataSchema      string `json:"dataschema" jsonschema:"format=uri"`
	Oficio          string `json:"oficio,omitempty"`
	DataRef         string `json:"dataref,omitempty" jsonschema:"format=uri-reference"`
	Data            any    `json:"data,omitempty"`
}

// Files returns each schema's file name and its content.
func Files() (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, s := range []struct {
		name, id string
		of       any
	}{
		{"record", schema.RecordSchema, schema.Document{}},
		{"event", schema.EventSchema, envelope{}},
		{"document-completed", schema.DataSchema(schema.TypeDocument), schema.DocumentCompleted{}},
		{"document-failed", schema.DataSchema(schema.TypeFailure), schema.DocumentFailed{}},
		{"oficio-extracted", schema.DataSchema(schema.TypeOficio), schema.OficioExtracted{}},
		{"table-extracted", schema.DataSchema(schema.TypeTable), schema.Table{}},
		{"finding-raised", schema.DataSchema(schema.TypeFinding), schema.Finding{}},
	} {
		data, err := json.MarshalIndent(reflectSchema(s.id, s.of), "", "  ")
		if err != nil {
			return nil, fmt.Errorf("schema of %s: %w", s.name, err)
		}
		files[s.name+".schema.json"] = append(data, '\n')
	}
	return files, nil
}

func reflectSchema(id string, of any) *jsonschema.Schema {
	r := &jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: scalars}
	s := r.Reflect(of)
	s.ID = jsonschema.ID(id)
	tighten(s, s.Definitions, reflect.TypeOf(of), map[reflect.Type]bool{})
	switch of.(type) {
	case schema.Document:
		property(s, "schema").Const = schema.Version
	case envelope:
		property(s, "type").Enum = []any{schema.TypeDocument, schema.TypeFailure, schema.TypeOficio, schema.TypeTable, schema.TypeFinding}
		s.OneOf = []*jsonschema.Schema{{Required: []string{"data"}}, {Required: []string{"dataref"}}}
	}
	return s
}

// scalars gives the types that write themselves, and the closed sets of words.
func scalars(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[schema.Scalar]():
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "string"}, {Type: "number"}, {Type: "null"}}}
	case reflect.TypeFor[schema.Origin]():
		return &jsonschema.Schema{Type: "string", Enum: []any{schema.Native, schema.OCR, schema.Mixed, schema.Blank, schema.Failed}}
	}
	return nil
}

// tighten goes through a struct type and what it holds, and says in its schema
// what reflection leaves out: a pointer that is always written may be null, and
// a field that an outer struct hides is not there.
func tighten(s *jsonschema.Schema, defs jsonschema.Definitions, t reflect.Type, seen map[reflect.Type]bool) {
	if s == nil || s.Properties == nil || seen[t] {
		return
	}
	seen[t] = true
	for _, f := range reflect.VisibleFields(t) {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if len(f.Index) == 1 && f.Tag.Get("jsonschema") == "-" {
			s.Properties.Delete(name)
			s.Required = without(s.Required, name)
			continue
		}
		if p := property(s, name); p != nil && f.Type.Kind() == reflect.Pointer && option == "" {
			s.Properties.Set(name, &jsonschema.Schema{OneOf: []*jsonschema.Schema{p, {Type: "null"}}})
		}
		if inner := elem(f.Type); inner.Kind() == reflect.Struct && !f.Anonymous {
			tighten(defs[inner.Name()], defs, inner, seen)
		}
	}
}

func property(s *jsonschema.Schema, name string) *jsonschema.Schema {
	p, _ := s.Properties.Get(name)
	return p
}

// elem returns what a type is a list of or points to, however deep.
func elem(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	return t
}

func without(names []string, name string) []string {
	var kept []string
	for _, n := range names {
		if n != name {
			kept = append(kept, n)
		}
	}
	return kept
}
