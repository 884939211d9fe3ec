package statute

import (
	"strings"
	"testing"
)

// printed marks words before a '?' as unreadable.
func printed(title string) []Printed {
	var out []Printed
	for _, w := range Split(title) {
		torn := strings.HasSuffix(w, "?")
		out = append(out, Printed{Folded: strings.TrimSuffix(w, "?"), Readable: !torn})
	}
	return out
}

func TestDamaged(t *testing.T) {
	const economy = "Reglamento Interior de la Secretaría de Economía"
	for _, c := range []struct{ title, want string }{
		{"Ley General X? Trans? Aq? Pública", ""},
		{"Ley General X? Trans? Aq? Información Pública", "Ley General de Transparencia y Acceso a la Información Pública"},
		{"Constitución Política de los Estados Unidos Xq?", "Constitución Política de los Estados Unidos Mexicanos"},
		{"Ley Gxx? de Transparencia y Acceso a la Información Pública", ""}, // fits two
		{"Ley General de Transparencia y Acceso a la Xq? Gubernamental", ""},
		{"Reglamento Interior de la Secretaría de Ec?", ""}, // too little is left
		{"Reglamento Interior de la Secretaría de Econ?", economy},
		{"Reglamento Interior de la Secretaría de Gobe? Xq?", "Reglamento Interior de la Secretaría de Gobernación"},
		{"Reglamento Interior de la Secretaría de Turismo", ""},
		{"Xq? General de Transparencia", ""}, // no head noun
		{"", ""},
	} {
		got, ok := book(t).Damaged(printed(c.title), []string{economy})
		if got.Law.Title != c.want || ok != (c.want != "") {
			t.Errorf("Damaged(%q) = %q, %v, want %q", c.title, got.Law.Title, ok, c.want)
		}
		if ok && (got.Share <= 0 || got.Share >= 1 || got.End > len(printed(c.title))) {
			t.Errorf("Damaged(%q): share %v, end %d", c.title, got.Share, got.End)
		}
	}
}

func TestStump(t *testing.T) {
	for w, want := range map[string]bool{"ECON": true, "INTER": true, "PUBLICA": false, "PUEBL": false, "TEPIC": false} {
		if got := book(t).Stump(w); got != want {
			t.Errorf("Stump(%q) = %v", w, got)
		}
	}
}

func FuzzDamaged(f *testing.F) {
	f.Add("Ley General X? Trans? Aq? Pública", "Ley de Puertos")
	f.Add("? ?", "")
	b, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, named string) {
		words := printed(title)
		if len(words) > 40 {
			return
		}
		r, ok := b.Damaged(words, []string{named})
		if ok && (r.End < 1 || r.End > len(words) || r.Share <= 0 || r.Share > 1) {
			t.Errorf("%q: %+v", title, r)
		}
	})
}
