package schema

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	doc := &Document{
		Pages:   []Page{{Skew: math.Copysign(0, -1), Unread: []Unread{{}}}},
		Oficios: []Oficio{{Tables: []Table{{Rows: []Row{{}}}}}},
	}
	Complete(doc)
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []string{":-0", `"unread":null`, `"units":null`, `"cells":null`, `"findings":null`} {
		if strings.Contains(string(data), wrong) {
			t.Errorf("%s is left in %s", wrong, data)
		}
	}
}
