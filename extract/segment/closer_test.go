package segment

import "testing"

// TestIsCloser: ink may hide a part of Atentamente; words like it close nothing.
func TestIsCloser(t *testing.T) {
	for folded, want := range map[string]bool{
		"ATENTAMENTE": true, "A T E N T A M E N T E": true, "ATENTAMENTE,": true, "ATENTAL": true, "ENTAMENTE": true, "AT\tTAMENTE": true, "ATINADAMENTE": false, "NTAMENTE": true, "SIN OTRO PARTICULAR SALUDA ATTE.": true, "SUFRAGIO EFECTIVO. NO REELECCION.": true,
		"ATENTO AVISO": false, "LENTAMENTE": false, "RECIENTEMENTE": false, "ATENTA NOTA": false, "VIOLENTAMENTE SE": false,
	} {
		if isCloser(folded) != want {
			t.Errorf("%q closes a letter: %t", folded, !want)
		}
	}
}
