package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cloudevents/sdk-go/v2/event"
)

// The types of events.
const (
	TypeDocument = "oficialia.document.completed.v1"
	TypeFailure  = "oficialia.document.failed.v1"
	TypeOficio   = "oficialia.oficio.extracted.v1"
	TypeTable    = "oficialia.table.extracted.v1"
	TypeFinding  = "oficialia.finding.raised.v1"
)

const (
	// EventSource is the source attribute of all events.
	EventSource = "urn:oficialia"
	// UnknownIssuer stands where no issuer is known.
	UnknownIssuer = "unknown"
	// MaxEventData is the size in bytes from which on an event's data goes to
	// the object store and the event carries dataref.
	MaxEventData = 64 << 10

	channels = "oficialia.events.v1."
)

// Event is a CloudEvents 1.0 event and the NATS subject that it is published on.
// It marshals to CloudEvents' structured JSON mode. Its ID is a digest of what
// it says something about, so the same fact has the same ID whenever and
// wherever it is found; only the time attribute differs.
type Event struct {
	Channel string // NATS subject
	event.Event
}

// Detach returns the event with a reference to its data in place of the data.
func (e Event) Detach(ref string) Event {
	e.Event = e.Clone()
	e.DataEncoded = nil
	e.SetExtension("dataref", ref)
	return e
}

// Events returns what a record tells: the document, then its oficios, tables
// and findings in the record's order, then the pages that could not be read. The issuer function names an oficio's
// institution by its acronym; an empty answer counts as unknown.
func Events(doc *Document, issuer func(Oficio) string, at time.Time) ([]Event, error) {
	b := builder{document: doc.ID, reading: reading(doc), at: at}
	issuers, first := issuersOf(doc, issuer)
	b.add(TypeDocument, "document", first, nil, DocumentCompleted{Document: doc, Pages: outlines(doc.Pages)})
	for _, o := range doc.Oficios {
		b.add(TypeOficio, "oficio", issuers[o.ID], map[string]string{"oficio": o.ID}, OficioExtracted{Oficio: o})
	}
	for _, o := range doc.Oficios {
		for _, t := range o.Tables {
			b.add(TypeTable, "table", issuers[o.ID], map[string]string{"oficio": o.ID}, t)
		}
	}
	for _, f := range doc.Findings {
		by, ok := issuers[f.Oficio]
		if !ok {
			by = first
		}
		b.add(TypeFinding, "finding."+token(f.Code), by, nil, f)
	}
	for _, p := range doc.Pages {
		if p.Origin == Failed {
			b.add(TypeFailure, "failure", first, nil, DocumentFailed{Source: doc.Source, Stage: "page", Page: p.Number, Reason: "broken", Error: p.Error, Tries: 1})
		}
	}
	return b.events, b.err
}

// FailureEvent returns the event of a document that could not be processed.
// The document's ID is empty when not even its bytes could be had; its source
// stands for it then. Version is that of engine and rules.
func FailureEvent(id, version string, failure DocumentFailed, at time.Time) (Event, error) {
	about := id
	if about == "" {
		about = failure.Source.URI
	}
	b := builder{document: about, reading: version + "\x00" + failure.Stage + "\x00" + failure.Reason, at: at}
	b.add(TypeFailure, "failure", UnknownIssuer, nil, failure)
	if b.err != nil {
		return Event{}, b.err
	}
	return b.events[0], nil
}

// builder collects the events of one document.
type builder struct {
	document string
	reading  string
	at       time.Time
	counts   map[string]int // events so far, by kind
	events   []Event
	err      error
}

// add appends an event of a kind, which also is its channel's middle.
func (b *builder) add(typ, kind, issuer string, extensions map[string]string, data any) {
	if b.err != nil {
		return
	}
	if b.counts == nil {
		b.counts = map[string]int{}
	}
	name, _, _ := strings.Cut(kind, ".")
	e := event.New(event.CloudEventsVersionV1)
	e.SetID(EventID(b.document, b.reading, name, b.counts[name]))
	e.SetSource(EventSource)
	e.SetType(typ)
	e.SetSubject(b.document)
	e.SetTime(b.at.UTC().Truncate(time.Millisecond))
	e.SetDataSchema(schemaIDs[typ])
	for name, value := range extensions {
		e.SetExtension(name, value)
	}
	if err := e.SetData(event.ApplicationJSON, data); err != nil {
		b.err = fmt.Errorf("event %s of %s: %w", typ, b.document, err)
		return
	}
	b.counts[name]++
	b.events = append(b.events, Event{Channel: channels + kind + "." + issuer, Event: e})
}

// EventID digests what an event is about: the document, what read it (engine
// and rules), the kind of fact and its place among those of its kind, from 0.
func EventID(document, reading, kind string, ordinal int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s\n%d", document, reading, kind, ordinal))
	return hex.EncodeToString(sum[:])
}

// reading names what a record's facts rest on besides the document: engine,
// rules, and the pages that could not be read, since a later reading that gets
// them tells other facts.
func reading(doc *Document) string {
	var failed []string
	for _, p := range doc.Pages {
		if p.Origin == Failed {
			failed = append(failed, fmt.Sprint(p.Number))
		}
	}
	parts := []string{doc.Engine.Version, doc.Engine.OCR, strings.Join(doc.Engine.Languages, "+"), doc.Engine.Rules}
	return strings.Join(slices.Concat(parts, failed), "\x00")
}

// issuersOf returns the issuer of each oficio by its ID, and the first that is
// known, which stands for the document.
func issuersOf(doc *Document, issuer func(Oficio) string) (map[string]string, string) {
	issuers, first := map[string]string{}, UnknownIssuer
	for _, o := range doc.Oficios {
		by := token(issuer(o))
		issuers[o.ID] = by
		if first == UnknownIssuer {
			first = by
		}
	}
	return issuers, first
}

// token makes a name fit as one part of a subject: lower-case letters, digits
// and underscores; nothing left counts as unknown.
func token(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '_':
			return r
		}
		return -1
	}, strings.ToLower(s))
	if s == "" {
		return UnknownIssuer
	}
	return s
}
