package schema_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestComplete(t *testing.T) {
	doc := &schema.Document{
		Pages:   []schema.Page{{Skew: math.Copysign(0, -1), Unread: []schema.Unread{{}}}},
		Oficios: []schema.Oficio{{Tables: []schema.Table{{Rows: []schema.Row{{}}}}}},
	}
	schema.Complete(doc)
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
