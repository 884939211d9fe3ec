package table

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

var (
	comma   = Style{Group: ',', Decimal: '.'}
	counted = Style{Group: ','}
	point   = Style{Group: '.', Decimal: ','}
	blank   = Style{Group: ' '}
)

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		text  string
		style Style
		value float64
		kind  Kind
	}{
		{"0", Style{}, 0, Integer},
		{"195,860", Style{}, 195860, Integer},
		{"195,860", counted, 195860, Integer},
		{"195.860", Style{Group: '.'}, 195860, Integer},
		{"195 860", blank, 195860, Integer},
		{"195860", Style{}, 195860, Integer},
		{"2, 468", counted, 2468, Integer},
		{"1,234,567.89", comma, 1234567.89, Decimal},
		{"1.234.567,89", point, 1234567.89, Decimal},
		{"12.5", Style{}, 12.5, Decimal},
		{"12,5", Style{Decimal: ','}, 12.5, Decimal},
		{"$1,234.50", comma, 1234.5, Money},
		{"$ 1,234.50", comma, 1234.5, Money},
		{"12.5%", Style{Decimal: '.'}, 12.5, Percent},
		{"12.5 %", Style{Decimal: '.'}, 12.5, Percent},
		{"(1,234)", counted, -1234, Integer},
		{"-1,234", counted, -1234, Integer},
		{"|2,468", counted, 2468, Integer},
		{"2,468.", counted, 2468, Integer},
	} {
		n, ok := ParseNumber(c.text, c.style)
		if !ok || n.Value != c.value || n.Kind != c.kind || n.Corrected {
			t.Errorf("ParseNumber(%q, %+v) = %+v, %v; want %v of kind %v", c.text, c.style, n, ok, c.value, c.kind)
		}
	}
}

func TestCorrectedNumbers(t *testing.T) {
	for _, c := range []struct {
		text  string
		style Style
		value float64
	}{
		{"l5,952", counted, 15952},
		{"1O,465", counted, 10465},
		{"15.952", counted, 15952},
		{"5.239.131,984,89", point, 5239131984.89},
		{"2.863,5", comma, 2863.5},
		{"7,869.6", point, 7869.6},
		{"$ 424,2 14.39", comma, 424214.39},
		{"1,423,21 4.39", comma, 1423214.39},
		{"5854,179.06", Style{Group: ',', Decimal: '.', Sign: true}, 854179.06},
		{"5 310,823.28", Style{Group: ',', Decimal: '.', Parted: true}, 310823.28},
		{"S 674,956.24", Style{Group: ',', Decimal: '.', Parted: true}, 674956.24},
	} {
		n, ok := ParseNumber(c.text, c.style)
		if !ok || n.Value != c.value || !n.Corrected {
			t.Errorf("ParseNumber(%q, %+v) = %+v, %v; want %v, corrected", c.text, c.style, n, ok, c.value)
		}
	}
}

func TestNoNumbers(t *testing.T) {
	for _, c := range []struct {
		text  string
		style Style
	}{
		{"", Style{}},
		{"-", Style{}},
		{"1,23", counted},
		{"1,23", comma},
		{"12,34,567", counted},
		{"1234,567", counted},
		{"95,5/1", counted},
		{"15.952O", counted},
		{"15952", counted}, // "15,952" or "1,952" with the comma read as 5
		{"520,036.10", Style{Group: ',', Decimal: '.', Sign: true}}, // "$20,036.10" or without the sign
		{"15 952 3", blank},                      // two columns run together
		{"1,234.567,8", comma},                   // neither style
		{"060", Style{}},                         // a code
		{"21/06/2022", Style{}},                  // a date
		{"330020322000471999", Style{}},          // a folio
		{"Enero", Style{}},                       // a word
		{"Il", Style{}},                          // letters that are like digits
		{",468", counted},                        // the first digits are lost
		{"468,", counted},                        // the last digits are lost
		{"1,234 5,678", counted},                 // two numbers
		{strings.Repeat("9", 400), Style{}},      // more than a float holds
		{"1" + strings.Repeat(",000", 9), comma}, // more than a float holds exactly
	} {
		if n, ok := ParseNumber(c.text, c.style); ok {
			t.Errorf("ParseNumber(%q, %+v) = %v, want none", c.text, c.style, n.Value)
		}
	}
}

func TestStyleOf(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  Style
	}{
		{[]string{"1", "23"}, Style{}},
		{[]string{"1,234", "23"}, Style{Group: ','}},
		{[]string{"1.234", "23.456"}, Style{Group: '.'}},
		{[]string{"1 234", "23"}, Style{Group: ' '}},
		{[]string{"1,234", "15.952", "2,345"}, Style{Group: ','}},
		{[]string{"$1,234.50", "$99.10"}, Style{Group: ',', Decimal: '.', Sign: true}},
		{[]string{"$ 1,234.50", "99.10", "S 12.40"}, Style{Group: ',', Decimal: '.', Parted: true}},
		{[]string{"1.234,50", "99,10"}, Style{Group: '.', Decimal: ','}},
		{[]string{"Enero", "-", ""}, Style{}},
	} {
		if got := StyleOf(c.texts); got != c.want {
			t.Errorf("StyleOf(%q) = %+v, want %+v", c.texts, got, c.want)
		}
	}
}

// What is printed reads back as it was, in the style that it was printed in.
func TestPrintedNumbersReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		want := float64(random.Int64N(int64(math.Pow10(random.IntN(12) + 1))))
		if random.IntN(2) == 0 {
			want = math.Round(want) / 100
		}
		if random.IntN(5) == 0 {
			want = -want
		}
		text := FormatNumber(want)
		if n, ok := ParseNumber(text, comma); !ok || n.Value != want {
			t.Fatalf("%v prints as %q and reads as %v, %v", want, text, n.Value, ok)
		}
		swapped := strings.NewReplacer(",", ".", ".", ",").Replace(text)
		if n, ok := ParseNumber(swapped, point); !ok || n.Value != want {
			t.Fatalf("%v prints as %q and reads as %v, %v", want, swapped, n.Value, ok)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"195,860", "$1,234.50", "95,5/1", "15.952O", "1,23", "2, 468", "12.5%", "(1)", "-", "", "$", "5$", "٣", "1.234,5"} {
		f.Add(s, byte(0))
		f.Add(s, byte(5))
	}
	f.Fuzz(func(t *testing.T, text string, kind byte) {
		style := []Style{{}, comma, counted, point, blank, {Group: ',', Decimal: '.', Sign: true}}[int(kind)%6]
		n, ok := ParseNumber(text, style)
		if !ok {
			return
		}
		if math.IsNaN(n.Value) || math.IsInf(n.Value, 0) {
			t.Fatalf("%q reads as %v", text, n.Value)
		}
		// Read plainly, every digit counts and none is invented.
		printed := strings.TrimLeft(onlyDigits(text), "0")
		if value := strings.Trim(onlyDigits(FormatNumber(n.Value)), "0"); !n.Corrected && math.Abs(n.Value) >= 1 && n.Kind == Integer && value != strings.TrimRight(printed, "0") {
			t.Fatalf("%q reads as %v", text, n.Value)
		}
		again, ok := ParseNumber(FormatNumber(n.Value), comma)
		if rounded := math.Round(n.Value*100) / 100; !ok || math.Abs(again.Value-rounded) > math.Abs(rounded)*1e-12 {
			t.Fatalf("%q reads as %v, which reads back as %v, %v", text, n.Value, again.Value, ok)
		}
	})
}

// TestReadStyle: points that OCR read for commas part no decimals, unless the table's
// numbers have some.
// TestStyleInAColumn: beside a column of decimals one of whole thousands has none, whatever sign was
// read between them; one of decimals keeps its own.
func TestStyleInAColumn(t *testing.T) {
	style := Style{Group: ',', Decimal: '.'}
	for _, c := range []struct {
		column []string
		text   string
		want   float64
	}{
		{[]string{"1.421", "2,742", "77", "2.341", "10,979"}, "1.421", 1421},
		{[]string{"1.421", "0.742", "2.341"}, "1.421", 1.421},
		{[]string{"1.421", "2,742.5", "10,979.25"}, "1.421", 1.421},
	} {
		if n, ok := ParseNumber(c.text, style.In(c.column)); !ok || n.Value != c.want {
			t.Errorf("%s among %q: %v, %t", c.text, c.column, n.Value, ok)
		}
	}
}

func TestReadStyle(t *testing.T) {
	for _, c := range []struct {
		texts []string
		text  string
		want  float64
		ok    bool
	}{
		{[]string{"8,556", "12,418", "10.987", "19.543", "21.18"}, "10.987", 10987, true},
		{[]string{"8,556", "12,418", "10.98", "19.54", "2.421"}, "10.98", 10.98, true},
		{[]string{"8.556,10", "12.418,00", "10,98", "19,54"}, "10,98", 10.98, true},
		{[]string{"8.556", "12.418", "10,987"}, "10,987", 10987, true},
	} {
		n, ok := ParseNumber(c.text, ReadStyle(c.texts))
		if ok != c.ok || n.Value != c.want {
			t.Errorf("%s among %v: %v, %t", c.text, c.texts, n.Value, ok)
		}
	}
	if n, _ := ParseNumber("10.987", StyleOf([]string{"8,556", "12,418", "10.987", "19.543", "21.18"})); n.Value != 10.987 {
		t.Errorf("the file's own text says %v", n.Value)
	}
}

// TestSignedColumn: where most figures of a column have a currency's sign, or those that have none begin as it is
// misread, a five may be one.
func TestSignedColumn(t *testing.T) {
	style := Style{Group: ',', Decimal: '.'}
	for _, c := range []struct {
		column []string
		read   bool
	}{
		{[]string{"$1,141,632.98", "$316,954.72", "53,445,801.34", "53,366,340.77"}, false},
		{[]string{"$1,141,632.98", "$316,954.72", "$45,801.34", "53,366,340.77"}, false},
		{[]string{"$1,141,632.98", "23,445,801.34", "13,986,538.55", "53,366,340.77"}, true},
		{[]string{"1,141,632.98", "53,445,801.34", "53,986,538.55", "53,366,340.77"}, true},
	} {
		if _, ok := ParseNumber("53,366,340.77", style.In(c.column)); ok != c.read {
			t.Errorf("among %q: %t", c.column, ok)
		}
	}
}
