package ocr

import (
	"image"
	"image/color"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestLookPastDirt: a figure that all looks read with the dirt on it is not believed where it is another
// without; one that is the same stays, and so does one whose print is as dark as the dirt.
func TestLookPastDirt(t *testing.T) {
	for name, c := range map[string]struct {
		read  string
		print uint8 // its gray
		want  bool
	}{
		"a nought made an eight": {"487", 90, false},
		"read rightly":           {"407", 90, true},
		"print as dark":          {"487", 0, true},
	} {
		d := pagetest.NewSheet(4, 2, 200)
		d.Text(2, 1, 11, "407")
		for i, g := range d.Pix {
			d.Pix[i] = c.print + uint8(int(g)*(255-int(c.print))/255)
		}
		middle := 2 + pagetest.Width(11, "4") + pagetest.Width(11, "0")/2
		x, y := int(200*middle), 189
		for dy := -3; dy < 3; dy++ {
			for dx := -3; dx < 3; dx++ {
				d.SetGray(x+dx, y+dy, color.Gray{})
			}
		}
		words := []found{{text: c.read, at: image.Rect(400, 177, int(200*(2+pagetest.Width(11, "407")))+1, 201), confidence: 0.97}}
		if err := engine.lookPastDirt(prepared(t, d), words); err != nil {
			t.Fatal(err)
		}
		if got := words[0].confidence > contradicted; got != c.want {
			t.Errorf("%s: %+v", name, words[0])
		}
	}
}
