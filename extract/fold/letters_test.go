package fold

import "testing"

func TestLetters(t *testing.T) {
	for text, want := range map[string]string{"": "", "A-B 12/C~": "ABC", "2022": "", "ÁRBOL Ñ": "ARBOLN"} {
		if got := Letters(Text(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestClasses(t *testing.T) {
	for c, want := range map[byte][2]bool{'0': {true, false}, '9': {true, false}, 'A': {false, true}, 'Z': {false, true}, '/': {}, ':': {}, '@': {}, '[': {}, '~': {}} {
		if IsDigit(c) != want[0] || IsLetter(c) != want[1] || IsAlnum(c) != (want[0] || want[1]) {
			t.Errorf("%c: digit %v, letter %v, either %v", c, IsDigit(c), IsLetter(c), IsAlnum(c))
		}
	}
}
