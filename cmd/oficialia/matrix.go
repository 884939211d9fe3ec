package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/oficialia/oficialia/schema"
)

// questionLength is how much of a question the summary shows, in characters.
const questionLength = 48

// printMatrix shows what each oficio made of the request's questions: a row for each
// question, a column for each oficio that answers any.
func printMatrix(w io.Writer, d *schema.Document) {
	if len(d.Questions) == 0 {
		return
	}
	answering := answeringOficios(d)
	t := table.NewWriter()
	t.SetOutputMirror(w)
	t.SetStyle(table.StyleLight)
	header := table.Row{"question", ""}
	for _, o := range answering {
		header = append(header, shorten(text(o.Number), 24))
	}
	t.AppendHeader(header)
	for _, q := range d.Questions {
		row := table.Row{strings.TrimPrefix(q.ID, "q"), shorten(questionText(q), questionLength)}
		for _, o := range answering {
			row = append(row, strings.ReplaceAll(strings.Join(outcomesOf(q, o.ID), ", "), "_", " "))
		}
		t.AppendRow(row)
	}
	t.Render()
	if n := openQuestions(d); n > 0 {
		fmt.Fprintf(w, "  %s without an answer\n", counted(n, "question"))
	}
}

// matrixRows are the same for a spreadsheet, with whole questions and whom the asker is
// sent to.
func matrixRows(d *schema.Document) [][]string {
	answering := answeringOficios(d)
	header := []string{"question", "text"}
	for _, o := range answering {
		header = append(header, text(o.Number)+" "+innerUnit(o))
	}
	rows := [][]string{header}
	for _, q := range d.Questions {
		row := []string{strings.TrimPrefix(q.ID, "q"), questionText(q)}
		for _, o := range answering {
			row = append(row, strings.Join(outcomesOf(q, o.ID), ", ")+referral(q, o))
		}
		rows = append(rows, row)
	}
	return rows
}

func answeringOficios(d *schema.Document) []schema.Oficio {
	var out []schema.Oficio
	for _, o := range d.Oficios {
		if len(o.Answers) > 0 {
			out = append(out, o)
		}
	}
	return out
}

func questionText(q schema.Question) string {
	if q.Text == nil {
		return ""
	}
	return q.Text.Value.String()
}

// outcomesOf are what an oficio made of a question, each once.
func outcomesOf(q schema.Question, oficio string) []string {
	var out []string
	seen := map[string]bool{}
	for _, a := range q.Answers {
		if a.Oficio == oficio && !seen[a.Outcome] {
			seen[a.Outcome] = true
			out = append(out, a.Outcome)
		}
	}
	return out
}

// referral names whom an oficio's answer sends the asker to, in brackets.
func referral(q schema.Question, o schema.Oficio) string {
	for _, a := range q.Answers {
		if a.Oficio == o.ID && a.Answer < len(o.Answers) && o.Answers[a.Answer].ReferTo != "" {
			return " (" + o.Answers[a.Answer].ReferTo + ")"
		}
	}
	return ""
}

func openQuestions(d *schema.Document) int {
	n := 0
	for _, q := range d.Questions {
		if len(q.Answers) == 0 {
			n++
		}
	}
	return n
}
