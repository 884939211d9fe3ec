package reader

import (
	"errors"
	"testing"
)

// TestMeasuresSayWhatDoesNotHold where a kernel lacks something, or where it
// says that it does what it does not.
func TestMeasuresSayWhatDoesNotHold(t *testing.T) {
	for _, c := range []struct {
		r       restriction
		attempt error
		want    string
	}{
		{restriction{By: "Landlock"}, nil, "files: Landlock"},
		{restriction{Error: "no Landlock"}, errors.New("/ can be read"), "files not confined: no Landlock"},
		{restriction{By: "Landlock"}, errors.New("/ can be read"), "files not confined: in spite of Landlock: / can be read"},
	} {
		if got := held("files", c.r, nil, c.attempt); got.String() != c.want || got.InForce != (c.attempt == nil) {
			t.Errorf("got %+v, want %q", got, c.want)
		}
	}
	// This process is not confined: each attempt has to succeed and say so.
	if canRead("/") == nil || canWriteBeside(t.TempDir()) == nil || canConnect() == nil {
		t.Error("an attempt to break out found nothing in a process that is free")
	}
}
