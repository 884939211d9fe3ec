package check

import (
	"fmt"
	"strings"

	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// bilingual is a text in English and in Spanish.
type bilingual struct{ en, es string }

// say puts arguments into a sentence's places, in both languages. Arguments that
// are bilingual appear in the sentence's own.
func say(en, es string, args ...any) bilingual {
	in := func(pick func(bilingual) string) []any {
		out := make([]any, len(args))
		for i, a := range args {
			if b, ok := a.(bilingual); ok {
				a = pick(b)
			}
			out[i] = a
		}
		return out
	}
	return bilingual{
		fmt.Sprintf(en, in(func(b bilingual) string { return b.en })...),
		fmt.Sprintf(es, in(func(b bilingual) string { return b.es })...),
	}
}

// and is a text followed by another.
func (b bilingual) and(other bilingual) bilingual { return bilingual{b.en + other.en, b.es + other.es} }

// saying is the finding with a message.
func saying(f schema.Finding, b bilingual) schema.Finding {
	f.Message, f.MessageES = b.en, b.es
	if f.Hypotheses == nil {
		f.Hypotheses = []schema.Hypothesis{}
	}
	return f
}

// quoted puts a name or a text into quotation marks.
func quoted(s string) bilingual { return bilingual{fmt.Sprintf("%q", s), "«" + s + "»"} }

// How long, in code points, names of rows and columns and titles are in
// messages at most.
const (
	nameLength  = 40
	titleLength = 60
)

// short cuts a name after the last word that fits into most code points.
func short(name string, most int) string {
	runes := []rune(strings.Join(strings.Fields(name), " "))
	if len(runes) <= most {
		return string(runes)
	}
	cut := string(runes[:most-1])
	if i := strings.LastIndex(cut, " "); i > most/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:") + "…"
}

// named describes a table in a message: by its title, else its id.
func named(t *schema.Table) bilingual {
	if title := strings.TrimSpace(t.Title); title != "" {
		return say("table %s", "la tabla %s", quoted(short(title, titleLength)))
	}
	return bilingual{"table " + t.ID, "la tabla " + t.ID}
}

// number prints a number for people.
func number(v schema.Scalar) string {
	if n, ok := v.Num(); ok {
		return table.FormatNumber(n)
	}
	return v.String()
}

// counted prints a number with what it counts.
func counted(n int, one, many bilingual) bilingual {
	if n == 1 {
		return say("1 %s", "1 %s", one)
	}
	return say("%d %s", "%d %s", n, many)
}
