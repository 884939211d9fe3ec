package schema

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/cloudevents/sdk-go/v2/event"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:generate go run ./internal/generate

//go:embed json/*.schema.json asyncapi.json
var files embed.FS

// The identities of the JSON Schemas.
const (
	RecordSchema = "urn:oficialia:schema:record:v1"
	EventSchema  = "urn:oficialia:schema:event:v1"
)

// schemaIDs are the identities of the schemas of events' data, by event type.
var schemaIDs = map[string]string{
	TypeDocument: "urn:oficialia:schema:document-completed:v1",
	TypeFailure:  "urn:oficialia:schema:document-failed:v1",
	TypeOficio:   "urn:oficialia:schema:oficio-extracted:v1",
	TypeTable:    "urn:oficialia:schema:table-extracted:v1",
	TypeFinding:  "urn:oficialia:schema:finding-raised:v1",
}

// DataSchema returns the identity of the JSON Schema of an event type's data,
// empty for a type that there is not.
func DataSchema(eventType string) string { return schemaIDs[eventType] }

// Files returns what the outside needs to read records and events:
// json/*.schema.json and asyncapi.json.
func Files() fs.FS { return files }

// compiled holds all schemas by identity. They are part of the binary, so that
// they do not compile is a mistake in the program.
var compiled = sync.OnceValue(func() map[string]*jsonschema.Schema {
	schemas, err := compile()
	if err != nil {
		panic(err)
	}
	return schemas
})

func compile() (map[string]*jsonschema.Schema, error) {
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	names, err := fs.Glob(files, "json/*.schema.json")
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		id, _ := doc.(map[string]any)["$id"].(string)
		if err := compiler.AddResource(id, doc); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		ids = append(ids, id)
	}
	schemas := map[string]*jsonschema.Schema{}
	for _, id := range ids {
		if schemas[id], err = compiler.Compile(id); err != nil {
			return nil, err
		}
	}
	return schemas, nil
}

// Validate holds a record against its JSON Schema. The error names each place
// that does not fit.
func Validate(doc *Document) error {
	data, err := json.Marshal(doc)
	if err != nil {
		return fmt.Errorf("record %s: %w", doc.ID, err)
	}
	return ValidateRecord(data)
}

// ValidateRecord holds a record's JSON against its JSON Schema.
func ValidateRecord(data []byte) error {
	if err := check(RecordSchema, data); err != nil {
		return fmt.Errorf("not a valid record: %w", err)
	}
	return nil
}

// ValidateEvent holds an event's JSON against CloudEvents, its envelope against
// its schema, and its data against that of its type.
func ValidateEvent(data []byte) error {
	if err := check(EventSchema, data); err != nil {
		return fmt.Errorf("not a valid event: %w", err)
	}
	var e event.Event
	if err := json.Unmarshal(data, &e); err != nil {
		return fmt.Errorf("not a valid event: %w", err)
	}
	if err := e.Validate(); err != nil {
		return fmt.Errorf("not a valid event: %w", err)
	}
	if _, detached := e.Extensions()["dataref"]; detached {
		return nil
	}
	return ValidateEventData(e.Type(), e.Data())
}

// ValidateEventData holds an event's data, also where it was stored apart,
// against the JSON Schema of the event's type.
func ValidateEventData(eventType string, data []byte) error {
	if err := check(schemaIDs[eventType], data); err != nil {
		return fmt.Errorf("not valid data of %s: %w", eventType, err)
	}
	return nil
}

func check(id string, data []byte) error {
	s, ok := compiled()[id]
	if !ok {
		return fmt.Errorf("no schema %q", id)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return oneLine(s.Validate(doc))
}

// oneLine turns a validation's tree of errors into a line with the places that
// do not fit.
func oneLine(err error) error {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return err
	}
	places := leaves(invalid.DetailedOutput(), nil)
	const most = 5
	if len(places) > most {
		places = append(places[:most], fmt.Sprintf("and %d more", len(places)-most))
	}
	return errors.New(strings.Join(places, "; "))
}

// leaves appends the places at the tree's ends to those that are known.
func leaves(unit *jsonschema.OutputUnit, places []string) []string {
	for i := range unit.Errors {
		places = leaves(&unit.Errors[i], places)
	}
	if len(unit.Errors) > 0 || unit.Error == nil {
		return places
	}
	place := fmt.Sprintf("%s: %s", unit.InstanceLocation, unit.Error)
	if strings.HasSuffix(place, "want null") || slices.Contains(places, place) {
		return places // that it might have been null helps nobody
	}
	return append(places, place)
}
